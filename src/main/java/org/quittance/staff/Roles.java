package org.quittance.staff;

import java.util.List;
import java.util.Optional;
import org.quittance.staff.store.RoleStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The roles of an organisation as they hold: rows, of which the latest of each code holds and none is ever changed.
 * What is written into them goes through {@link RoleHistory}.
 */
@Component
public class Roles {

    private final RoleStore store;

    /**
     * Roles in a database.
     */
    public Roles(JdbcClient jdbc) {
        this.store = new RoleStore(jdbc);
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
}
