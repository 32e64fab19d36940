package org.quittance.staff.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.quittance.staff.Authority;
import org.quittance.staff.LimitedAct;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads and writes {@code staff_limit_use}: what was done under a limit. */
public final class AuthorityStore {

    private final JdbcClient jdbc;

    /**
     * Uses in a database.
     */
    public AuthorityStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What counts against a limit: done and not taken back.
     *
     * @param act what
     * @param about the patient account
     * @param since from when on
     * @return cents
     */
    public long countedSince(LimitedAct act, UUID about, Instant since) {
        return jdbc.sql("""
                        select coalesce(sum(cents), 0) from staff_limit_use
                        where about = :about and act = :act and done_at >= :since and taken_back_at is null""")
                .param("about", about)
                .param("act", act.code())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /**
     * Adds a use.
     *
     * @param use what was done
     * @param now when
     */
    public void insert(Authority.Use use, Instant now) {
        jdbc.sql("""
                        insert into staff_limit_use (act_key, act, about, cents, done_by, limit_cents, done_at)
                        values (:key, :act, :about, :cents, :by, :limit, :now)""")
                .param("key", use.actKey())
                .param("act", use.act().code())
                .param("about", use.about())
                .param("cents", use.amountCents())
                .param("by", use.by().name())
                .param("limit", use.limitCents())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * Notes that what was done was taken back.
     *
     * @param actKey the act's key
     * @param now when
     */
    public void takeBack(String actKey, Instant now) {
        jdbc.sql("""
                        update staff_limit_use set taken_back_at = :now
                        where act_key = :key and taken_back_at is null""")
                .param("key", actKey)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
