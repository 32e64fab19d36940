package org.quittance.staff;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.quittance.staff.rules.PersonRule;
import org.quittance.staff.store.AuditStore;
import org.quittance.staff.store.PeopleStore;
import org.quittance.staff.store.RoleStore;
import org.quittance.staff.store.StaffStore;
import org.quittance.storage.Acts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Everybody who works here or did: added, given another role, kept from signing in and let in again. Nobody is taken
 * out, nobody takes this page or the sign-in from themselves, and somebody who can keep people always remains.
 */
@Component
public class People {

    private static final int MOST_CHANGES = 50;

    private final PeopleStore people;
    private final StaffStore staff;
    private final RoleStore roles;
    private final AuditStore trail;
    private final Keeping keeping;
    private final ApplicationEventPublisher events;
    private final SecureRandom random = new SecureRandom();

    /**
     * People in a database.
     *
     * @param acts runs transactions
     * @param audit the trail
     * @param events told who can no longer sign in
     */
    public People(JdbcClient jdbc, Acts acts, Audit audit, ApplicationEventPublisher events) {
        this.people = new PeopleStore(jdbc);
        this.staff = new StaffStore(jdbc);
        this.roles = new RoleStore(jdbc);
        this.trail = new AuditStore(jdbc);
        this.events = events;
        this.keeping = new Keeping(acts, audit, people);
    }

    /**
     * Something that was done to somebody's place here.
     *
     * @param what its kind, in words
     * @param by sign-in name of whoever did it; empty for the operator of the machine
     * @param at when
     */
    public record Change(String what, String by, Instant at) {}

    /**
     * People by sign-in name.
     *
     * @param after only those behind this name; empty for all
     * @param most no more than these
     * @return in the order of the names, those who cannot sign in too
     */
    public List<Person> page(String after, int most) {
        return people.page(after, most);
    }

    /**
     * Somebody.
     *
     * @return the person, or empty
     */
    public Optional<Person> person(StaffId id) {
        return people.person(id);
    }

    /**
     * What was done to somebody's place here.
     *
     * @return the latest first
     */
    public List<Change> changes(StaffId id) {
        return trail.kept(id.value(), MOST_CHANGES);
    }

    /**
     * Somebody new works here, with a password that the program makes and shows once.
     *
     * @param by who says so
     * @param address the network address it came from
     * @return the password, or why not
     */
    public StaffResult add(NewPerson wanted, Actor by, String address) {
        String signIn = PersonRule.signIn(wanted.signIn());
        String displayName = wanted.displayName().strip();
        return keeping.act(asker(by, address), "person added", Optional.of(wanted.id()), () -> {
            if (people.person(new StaffId(wanted.id())).isPresent()) {
                return new StaffResult.AlreadyAdded();
            }
            Optional<StaffResult.Refused> problem =
                    PersonRule.signInProblem(signIn).or(() -> PersonRule.displayNameProblem(displayName));
            Optional<Role> role = role(wanted.role());
            if (problem.isPresent() || role.isEmpty()) {
                return problem.orElseGet(People::noRole);
            }
            NewSignIn made = new NewSignIn(signIn, Passwords.make(random, signIn), role.get());
            StaffMember member = new StaffMember(new StaffId(wanted.id()), signIn, displayName, role.get());
            return staff.insert(member, Passwords.ENCODER.encode(made.password()))
                    ? new StaffResult.Password(made)
                    : new StaffResult.Refused("signIn", StaffRefusal.Plain.SIGN_IN_TAKEN);
        });
    }

