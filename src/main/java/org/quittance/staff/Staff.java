package org.quittance.staff;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.quittance.staff.rules.PasswordRule;
import org.quittance.staff.rules.SessionAge;
import org.quittance.staff.store.FailureStore;
import org.quittance.staff.store.SessionStore;
import org.quittance.staff.store.StaffStore;
import org.quittance.storage.Acts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Who works here, and who is signed in. */
@Component
public class Staff {

    private static final int LONGEST_NAME = 100;
    private static final Duration TOUCH_EVERY = Duration.ofSeconds(20);

    private final Acts acts;
    private final StaffStore store;
    private final SessionStore sessions;
    private final FailureStore failures;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final RecentChecks recent = new RecentChecks(random);
    private final PasswordEncoder passwords = Passwords.ENCODER;

    /**
     * Staff in a database.
     *
     * @param acts runs transactions
     * @param audit the trail
     * @param clock the moment
     */
    public Staff(JdbcClient jdbc, Acts acts, Audit audit, Clock clock) {
        this.acts = acts;
        this.store = new StaffStore(jdbc);
        this.sessions = new SessionStore(jdbc);
        this.failures = new FailureStore(jdbc);
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Signs somebody in, with a new session.
     *
     * @param typedName the name as typed
     * @param password the password as typed
     * @param address the network address it came from
     * @return the new session, or a refusal that does not say what was wrong
     */
    public SignInResult signIn(String typedName, String password, String address) {
        return switch (checked(typedName, password, address)) {
            case CredentialResult.SlowedDown(Duration pause) -> new SignInResult.SlowedDown(pause);
            case CredentialResult.Wrong wrong -> new SignInResult.Refused();
            case CredentialResult.Right(StaffMember member) -> {
                Instant now = clock.instant();
                sessions.deleteOver(now.minus(SessionAge.IDLE), now.minus(SessionAge.ABSOLUTE));
                String token = Secrets.make(random);
                sessions.insert(Secrets.hash(token), member, now);
                record(Optional.of(member.id()), AuditEvent.Act.SIGN_IN, AuditEvent.Outcome.DONE, address);
                yield new SignInResult.Welcome(member, token);
            }
        };
    }

    /**
     * Says whether name and password belong together, for programs that send both with every request; no session
     * begins. A pair that was right is remembered for some minutes, under a keyed hash and only as long as the person's
     * password is the same, because checking a password is made slow on purpose.
     *
     * @param typedName the name as sent
     * @param password the password as sent
     * @param address the network address it came from
     * @return who it is, or a refusal that does not say what was wrong; refusals count and are in the trail
     */
    public CredentialResult check(String typedName, String password, String address) {
        Instant now = clock.instant();
        String name = typedName.strip().toLowerCase(Locale.ROOT);
        Optional<StaffStore.Credential> known =
                name.length() > LONGEST_NAME ? Optional.empty() : store.credential(name);
        if (known.isPresent() && recent.holds(name, password, known.get().passwordHash(), now)) {
            return new CredentialResult.Right(known.get().member());
        }
        CredentialResult result = checked(typedName, password, address);
        if (result instanceof CredentialResult.Right && known.isPresent()) {
            recent.add(name, password, known.get().passwordHash(), now);
        }
        return result;
    }

    private CredentialResult checked(String typedName, String password, String address) {
        Instant now = clock.instant();
        String name = typedName.strip().toLowerCase(Locale.ROOT);
        Attempts attempt = new Attempts(failures, acts, name, address, now);
        Duration wait = attempt.begin(now);
        if (wait.isPositive()) {
            record(Optional.empty(), AuditEvent.Act.SIGN_IN, AuditEvent.Outcome.SLOWED_DOWN, address);
            return new CredentialResult.SlowedDown(wait);
        }
        Optional<StaffStore.Credential> known =
                name.length() > LONGEST_NAME ? Optional.empty() : store.credential(name);
        // One of nobody is checked where the name is unknown: a wrong name takes as long as a wrong password.
        boolean right =
                matches(password, known.map(StaffStore.Credential::passwordHash).orElse(Passwords.OF_NOBODY));
        if (known.isEmpty() || !right) {
            record(
                    known.map(credential -> credential.member().id()),
                    AuditEvent.Act.SIGN_IN,
                    AuditEvent.Outcome.REFUSED,
                    address);
            return new CredentialResult.Wrong();
        }
        attempt.succeeded(now);
        return new CredentialResult.Right(known.get().member());
    }

    /**
     * Who holds a session, as they are now.
     *
     * @param token the session's secret
     * @param prolong whether this use counts as use: false for what the page asks by itself
     * @return the person, or empty when the session is over
     */
    public Optional<StaffMember> holderOf(String token, boolean prolong) {
        byte[] key = Secrets.hash(token);
        Instant now = clock.instant();
        Optional<SessionStore.Session> found = sessions.find(key);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        SessionStore.Session session = found.get();
        if (!SessionAge.lasts(session.began(), session.lastUsed(), now)) {
            sessions.delete(key);
            return Optional.empty();
        }
        if (prolong && session.lastUsed().plus(TOUCH_EVERY).isBefore(now)) {
            sessions.touch(key, now);
        }
        return Optional.of(session.member());
    }

    /**
     * Ends a session for good.
     *
     * @param token the session's secret
     * @param member who signs out
     * @param address the network address it came from
     */
    public void signOut(String token, StaffMember member, String address) {
        sessions.delete(Secrets.hash(token));
        record(Optional.of(member.id()), AuditEvent.Act.SIGN_OUT, AuditEvent.Outcome.DONE, address);
    }

    /**
     * Somebody chooses another password: from now on it alone opens, and every other session of theirs is over.
     *
     * @param member who, signed in
     * @param token the secret of the session in which they ask; it goes on
     * @param old the password so far, as typed
     * @param wanted the new one, as typed
     * @param address the network address it came from
     * @return what became of it
     */
    public PasswordResult changePassword(StaffMember member, String token, String old, String wanted, String address) {
        Optional<PasswordRefusal> unfit = PasswordRule.problem(wanted, old, member.signIn());
        if (unfit.isPresent()) {
            return new PasswordResult.Unfit(unfit.get());
        }
        return switch (checked(member.signIn(), old, address)) {
            case CredentialResult.SlowedDown(Duration pause) -> new PasswordResult.SlowedDown(pause);
            case CredentialResult.Wrong wrong -> new PasswordResult.Wrong();
            case CredentialResult.Right right -> {
                String encoded = passwords.encode(wanted);
                acts.whole(() -> {
                    store.changePassword(member.id(), encoded);
                    sessions.deleteOthers(member.id(), Secrets.hash(token));
                    audit.record(AuditEvent.of(
                            member,
                            AuditEvent.Act.CHANGE_PASSWORD,
                            "staff",
                            Optional.of(member.id().value()),
                            true,
                            address));
                    return true;
                });
                yield new PasswordResult.Changed();
            }
        };
    }

    /**
     * What somebody is called who posted an entry.
     *
     * @param postedBy as the entry says: the sign-in name of a person, or the name of a job
     * @return the person's name, or the job's name as it stands
     */
    public String nameOf(String postedBy) {
        return store.displayName(postedBy).orElse(postedBy);
    }

    /**
     * The people of the sample clinic, made when nobody works here yet. Their passwords are no secret and say so.
     *
     * @return the sign-ins to show; empty when others work here
     */
    public List<NewSignIn> sampleSignIns() {
        List<NewSignIn> samples = List.of(
                sample("jeanne", Role.REPRESENTATIVE),
                sample("tunde", Role.SUPERVISOR),
                sample("rosa", Role.AUDITOR),
                sample("nadia", Role.ADMINISTRATOR));
        if (!store.isAnybodyHere()) {
            add(samples.get(0), "J. Moreau");
            add(samples.get(1), "T. Osei");
            add(samples.get(2), "R. Lindqvist");
            add(samples.get(3), "N. Haddad");
            return samples;
        }
        return samples.stream()
                .filter(each -> store.credential(each.signIn()).isPresent())
                .toList();
    }

    private static NewSignIn sample(String signIn, Role role) {
        return new NewSignIn(signIn, signIn + "-sample-clinic", role);
    }

    /**
     * Somebody new works here.
     *
     * @param signIn the name, password and role
     * @param displayName as shown
     * @return whether somebody was added; false when the sign-in name is taken
     */
    public boolean add(NewSignIn signIn, String displayName) {
        return store.insert(
                new StaffMember(new StaffId(UUID.randomUUID()), signIn.signIn(), displayName, signIn.role()),
                passwords.encode(signIn.password()));
    }

    /**
     * The first person of an empty installation, with a random password that is shown once and not kept.
     *
     * @return the sign-in to show, or empty when somebody works here already
     */
    public Optional<NewSignIn> createFirstAdministrator() {
        if (store.isAnybodyHere()) {
            return Optional.empty();
        }
        byte[] bytes = new byte[10];
        random.nextBytes(bytes);
        String password = HexFormat.ofDelimiter("-").formatHex(bytes).substring(0, 29);
        boolean made = store.insert(
                new StaffMember(new StaffId(UUID.randomUUID()), "admin", "Administrator", Role.ADMINISTRATOR),
                passwords.encode(password));
        return made ? Optional.of(new NewSignIn("admin", password, Role.ADMINISTRATOR)) : Optional.empty();
    }

    private boolean matches(String password, String encoded) {
        boolean possible = PasswordRule.fits(password);
        return passwords.matches(possible ? password : "", encoded) && possible;
    }

    private void record(Optional<StaffId> who, AuditEvent.Act act, AuditEvent.Outcome outcome, String address) {
        audit.record(new AuditEvent(who, act, "session", Optional.empty(), outcome, address));
    }
}
