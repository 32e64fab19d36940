package org.quittance.staff;

import java.util.OptionalLong;
import org.quittance.staff.store.LimitStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How far each role goes for each act with a limit (rules G-10 to G-19): rows, of which the latest holds and none is
 * ever changed. {@link RoleHistory} writes them.
 */
@Component
public class Limits {

    /** A limit without an end. */
    public static final long WITHOUT = Long.MAX_VALUE;

    private final LimitStore store;

    /**
     * Limits in a database.
     */
    public Limits(JdbcClient jdbc) {
        this.store = new LimitStore(jdbc);
    }

    /**
     * How far a role goes.
     *
     * @param act for what
     * @return cents, {@link #WITHOUT} where there is no end; empty when the role does not do such a thing at all
     */
    public OptionalLong of(Role role, LimitedAct act) {
        return store.now(role.code(), act);
    }

    /**
     * A limit as it was set.
     *
     * @param role code of the role
     * @param act for what
     * @param cents how far; {@link #WITHOUT} where there is no end, empty when the role does not do it
     * @param setBy who set it; {@code standard} for the figures of the rules
     */
    public record Limit(String role, LimitedAct act, OptionalLong cents, String setBy) {}
}
