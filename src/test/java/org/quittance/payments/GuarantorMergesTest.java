package org.quittance.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.quittance.TestApplication;
import org.quittance.ledger.EntryKind;
import org.quittance.ledger.LedgerCheck;
import org.quittance.ledger.Party;
import org.quittance.money.Money;
import org.quittance.registration.AccountId;
import org.quittance.registration.GuarantorId;
import org.quittance.registration.MergeId;
import org.quittance.staff.Actor;
import org.quittance.staff.Right;
import org.quittance.staff.Role;
import org.quittance.storage.TestDatabase;
import org.springframework.context.ConfigurableApplicationContext;

/** Two guarantor records of one person become one: people, accounts and waiting money, and all of it back. */
class GuarantorMergesTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Actor DESK = new Actor.Person("jeanne", Role.REPRESENTATIVE);
    private static final LocalDate VISIT = LocalDate.of(2026, 9, 14);

    @Test
    void waiting_money_moves_by_an_entry_and_goes_back_by_its_reversal() {
        try (ConfigurableApplicationContext modules = TestApplication.modules(DATABASE)) {
            Clinic clinic = new Clinic(DATABASE.dataSource());
            GuarantorMerges merges = modules.getBean(GuarantorMerges.class);
            GuarantorId gone = clinic.guarantor("Ana", "Díaz");
            GuarantorId survivor = clinic.guarantor("Ana", "Diaz");
            AccountId account = clinic.account(gone, VISIT, "Family Medicine");
            pay(clinic, gone, 4_000, "1");
            pay(clinic, gone, 1_500, "2");

            GuarantorMergeResult.Merged merged =
                    (GuarantorMergeResult.Merged) merges.merge(gone, survivor, "same person, misspelt", DESK);
            assertThat(merged.moved()).isEqualTo(Money.ofCents(5_500));
            assertThat(waiting(clinic, survivor)).isEqualTo(Money.ofCents(5_500));
            assertThat(waiting(clinic, gone)).isEqualTo(Money.ZERO);
            assertThat(clinic.registration.account(account).orElseThrow().guarantor())
                    .isEqualTo(survivor);
            assertThat(merges.merge(gone, survivor, "again", DESK)).isInstanceOf(GuarantorMergeResult.NotTwo.class);

            GuarantorMergeResult.Parted parted =
                    (GuarantorMergeResult.Parted) merges.undo(merged.merge().id(), "two people after all", DESK);
            assertThat(parted.back()).isEqualTo(Money.ofCents(5_500));
            assertThat(parted.left()).isEqualTo(Money.ZERO);
            assertThat(waiting(clinic, gone)).isEqualTo(Money.ofCents(5_500));
            assertThat(clinic.registration.account(account).orElseThrow().guarantor())
                    .isEqualTo(gone);
            assertThat(modules.getBean(LedgerCheck.class).check().discrepancies())
                    .isEmpty();
        }
    }

    @Test
    void only_what_is_still_there_goes_back_and_the_payment_is_still_taken_back_as_a_whole() {
        try (ConfigurableApplicationContext modules = TestApplication.modules(DATABASE)) {
            Clinic clinic = new Clinic(DATABASE.dataSource());
            GuarantorMerges merges = modules.getBean(GuarantorMerges.class);
            Payments payments = modules.getBean(Payments.class);
            GuarantorId gone = clinic.guarantor("Eva", "Díaz");
            GuarantorId survivor = clinic.guarantor("Eva", "Diaz");
            Payment payment = pay(clinic, gone, 4_000, "3");
            GuarantorMergeResult.Merged merged =
                    (GuarantorMergeResult.Merged) merges.merge(gone, survivor, "same person", DESK);
            AccountId account = clinic.account(survivor, VISIT, "Family Medicine");
            clinic.charge(account, 1, VISIT, "99213", "Office visit", 3_000, Party.G);
            payments.applyUnapplied(survivor, new Allocation.OldestFirst(), DESK, "apply-1");
            assertThat(waiting(clinic, survivor)).isEqualTo(Money.ofCents(1_000));

            GuarantorMergeResult.Parted parted =
                    (GuarantorMergeResult.Parted) merges.undo(merged.merge().id(), "two people", DESK);
            assertThat(parted.back()).isEqualTo(Money.ofCents(1_000));
            assertThat(parted.left()).isEqualTo(Money.ofCents(3_000));
            assertThat(waiting(clinic, gone)).isEqualTo(Money.ofCents(1_000));
            assertThat(waiting(clinic, survivor)).isEqualTo(Money.ZERO);

            assertThat(payments.reverse(payment.id(), "bounced", Actor.operator("test")))
                    .isInstanceOf(ReverseResult.Reversed.class);
            assertThat(waiting(clinic, survivor)).isEqualTo(Money.ZERO);
            assertThat(waiting(clinic, gone)).isEqualTo(Money.ZERO);
            assertThat(payments.owedBy(survivor)).containsEntry(account, Money.ofCents(3_000));
            assertThat(modules.getBean(LedgerCheck.class).check().discrepancies())
                    .isEmpty();
        }
    }

    @Test
    void money_moves_under_its_own_kind_and_keeps_the_day_it_came() {
        try (ConfigurableApplicationContext modules = TestApplication.modules(DATABASE)) {
            Clinic clinic = new Clinic(DATABASE.dataSource());
            GuarantorId gone = clinic.guarantor("Noa", "Díaz");
            GuarantorId survivor = clinic.guarantor("Noa", "Diaz");
            LocalDate came = clinic.books.days.today().minusDays(3);
            pay(clinic, gone, 2_500, "4", came);

            GuarantorMergeResult.Merged merged = (GuarantorMergeResult.Merged)
                    modules.getBean(GuarantorMerges.class).merge(gone, survivor, "same person", DESK);
            assertThat(modules.getBean(JoinedMoney.class)
                            .moves(new MergeId(merged.merge().id())))
                    .singleElement()
                    .satisfies(move -> {
                        assertThat(move.kind()).isEqualTo(EntryKind.UNAPPLIED_GUARANTOR_MOVED);
                        assertThat(move.effectiveOn()).isEqualTo(came);
                        assertThat(move.postedBy()).isEqualTo(DESK.name());
                    });
            assertThat(clinic.payments.unapplied(survivor))
                    .singleElement()
                    .satisfies(waiting -> assertThat(waiting.since()).isEqualTo(came));
        }
    }

    @Test
    void a_payment_taken_back_between_neither_goes_back_nor_is_left() {
        try (ConfigurableApplicationContext modules = TestApplication.modules(DATABASE)) {
            Clinic clinic = new Clinic(DATABASE.dataSource());
            GuarantorMerges merges = modules.getBean(GuarantorMerges.class);
            GuarantorId gone = clinic.guarantor("Uma", "Díaz");
            GuarantorId survivor = clinic.guarantor("Uma", "Diaz");
            pay(clinic, gone, 1_100, "5");
            Payment bounced = pay(clinic, gone, 2_200, "6");
            GuarantorMergeResult.Merged merged =
                    (GuarantorMergeResult.Merged) merges.merge(gone, survivor, "same person", DESK);
            assertThat(modules.getBean(Payments.class).reverse(bounced.id(), "bounced", Actor.operator("test")))
                    .isInstanceOf(ReverseResult.Reversed.class);
            assertThat(waiting(clinic, survivor)).isEqualTo(Money.ofCents(1_100));

            assertThat(merges.undo(merged.merge().id(), "two people", DESK))
                    .isInstanceOfSatisfying(GuarantorMergeResult.Parted.class, parted -> {
                        assertThat(parted.back()).isEqualTo(Money.ofCents(1_100));
                        assertThat(parted.left()).isEqualTo(Money.ZERO);
                    });
            assertThat(waiting(clinic, gone)).isEqualTo(Money.ofCents(1_100));
            assertThat(waiting(clinic, survivor)).isEqualTo(Money.ZERO);
            assertThat(modules.getBean(LedgerCheck.class).check().discrepancies())
                    .isEmpty();
        }
    }

    @Test
    void who_may_not_correct_records_merges_nobody() {
        try (ConfigurableApplicationContext modules = TestApplication.modules(DATABASE)) {
            Clinic clinic = new Clinic(DATABASE.dataSource());
            GuarantorMerges merges = modules.getBean(GuarantorMerges.class);
            GuarantorId one = clinic.guarantor("Ida", "Díaz");
            GuarantorId other = clinic.guarantor("Ida", "Diaz");
            assertThat(merges.merge(one, other, "same", new Actor.Person("rosa", Role.AUDITOR)))
                    .isEqualTo(new GuarantorMergeResult.NotAllowed(Right.CORRECT_RECORD));
            assertThat(merges.merge(one, other, "4111111111111111", DESK))
                    .isInstanceOf(GuarantorMergeResult.Refused.class);
        }
    }

    private static Money waiting(Clinic clinic, GuarantorId guarantor) {
        return clinic.payments.unapplied(guarantor).stream()
                .map(Unapplied::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    private static Payment pay(Clinic clinic, GuarantorId guarantor, long cents, String form) {
        return pay(clinic, guarantor, cents, form, clinic.books.days.today());
    }

    private static Payment pay(Clinic clinic, GuarantorId guarantor, long cents, String form, LocalDate receivedOn) {
        return ((TakeResult.Taken) clinic.payments.take(new NewPayment(
                        guarantor,
                        Tender.CASH,
                        "",
                        Money.ofCents(cents),
                        new Allocation.OldestFirst(),
                        receivedOn,
                        DESK,
                        "",
                        "merge-form-" + form,
                        "")))
                .payment();
    }
}
