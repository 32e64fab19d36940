package org.quittance.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.quittance.coverage.Coverage;
import org.quittance.ledger.AccountKey;
import org.quittance.ledger.Entry;
import org.quittance.ledger.Party;
import org.quittance.money.Money;
import org.quittance.registration.AccountId;
import org.quittance.staff.Actor;
import org.quittance.staff.ApprovalResult;
import org.quittance.staff.Approvals;
import org.quittance.staff.ApprovedAct;
import org.quittance.staff.Audit;
import org.quittance.staff.Authority;
import org.quittance.staff.AuthorityWords;
import org.quittance.staff.LimitedAct;
import org.quittance.staff.Limits;
import org.quittance.staff.PendingAct;
import org.quittance.staff.Right;
import org.quittance.staff.Role;
import org.quittance.staff.RoleChange;
import org.quittance.staff.RoleHistory;
import org.quittance.staff.Staff;
import org.quittance.staff.StaffResult;
import org.quittance.storage.TestDatabase;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who gives up how much of what is owed, and who must agree (rules G.2, G-30, G-34). */
@Tag("slow")
class WriteOffsTest {

    private static final LocalDate VISIT = LocalDate.of(2026, 9, 14);
    private static final Instant MONDAY = Instant.parse("2026-10-05T14:00:00Z");
    private static final Actor JEANNE = new Actor.Person("jeanne", Role.REPRESENTATIVE);
    private static final Actor OMAR = new Actor.Person("omar", Role.REPRESENTATIVE);
    private static final Actor LENA = new Actor.Person("lena", Role.LEAD);
    private static final Actor TUNDE = new Actor.Person("tunde", Role.SUPERVISOR);
    private static final Actor DORA = new Actor.Person("dora", Role.DIRECTOR);
    private static final Actor CORA = new Actor.Person("cora", Role.FINANCE);
    private static final Actor ADMIN = new Actor.Person("admin", Role.ADMINISTRATOR);

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private final Moment clock = new Moment();
    private Clinic clinic;
    private WriteOffs writeOffs;
    private Approvals approvals;
    private Limits limits;
    private AccountId account;
    private int forms;

    /** A clock that a test moves. */
    private static final class Moment extends Clock {

        private Instant now = MONDAY;

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @BeforeEach
    void an_account_on_which_something_is_owed() {
        JdbcClient jdbc = database.jdbc();
        clinic = new Clinic(database.dataSource());
        limits = new Limits(jdbc);
        StaticListableBeanFactory doers = new StaticListableBeanFactory();
        approvals = new Approvals(jdbc, limits, clinic.books.acts, clock, doers.getBeanProvider(ApprovedAct.class));
        writeOffs = new WriteOffs(
                database.dataSource(),
                clinic.books.acts,
                clinic.books.ledger,
                clinic.books.days,
                clinic.registration,
                clinic.charges,
                new Coverage(database.dataSource(), clock),
                new Authority(jdbc, limits, clock),
                approvals);
        doers.addBean("writeOffs", writeOffs);
        account = owing(200_000);
    }

    private AccountId owing(long cents) {
        AccountId opened = clinic.account(clinic.guarantor("Ines", "Corbeau"), VISIT, "Visit");
        clinic.charge(opened, 1, VISIT, "99213", "Office visit", cents, Party.G);
        return opened;
    }

    private WriteOffResult writeOff(Actor by, long cents) {
        return writeOff(by, cents, "form-" + ++forms);
    }

    private WriteOffResult writeOff(Actor by, long cents, String form) {
        return writeOffs.writeOff(new NewWriteOff(
                form, account, Money.ofCents(cents), WriteOffReason.SMALL_BALANCE, "Our clerk said so", by));
    }

    private Money owed() {
        AccountKey key = AccountKey.receivable(account.value(), Party.G);
        return clinic.books.ledger.balancesOf(List.of(account.value())).getOrDefault(key, Money.ZERO);
    }

    private static PendingAct waiting(WriteOffResult result) {
        assertThat(result).isInstanceOf(WriteOffResult.Waits.class);
        return ((WriteOffResult.Waits) result).pending();
    }

    private static WriteOff done(WriteOffResult result) {
        assertThat(result).isInstanceOf(WriteOffResult.Done.class);
        return ((WriteOffResult.Done) result).writeOff();
    }

