package org.quittance.staff.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quittance.staff.StaffId;
import org.quittance.staff.StaffMember;
import org.quittance.storage.Organisation;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads and writes {@code staff_member}. */
public final class StaffStore {

    private final JdbcClient jdbc;

    /**
     * Staff in a database.
     */
    public StaffStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Somebody who could sign in.
     *
     * @param passwordHash encoded with the name of its algorithm
     */
    public record Credential(StaffMember member, String passwordHash) {}

    /**
     * Who is active under a sign-in name.
     *
     * @param signIn the name, lower case
     * @return the person with the password's hash
     */
    public Optional<Credential> credential(String signIn) {
        return jdbc.sql("""
                        select member.id, sign_in, display_name, role, words, rung, rights, password_hash
                        from staff_member member join staff_role_now using (role)
                        where sign_in = :signIn and active
                        """)
                .param("signIn", signIn)
                .query((row, n) -> new Credential(member(row), row.getString("password_hash")))
                .optional();
    }

    /**
     * Adds somebody unless the sign-in name is taken.
     *
     * @param passwordHash the password's hash
     * @return whether somebody was added
     */
    public boolean insert(StaffMember member, String passwordHash) {
        return jdbc.sql("""
                        with listed as (
                            insert into sign_in_name (sign_in, organisation) values (:signIn, :organisation)
                            on conflict do nothing)
                        insert into staff_member (id, sign_in, display_name, role, password_hash)
                        values (:id, :signIn, :displayName, :role, :hash)
                        on conflict (sign_in) do nothing
                        """)
                        .param("organisation", Organisation.current().name())
                        .param("id", member.id().value())
                        .param("signIn", member.signIn())
                        .param("displayName", member.displayName())
                        .param("role", member.role().code())
                        .param("hash", passwordHash)
                        .update()
                > 0;
    }

    /**
     * Gives somebody another password.
     *
     * @param passwordHash the new password's hash
     */
    public void changePassword(StaffId id, String passwordHash) {
        jdbc.sql("update staff_member set password_hash = :hash where id = :id")
                .param("hash", passwordHash)
                .param("id", id.value())
                .update();
    }

    /**
     * Whether anybody works here yet.
     *
     * @return false on an empty installation
     */
    public boolean isAnybodyHere() {
        return jdbc.sql("select exists (select from staff_member)")
                .query(Boolean.class)
                .single();
    }

    /**
     * What somebody is called.
     *
     * @param signIn who, by the name typed at sign-in; it is never given to anybody else
     * @return the name as shown
     */
    public Optional<String> displayName(String signIn) {
        return jdbc.sql("select display_name from staff_member where sign_in = :signIn")
                .param("signIn", signIn)
                .query(String.class)
                .optional();
    }

    /**
     * Where a sign-in name is known.
     *
     * @return names of organisations
     */
    public List<String> organisationsKnowing(String signIn) {
        return jdbc.sql("select organisation from sign_in_name where sign_in = :signIn order by organisation")
                .param("signIn", signIn)
                .query((row, n) -> row.getString(1))
                .list();
    }

    static StaffMember member(ResultSet row) throws SQLException {
        return new StaffMember(
                new StaffId(row.getObject("id", UUID.class)),
                row.getString("sign_in"),
                row.getString("display_name"),
                RoleStore.role(row));
    }
}
