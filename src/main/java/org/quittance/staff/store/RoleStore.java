package org.quittance.staff.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.quittance.staff.Right;
import org.quittance.staff.Role;
import org.quittance.staff.RoleHistory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads and writes {@code staff_role}. */
public final class RoleStore {

    private final JdbcClient jdbc;

    /**
     * Roles in a database.
     */
    public RoleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The roles that hold.
     *
     * @return lowest rung first
     */
    public List<Role> all() {
        return jdbc.sql("select role, words, rung, rights from staff_role_now order by rung, role")
                .query((row, n) -> role(row))
                .list();
    }

    /**
     * All that was ever written about roles.
     *
     * @return the latest first
     */
    public List<RoleHistory.RoleEntry> entries() {
        return jdbc.sql("select n, role, words, rung, rights, set_by, set_at from staff_role order by n desc")
                .query((row, n) -> new RoleHistory.RoleEntry(
                        row.getLong("n"),
                        role(row),
                        row.getString("set_by"),
                        row.getTimestamp("set_at").toInstant()))
                .list();
    }

    /**
     * Adds what a role is: it holds from now on.
     *
     * @param by who says so
     * @param now when
     */
    public void insert(Role role, String by, Instant now) {
        jdbc.sql("""
                        insert into staff_role (role, words, rung, rights, set_by, set_at)
                        values (:role, :words, :rung, :rights, :by, :now)""")
                .param("role", role.code())
                .param("words", role.words())
                .param("rung", role.rung())
                .param(
                        "rights",
                        role.rights().stream().map(Right::name).sorted().toArray(String[]::new))
                .param("by", by)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** A role from columns role, words, rung and rights. A right that this program does not know is left out. */
    static Role role(ResultSet row) throws SQLException {
        Array array = row.getArray("rights");
        Set<Right> rights = EnumSet.noneOf(Right.class);
        List<String> held = List.of((String[]) array.getArray());
        for (Right right : Right.values()) {
            if (held.contains(right.name())) {
                rights.add(right);
            }
        }
        return new Role(row.getString("role"), row.getString("words"), row.getInt("rung"), rights);
    }
}
