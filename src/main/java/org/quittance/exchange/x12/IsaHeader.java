package org.quittance.exchange.x12;

import java.io.IOException;
import org.quittance.exchange.Delimiters;

/**
 * The interchange header, found by its separators, so that one written too short or too long can still be named. Line
 * breaks inside it are left out, unless they are the terminator.
 */
sealed interface IsaHeader {

    /** The length the standard asks for, terminator not counted. */
    int PROPER_LENGTH = 105;

    /**
     * A header whose separators are known and differ.
     *
     * @param text without terminator and line breaks
     * @param delimiters what it says
     * @param bytes how many bytes it takes, terminator included
     * @param isProper whether every element has the width of the standard
     */
    record Usable(String text, Delimiters delimiters, int bytes, boolean isProper) implements IsaHeader {}

    /**
     * A header nothing can be read behind.
     *
     * @param fault why not
     */
    record Unusable(X12Fault fault) implements IsaHeader {}

    /** Reads the header that starts the window's token. */
    static IsaHeader read(ByteWindow window) throws IOException {
        return new IsaHeaderScan(window).read();
    }

    /** Whether "ISA" and a separator stand at the window's token, also when a line was wrapped inside them. */
    static boolean startsAt(ByteWindow window) throws IOException {
        int offset = 0;
        for (int i = 0; i < 3; i++) {
            if (window.at(offset) != "ISA".charAt(i)) {
                return false;
            }
            offset = afterBreaks(window, offset + 1);
        }
        return !isWordByte(window.at(offset));
    }

    /** The first offset from this one on where no line break stands. */
    static int afterBreaks(ByteWindow window, int offset) throws IOException {
        int after = offset;
        while (isBreak(window.at(after))) {
            after++;
        }
        return after;
    }

    /** Whether this is half or all of a line break. */
    static boolean isBreak(int b) {
        return b == '\n' || b == '\r';
    }

    /** Letters, digits, blanks, bytes beyond ASCII and the end of the file: never separators. */
    static boolean isWordByte(int b) {
        return b <= 0
                || b >= 127
                || b == ' '
                || (b >= '0' && b <= '9')
                || (b >= 'A' && b <= 'Z')
                || (b >= 'a' && b <= 'z');
    }
}
