package org.quittance.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.quittance.charges.Charge;
import org.quittance.ledger.AccountKey;
import org.quittance.ledger.AccountKind;
import org.quittance.ledger.Party;
import org.quittance.money.Money;
import org.quittance.registration.AccountId;
import org.quittance.registration.GuarantorId;
import org.quittance.staff.Actor;
import org.quittance.staff.Right;
import org.quittance.staff.Role;
import org.quittance.storage.TestDatabase;

class PaymentsTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final LocalDate EARLY = LocalDate.of(2026, 8, 3);
    private static final LocalDate LATE = LocalDate.of(2026, 9, 14);

    private Clinic clinic;
    private GuarantorId ana;
    private AccountId early;
    private AccountId late;
    private Charge firstLine;
    private Charge secondLine;

    @BeforeEach
    void a_person_with_two_accounts() {
        clinic = new Clinic(DATABASE.dataSource());
        ana = clinic.guarantor("Ana", "Díaz");
        late = clinic.account(ana, LATE, "Family Medicine");
        early = clinic.account(ana, EARLY, "Flu shot");
        secondLine = clinic.charge(early, 1, EARLY.plusDays(2), "90471", "Vaccination", 3_000, Party.G);
        firstLine = clinic.charge(early, 2, EARLY, "99213", "Office visit", 5_000, Party.G);
        clinic.charge(late, 1, LATE, "99214", "Office visit", 10_000, Party.G);
    }

    @Test
    void a_payment_covers_the_oldest_service_first_and_keeps_every_line_right() {
        Payment payment = taken(clinic.check(ana, "1042", 6_500));
        assertThat(clinic.payments.spreadOf(payment).shares())
                .extracting(share -> share.charge().orElseThrow(), Share::amount)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(firstLine.id().value(), Money.ofCents(5_000)),
                        org.assertj.core.groups.Tuple.tuple(secondLine.id().value(), Money.ofCents(1_500)));
        assertThat(owed(early)).isEqualTo(Money.ofCents(1_500));
        assertThat(owed(late)).isEqualTo(Money.ofCents(10_000));
        assertThat(payment.receiptNumber()).matches("R-\\d+");
    }

    @Test
    void what_nothing_is_owed_for_stays_visible_as_unapplied() {
        Payment payment = taken(clinic.check(ana, "7", 20_000));
        assertThat(owed(early)).isEqualTo(Money.ZERO);
        assertThat(owed(late)).isEqualTo(Money.ZERO);
        assertThat(clinic.payments.unapplied(ana)).singleElement().satisfies(waiting -> {
            assertThat(waiting.amount()).isEqualTo(Money.ofCents(2_000));
            assertThat(waiting.source()).contains(payment.id().value());
        });
    }

    @Test
    void the_person_decides_what_a_payment_is_for_but_never_more_than_is_owed() {
        Allocation chosen = new Allocation.Chosen(Map.of(late, Money.ofCents(4_000), early, Money.ofCents(9_000)));
        taken(clinic.payment(ana, Tender.CASH, "", 13_000, chosen, "form-chosen"));
        assertThat(owed(late)).isEqualTo(Money.ofCents(6_000));
        assertThat(owed(early)).isEqualTo(Money.ZERO);
        assertThat(waiting()).isEqualTo(Money.ofCents(1_000));
    }

    @Test
    void somebody_elses_account_is_refused() {
        GuarantorId luis = clinic.guarantor("Luis", "Díaz");
        Allocation chosen = new Allocation.Chosen(Map.of(late, Money.ofCents(100)));
        assertThat(clinic.payments.take(clinic.payment(luis, Tender.CASH, "", 100, chosen, "form-luis")))
                .isInstanceOfSatisfying(
                        TakeResult.Refused.class,
                        refused -> assertThat(refused.refusal().field()).isEqualTo("allocation"));
    }

    @Test
    void MONEY_01_the_same_form_a_hundred_times_at_once_is_one_payment() throws Exception {
        NewPayment form = clinic.payment(ana, Tender.CASH, "", 2_500, new Allocation.OldestFirst(), "form-double");
        List<TakeResult> results = together(100, () -> clinic.payments.take(form));
        Set<String> receipts = new HashSet<>();
        for (TakeResult result : results) {
            receipts.add(
                    switch (result) {
                        case TakeResult.Taken taken -> taken.payment().receiptNumber();
                        case TakeResult.AlreadyTaken before -> before.payment().receiptNumber();
                        case TakeResult.SuspectedDuplicate ignored -> "suspected";
                        case TakeResult.Refused refused -> RefusalWords.of(refused.refusal());
                        case TakeResult.NotAllowed ignored -> "not allowed";
                    });
        }
        assertThat(receipts).hasSize(1);
        assertThat(results.stream().filter(TakeResult.Taken.class::isInstance)).hasSize(1);
        assertThat(owed(early)).isEqualTo(Money.ofCents(5_500));
    }

    @Test
    void MONEY_02_the_same_check_from_two_desks_is_taken_once_and_again_only_with_a_reason() throws Exception {
        List<TakeResult> results = together(2, () -> clinic.payments.take(clinic.check(ana, "0881", 1_000)));
        assertThat(results.stream().filter(TakeResult.Taken.class::isInstance)).hasSize(1);
        assertThat(results.stream().filter(TakeResult.SuspectedDuplicate.class::isInstance))
                .hasSize(1);
        NewPayment form = clinic.check(ana, "881", 1_000);
        NewPayment another = new NewPayment(
                form.guarantor(),
                form.tender(),
                form.reference(),
                form.amount(),
                form.allocation(),
                form.receivedOn(),
                form.takenBy(),
                "",
                form.formKey(),
                "another bank");
        assertThat(taken(another).anotherBecause()).isEqualTo("another bank");
        assertThat(owed(early)).isEqualTo(Money.ofCents(6_000));
    }

    @Test
    void MONEY_03_forty_payments_at_once_never_take_more_than_is_owed() throws Exception {
        AtomicInteger numbers = new AtomicInteger(100);
        together(40, () -> clinic.payments.take(clinic.check(ana, "n" + numbers.incrementAndGet(), 1_000)));
        assertThat(owed(early)).isEqualTo(Money.ZERO);
        assertThat(owed(late)).isEqualTo(Money.ZERO);
        assertThat(waiting()).isEqualTo(Money.ofCents(40_000 - 18_000));
    }

    @Test
    void MONEY_03_two_people_apply_the_same_unapplied_money_and_it_is_applied_once() throws Exception {
        taken(clinic.check(ana, "9", 23_000));
        clinic.charge(late, 2, LATE, "93000", "Heart tracing", 3_000, Party.G);
        clinic.charge(late, 3, LATE, "80053", "Blood test", 9_000, Party.G);
        AtomicInteger forms = new AtomicInteger();
        List<ApplyResult> results = together(
                2,
                () -> clinic.payments.applyUnapplied(
                        ana, new Allocation.OldestFirst(), Actor.operator("test"), "form-" + forms.incrementAndGet()));
        assertThat(results)
                .containsExactlyInAnyOrder(
                        new ApplyResult.Applied(Money.ofCents(5_000)), new ApplyResult.Applied(Money.ZERO));
        assertThat(owed(late)).isEqualTo(Money.ofCents(7_000));
        assertThat(clinic.payments.unapplied(ana)).isEmpty();
    }

    @Test
    void MONEY_04_a_payment_is_taken_back_once_even_by_twenty_people_at_once() throws Exception {
        Payment payment = taken(clinic.check(ana, "1042", 20_000));
        List<ReverseResult> results = together(
                20, () -> clinic.payments.reverse(payment.id(), "returned by the bank", Actor.operator("test")));
        assertThat(results.stream().filter(ReverseResult.Reversed.class::isInstance))
                .hasSize(1);
        assertThat(results.stream().filter(ReverseResult.AlreadyReversed.class::isInstance))
                .hasSize(19);
        assertThat(owed(early)).isEqualTo(Money.ofCents(8_000));
        assertThat(owed(late)).isEqualTo(Money.ofCents(10_000));
        assertThat(waiting()).isEqualTo(Money.ZERO);
    }

    @Test
    void a_payment_taken_back_takes_back_what_was_applied_from_its_rest() {
        Payment payment = taken(clinic.check(ana, "1042", 20_000));
        clinic.charge(late, 2, LATE, "93000", "Heart tracing", 1_500, Party.G);
        clinic.payments.applyUnapplied(ana, new Allocation.OldestFirst(), Actor.operator("test"), "form-apply");
        assertThat(waiting()).isEqualTo(Money.ofCents(500));
        clinic.payments.reverse(payment.id(), "returned by the bank", Actor.operator("test"));
        assertThat(owed(late)).isEqualTo(Money.ofCents(11_500));
        assertThat(waiting()).isEqualTo(Money.ZERO);
        assertThat(unappliedBalance()).isEqualTo(Money.ZERO);
    }

    @Test
    void PRIVACY_02_a_card_number_is_refused_in_every_text() {
        NewPayment form =
                clinic.payment(ana, Tender.CARD, "4111 1111 1111 1111", 100, new Allocation.OldestFirst(), "form-card");
        assertThat(clinic.payments.take(form))
                .isInstanceOfSatisfying(
                        TakeResult.Refused.class,
                        refused -> assertThat(refused.refusal().rule()).isEqualTo("PRIVACY-02"));
        Payment payment = taken(clinic.check(ana, "55", 100));
        assertThat(clinic.payments.reverse(payment.id(), "card 4111-1111-1111-1111 declined", Actor.operator("test")))
                .isInstanceOf(ReverseResult.Refused.class);
    }

    @Test
    void MONEY_07_amounts_and_days_out_of_bounds_are_refused_by_field() {
        assertThat(field(clinic.check(ana, "1", 0))).isEqualTo("amount");
        assertThat(field(clinic.check(ana, "1", -1))).isEqualTo("amount");
        assertThat(field(clinic.check(ana, "1", Long.MAX_VALUE))).isEqualTo("amount");
        assertThat(field(clinic.check(ana, "", 100))).isEqualTo("reference");
        NewPayment tomorrow = new NewPayment(
                ana,
                Tender.CASH,
                "",
                Money.ofCents(100),
                new Allocation.OldestFirst(),
                clinic.books.days.today().plusDays(1),
                Actor.operator("test"),
                "",
                "form-tomorrow",
                "");
        assertThat(field(tomorrow)).isEqualTo("receivedOn");
    }

    @Test
    void payments_are_found_by_receipt_check_number_and_amount() {
        Payment payment = taken(clinic.check(ana, "CHK-77001", 1_234));
        assertThat(clinic.payments.search(payment.receiptNumber(), 5)).containsExactly(payment);
        assertThat(clinic.payments.search("CHK-77001", 5)).containsExactly(payment);
        assertThat(clinic.payments.search(Money.ofCents(1_234), EARLY, 5)).containsExactly(payment);
        assertThat(clinic.payments.paymentsOf(ana, 5)).containsExactly(payment);
    }

    private String field(NewPayment wanted) {
        return clinic.payments.take(wanted) instanceof TakeResult.Refused refused
                ? refused.refusal().field()
                : "taken";
    }

    private Payment taken(NewPayment wanted) {
        TakeResult result = clinic.payments.take(wanted);
        assertThat(result).isInstanceOf(TakeResult.Taken.class);
        return ((TakeResult.Taken) result).payment();
    }

    private Money owed(AccountId account) {
        return clinic.books.balance(AccountKey.receivable(account.value(), Party.G));
    }

    private Money waiting() {
        return clinic.payments.unapplied(ana).stream().map(Unapplied::amount).reduce(Money.ZERO, Money::plus);
    }

    private Money unappliedBalance() {
        return clinic.books.balance(AccountKey.of(AccountKind.UNAPPLIED_GUARANTOR, ana.value()));
    }

    private static <T> List<T> together(int times, Callable<T> act) throws InterruptedException, ExecutionException {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService desks = Executors.newFixedThreadPool(Math.min(times, 20))) {
            List<Future<T>> answers = new ArrayList<>();
            for (int n = 0; n < times; n++) {
                answers.add(desks.submit(() -> {
                    start.await();
                    return act.call();
                }));
            }
            start.countDown();
            List<T> results = new ArrayList<>();
            for (Future<T> answer : answers) {
                results.add(answer.get());
            }
            return results;
        }
    }

    @Test
    void whoever_may_only_read_takes_nothing_takes_nothing_back_and_applies_nothing() {
        Payment payment = taken(clinic.check(ana, "9", 1_000));
        Actor auditor = new Actor.Person("rosa", Role.AUDITOR);
        NewPayment wanted = clinic.check(ana, "10", 1_000);
        NewPayment byAuditor = new NewPayment(
                wanted.guarantor(),
                wanted.tender(),
                wanted.reference(),
                wanted.amount(),
                wanted.allocation(),
                wanted.receivedOn(),
                auditor,
                wanted.memo(),
                wanted.formKey(),
                wanted.anotherBecause());

        assertThat(clinic.payments.take(byAuditor)).isEqualTo(new TakeResult.NotAllowed(Right.TAKE_PAYMENT));
        assertThat(clinic.payments.reverse(payment.id(), "mistake", auditor))
                .isEqualTo(new ReverseResult.NotAllowed(Right.REVERSE_PAYMENT));
        for (String keyless : java.util.List.of("", "   ")) {
            assertThat(clinic.payments.applyUnapplied(
                            ana, new Allocation.OldestFirst(), Actor.operator("test"), keyless))
                    .isInstanceOf(ApplyResult.Refused.class);
        }
        assertThat(clinic.payments.applyUnapplied(ana, new Allocation.OldestFirst(), auditor, "form-auditor"))
                .isEqualTo(new ApplyResult.NotAllowed(Right.TAKE_PAYMENT));
        assertThat(clinic.payments.paymentsOf(ana, 10)).containsExactly(payment);
    }
}
