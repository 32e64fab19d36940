package org.quittance.exchange;

/** What came of keeping a file. */
public sealed interface Keep {

    /**
     * The kept file, whether it is new or not.
     *
     * @return the first one with these bytes
     */
    KeptFile file();

    /**
     * These bytes are new.
     *
     * @param file as it is kept now
     */
    record Kept(KeptFile file) implements Keep {}

    /**
     * These bytes came before. With status {@link KeptStatus#KEPT} no importer has come to an end with them.
     *
     * @param file as it is kept since then
     */
    record Seen(KeptFile file) implements Keep {}
}
