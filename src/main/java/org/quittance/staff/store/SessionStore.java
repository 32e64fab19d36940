package org.quittance.staff.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.quittance.staff.StaffId;
import org.quittance.staff.StaffMember;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads and writes {@code staff_session}: hashes of secrets, never the secrets. */
public final class SessionStore {

    private final JdbcClient jdbc;

    /**
     * Sessions in a database.
     */
    public SessionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A session with the person as they are now: a right withdrawn bites at the next request.
     *
     * @param began when it began
     * @param lastUsed when it was last used
     */
    public record Session(StaffMember member, Instant began, Instant lastUsed) {}

    /**
     * Begins a session.
     *
     * @param tokenHash hash of its secret
     * @param now when
     */
    public void insert(byte[] tokenHash, StaffMember member, Instant now) {
        jdbc.sql("""
                        insert into staff_session (token_hash, staff_id, began_at, used_at)
                        values (:hash, :staff, :now, :now)
                        """)
                .param("hash", tokenHash)
                .param("staff", member.id().value())
                .param("now", Timestamp.from(now))
                .update();
    }

    /**
     * The session of a secret, if the person is still active.
     *
     * @param tokenHash hash of the secret
     * @return the session
     */
    public Optional<Session> find(byte[] tokenHash) {
        return jdbc.sql("""
                        select member.id, member.sign_in, member.display_name, role, words, rung, rights,
                               session.began_at, session.used_at
                        from staff_session session
                        join staff_member member on member.id = session.staff_id and member.active
                        join staff_role_now using (role)
                        where session.token_hash = :hash
                        """)
                .param("hash", tokenHash)
                .query((row, n) -> new Session(
                        StaffStore.member(row),
                        row.getTimestamp("began_at").toInstant(),
                        row.getTimestamp("used_at").toInstant()))
                .optional();
    }

    /**
     * Notes that a session was used.
     *
     * @param tokenHash hash of its secret
     * @param now when
     */
    public void touch(byte[] tokenHash, Instant now) {
        jdbc.sql("update staff_session set used_at = :now where token_hash = :hash and used_at < :now")
                .param("now", Timestamp.from(now))
                .param("hash", tokenHash)
                .update();
    }

    /**
     * Ends a session.
     *
     * @param tokenHash hash of its secret
     */
    public void delete(byte[] tokenHash) {
        jdbc.sql("delete from staff_session where token_hash = :hash")
                .param("hash", tokenHash)
                .update();
    }

    /**
     * Ends all sessions of somebody but one.
     *
     * @param kept hash of the secret of the one that goes on
     */
    public void deleteOthers(StaffId staff, byte[] kept) {
        jdbc.sql("delete from staff_session where staff_id = :staff and token_hash <> :kept")
                .param("staff", staff.value())
                .param("kept", kept)
                .update();
    }

    /**
     * Removes sessions that ended by themselves.
     *
     * @param usedBefore last use before this
     * @param beganBefore or begun before this
     */
    public void deleteOver(Instant usedBefore, Instant beganBefore) {
        jdbc.sql("delete from staff_session where used_at < :used or began_at < :began")
                .param("used", Timestamp.from(usedBefore))
                .param("began", Timestamp.from(beganBefore))
                .update();
    }
}
