package org.quittance.payments;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.quittance.TestApplication;
import org.quittance.history.RecordAct;
import org.quittance.ledger.BusinessDays;
import org.quittance.ledger.LedgerCheck;
import org.quittance.ledger.Party;
import org.quittance.money.Money;
import org.quittance.registration.AccountId;
import org.quittance.registration.GuarantorId;
import org.quittance.registration.GuarantorUnions;
import org.quittance.registration.GuarantorsJoined;
import org.quittance.registration.MergeId;
import org.quittance.staff.Actor;
import org.quittance.staff.Role;
import org.quittance.storage.Acts;
import org.quittance.storage.TestDatabase;
import org.springframework.context.ConfigurableApplicationContext;

/** Guarantors made one and parted again: the sum over their accounts in the ledger's own rows is the same to the cent. */
@Tag("slow")
class JoinedMoneyTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Actor DESK = new Actor.Person("jeanne", Role.REPRESENTATIVE);
    private static final int ROUNDS = 12;

    private final Random random = new Random(20_261_128);
    private ConfigurableApplicationContext modules;
    private Clinic clinic;
    private Payments payments;
    private LocalDate today;
    private GuarantorMerges merges;
    private GuarantorId gone;
    private GuarantorId survivor;

    @BeforeEach
    void two_records_of_one_person() {
        modules = TestApplication.modules(DATABASE);
        clinic = new Clinic(DATABASE.dataSource());
        payments = modules.getBean(Payments.class);
        today = modules.getBean(BusinessDays.class).today();
        merges = modules.getBean(GuarantorMerges.class);
        fresh();
    }

    @AfterEach
    void stop() {
        assertThat(modules.getBean(LedgerCheck.class).check().discrepancies()).isEmpty();
        modules.close();
    }

    private void fresh() {
        gone = clinic.guarantor("Ana", "Díaz");
        survivor = clinic.guarantor("Ana", "Diaz");
    }

    @Test
    void the_sum_is_the_same_before_after_joining_and_after_parting() {
        for (int round = 0; round < ROUNDS; round++) {
            fresh();
            long ofGone = pay(gone, 1 + random.nextInt(4));
            long ofSurvivor = pay(survivor, random.nextInt(3));

            GuarantorMergeResult.Merged merged = merge();
            assertThat(merged.moved()).isEqualTo(Money.ofCents(ofGone));
            assertThat(cents(gone)).isZero();
            assertThat(cents(survivor)).isEqualTo(ofGone + ofSurvivor);

            GuarantorMergeResult.Parted parted = part(merged);
            assertThat(parted.back()).isEqualTo(Money.ofCents(ofGone));
            assertThat(parted.left()).isEqualTo(Money.ZERO);
            assertThat(cents(gone)).isEqualTo(ofGone);
            assertThat(cents(survivor)).isEqualTo(ofSurvivor);
        }
    }

    @Test
    void what_was_spent_between_is_missing_once_and_only_what_is_still_there_goes_back() {
        int partly = 0;
        for (int round = 0; round < ROUNDS; round++) {
            fresh();
            List<Payment> taken = new ArrayList<>();
            long ofGone = pay(gone, 1 + random.nextInt(4), taken);
            long ofSurvivor = pay(survivor, random.nextInt(3), taken);
            Map<UUID, Long> came = bySource(gone);
            GuarantorMergeResult.Merged merged = merge();
            long owed = 1 + random.nextLong(ofGone + ofSurvivor);
            AccountId account = clinic.account(survivor, today, "Family Medicine");
            clinic.charge(account, 1, today, "99213", "Office visit", owed, Party.G);
            payments.applyUnapplied(survivor, new Allocation.OldestFirst(), DESK, "spend-" + round);
            assertThat(cents(gone) + cents(survivor)).isEqualTo(ofGone + ofSurvivor - owed);
            Map<UUID, Long> there = bySource(survivor);
            long goesBack = came.entrySet().stream()
                    .mapToLong(each -> Math.min(each.getValue(), there.getOrDefault(each.getKey(), 0L)))
                    .sum();

            partly += goesBack > 0 && goesBack < ofGone ? 1 : 0;

            GuarantorMergeResult.Parted parted = part(merged);
            assertThat(parted.back()).isEqualTo(Money.ofCents(goesBack));
            assertThat(parted.back().plus(parted.left())).isEqualTo(Money.ofCents(ofGone));
            assertThat(cents(gone)).isEqualTo(goesBack);
            assertThat(cents(survivor)).isEqualTo(ofGone + ofSurvivor - owed - goesBack);

            taken.forEach(payment -> assertThat(payments.reverse(payment.id(), "bounced", Actor.operator("test")))
                    .isInstanceOf(ReverseResult.Reversed.class));
            assertThat(cents(gone)).isZero();
            assertThat(cents(survivor)).isZero();
            assertThat(payments.owedBy(survivor)).containsEntry(account, Money.ofCents(owed));
        }
        assertThat(partly).as("rounds in which a part was still there").isPositive();
    }

    @Test
    void money_that_came_for_the_survivor_after_joining_stays_the_survivors() {
        long ofGone = pay(gone, 2);
        GuarantorMergeResult.Merged merged = merge();
        long later = pay(survivor, 2);
        part(merged);
        assertThat(cents(gone)).isEqualTo(ofGone);
        assertThat(cents(survivor)).isEqualTo(later);
    }

    @Test
    void joined_parted_and_joined_again_with_a_third_nothing_is_moved_twice() {
        GuarantorId third = clinic.guarantor("Anna", "Diaz");
        long ofGone = pay(gone, 3);
        long ofSurvivor = pay(survivor, 1);
        long ofThird = pay(third, 2);
        part(merge());
        GuarantorMergeResult.Merged again = merge();
        GuarantorMergeResult.Merged on = (GuarantorMergeResult.Merged) merges.merge(survivor, third, "same", DESK);
        assertThat(on.moved()).isEqualTo(Money.ofCents(ofGone + ofSurvivor));
        assertThat(cents(third)).isEqualTo(ofGone + ofSurvivor + ofThird);
        assertThat(merges.undo(again.merge().id(), "two", DESK)).isInstanceOf(GuarantorMergeResult.NotTwo.class);
        assertThat(cents(third)).isEqualTo(ofGone + ofSurvivor + ofThird);

        part(on);
        part(again);
        assertThat(merges.undo(again.merge().id(), "two", DESK)).isInstanceOf(GuarantorMergeResult.NotTwo.class);
        assertThat(cents(gone)).isEqualTo(ofGone);
        assertThat(cents(survivor)).isEqualTo(ofSurvivor);
        assertThat(cents(third)).isEqualTo(ofThird);
    }

    @Test
    void told_twice_it_moves_once_and_whoever_makes_them_one_the_money_goes_along() {
        long ofGone = pay(gone, 2);
        Acts acts = modules.getBean(Acts.class);
        RecordAct act = RecordAct.of(Actor.operator("feed"), "same person", "feed");
        UUID merge = acts.whole(() -> {
            UUID id = modules.getBean(GuarantorUnions.class)
                    .merge(act, gone, survivor)
                    .orElseThrow()
                    .id();
            modules.publishEvent(new GuarantorsJoined(act, new MergeId(id), gone, survivor));
            return id;
        });
        assertThat(cents(gone)).isZero();
        assertThat(cents(survivor)).isEqualTo(ofGone);
        assertThat(modules.getBean(JoinedMoney.class).moves(new MergeId(merge))).hasSize(2);
        acts.whole(() -> modules.getBean(GuarantorUnions.class)
                .undo(RecordAct.of(Actor.operator("feed"), "two people", "feed"), merge)
                .orElseThrow());
        assertThat(cents(gone)).isEqualTo(ofGone);
        assertThat(cents(survivor)).isZero();
    }

    private GuarantorMergeResult.Merged merge() {
        return (GuarantorMergeResult.Merged) merges.merge(gone, survivor, "same person", DESK);
    }

    private GuarantorMergeResult.Parted part(GuarantorMergeResult.Merged merged) {
        return (GuarantorMergeResult.Parted) merges.undo(merged.merge().id(), "two people", DESK);
    }

    private long pay(GuarantorId guarantor, int howMany) {
        return pay(guarantor, howMany, new ArrayList<>());
    }

    /** Cash of 0.01 to 200.00 on one of the last days; the sum in cents. */
    private long pay(GuarantorId guarantor, int howMany, List<Payment> into) {
        List<Payment> taken = Stream.generate(() -> ((TakeResult.Taken) payments.take(new NewPayment(
                                guarantor,
                                Tender.CASH,
                                "",
                                Money.ofCents(1 + random.nextInt(20_000)),
                                new Allocation.OldestFirst(),
                                today.minusDays(random.nextInt(5)),
                                DESK,
                                "",
                                "joined-" + UuidCreator.getTimeOrderedEpochPlus1(),
                                "")))
                        .payment())
                .limit(howMany)
                .toList();
        into.addAll(taken);
        return taken.stream().mapToLong(payment -> payment.amount().cents()).sum();
    }

    /** What waits for a guarantor by the transfers themselves, whatever day they are dated. */
    private static long cents(GuarantorId guarantor) {
        return bySource(guarantor).values().stream().mapToLong(Long::longValue).sum();
    }

    private static Map<UUID, Long> bySource(GuarantorId guarantor) {
        Map<UUID, Long> sums = new HashMap<>();
        DATABASE.jdbc().sql("""
                        select transfer.source_ref,
                               sum(case when transfer.credit_id = waiting.id then cents else -cents end)::bigint
                        from ledger_account waiting
                            join transfer on waiting.id in (transfer.credit_id, transfer.debit_id)
                        where waiting.kind = 'UNAPPLIED_GUARANTOR' and waiting.owner = :guarantor
                        group by transfer.source_ref""").param("guarantor", guarantor.value()).query(row -> {
            sums.put(row.getObject(1, UUID.class), row.getLong(2));
        });
        return sums;
    }
}
