package org.quittance.staff.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.quittance.staff.rules.SlowDown;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads and writes {@code staff_failure}: counts of failed sign-ins under hashes of names and addresses. */
public final class FailureStore {

    private final JdbcClient jdbc;

    /**
     * Failures in a database.
     *
     * @param jdbc where it is
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
     * What is remembered of failures.
     *
     * @param kind whose
     * @param keyHash hash of the name, address, or both
     * @return the count
     */
    public Optional<Failures> find(SlowDown kind, byte[] keyHash) {
        return jdbc.sql("select failures, last_at from staff_failure where kind = :kind and key_hash = :hash")
                .param("kind", kind.name())
                .param("hash", keyHash)
                .query((row, n) -> new Failures(
                        row.getInt("failures"), row.getTimestamp("last_at").toInstant()))
                .optional();
    }

    /**
     * Counts one more.
     *
     * @param kind whose
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
     * Forgets failures after a success.
     *
     * @param kind whose
     * @param keyHash hash of the name, address, or both
     */
    public void forget(SlowDown kind, byte[] keyHash) {
        jdbc.sql("delete from staff_failure where kind = :kind and key_hash = :hash")
                .param("kind", kind.name())
                .param("hash", keyHash)
                .update();
    }
}
