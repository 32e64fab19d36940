package org.quittance.history;

import java.time.Instant;

/**
 * The state a record is in: two readers who see the same number see the same record.
 *
 * @param number of the record's latest change in the log; 0 when it was never changed
 * @param at when that change was recorded; the epoch when it was never changed
 */
public record RecordVersion(long number, Instant at) {

    /** A record that was never changed. */
    public static final RecordVersion FIRST = new RecordVersion(0, Instant.EPOCH);

    /**
     * The later of two: the version of something that several records make up.
     *
     * @param other another one
     * @return the one with the higher number
     */
    public RecordVersion or(RecordVersion other) {
        return other.number > number ? other : this;
    }
}