    /**
     * Somebody is called otherwise, or is here for something else: with the next page they open.
     *
     * @param displayName as shown, as typed
     * @param role code of the role
     * @param by who says so
     * @param address the network address it came from
     * @return what became of it
     */
    public StaffResult change(StaffId id, String displayName, String role, Actor by, String address) {
        String name = displayName.strip();
        return keeping.act(asker(by, address), "person changed", Optional.of(id.value()), () -> {
            people.holdActive();
            Optional<Person> person = people.person(id);
            if (person.isEmpty()) {
                return new StaffResult.Unknown();
            }
            Optional<StaffResult.Refused> problem = PersonRule.displayNameProblem(name);
            Optional<Role> wanted = role(role);
            if (problem.isPresent() || wanted.isEmpty()) {
                return problem.orElseGet(People::noRole);
            }
            boolean keeps = wanted.get().allows(Right.KEEP_STAFF);
            if (!keeps && isSelf(person.get(), by)) {
                return new StaffResult.Refused("role", StaffRefusal.Plain.OWN_WAY_BACK);
            }
            if (!keeps && isLastKeeper(person.get())) {
                return new StaffResult.Refused("role", StaffRefusal.Plain.LAST_KEEPER_CHANGED);
            }
            people.change(id, name, role);
            return new StaffResult.Done();
        });
    }

    /**
     * Somebody can no longer sign in; their sessions end at once, and what they did stays.
     *
     * @param by who says so
     * @param address the network address it came from
     * @return what became of it
     */
    public StaffResult disable(StaffId id, Actor by, String address) {
        return keeping.act(asker(by, address), "person disabled", Optional.of(id.value()), () -> {
            people.holdActive();
            Optional<Person> person = people.person(id);
            if (person.isEmpty()) {
                return new StaffResult.Unknown();
            }
            if (isSelf(person.get(), by)) {
                return new StaffResult.Refused("", StaffRefusal.Plain.SELF_DISABLED);
            }
            if (isLastKeeper(person.get())) {
                return new StaffResult.Refused("", StaffRefusal.Plain.LAST_KEEPER_DISABLED);
            }
            people.setActive(id, false);
            people.endSessions(id);
            events.publishEvent(new PersonDisabled(person.get().member().signIn(), by));
            return new StaffResult.Done();
        });
    }

    /**
     * Somebody can sign in again, with the password from before.
     *
     * @param by who says so
     * @param address the network address it came from
     * @return what became of it
     */
    public StaffResult enable(StaffId id, Actor by, String address) {
        return keeping.act(asker(by, address), "person enabled", Optional.of(id.value()), () -> {
            if (people.person(id).isEmpty()) {
                return new StaffResult.Unknown();
            }
            people.setActive(id, true);
            return new StaffResult.Done();
        });
    }

    /**
     * Somebody who forgot theirs gets another password, made by the program and shown once; their sessions end.
     *
     * @param by who says so
     * @param address the network address it came from
     * @return the password, or why not
     */
    public StaffResult renewPassword(StaffId id, Actor by, String address) {
        return keeping.act(asker(by, address), "password renewed", Optional.of(id.value()), () -> {
            Optional<Person> person = people.person(id);
            if (person.isEmpty()) {
                return new StaffResult.Unknown();
            }
            StaffMember member = person.get().member();
            if (isSelf(person.get(), by)) {
                return new StaffResult.Refused("", StaffRefusal.Plain.OWN_PASSWORD);
            }
            NewSignIn made = new NewSignIn(member.signIn(), Passwords.make(random, member.signIn()), member.role());
            staff.changePassword(id, Passwords.ENCODER.encode(made.password()));
            people.endSessions(id);
            return new StaffResult.Password(made);
        });
    }

    private static boolean isSelf(Person person, Actor by) {
        return by instanceof Actor.Person && person.member().signIn().equals(by.name());
    }

    private boolean isLastKeeper(Person person) {
        return person.active()
                && person.member().role().allows(Right.KEEP_STAFF)
                && people.keepersBesides(person.member().id()) == 0;
    }

    private Optional<Role> role(String code) {
        return roles.all().stream().filter(each -> each.code().equals(code)).findFirst();
    }

    private static StaffResult.Refused noRole() {
        return new StaffResult.Refused("role", StaffRefusal.Plain.NO_ROLE);
    }

    private static Keeping.Asker asker(Actor by, String address) {
        return new Keeping.Asker(by, address);
    }
}
