package org.quittance.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.quittance.TestApplication;
import org.quittance.charges.Charge;
import org.quittance.ledger.AccountKey;
import org.quittance.ledger.AccountKind;
import org.quittance.ledger.EntryDraft;
import org.quittance.ledger.EntryId;
import org.quittance.ledger.EntryKind;
import org.quittance.ledger.Ledger;
import org.quittance.ledger.Party;
import org.quittance.ledger.PostResult;
import org.quittance.ledger.TransferDraft;
import org.quittance.money.Money;
import org.quittance.payments.Clinic;
import org.quittance.payments.Payment;
import org.quittance.payments.Payments;
import org.quittance.payments.RefundResult;
import org.quittance.payments.TakeResult;
import org.quittance.payments.Unapplied;
import org.quittance.registration.AccountId;
import org.quittance.registration.GuarantorId;
import org.quittance.staff.Actor;
import org.quittance.storage.Acts;
import org.quittance.storage.TestDatabase;
import org.springframework.context.ConfigurableApplicationContext;

class BillsTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final LocalDate VISIT = LocalDate.of(2026, 9, 14);

    @Test
    void a_bill_says_what_the_ledger_says_and_is_shown_again_unchanged() throws IOException {
        try (ConfigurableApplicationContext modules = TestApplication.modules(DATABASE)) {
            Clinic clinic = new Clinic(DATABASE.dataSource());
            Bills bills = modules.getBean(Bills.class);
            GuarantorId ana = clinic.guarantor("Ana", "Díaz");
            AccountId account = visit(clinic, ana, 21_200, 7_400, 3_040);
            visit(clinic, ana, 8_800, 4_600, 3_360);
            MadeBill first = bills.make(Actor.operator("test"), ana, "form-1").orElseThrow();
            assertThat(first.owed()).isEqualTo(Money.ofCents(10_760 + 840));
            assertThat(bills.make(Actor.operator("test"), ana, "form-1")).isEqualTo(new BillResult.Made(first));
            byte[] kept = bills.pdf(first.id()).orElseThrow();
            assertThat(text(kept)).contains("$116.00", "107.60", "8.40", first.number());

            Payment payment = taken(clinic, ana, "1042", 2_500);
            Bill second = bills.preview(ana).orElseThrow();
            BillPrintTest.checkSums(second);
            assertThat(second.due()).isEqualTo(Money.ofCents(9_100));
            assertThat(second.since()).hasValueSatisfying(since -> {
                assertThat(since.before()).isEqualTo(Money.ofCents(11_600));
                assertThat(since.paid()).isEqualTo(Money.ofCents(2_500));
                assertThat(since.added()).isEqualTo(Money.ZERO);
                assertThat(since.other()).isEqualTo(Money.ZERO);
            });
            assertThat(bills.pdf(first.id()).orElseThrow()).isEqualTo(kept);
            Money owed = clinic.books.balance(AccountKey.receivable(account.value(), Party.G));
            assertThat(bills.preview(account).orElseThrow().owed()).isEqualTo(owed);
            byte[] receipt =
                    modules.getBean(PaymentReceipts.class).pdf(payment.id()).orElseThrow();
            assertThat(text(receipt)).contains(payment.receiptNumber(), "$25.00");
        }
    }

    @Test
    void more_money_than_is_owed_is_shown_and_makes_nothing_due() {
        try (ConfigurableApplicationContext modules = TestApplication.modules(DATABASE)) {
            Clinic clinic = new Clinic(DATABASE.dataSource());
            GuarantorId luis = clinic.guarantor("Luis", "Díaz");
            AccountId account = visit(clinic, luis, 10_000, 2_000, 3_000);
            taken(clinic, luis, "7", 9_000);
            Bill bill = modules.getBean(Bills.class).preview(luis).orElseThrow();
            assertThat(bill.due()).isEqualTo(Money.ZERO);
            assertThat(bill.unapplied()).isEqualTo(Money.ofCents(4_000));
            assertThat(bill.visits()).isEmpty();
            Explanation explained =
                    modules.getBean(Statements.class).explain(account).orElseThrow();
            assertThat(explained.balance()).isEqualTo(Money.ZERO);
            assertThat(explained.unappliedTotal()).isEqualTo(Money.ofCents(4_000));
            assertThat(explained.say().en()).contains("We also hold $40.00 of yours");
        }
    }

    @Test
    void an_explanation_as_of_an_earlier_day_sees_only_what_stood_then() {
        try (ConfigurableApplicationContext modules = TestApplication.modules(DATABASE)) {
            Clinic clinic = new Clinic(DATABASE.dataSource());
            GuarantorId eva = clinic.guarantor("Eva", "Díaz");
            AccountId account = clinic.account(eva, VISIT, "Family Medicine");
            clinic.charge(account, 1, VISIT, "99214", "Office visit", 5_000, Party.G);
            LocalDate before = clinic.books.days.today();
            clinic.books.turnTo(before.plusDays(3));
            taken(clinic, eva, "9", 5_000);
            Statements statements = modules.getBean(Statements.class);
            assertThat(statements.explain(account, before).orElseThrow().balance())
                    .isEqualTo(Money.ofCents(5_000));
            assertThat(statements
                            .explain(account, before.plusDays(3))
                            .orElseThrow()
                            .balance())
                    .isEqualTo(Money.ZERO);
            assertThat(statements
                            .explain(account, before.minusDays(1))
                            .orElseThrow()
                            .lines())
                    .isEmpty();
        }
    }

    private static Payment taken(Clinic clinic, GuarantorId who, String number, long cents) {
        return ((TakeResult.Taken) clinic.payments.take(clinic.check(who, number, cents))).payment();
    }

    /** A visit that the first payer priced and paid in part; the rest is the guarantor's. */
    private static AccountId visit(Clinic clinic, GuarantorId who, long charged, long off, long paid) {
        AccountId account = clinic.account(who, VISIT, "Family Medicine");
        Charge line = clinic.charge(account, 1, VISIT, "99214", "Office visit, 30 minutes", charged, Party.P1);
        AccountKey payer = AccountKey.receivable(account.value(), Party.P1);
        AccountKey guarantor = AccountKey.receivable(account.value(), Party.G);
        clinic.books.post(
                EntryDraft.of(
                        "decision:" + line.id().value(),
                        EntryKind.PAYER_DECISION,
                        "priced",
                        VISIT,
                        Actor.operator("test"),
                        ""),
                List.of(
                        move(AccountKey.house(AccountKind.CONTRACTUAL_ALLOWANCE), payer, off, "CO-45", line),
                        move(AccountKey.house(AccountKind.CASH), payer, paid, "paid", line),
                        move(guarantor, payer, charged - off - paid, "PR-1", line)));
        return account;
    }

    private static TransferDraft move(AccountKey debit, AccountKey credit, long cents, String why, Charge line) {
        return TransferDraft.of(debit, credit, Money.ofCents(cents), why)
                .forCharge(line.id().value(), line.serviceFrom());
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void money_that_waits_is_applied_when_something_becomes_owed_and_waits_again_when_it_is_taken_back() {
        try (ConfigurableApplicationContext modules = TestApplication.modules(DATABASE)) {
            Clinic clinic = new Clinic(DATABASE.dataSource());
            GuarantorId ida = clinic.guarantor("Ida", "Díaz");
            AccountId account = clinic.account(ida, VISIT, "Family Medicine");
            Charge line = clinic.charge(account, 1, VISIT, "99214", "Office visit", 10_000, Party.P1);
            Payments payments = modules.getBean(Payments.class);
            assertThat(payments.take(clinic.check(ida, "81", 3_000))).isInstanceOf(TakeResult.Taken.class);
            assertThat(waiting(payments, ida)).isEqualTo(Money.ofCents(3_000));

            Ledger ledger = modules.getBean(Ledger.class);
            AccountKey payer = AccountKey.receivable(account.value(), Party.P1);
            AccountKey guarantor = AccountKey.receivable(account.value(), Party.G);
            EntryId answer = modules.getBean(Acts.class)
                    .whole(() -> ((PostResult.Posted) ledger.post(
                                    EntryDraft.of(
                                            "answer:ida",
                                            EntryKind.PAYER_DECISION,
                                            "priced",
                                            VISIT,
                                            Actor.operator("test"),
                                            ""),
                                    List.of(move(guarantor, payer, 5_000, "PR-1", line))))
                            .entry());
            assertThat(waiting(payments, ida)).isEqualTo(Money.ZERO);
            assertThat(payments.owedBy(ida)).containsEntry(account, Money.ofCents(2_000));
            assertThat(modules.getBean(Bills.class)
                            .make(Actor.operator("test"), ida, "ida")
                            .orElseThrow()
                            .due())
                    .isEqualTo(Money.ofCents(2_000));

            modules.getBean(Acts.class).whole(() -> ledger.reverse(Actor.operator("test"), answer, "undone"));
            assertThat(waiting(payments, ida)).isEqualTo(Money.ofCents(3_000));
            assertThat(payments.owedBy(ida)).isEmpty();
            assertThat(payments.refund(
                            payments.paymentsOf(ida, 1).getFirst().id(),
                            Money.ofCents(3_001),
                            "asked for it back",
                            Actor.operator("test"),
                            "refund-0"))
                    .isInstanceOf(RefundResult.Refused.class);
            assertThat(payments.refund(
                            payments.paymentsOf(ida, 1).getFirst().id(),
                            Money.ofCents(3_000),
                            "asked for it back",
                            Actor.operator("test"),
                            "refund-1"))
                    .isEqualTo(new RefundResult.Refunded(Money.ofCents(3_000)));
            assertThat(waiting(payments, ida)).isEqualTo(Money.ZERO);
        }
    }

    private static Money waiting(Payments payments, GuarantorId who) {
        return payments.unapplied(who).stream().map(Unapplied::amount).reduce(Money.ZERO, Money::plus);
    }

    @Test
    void where_nothing_is_due_no_bill_is_made_and_the_reason_is_said() {
        try (ConfigurableApplicationContext modules = TestApplication.modules(DATABASE)) {
            Clinic clinic = new Clinic(DATABASE.dataSource());
            Bills bills = modules.getBean(Bills.class);
            GuarantorId noor = clinic.guarantor("Noor", "Díaz");
            AccountId waiting = clinic.account(noor, VISIT, "Family Medicine");
            clinic.charge(waiting, 1, VISIT, "99214", "Office visit", 5_000, Party.P1);
            assertThat(bills.make(Actor.operator("test"), waiting, "noor-1"))
                    .isInstanceOfSatisfying(
                            BillResult.NothingDue.class,
                            nothing ->
                                    assertThat(nothing.why()).startsWith("Nothing is due yet: $50.00 is still with"));
            assertThat(bills.make(Actor.operator("test"), noor, "noor-2")).isInstanceOf(BillResult.NothingDue.class);

            GuarantorId rosa = clinic.guarantor("Rosa", "Díaz");
            AccountId account = visit(clinic, rosa, 10_000, 2_000, 3_000);
            taken(clinic, rosa, "71", 17_000);
            assertThat(bills.make(Actor.operator("test"), account, "rosa-1"))
                    .isInstanceOfSatisfying(
                            BillResult.NothingDue.class,
                            nothing -> assertThat(nothing.why())
                                    .isEqualTo("Nothing is due: nothing is owed. We owe them $120.00: a credit is"
                                            + " applied or paid back, not billed."));
            assertThat(bills.billsOf(noor)).isEmpty();
            assertThat(bills.billsOf(rosa)).isEmpty();
        }
    }

    @Test
    void a_bill_of_one_account_is_counted_after_the_bills_of_all_accounts() {
        try (ConfigurableApplicationContext modules = TestApplication.modules(DATABASE)) {
            Clinic clinic = new Clinic(DATABASE.dataSource());
            Bills bills = modules.getBean(Bills.class);
            GuarantorId pia = clinic.guarantor("Pia", "Díaz");
            AccountId account = visit(clinic, pia, 10_000, 2_000, 3_000);
            AccountId other = visit(clinic, pia, 9_000, 2_000, 3_000);
            bills.make(Actor.operator("test"), pia, "pia-1").orElseThrow();
            assertThat(bills.preview(pia).orElseThrow().since())
                    .hasValueSatisfying(since -> assertThat(since.isUnchanged()).isTrue());
            bills.make(Actor.operator("test"), account, "pia-2").orElseThrow();
            assertThat(bills.preview(account).orElseThrow().ordinal()).isEqualTo(3);
            assertThat(bills.preview(other).orElseThrow().ordinal()).isEqualTo(2);
            assertThat(bills.preview(pia).orElseThrow().ordinal()).isEqualTo(3);
            assertThat(bills.preview(other).orElseThrow().since()).isEmpty();
            taken(clinic, pia, "72", 1_000);
            assertThat(bills.preview(pia).orElseThrow().since())
                    .hasValueSatisfying(since -> assertThat(since.isUnchanged()).isFalse());
        }
    }

    @Test
    void nobody_gets_no_bill() {
        try (ConfigurableApplicationContext modules = TestApplication.modules(DATABASE)) {
            assertThat(modules.getBean(Bills.class).preview(new GuarantorId(new java.util.UUID(0, 1))))
                    .isEqualTo(Optional.empty());
        }
    }
}
