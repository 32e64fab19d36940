package org.quittance.staff;

import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import org.quittance.staff.store.LimitStore;
import org.quittance.storage.Acts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How far each role goes for each act with a limit (rules G-10 to G-19): rows, of which the latest holds and none is
 * ever changed.
 */
@Component
public class Limits {

    /** A limit without an end. */
    public static final long WITHOUT = Long.MAX_VALUE;

    private final LimitStore store;
    private final Acts acts;
    private final Clock clock;

    /**
     * Limits in a database.
     *
     * @param jdbc where it is
     * @param acts runs transactions
     * @param clock the moment
     */
    public Limits(JdbcClient jdbc, Acts acts, Clock clock) {
        this.store = new LimitStore(jdbc);
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * How far a role goes.
     *
     * @param role which
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

    /**
     * All limits that hold.
     *
     * @return one per role and act
     */
    public List<Limit> all() {
        return store.all();
    }

    /**
     * Sets a limit from now on; what was done under the one before stays as it is.
     *
     * @param limit the limit
     * @param by who sets it
     * @return false when they may not
     */
    public boolean set(Limit limit, Actor by) {
        if (!by.may(Right.KEEP_STAFF)) {
            return false;
        }
        return acts.whole(() -> {
            store.insert(limit, by.name(), clock.instant());
            return true;
        });
    }
}
