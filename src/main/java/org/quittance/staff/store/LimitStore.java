package org.quittance.staff.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import org.quittance.staff.LimitedAct;
import org.quittance.staff.Limits;
import org.quittance.staff.RoleHistory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads and writes {@code staff_limit}. */
public final class LimitStore {

    private final JdbcClient jdbc;

    /**
     * Limits in a database.
     */
    public LimitStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The limit that holds.
     *
     * @param role code of the role
     * @param act for what
     * @return cents; empty when the role does not do it
     */
    public OptionalLong now(String role, LimitedAct act) {
        return jdbc.sql("""
                        select allowed, cents from staff_limit where role = :role and act = :act order by n desc limit 1""")
                .param("role", role)
                .param("act", act.code())
                .query((row, n) -> cents(row))
                .optional()
                .orElse(OptionalLong.empty());
    }

    /**
     * All limits that were ever set.
     *
     * @return the latest first
     */
    public List<RoleHistory.LimitEntry> entries() {
        return jdbc.sql("select n, role, act, allowed, cents, set_by, set_at from staff_limit order by n desc")
                .query((row, n) -> new RoleHistory.LimitEntry(
                        row.getLong("n"),
                        new Limits.Limit(
                                row.getString("role"),
                                LimitedAct.ofCode(row.getString("act")),
                                cents(row),
                                row.getString("set_by")),
                        row.getTimestamp("set_at").toInstant()))
                .list();
    }

    /**
     * Adds a limit: it holds from now on.
     *
     * @param by who sets it
     * @param now when
     */
    public void insert(Limits.Limit limit, String by, Instant now) {
        boolean without = limit.cents().isPresent() && limit.cents().getAsLong() == Limits.WITHOUT;
        jdbc.sql("""
                        insert into staff_limit (role, act, allowed, cents, set_by, set_at)
                        values (:role, :act, :allowed, :cents, :by, :now)""")
                .param("role", limit.role())
                .param("act", limit.act().code())
                .param("allowed", limit.cents().isPresent())
                .param(
                        "cents",
                        limit.cents().isEmpty() || without
                                ? null
                                : limit.cents().getAsLong(),
                        Types.BIGINT)
                .param("by", by)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static OptionalLong cents(ResultSet row) throws SQLException {
        if (!row.getBoolean("allowed")) {
            return OptionalLong.empty();
        }
        long cents = row.getLong("cents");
        return OptionalLong.of(row.wasNull() ? Limits.WITHOUT : cents);
    }
}
