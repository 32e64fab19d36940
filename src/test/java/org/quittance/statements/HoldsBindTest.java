package org.quittance.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.quittance.TestApplication;
import org.quittance.codesets.Language;
import org.quittance.holds.Hold;
import org.quittance.holds.HoldKind;
import org.quittance.holds.HoldResult;
import org.quittance.holds.Holds;
import org.quittance.ledger.Party;
import org.quittance.money.Money;
import org.quittance.payments.Allocation;
import org.quittance.payments.Clinic;
import org.quittance.payments.NewPayment;
import org.quittance.payments.Payments;
import org.quittance.payments.TakeResult;
import org.quittance.payments.Tender;
import org.quittance.registration.AccountId;
import org.quittance.registration.EditResult;
import org.quittance.registration.GuarantorId;
import org.quittance.registration.PartKind;
import org.quittance.registration.RecordEdit;
import org.quittance.registration.RecordParts;
import org.quittance.registration.Whose;
import org.quittance.staff.Actor;
import org.quittance.storage.TestDatabase;
import org.springframework.context.ConfigurableApplicationContext;

/** What is known of a person or set on an account stops the bill and the payment in the act itself (rule E-113). */
class HoldsBindTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final LocalDate VISIT = LocalDate.of(2026, 9, 14);
    private static final Actor PAR = Actor.operator("J. Moreau");

    @Test
    void a_bankruptcy_or_an_attorney_stops_every_bill_and_every_payment_that_was_asked_for() {
        for (Map.Entry<PartKind, Map<String, String>> fact : Map.of(
                        PartKind.BANKRUPTCY, Map.of("chapter", "7", "filed_on", "2026-10-01", "case_number", "26-1"),
                        PartKind.ATTORNEY, Map.of("name", "Q. Lex", "from_on", "2026-10-01"))
                .entrySet()) {
            try (ConfigurableApplicationContext modules = TestApplication.modules(DATABASE)) {
                Clinic clinic = new Clinic(DATABASE.dataSource());
                GuarantorId ana = clinic.guarantor("Ana", "Quill");
                AccountId account = owing(clinic, ana, 9_000);
                edit(modules, Whose.of(ana), fact.getKey(), fact.getValue());
                Bills bills = modules.getBean(Bills.class);
                assertThat(bills.make(Actor.operator("test"), ana, "b-" + fact.getKey()))
                        .isInstanceOf(BillResult.Stopped.class);
                assertThat(bills.make(Actor.operator("test"), account, "a-" + fact.getKey()))
                        .isInstanceOfSatisfying(
                                BillResult.Stopped.class,
                                stopped -> assertThat(stopped.holds().getFirst().rule())
                                        .isIn("E-113", "E-44"));
                Payments payments = modules.getBean(Payments.class);
                NewPayment asked =
                        clinic.check(ana, "77" + Math.floorMod(fact.getKey().hashCode(), 100_000), 4_000);
                assertThat(payments.take(asked))
                        .isInstanceOfSatisfying(
                                TakeResult.Refused.class,
                                refused -> assertThat(refused.refusal().field()).isEqualTo("unaskedBecause"));
                assertThat(payments.take(new NewPayment(
                                ana,
                                Tender.CHECK,
                                asked.reference(),
                                asked.amount(),
                                new Allocation.OldestFirst(),
                                asked.receivedOn(),
                                PAR,
                                "",
                                "unasked-" + fact.getKey(),
                                "",
                                "sent by the trustee")))
                        .isInstanceOf(TakeResult.Taken.class);
            }
        }
    }

    @Test
    void a_dispute_stops_its_visit_until_it_is_closed_and_the_others_are_billed() {
        try (ConfigurableApplicationContext modules = TestApplication.modules(DATABASE)) {
            Clinic clinic = new Clinic(DATABASE.dataSource());
            GuarantorId eva = clinic.guarantor("Eva", "Quill");
            AccountId disputed = owing(clinic, eva, 5_000);
            owing(clinic, eva, 2_000);
            Holds holds = modules.getBean(Holds.class);
            assertThat(holds.open(disputed, HoldKind.DISPUTE, "paid with 4242 4242 4242 4242", PAR))
                    .isInstanceOf(HoldResult.Refused.class);
            HoldResult.Done opened =
                    (HoldResult.Done) holds.open(disputed, HoldKind.DISPUTE, "says it was another doctor", PAR);
            Bills bills = modules.getBean(Bills.class);
            MadeBill rest = bills.make(Actor.operator("test"), eva, "dispute").orElseThrow();
            assertThat(rest.due()).isEqualTo(Money.ofCents(2_000));
            assertThat(bills.make(Actor.operator("test"), disputed, "dispute alone"))
                    .isInstanceOf(BillResult.Stopped.class);
            assertThat(bills.preview(eva).orElseThrow().held())
                    .extracting(Bill.Held::hold)
                    .extracting(Hold::rule)
                    .containsExactly("E-113");
            // What came for the oldest first passes the disputed visit by.
            assertThat(modules.getBean(Payments.class).take(clinic.check(eva, "5", 6_000)))
                    .isInstanceOf(TakeResult.Taken.class);
            assertThat(modules.getBean(Payments.class).owedBy(eva))
                    .containsExactly(Map.entry(disputed, Money.ofCents(5_000)));
            assertThat(holds.close(opened.hold().id(), "the patient found the letter", PAR))
                    .isInstanceOf(HoldResult.Done.class);
            MadeBill after = bills.make(Actor.operator("test"), eva, "after").orElseThrow();
            assertThat(after.due()).isEqualTo(Money.ofCents(1_000));
            assertThat(holds.placed(disputed))
                    .hasSize(1)
                    .allSatisfy(hold -> assertThat(hold.closed()).isPresent());
        }
    }

    @Test
    void a_dead_patient_and_a_minor_who_is_their_own_guarantor_get_no_bill() {
        try (ConfigurableApplicationContext modules = TestApplication.modules(DATABASE)) {
            Clinic clinic = new Clinic(DATABASE.dataSource());
            GuarantorId own = clinic.guarantor("Ana", "Díaz");
            AccountId account = owing(clinic, own, 3_000);
            Bills bills = modules.getBean(Bills.class);
            assertThat(bills.make(Actor.operator("test"), account, "alive")).isInstanceOf(BillResult.Made.class);
            DATABASE.jdbc().sql("update patient set birth_date = '2015-01-01'").update();
            assertThat(stops(bills, account, "minor")).containsExactly(new Hold.Minor("Ana Díaz"));
            DATABASE.jdbc()
                    .sql("update patient set birth_date = '1984-04-12', deceased_on = '2026-10-01'")
                    .update();
            assertThat(stops(bills, account, "dead")).containsExactly(new Hold.Deceased(LocalDate.of(2026, 10, 1)));
            modules.getBean(Holds.class).open(account, HoldKind.ESTATE_KNOWN, "letters of administration seen", PAR);
            assertThat(bills.make(Actor.operator("test"), account, "estate")).isInstanceOf(BillResult.Made.class);
            String alone = bills.paper(bills.preview(account).orElseThrow());
            assertThat(alone)
                    .contains("Sucesión de Ana Díaz", "La sucesión debe")
                    .doesNotContain("Su visita", "Usted debe,");
        }
    }

    @Test
    void a_bill_of_somebody_who_died_goes_to_the_estate_in_care_of_who_answers_for_it() {
        try (ConfigurableApplicationContext modules = TestApplication.modules(DATABASE)) {
            Clinic clinic = new Clinic(DATABASE.dataSource());
            AccountId account = owing(clinic, clinic.guarantor("Ana", "Díaz"), 3_000);
            DATABASE.jdbc().sql("update patient set deceased_on = '2026-10-01'").update();
            modules.getBean(Holds.class)
                    .open(
                            account,
                            HoldKind.ESTATE_KNOWN,
                            "letters of administration seen",
                            "Inés Díaz, 4 Mill Lane, Barre VT 05641",
                            PAR);
            Bill bill = modules.getBean(Bills.class)
                    .preview(account, Optional.of(Language.EN))
                    .orElseThrow();
            assertThat(bill.to().name()).isEqualTo("Estate of Ana Díaz");
            assertThat(modules.getBean(Bills.class).paper(bill))
                    .contains("Estate of Ana Díaz", "c/o Inés Díaz", "4 Mill Lane", "Barre VT 05641")
                    .contains("The estate owes", "Visit of Ana Díaz")
                    .contains("Whoever answers for it is not asked to pay from money of their own.")
                    .doesNotContain("Your visit", "You owe, by", "14 Elm Street");
        }
    }

    private static List<Hold> stops(Bills bills, AccountId account, String key) {
        return ((BillResult.Stopped) bills.make(Actor.operator("test"), account, key)).holds();
    }

    private static AccountId owing(Clinic clinic, GuarantorId who, long cents) {
        AccountId account = clinic.account(who, VISIT, "Family Medicine");
        clinic.charge(account, 1, VISIT, "99213", "Office visit", cents, Party.G);
        return account;
    }

    private static void edit(
            ConfigurableApplicationContext modules, Whose whose, PartKind kind, Map<String, String> fields) {
        assertThat(modules.getBean(RecordParts.class)
                        .edit(whose, kind, 0, new RecordEdit(Map.of(), fields, "told us", PAR, "test")))
                .isInstanceOf(EditResult.Saved.class);
    }
}