    @Test
    void sixty_on_monday_and_sixty_on_wednesday_are_one_hundred_and_twenty() throws Exception {
        done(writeOff(JEANNE, 6_000));
        assertThat(owed()).isEqualTo(Money.ofCents(194_000));
        clock.pass(Duration.ofDays(2));
        PendingAct second = waiting(writeOff(JEANNE, 6_000));
        assertThat(second.countedCents()).isEqualTo(12_000);
        assertThat(second.limitCents()).isEqualTo(10_000);
        assertThat(AuthorityWords.toAsker(second)).contains("120.00").contains("100.00");
        assertThat(owed()).isEqualTo(Money.ofCents(194_000));

        assertThat(approvals.approve(second.id(), JEANNE, "")).isInstanceOf(ApprovalResult.Refused.class);
        assertThat(approvals.approve(second.id(), OMAR, "")).isInstanceOf(ApprovalResult.Refused.class);

        List<ApprovalResult> pressed = together(
                () -> approvals.approve(second.id(), LENA, "the clerk was wrong"),
                () -> approvals.approve(second.id(), TUNDE, "yes"));
        assertThat(pressed).filteredOn(ApprovalResult.Done.class::isInstance).hasSize(1);
        assertThat(pressed).filteredOn(ApprovalResult.Settled.class::isInstance).hasSize(1);
        assertThat(owed()).isEqualTo(Money.ofCents(188_000));

        WriteOff stands = writeOffs.ofAccount(account).getFirst();
        Entry entry = clinic.books.ledger.entry(stands.entry()).orElseThrow();
        assertThat(entry.postedBy()).isEqualTo("jeanne");
        assertThat(entry.source()).isEqualTo("approved by " + stands.agreed());
        assertThat(stands.agreed()).isIn("lena", "tunde");
        assertThat(approvals.pending(second.id()).orElseThrow().given())
                .singleElement()
                .satisfies(given -> assertThat(given.limitCents()).isIn(50_000L, 250_000L));
        assertThat(database.jdbc()
                        .sql("select before_cents || ' ' || after_cents from staff_approval")
                        .query(String.class)
                        .single())
                .isEqualTo("194000 188000");
    }

    private static <T> List<T> together(Callable<T> one, Callable<T> other) throws Exception {
        CountDownLatch begin = new CountDownLatch(1);
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<Future<T>> futures = new ArrayList<>();
            for (Callable<T> each : List.of(one, other)) {
                futures.add(two.submit(() -> {
                    begin.await();
                    return each.call();
                }));
            }
            begin.countDown();
            return List.of(futures.get(0).get(), futures.get(1).get());
        }
    }

    @Test
    void what_another_wrote_off_on_the_account_counts_too_and_is_forgotten_after_a_week() {
        done(writeOff(OMAR, 6_000));
        clock.pass(Duration.ofDays(6));
        waiting(writeOff(JEANNE, 6_000));
        clock.pass(Duration.ofDays(1).plusSeconds(1));
        done(writeOff(JEANNE, 10_000));
    }

    @Test
    void the_limit_itself_is_within_it_and_a_cent_more_is_not() {
        waiting(writeOff(JEANNE, 10_001));
        done(writeOff(JEANNE, 10_000));
        done(writeOff(LENA, 40_000));
        waiting(writeOff(LENA, 1));
    }

    @Test
    void above_ten_thousand_two_others_must_agree_and_nobody_twice() {
        account = owing(2_000_000);
        PendingAct pending = waiting(writeOff(CORA, 1_000_001));
        assertThat(pending.approvals()).isEqualTo(2);
        assertThat(approvals.approve(pending.id(), TUNDE, "")).isInstanceOf(ApprovalResult.Refused.class);
        assertThat(approvals.approve(pending.id(), DORA, "")).isEqualTo(new ApprovalResult.OneMore(1));
        assertThat(approvals.approve(pending.id(), DORA, "")).isInstanceOf(ApprovalResult.Refused.class);
        assertThat(approvals.approve(pending.id(), CORA, "")).isInstanceOf(ApprovalResult.Refused.class);
        assertThat(owed()).isEqualTo(Money.ofCents(2_000_000));
        Actor other = new Actor.Person("dina", Role.DIRECTOR);
        assertThat(approvals.approve(pending.id(), other, "")).isInstanceOf(ApprovalResult.Done.class);
        assertThat(owed()).isEqualTo(Money.ofCents(999_999));
        assertThat(writeOffs.ofAccount(account).getFirst().agreed()).isEqualTo("dora and dina");
    }

    @Test
    void who_has_no_part_in_it_is_refused_and_so_is_a_program() {
        assertThat(writeOff(new Actor.Person("rosa", Role.AUDITOR), 100))
                .isEqualTo(new WriteOffResult.NotAllowed(Right.WRITE_OFF));
        assertThat(writeOff(new Actor.Person("paul", Role.POSTER), 100))
                .isEqualTo(new WriteOffResult.NotAllowed(Right.WRITE_OFF));
        assertThat(writeOff(ADMIN, 100)).isInstanceOf(WriteOffResult.Refused.class);
        assertThat(writeOff(Actor.operator("import"), 100)).isInstanceOf(WriteOffResult.Refused.class);
        assertThat(owed()).isEqualTo(Money.ofCents(200_000));
    }

