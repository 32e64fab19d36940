package org.quittance.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.quittance.storage.Acts;
import org.quittance.storage.CertainTransactions;
import org.quittance.storage.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who works here, in which role and how far it goes: nobody is locked out, and the trail says who did it. */
@Tag("slow")
class PeopleTest {

    private static final String ADDRESS = "10.0.0.9";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-24T15:00:00Z"), ZoneOffset.UTC);
    private JdbcClient jdbc;
    private Staff staff;
    private People people;
    private Certificates certificates;
    private RoleHistory history;
    private Actor nadia;
    private StaffId nadiaId;

    @BeforeEach
    void open() {
        jdbc = database.jdbc();
        Acts acts = new Acts(new CertainTransactions(database.dataSource()));
        Audit audit = new Audit(jdbc, clock);
        staff = new Staff(jdbc, acts, audit, clock);
        people = new People(jdbc, acts, audit, event -> {});
        certificates = new Certificates(jdbc, acts, audit);
        history = new RoleHistory(jdbc, acts, audit, clock);
        staff.sampleSignIns();
        nadia = new Actor.Person("nadia", Role.ADMINISTRATOR);
        nadiaId = idOf("nadia");
    }

    @Test
    void somebody_new_signs_in_with_the_password_shown_once() {
        NewPerson ines = new NewPerson(UUID.randomUUID(), " Ines.Ferrand ", " I. Ferrand ", "registrar");
        NewSignIn made = password(people.add(ines, nadia, ADDRESS));
        assertThat(made.signIn()).isEqualTo("ines.ferrand");
        assertThat(made.password()).matches("([a-z2-9]{5}-){3}[a-z2-9]{5}");
        assertThat(people.add(ines, nadia, ADDRESS)).isEqualTo(new StaffResult.AlreadyAdded());
        assertThat(staff.signIn("ines.ferrand", made.password(), ADDRESS)).isInstanceOf(SignInResult.Welcome.class);
        Person added = people.person(new StaffId(ines.id())).orElseThrow();
        assertThat(added.active()).isTrue();
        assertThat(added.member().displayName()).isEqualTo("I. Ferrand");
        assertThat(trail()).containsExactly("keep_staff person added done nadia");
        assertThat(jdbc.sql("select count(*) from staff_member where password_hash like :typed")
                        .param("typed", "%" + made.password() + "%")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void names_that_cannot_be_are_refused_with_their_field() {
        for (String odd : List.of("", "a", "9lives", "two words", "x".repeat(41), "import", "ñandú", "a/b")) {
            assertThat(people.add(new NewPerson(UUID.randomUUID(), odd, "Somebody", "auditor"), nadia, ADDRESS))
                    .as(odd)
                    .isInstanceOfSatisfying(
                            StaffResult.Refused.class,
                            refused -> assertThat(refused.field()).isEqualTo("signIn"));
        }
        assertThat(field(new NewPerson(UUID.randomUUID(), "ines", " ", "auditor")))
                .isEqualTo("displayName");
        assertThat(field(new NewPerson(UUID.randomUUID(), "ines", "I\nF", "auditor")))
                .isEqualTo("displayName");
        assertThat(field(new NewPerson(UUID.randomUUID(), "ines", "I. Ferrand", "owner")))
                .isEqualTo("role");
        assertThat(field(new NewPerson(UUID.randomUUID(), "Tunde", "T. Okoro", "auditor")))
                .isEqualTo("signIn");
        assertThat(people.page("", 10)).hasSize(4);
        assertThat(people.page("nadia", 1))
                .extracting(one -> one.member().signIn())
                .containsExactly("rosa");
    }

    @Test
    void only_who_keeps_staff_may_and_the_trail_says_who_was_refused() {
        Actor tunde = new Actor.Person("tunde", Role.SUPERVISOR);
        StaffResult no = new StaffResult.NotAllowed(Right.KEEP_STAFF);
        StaffId rosa = idOf("rosa");
        assertThat(people.add(new NewPerson(UUID.randomUUID(), "ines", "I. F.", "lead"), tunde, ADDRESS))
                .isEqualTo(no);
        assertThat(people.change(rosa, "R.", "finance", tunde, ADDRESS)).isEqualTo(no);
        assertThat(people.disable(rosa, tunde, ADDRESS)).isEqualTo(no);
        assertThat(people.enable(rosa, tunde, ADDRESS)).isEqualTo(no);
        assertThat(people.renewPassword(rosa, tunde, ADDRESS)).isEqualTo(no);
        assertThat(certificates.add(crcr(rosa, "2027-01-01"), TODAY, tunde, ADDRESS))
                .isEqualTo(no);
        assertThat(certificates.withdraw(rosa, UUID.randomUUID(), tunde, ADDRESS))
                .isEqualTo(no);
        assertThat(history.set(change("lead", rung -> rung, OptionalLong.of(Limits.WITHOUT)), tunde, ADDRESS))
                .isEqualTo(no);
        assertThat(trail()).hasSize(8).allMatch(line -> line.startsWith("denied ") && line.endsWith(" refused tunde"));
        assertThat(people.person(rosa).orElseThrow().member().role()).isEqualTo(Role.AUDITOR);
    }

    @Test
    void being_disabled_ends_every_session_for_good() {
        String token = signIn("rosa");
        StaffId rosa = idOf("rosa");
        assertThat(people.disable(rosa, nadia, ADDRESS)).isEqualTo(new StaffResult.Done());
        assertThat(staff.holderOf(token, true)).isEmpty();
        assertThat(staff.signIn("rosa", "rosa-sample-clinic", ADDRESS)).isInstanceOf(SignInResult.Refused.class);
        assertThat(people.enable(rosa, nadia, ADDRESS)).isEqualTo(new StaffResult.Done());
        assertThat(staff.holderOf(token, true)).isEmpty();
        assertThat(signIn("rosa")).isNotBlank();
        assertThat(people.changes(rosa))
                .extracting(People.Change::what, People.Change::by)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("person enabled", "nadia"),
                        org.assertj.core.groups.Tuple.tuple("person disabled", "nadia"));
    }

    @Test
    void a_renewed_password_ends_the_old_one_and_its_sessions() {
        String token = signIn("rosa");
        NewSignIn made = password(people.renewPassword(idOf("rosa"), nadia, ADDRESS));
        assertThat(staff.holderOf(token, true)).isEmpty();
        assertThat(staff.signIn("rosa", "rosa-sample-clinic", ADDRESS)).isInstanceOf(SignInResult.Refused.class);
        assertThat(staff.signIn("rosa", made.password(), ADDRESS)).isInstanceOf(SignInResult.Welcome.class);
        assertThat(people.renewPassword(nadiaId, nadia, ADDRESS)).isInstanceOf(StaffResult.Refused.class);
    }

    @Test
    void nobody_disables_themselves_and_the_last_who_keeps_staff_stays() {
        assertThat(people.disable(nadiaId, nadia, ADDRESS)).isInstanceOf(StaffResult.Refused.class);
        assertThat(people.disable(nadiaId, Actor.operator("command line"), ADDRESS))
                .isInstanceOf(StaffResult.Refused.class);
        assertThat(people.change(nadiaId, "N. Haddad", "lead", nadia, ADDRESS))
                .isInstanceOfSatisfying(
                        StaffResult.Refused.class,
                        refused -> assertThat(refused.field()).isEqualTo("role"));
        assertThat(people.change(nadiaId, "Nadia Haddad", "administrator", nadia, ADDRESS))
                .isEqualTo(new StaffResult.Done());
        assertThat(people.change(idOf("tunde"), "T. Osei", "administrator", nadia, ADDRESS))
                .isEqualTo(new StaffResult.Done());
        assertThat(people.disable(nadiaId, Actor.operator("command line"), ADDRESS))
                .isEqualTo(new StaffResult.Done());
        for (Actor by : List.of(new Actor.Person("tunde", Role.ADMINISTRATOR), Actor.operator("command line"))) {
            assertThat(people.change(idOf("tunde"), "T. Osei", "supervisor", by, ADDRESS))
                    .isInstanceOf(StaffResult.Refused.class);
        }
    }

    @Test
    void two_administrators_who_disable_each_other_at_once_leave_one() throws Exception {
        people.change(idOf("tunde"), "T. Osei", "administrator", nadia, ADDRESS);
        Actor tunde = new Actor.Person("tunde", Role.ADMINISTRATOR);
        StaffId tundeId = idOf("tunde");
        try (ExecutorService hands = Executors.newFixedThreadPool(2)) {
            Future<StaffResult> one = hands.submit(() -> people.disable(tundeId, nadia, ADDRESS));
            Future<StaffResult> other = hands.submit(() -> people.disable(nadiaId, tunde, ADDRESS));
            assertThat(List.of(one.get(), other.get()))
                    .filteredOn(new StaffResult.Done()::equals)
                    .hasSize(1);
        }
        assertThat(people.page("", 10).stream()
                        .filter(Person::active)
                        .filter(one -> one.member().may(Right.KEEP_STAFF)))
                .hasSize(1);
    }

    @Test
    void certificates_say_their_end_ninety_sixty_and_thirty_days_before() {
        StaffId rosa = idOf("rosa");
        assertThat(term(rosa, "A", TODAY.plusDays(91))).isEqualTo(new CertificateTerm.Holds());
        assertThat(term(rosa, "B", TODAY.plusDays(90))).isEqualTo(new CertificateTerm.Ends(90, 90));
        assertThat(term(rosa, "C", TODAY.plusDays(60))).isEqualTo(new CertificateTerm.Ends(60, 60));
        assertThat(term(rosa, "D", TODAY.plusDays(30))).isEqualTo(new CertificateTerm.Ends(30, 30));
        assertThat(term(rosa, "E", TODAY)).isEqualTo(new CertificateTerm.Ends(0, 30));
        assertThat(term(rosa, "F", TODAY.minusDays(1))).isEqualTo(new CertificateTerm.Over(1));
        assertThat(certificates.ending(TODAY))
                .extracting(one -> one.certificate().name())
                .containsExactly("F", "E", "D", "C", "B");
        term(rosa, "f", TODAY.plusDays(700));
        assertThat(certificates.ending(TODAY))
                .extracting(one -> one.certificate().name())
                .containsExactly("E", "D", "C", "B");
        Certificate e = certificates.ending(TODAY).getFirst().certificate();
        assertThat(certificates.withdraw(nadiaId, e.id(), nadia, ADDRESS)).isEqualTo(new StaffResult.Unknown());
        assertThat(certificates.withdraw(rosa, e.id(), nadia, ADDRESS)).isEqualTo(new StaffResult.Done());
        assertThat(certificates.ending(TODAY))
                .extracting(one -> one.certificate().name())
                .containsExactly("D", "C", "B");
        people.disable(rosa, nadia, ADDRESS);
        assertThat(certificates.ending(TODAY)).isEmpty();
        assertThat(people.person(rosa).orElseThrow().member().role().rights()).isEqualTo(Set.of(Right.READ));
    }

    @Test
    void a_certificate_that_cannot_be_is_refused_and_one_form_adds_one() {
        StaffId rosa = idOf("rosa");
        Certificate good = crcr(rosa, "2028-05-01");
        assertThat(certificates.add(good, TODAY, nadia, ADDRESS)).isEqualTo(new StaffResult.Done());
        assertThat(certificates.add(good, TODAY, nadia, ADDRESS)).isEqualTo(new StaffResult.AlreadyAdded());
        assertThat(certificates.of(List.of(rosa), TODAY).get(rosa)).hasSize(1);
        assertThat(certificates.add(crcr(rosa, "2020-01-01"), TODAY, nadia, ADDRESS))
                .isInstanceOfSatisfying(
                        StaffResult.Refused.class,
                        refused -> assertThat(refused.field()).isEqualTo("expires"));
        assertThat(certificates.add(crcr(new StaffId(UUID.randomUUID()), "2028-05-01"), TODAY, nadia, ADDRESS))
                .isEqualTo(new StaffResult.Unknown());
    }

    @Test
    void the_ladder_is_a_book_in_which_nothing_is_changed() {
        RoleChange wanted = change(
                "representative",
                role -> new Role(role.code(), "account representative", 31, EnumSet.of(Right.READ, Right.WRITE_OFF)),
                OptionalLong.of(12_500));
        assertThat(history.set(wanted, nadia, ADDRESS)).isEqualTo(new StaffResult.Done());
        RoleHistory.Rung now = history.rung("representative").orElseThrow();
        assertThat(now.now().role()).isEqualTo(wanted.role());
        assertThat(now.now().setBy()).isEqualTo("nadia");
        assertThat(now.limit(LimitedAct.WRITE_OFF).orElseThrow().limit().cents())
                .hasValue(12_500);
        assertThat(new Roles(jdbc).of("representative")).contains(wanted.role());
        assertThat(now.roles()).hasSize(2);
        assertThat(now.roles().getLast().role()).isEqualTo(Role.REPRESENTATIVE);
        assertThat(now.limits())
                .extracting(entry -> entry.limit().cents().orElse(-1))
                .containsExactly(12_500L, 10_000L);
        assertThat(now.roles().getLast().setBy()).isEqualTo("standard");
        assertThat(history.set(wanted, nadia, ADDRESS)).as("the page is old").isInstanceOf(StaffResult.Refused.class);
        assertThat(history.set(new RoleChange(wanted.role(), wanted.limits(), now.version()), nadia, ADDRESS))
                .isEqualTo(new StaffResult.Done());
        assertThat(history.rung("representative").orElseThrow().version()).isEqualTo(now.version());
        assertThat(history.ladder()).hasSameSizeAs(Role.FIRST);
        assertThat(trail())
                .containsExactly(
                        "keep_staff role done nadia", "keep_staff role refused nadia", "keep_staff role done nadia");
    }

    @Test
    void a_role_that_cannot_be_is_refused_and_nobody_is_locked_out() {
        assertThat(problem("administrator", EnumSet.of(Right.READ), OptionalLong.empty()))
                .isEqualTo("rights");
        assertThat(problem("lead", EnumSet.of(Right.WRITE_OFF), OptionalLong.of(1)))
                .isEqualTo("rights");
        assertThat(problem("lead", EnumSet.of(Right.READ), OptionalLong.of(1))).isEqualTo("limit");
        assertThat(problem("lead", EnumSet.of(Right.READ, Right.WRITE_OFF), OptionalLong.of(2_000_000_000L)))
                .isEqualTo("limit");
        EnumSet<Right> keeps = EnumSet.of(Right.READ, Right.KEEP_STAFF);
        history.set(
                change("manager", role -> new Role("manager", "manager", 60, keeps), OptionalLong.empty()), nadia, "");
        people.change(idOf("tunde"), "T. Osei", "manager", nadia, ADDRESS);
        people.disable(nadiaId, Actor.operator("command line"), ADDRESS);
        assertThat(problem("manager", EnumSet.of(Right.READ), OptionalLong.empty()))
                .isEqualTo("rights");
        assertThat(people.person(idOf("tunde")).orElseThrow().member().may(Right.KEEP_STAFF))
                .isTrue();
    }

    private String problem(String code, Set<Right> rights, OptionalLong limit) {
        RoleChange change = change(code, role -> new Role(code, role.words(), role.rung(), rights), limit);
        return ((StaffResult.Refused) history.set(change, nadia, ADDRESS)).field();
    }

    private RoleChange change(String code, java.util.function.UnaryOperator<Role> wanted, OptionalLong limit) {
        RoleHistory.Rung rung = history.rung(code).orElseThrow();
        return new RoleChange(wanted.apply(rung.now().role()), Map.of(LimitedAct.WRITE_OFF, limit), rung.version());
    }

    private CertificateTerm term(StaffId holder, String name, LocalDate expires) {
        UUID id = UUID.randomUUID();
        Certificate wanted = new Certificate(
                id, holder, name, "HFMA", "7", Optional.of(LocalDate.of(2024, 1, 5)), Optional.of(expires), false);
        assertThat(certificates.add(wanted, TODAY, nadia, ADDRESS)).isEqualTo(new StaffResult.Done());
        return certificates.of(List.of(holder), TODAY).get(holder).stream()
                .filter(one -> one.certificate().id().equals(id))
                .findFirst()
                .orElseThrow()
                .term();
    }

    private static Certificate crcr(StaffId holder, String expires) {
        return new Certificate(
                UUID.randomUUID(),
                holder,
                "CRCR",
                "HFMA",
                "70-114",
                Optional.of(LocalDate.of(2024, 5, 2)),
                Optional.of(LocalDate.parse(expires)),
                false);
    }

    private String field(NewPerson wanted) {
        return ((StaffResult.Refused) people.add(wanted, nadia, ADDRESS)).field();
    }

    private static NewSignIn password(StaffResult result) {
        return ((StaffResult.Password) result).signIn();
    }

    private StaffId idOf(String signIn) {
        return people.page("", 100).stream()
                .filter(one -> one.member().signIn().equals(signIn))
                .findFirst()
                .orElseThrow()
                .member()
                .id();
    }

    private String signIn(String name) {
        return ((SignInResult.Welcome) staff.signIn(name, name + "-sample-clinic", ADDRESS)).token();
    }

    /** What is in the trail besides sign-ins. */
    private List<String> trail() {
        return jdbc.sql("""
                        select act || ' ' || object_kind || ' ' || outcome || ' ' || sign_in from staff_audit
                        join staff_member member on member.id = staff_id where act <> 'sign_in' order by staff_audit.id
                        """).query(String.class).list();
    }
}
