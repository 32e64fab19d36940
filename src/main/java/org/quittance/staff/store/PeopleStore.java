package org.quittance.staff.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quittance.staff.Person;
import org.quittance.staff.Right;
import org.quittance.staff.StaffId;
import org.quittance.staff.StaffMember;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads everybody of {@code staff_member}, those who cannot sign in too, and changes them. */
public final class PeopleStore {

    private static final String PERSON = """
            select member.id, sign_in, display_name, role, words, rung, rights, active
            from staff_member member join staff_role_now using (role)
            """;

    private final JdbcClient jdbc;

    /**
     * Staff in a database.
     */
    public PeopleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * People by sign-in name.
     *
     * @param after only those behind this name; empty for all
     * @param most no more than these
     * @return in the order of the names
     */
    public List<Person> page(String after, int most) {
        return jdbc.sql(PERSON + "where sign_in > :after order by sign_in limit :most")
                .param("after", after)
                .param("most", most)
                .query(PeopleStore::person)
                .list();
    }

    /**
     * Somebody.
     *
     * @return the person, or empty
     */
    public Optional<Person> person(StaffId id) {
        return jdbc.sql(PERSON + "where member.id = :id")
                .param("id", id.value())
                .query(PeopleStore::person)
                .optional();
    }

    /**
     * Somebody by the name typed at sign-in.
     *
     * @param signIn the name
     * @return who it is, or empty
     */
    public Optional<StaffId> idOf(String signIn) {
        return jdbc.sql("select id from staff_member where sign_in = :signIn")
                .param("signIn", signIn)
                .query((row, n) -> new StaffId(row.getObject("id", UUID.class)))
                .optional();
    }

    /**
     * Holds everybody who can sign in until the act is over, in one order: what two administrators do to each other at
     * the same moment is done one after the other.
     */
    public void holdActive() {
        jdbc.sql("select id from staff_member where active order by id for update")
                .query((row, n) -> n)
                .list();
    }

    /**
     * How many can sign in and keep people, roles and limits.
     *
     * @param but this person is not counted
     * @return how many others
     */
    public long keepersBesides(StaffId but) {
        return jdbc.sql("""
                        select count(*) from staff_member member join staff_role_now using (role)
                        where active and :right = any(rights) and member.id <> :but""")
                .param("right", Right.KEEP_STAFF.name())
                .param("but", but.value())
                .query(Long.class)
                .single();
    }

    /**
     * How many can sign in and keep people, roles and limits in another role.
     *
     * @param role code of the role that is not counted
     * @return how many
     */
    public long keepersOutside(String role) {
        return jdbc.sql("""
                        select count(*) from staff_member join staff_role_now using (role)
                        where active and :right = any(rights) and role <> :role""")
                .param("right", Right.KEEP_STAFF.name())
                .param("role", role)
                .query(Long.class)
                .single();
    }

    /**
     * Gives somebody another name and role.
     *
     * @param displayName as shown
     * @param role code of the role
     */
    public void change(StaffId id, String displayName, String role) {
        jdbc.sql("update staff_member set display_name = :name, role = :role where id = :id")
                .param("name", displayName)
                .param("role", role)
                .param("id", id.value())
                .update();
    }

    /**
     * Lets somebody sign in, or not.
     *
     * @param active whether they can
     */
    public void setActive(StaffId id, boolean active) {
        jdbc.sql("update staff_member set active = :active where id = :id")
                .param("active", active)
                .param("id", id.value())
                .update();
    }

    /**
     * Ends all sessions of somebody.
     */
    public void endSessions(StaffId id) {
        jdbc.sql("delete from staff_session where staff_id = :id")
                .param("id", id.value())
                .update();
    }

    private static Person person(ResultSet row, int n) throws SQLException {
        StaffMember member = StaffStore.member(row);
        return new Person(member, row.getBoolean("active"));
    }
}
