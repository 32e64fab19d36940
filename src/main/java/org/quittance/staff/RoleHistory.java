package org.quittance.staff;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.quittance.staff.rules.RoleRule;
import org.quittance.staff.store.LimitStore;
import org.quittance.staff.store.PeopleStore;
import org.quittance.staff.store.RoleStore;
import org.quittance.storage.Acts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The ladder and its past (rules G-10 to G-19): what each role may do and how far it goes, who said so and when, and what
 * held before. Nothing in it is ever changed; what is written last holds.
 */
@Component
public class RoleHistory {

    private final RoleStore roles;
    private final LimitStore limits;
    private final PeopleStore people;
    private final Keeping keeping;
    private final Clock clock;

    /**
     * The ladder in a database.
     *
     * @param acts runs transactions
     * @param audit the trail
     * @param clock the moment
     */
    public RoleHistory(JdbcClient jdbc, Acts acts, Audit audit, Clock clock) {
        this.roles = new RoleStore(jdbc);
        this.limits = new LimitStore(jdbc);
        this.people = new PeopleStore(jdbc);
        this.keeping = new Keeping(acts, audit, people);
        this.clock = clock;
    }

    /**
     * A role as it was set.
     *
     * @param n its place among all that were written
     * @param setBy who set it; {@code standard} for those of the rules
     * @param setAt when
     */
    public record RoleEntry(long n, Role role, String setBy, Instant setAt) {}

    /**
     * A limit as it was set.
     *
     * @param n its place among all that were written
     * @param limit how far, and who set it
     * @param setAt when
     */
    public record LimitEntry(long n, Limits.Limit limit, Instant setAt) {}

    /**
     * A role with what was written about it, the latest first: that holds.
     *
     * @param roles at least one
     * @param limits may be none
     */
    public record Rung(List<RoleEntry> roles, List<LimitEntry> limits) {

        /** A rung that nobody can change. */
        public Rung {
            roles = List.copyOf(roles);
            limits = List.copyOf(limits);
        }

        /**
         * What holds.
         *
         * @return the role with who set it
         */
        public RoleEntry now() {
            return roles.getFirst();
        }

        /**
         * How far the role goes now.
         *
         * @param act for what
         * @return the limit with who set it; empty where none was ever set
         */
        public Optional<LimitEntry> limit(LimitedAct act) {
            return limits.stream().filter(each -> each.limit().act() == act).findFirst();
        }

        /**
         * Tells whether somebody else wrote in the meantime.
         *
         * @return grows with everything written about this role
         */
        public long version() {
            return (long) roles.size() + limits.size();
        }
    }

    /**
     * The whole ladder.
     *
     * @return lowest rung first
     */
    public List<Rung> ladder() {
        Map<String, List<LimitEntry>> far = limits.entries().stream()
                .collect(Collectors.groupingBy(entry -> entry.limit().role()));
        Map<String, List<RoleEntry>> each = roles.entries().stream()
                .collect(Collectors.groupingBy(entry -> entry.role().code(), TreeMap::new, Collectors.toList()));
        return each.entrySet().stream()
                .map(role -> new Rung(role.getValue(), far.getOrDefault(role.getKey(), List.of())))
                .sorted(Comparator.comparingInt(rung -> rung.now().role().rung()))
                .toList();
    }

    /**
     * One role.
     *
     * @param code as stored
     * @return the role with all that was written about it, or empty
     */
    public Optional<Rung> rung(String code) {
        return ladder().stream()
                .filter(rung -> rung.now().role().code().equals(code))
                .findFirst();
    }

    /**
     * Says what a role is and how far it goes from now on. What is as it was is not written again.
     *
     * @param change what is wanted, of a role that is there
     * @param by who says so
     * @param address the network address it came from
     * @return what became of it
     */
    public StaffResult set(RoleChange change, Actor by, String address) {
        return keeping.act(new Keeping.Asker(by, address), "role", Optional.empty(), () -> {
            people.holdActive();
            Role role = change.role();
            Optional<Rung> before = rung(role.code());
            if (before.isEmpty()) {
                return new StaffResult.Unknown();
            }
            if (before.get().version() != change.seen()) {
                return new StaffResult.Refused("", StaffRefusal.Plain.CHANGED_MEANWHILE);
            }
            Optional<StaffResult.Refused> problem = RoleRule.problem(change);
            if (problem.isPresent()) {
                return problem.get();
            }
            if (!role.allows(Right.KEEP_STAFF) && people.keepersOutside(role.code()) == 0) {
                return new StaffResult.Refused("rights", StaffRefusal.Plain.NO_KEEPER_LEFT);
            }
            write(change, before.get(), by.name(), clock.instant());
            return new StaffResult.Done();
        });
    }

    private void write(RoleChange change, Rung before, String by, Instant now) {
        Role role = change.role();
        if (!before.now().role().equals(role)) {
            roles.insert(role, by, now);
        }
        change.limits().forEach((act, cents) -> {
            OptionalLong was =
                    before.limit(act).map(entry -> entry.limit().cents()).orElse(OptionalLong.empty());
            if (!was.equals(cents)) {
                limits.insert(new Limits.Limit(role.code(), act, cents, by), by, now);
            }
        });
    }
}
