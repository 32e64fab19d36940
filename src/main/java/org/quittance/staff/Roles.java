package org.quittance.staff;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.quittance.staff.store.RoleStore;
import org.quittance.storage.Acts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The roles of an organisation: rows, of which the latest of each code holds and none is ever changed. */
@Component
public class Roles {

    private final RoleStore store;
    private final Acts acts;
    private final Clock clock;

    /**
     * Roles in a database.
     *
     * @param jdbc where it is
     * @param acts runs transactions
     * @param clock the moment
     */
    public Roles(JdbcClient jdbc, Acts acts, Clock clock) {
        this.store = new RoleStore(jdbc);
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * All roles.
     *
     * @return lowest rung first
     */
    public List<Role> all() {
        return store.all();
    }

    /**
     * A role.
     *
     * @param code as stored
     * @return the role, or empty
     */
    public Optional<Role> of(String code) {
        return store.all().stream().filter(role -> role.code().equals(code)).findFirst();
    }

    /**
     * Says what a role is from now on. The administrator's role keeps the right to keep roles, so that nobody locks
     * everybody out.
     *
     * @param role the role; a new code makes a new one
     * @param by who says so
     * @return false when they may not, or the administrator would lose that right
     */
    public boolean set(Role role, Actor by) {
        boolean lockedOut = role.code().equals(Role.ADMINISTRATOR.code()) && !role.allows(Right.KEEP_STAFF);
        if (!by.may(Right.KEEP_STAFF) || lockedOut) {
            return false;
        }
        return acts.whole(() -> {
            store.insert(role, by.name(), clock.instant());
            return true;
        });
    }
}
