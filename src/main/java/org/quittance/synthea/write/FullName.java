package org.quittance.synthea.write;

/**
 * A name written in one piece.
 *
 * @param given everything before the last word; empty when there is one word
 * @param family the last word
 */
record FullName(String given, String family) {

    static FullName of(String written) {
        int space = written.lastIndexOf(' ');
        return space < 0
                ? new FullName("", written)
                : new FullName(written.substring(0, space), written.substring(space + 1));
    }
}