    @Test
    void the_same_form_writes_off_once_and_asks_once() {
        WriteOff first = done(writeOff(JEANNE, 5_000, "one"));
        assertThat(writeOff(JEANNE, 5_000, "one")).isEqualTo(new WriteOffResult.AlreadyDone(first));
        assertThat(writeOff(JEANNE, 4_000, "one")).isInstanceOf(WriteOffResult.Refused.class);
        PendingAct asked = waiting(writeOff(JEANNE, 50_000, "two"));
        assertThat(waiting(writeOff(JEANNE, 50_000, "two")).id()).isEqualTo(asked.id());
        assertThat(approvals.waitingAbout(account.value())).hasSize(1);
        assertThat(owed()).isEqualTo(Money.ofCents(195_000));
    }

    @Test
    void no_more_than_is_owed_and_what_was_paid_meanwhile_overtakes_what_waits() {
        assertThat(writeOff(TUNDE, 200_001)).isInstanceOf(WriteOffResult.Refused.class);
        PendingAct pending = waiting(writeOff(JEANNE, 200_000));
        done(writeOff(LENA, 100));
        assertThat(approvals.approve(pending.id(), TUNDE, "")).isInstanceOf(ApprovalResult.Overtaken.class);
        assertThat(owed()).isEqualTo(Money.ofCents(199_900));
        assertThat(approvals.pending(pending.id()).orElseThrow().state()).isEqualTo(PendingAct.State.OVERTAKEN);
        assertThat(approvals.waiting(Optional.empty(), 10)).isEmpty();
    }

    @Test
    void taken_back_it_is_owed_again_once_and_counts_no_more() {
        WriteOff first = done(writeOff(JEANNE, 10_000));
        assertThat(done(writeOffs.takeBack(first.id(), "the wrong account", JEANNE))
                        .takenBack())
                .isPresent();
        assertThat(writeOffs.takeBack(first.id(), "again", JEANNE)).isInstanceOf(WriteOffResult.AlreadyDone.class);
        assertThat(owed()).isEqualTo(Money.ofCents(200_000));
        done(writeOff(JEANNE, 10_000));
    }

    @Test
    void declined_or_withdrawn_nothing_is_written() {
        PendingAct one = waiting(writeOff(JEANNE, 50_000));
        assertThat(approvals.decline(one.id(), TUNDE, " ")).isInstanceOf(ApprovalResult.Refused.class);
        assertThat(approvals.decline(one.id(), TUNDE, "send the bill first")).isEqualTo(new ApprovalResult.Ended());
        assertThat(approvals.approve(one.id(), TUNDE, "")).isInstanceOf(ApprovalResult.Settled.class);
        PendingAct two = waiting(writeOff(JEANNE, 50_000));
        assertThat(approvals.withdraw(two.id(), OMAR)).isInstanceOf(ApprovalResult.Refused.class);
        assertThat(approvals.withdraw(two.id(), JEANNE)).isEqualTo(new ApprovalResult.Ended());
        assertThat(approvals.approve(UUID.randomUUID(), TUNDE, "")).isEqualTo(new ApprovalResult.Unknown());
        assertThat(owed()).isEqualTo(Money.ofCents(200_000));
    }

    @Test
    void a_limit_holds_from_when_it_is_set_and_only_who_keeps_people_sets_one() {
        Audit audit = new Audit(database.jdbc(), clock);
        new Staff(database.jdbc(), clinic.books.acts, audit, clock).createFirstAdministrator();
        RoleHistory history = new RoleHistory(database.jdbc(), clinic.books.acts, audit, clock);
        RoleChange wider = new RoleChange(
                Role.REPRESENTATIVE,
                Map.of(LimitedAct.WRITE_OFF, OptionalLong.of(20_000)),
                history.rung("representative").orElseThrow().version());
        assertThat(history.set(wider, TUNDE, "")).isEqualTo(new StaffResult.NotAllowed(Right.KEEP_STAFF));
        waiting(writeOff(JEANNE, 15_000));
        assertThat(history.set(wider, ADMIN, "")).isEqualTo(new StaffResult.Done());
        done(writeOff(JEANNE, 15_000));
        assertThat(database.jdbc()
                        .sql("select limit_cents from staff_limit_use")
                        .query(Long.class)
                        .single())
                .isEqualTo(20_000);
    }
}
