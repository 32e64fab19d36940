package org.quittance.ledger.store;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Numbers from a sequence for a work that takes many, fetched in blocks: a block is as large as all that was taken before
 * it, so that little work leaves no gap and large work asks a few times only.
 */
final class NumberBlock {

    private static final int LARGEST = 1 << 16;

    private final JdbcClient jdbc;
    private final String sequence;
    private long next;
    private int left;
    private int taken;

    NumberBlock(JdbcClient jdbc, String sequence) {
        this.jdbc = jdbc;
        this.sequence = sequence;
    }

    /** The first of numbers that follow each other. */
    synchronized long take(int count) {
        if (left < count) {
            left = Math.max(count, Math.min(taken, LARGEST));
            next = Numbers.take(jdbc, sequence, left);
        }
        long first = next;
        next += count;
        left -= count;
        taken = Math.min(taken + count, LARGEST);
        return first;
    }
}
