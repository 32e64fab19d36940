package org.quittance.staff.store;

import java.sql.Timestamp;
import java.time.Instant;
import org.quittance.staff.rules.SlowDown;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads and writes {@code staff_failure}, counts of failed sign-ins, and {@code staff_known_place}, from where somebody
 * has signed in: both under hashes of names and addresses.
 */
public final class FailureStore {

    private final JdbcClient jdbc;

    /**
     * Failures in a database.
     */
    public FailureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Failures of one kind.
     *
     * @param count how many since the last success
     * @param last when the last one happened
     */
    public record Failures(int count, Instant last) {}

    /**
     * What is remembered of failures, held against other attempts until the transaction ends: attempts at the same
     * moment are looked at one after the other.
     *
     * @param keyHash hash of the name, address, or both
     * @param now when
     * @return the count; none is zero, long ago
     */
    public Failures hold(SlowDown kind, byte[] keyHash, Instant now) {
        return jdbc.sql("""
                        insert into staff_failure as known (kind, key_hash, failures, last_at)
                        values (:kind, :hash, 0, :now)
                        on conflict (kind, key_hash) do update set failures = known.failures
                        returning failures, last_at
                        """)
                .param("kind", kind.name())
                .param("hash", keyHash)
                .param("now", Timestamp.from(now))
                .query((row, n) -> new Failures(
                        row.getInt("failures"), row.getTimestamp("last_at").toInstant()))
                .single();
    }

    /**
     * Counts one more.
     *
     * @param keyHash hash of the name, address, or both
     * @param forgottenBefore older failures do not count any more
     * @param now when
     */
    public void count(SlowDown kind, byte[] keyHash, Instant forgottenBefore, Instant now) {
        jdbc.sql("""
                        insert into staff_failure as known (kind, key_hash, failures, last_at)
                        values (:kind, :hash, 1, :now)
                        on conflict (kind, key_hash) do update
                        set failures = case when known.last_at < :forgotten then 1 else known.failures + 1 end,
                            last_at = excluded.last_at
                        """)
                .param("kind", kind.name())
                .param("hash", keyHash)
                .param("forgotten", Timestamp.from(forgottenBefore))
                .param("now", Timestamp.from(now))
                .update();
    }

    /**
     * Takes one back: an attempt that was counted beforehand was right.
     *
     * @param keyHash hash of the name, address, or both
     */
    public void discount(SlowDown kind, byte[] keyHash) {
        jdbc.sql("""
                        update staff_failure set failures = greatest(failures - 1, 0)
                        where kind = :kind and key_hash = :hash
                        """).param("kind", kind.name()).param("hash", keyHash).update();
    }

    /**
     * Forgets failures after a success.
     *
     * @param keyHash hash of the name, address, or both
     */
    public void forget(SlowDown kind, byte[] keyHash) {
        jdbc.sql("delete from staff_failure where kind = :kind and key_hash = :hash")
                .param("kind", kind.name())
                .param("hash", keyHash)
                .update();
    }

    /**
     * Whether somebody has signed in from an address lately.
     *
     * @param keyHash hash of name and address
     * @param since not before
     * @return true when they have
     */
    public boolean isKnownPlace(byte[] keyHash, Instant since) {
        return jdbc.sql("select exists (select from staff_known_place where key_hash = :hash and last_at >= :since)")
                .param("hash", keyHash)
                .param("since", Timestamp.from(since))
                .query(Boolean.class)
                .single();
    }

    /**
     * Remembers that somebody has signed in from an address.
     *
     * @param keyHash hash of name and address
     * @param now when
     */
    public void rememberPlace(byte[] keyHash, Instant now) {
        jdbc.sql("""
                        insert into staff_known_place as known (key_hash, last_at) values (:hash, :now)
                        on conflict (key_hash) do update set last_at = excluded.last_at
                        where known.last_at < excluded.last_at
                        """).param("hash", keyHash).param("now", Timestamp.from(now)).update();
    }
}
