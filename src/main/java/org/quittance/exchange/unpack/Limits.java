package org.quittance.exchange.unpack;

/**
 * How much may come out of an archive (threats FILE-08).
 *
 * @param unpackedBytes of one archive, all its entries together
 * @param ratio unpacked to packed bytes; not asked below {@link #RATIO_COUNTS_FROM}
 * @param entries of one zip
 */
public record Limits(long unpackedBytes, int ratio, int entries) {

    /** 4 GiB, 200 times, 10,000 entries. */
    public static final Limits USUAL = new Limits(4L << 30, 200, 10_000);

    /** Small files may be packed tighter: below this many unpacked bytes the ratio is not asked. */
    public static final long RATIO_COUNTS_FROM = 1L << 20;

    boolean isTooTight(long packed, long unpacked) {
        return unpacked > RATIO_COUNTS_FROM && unpacked / ratio > packed;
    }
}
