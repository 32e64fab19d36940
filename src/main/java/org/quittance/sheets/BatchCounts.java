package org.quittance.sheets;

/**
 * How many rows of a batch do what.
 *
 * @param read rows that were read, without the names
 * @param fresh rows that make a record
 * @param changed rows that change a record
 * @param cells fields that change in those
 * @param unchanged rows that say what the books say
 * @param refused rows that cannot be taken
 * @param mistyped cells that look mistyped; their rows count as what they are all the same
 */
public record BatchCounts(
        long read, long fresh, long changed, long cells, long unchanged, long refused, long mistyped) {

    /** Nothing yet. */
    public static final BatchCounts NONE = new BatchCounts(0, 0, 0, 0, 0, 0, 0);

    /**
     * Rows that do something.
     *
     * @return new and changed ones
     */
    public long good() {
        return fresh + changed;
    }
}
