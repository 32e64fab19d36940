package org.quittance.remittance.posting;

import java.util.Collection;
import java.util.UUID;

/**
 * Which patient accounts a file has moved so far, in fixed memory: four bytes per claim of the file. It may say of an
 * account that it was moved when it was not (six times in a million), never the other way round: a Bloom filter.
 */
final class AccountsTouched {

    private static final int BITS_PER_CLAIM = 32;
    private static final int HASHES = 8;

    private final long[] words;
    private final int bits;

    /**
     * None yet.
     *
     * @param claims how many claims the file has
     */
    AccountsTouched(long claims) {
        long wanted = Math.clamp(claims * BITS_PER_CLAIM, Long.SIZE, Integer.MAX_VALUE - (long) Long.SIZE);
        this.words = new long[Math.toIntExact(wanted / Long.SIZE) + 1];
        this.bits = words.length * Long.SIZE;
    }

    void add(UUID account) {
        long hash = mixed(account);
        for (int i = 0; i < HASHES; i++) {
            int bit = bit(hash, i);
            words[bit / Long.SIZE] |= 1L << bit;
        }
    }

    boolean mayContainAny(Collection<UUID> accounts) {
        return accounts.stream().anyMatch(this::mayContain);
    }

    private boolean mayContain(UUID account) {
        long hash = mixed(account);
        for (int i = 0; i < HASHES; i++) {
            int bit = bit(hash, i);
            if ((words[bit / Long.SIZE] & 1L << bit) == 0) {
                return false;
            }
        }
        return true;
    }

    /** Ids that were made one after the other share most of their bits: all of them must count (SplitMix64's finish). */
    private static long mixed(UUID account) {
        long hash = account.getMostSignificantBits() * 0x9E3779B97F4A7C15L ^ account.getLeastSignificantBits();
        hash = (hash ^ hash >>> 30) * 0xBF58476D1CE4E5B9L;
        hash = (hash ^ hash >>> 27) * 0x94D049BB133111EBL;
        return hash ^ hash >>> 31;
    }

    private int bit(long hash, int turn) {
        int combined = (int) hash + turn * ((int) (hash >>> 32) | 1);
        return Integer.remainderUnsigned(combined, bits);
    }
}
