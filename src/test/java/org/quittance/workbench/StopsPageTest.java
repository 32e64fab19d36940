package org.quittance.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quittance.history.RecordAct;
import org.quittance.holds.HoldKind;
import org.quittance.holds.HoldResult;
import org.quittance.holds.Holds;
import org.quittance.ledger.BusinessDays;
import org.quittance.ledger.Party;
import org.quittance.money.Money;
import org.quittance.payments.Allocation;
import org.quittance.payments.Clinic;
import org.quittance.payments.NewPayment;
import org.quittance.payments.Payments;
import org.quittance.payments.TakeResult;
import org.quittance.payments.Tender;
import org.quittance.registration.Account;
import org.quittance.registration.AccountId;
import org.quittance.registration.PatientCorrection;
import org.quittance.registration.PatientRecords;
import org.quittance.registration.Registration;
import org.quittance.staff.Actor;
import org.quittance.storage.Acts;

/** Whatever stops asking for money says so alike: on the account, and where a payment is taken. */
@Tag("browser")
class StopsPageTest {

    private static final WorkbenchServer SERVER = WorkbenchServer.get();
    private static final Actor DESK = Actor.operator("desk");

    @ParameterizedTest
    @EnumSource(
            value = HoldKind.class,
            names = {"DISPUTE", "QMB", "HOUSE"})
    void a_hold_stops_as_a_fact_of_a_person_does(HoldKind kind) {
        AccountId account = OwnAccount.owing("Stopped " + kind.word(), 24_441);
        hold(account, kind);
        showsTheStop(account, "rule " + kind.rule());
    }

    @Test
    void a_death_stops_a_payment_from_being_asked_for() {
        AccountId account = OwnAccount.owing("Estate", 24_441);
        Account known = SERVER.bean(Registration.class).account(account).orElseThrow();
        died(known, "en");
        showsTheStop(account, "rule E-113");
    }

    private static void died(Account known, String language) {
        SERVER.bean(Acts.class)
                .whole(() -> SERVER.bean(PatientRecords.class)
                        .correct(List.of(new PatientCorrection(
                                RecordAct.of(Actor.operator("desk"), "told", "test"),
                                known.patient(),
                                now -> now.withDeceasedOn(Optional.of(LocalDate.of(2026, 2, 1)))
                                        .withContact("", "", language)))));
    }

    private static void showsTheStop(AccountId account, String rule) {
        try (BrowserWindow window = BrowserWindow.wide()) {
            Page page = window.page();
            window.signIn("jeanne");
            window.open("/accounts/" + account.value());
            assertThat(page.locator("#account-head .notice.bad").count()).isPositive();
            assertThat(page.textContent("#account-head"))
                    .contains("Payment that came unasked")
                    .doesNotContain("Take payment");
            assertThat(page.textContent(".col-next")).contains("Ask for a payment", rule);
            window.open("/accounts/" + account.value() + "/payment");
            assertThat(page.textContent("main h1")).contains("Payment that came unasked");
            assertThat(page.locator("main > .notice.bad").allTextContents())
                    .anySatisfy(words -> assertThat(words).contains(rule, "Ask for nothing"));
            assertThat(page.inputValue("#amount")).isEmpty();
            page.evaluate("() => document.getElementById('unaskedBecause').required = false");
            page.fill("#amount", "5.00");
            page.fill("#reference", "terminal 0500");
            page.fill("#memo", "For the visit in March");
            page.click("button[type=submit]:has-text('Take the payment')");
            page.getByText("Nothing was taken").first().waitFor();
            assertThat(page.inputValue("#amount")).isEqualTo("5.00");
            page.fill("#unaskedBecause", "came by mail");
            page.click("button[type=submit]:has-text('Take the payment')");
            page.getByText("Taken. Here is the receipt.").first().waitFor();
            assertThat(page.textContent("main")).contains("For the visit in March. Came unasked: came by mail", "5.00");
        }
    }

    @Test
    void a_bill_that_is_stopped_names_each_reason_once_and_the_estate_in_the_words_of_those_who_work_here() {
        Clinic clinic = new Clinic(SERVER.database().dataSource());
        LocalDate visit = LocalDate.of(2026, 3, 2);
        AccountId account = clinic.account(clinic.guarantor("Ana", "Díaz"), visit, "Walk-in");
        clinic.charge(account, 1, visit, "99202", "First visit", 24_441, Party.G);
        Account known = SERVER.bean(Registration.class).account(account).orElseThrow();
        clinic.account(known.guarantor(), LocalDate.of(2026, 3, 3), "Nothing owed here");
        died(known, "es");
        try (BrowserWindow window = BrowserWindow.wide()) {
            Page page = window.page();
            window.signIn("jeanne");
            window.open("/accounts/" + account.value() + "/bill?language=es");
            assertThat(page.textContent("main"))
                    .contains("$244.41 is owed by the estate of Ana Díaz", "account " + known.number())
                    .doesNotContain("Sucesión", "Nothing owed here");
            assertThat(page.locator("section[aria-label='On hold'] .reckon").count())
                    .isOne();
            window.open("/accounts/" + account.value());
            assertThat(page.textContent("#account-head")).doesNotContain("Speak Spanish", " there (");
            assertThat(page.isVisible("text=Nothing owed here")).isFalse();
            page.click("summary:has-text('1 on which nothing is left')");
            assertThat(page.isVisible("text=Nothing owed here")).isTrue();
            page.click("text=Disputes and holds");
            page.getByText("Who answers for the estate").last().waitFor();
            assertThat(page.textContent(".head-text")).contains("Ana Díaz", "account " + known.number());
            assertThat(page.inputValue("#kind")).isEqualTo("estate_known");
            assertThat(page.isVisible("#careOf")).isTrue();
            page.selectOption("#kind", "dispute");
            assertThat(page.isVisible("#careOf")).isFalse();
        }
    }

    @Test
    void money_that_waited_is_applied_when_a_dispute_is_closed_and_the_timeline_says_who_and_why() {
        AccountId account = OwnAccount.owing("Quarrel", 21_493);
        hold(account, HoldKind.DISPUTE);
        pay(account, 5_000);
        try (BrowserWindow window = BrowserWindow.wide()) {
            Page page = window.page();
            window.signIn("jeanne");
            window.open("/accounts/" + account.value());
            assertThat(page.textContent("main")).contains("$50.00 of");
            page.click("text=See where it waits");
            assertThat(page.url()).contains("/payments/waiting/");
            window.open("/accounts/" + account.value() + "/holds");
            page.locator("input[id^=why-]").fill("the letter was found");
            page.click("button:has-text('Close it')");
            page.waitForURL("**/accounts/" + account.value());
            assertThat(page.textContent("main"))
                    .contains("$164.93")
                    .doesNotContain("$214.93 is theirs", "of theirs waits");
            assertThat(page.textContent(".happened"))
                    .contains("Dispute: hold opened", "by desk: says so", "Dispute: closed", "the letter was found");
        }
    }

    @Test
    void where_a_payment_would_go_says_which_hold_it_passes_by() {
        AccountId account = OwnAccount.owing("Passed", 10_000);
        Account known = SERVER.bean(Registration.class).account(account).orElseThrow();
        AccountId free = new Clinic(SERVER.database().dataSource())
                .account(known.guarantor(), LocalDate.of(2026, 3, 3), "Walk-in");
        hold(account, HoldKind.DISPUTE);
        try (BrowserWindow window = BrowserWindow.wide()) {
            Page page = window.page();
            window.signIn("jeanne");
            window.open("/accounts/" + free.value() + "/payment");
            page.fill("#amount", "40.00");
            page.locator("#spread:has-text('is on hold (dispute, rule E-113)')").waitFor();
            assertThat(page.textContent("#spread")).contains(known.number());
        }
    }

    private static void hold(AccountId account, HoldKind kind) {
        assertThat(SERVER.bean(Holds.class).open(account, kind, "says so", DESK))
                .isInstanceOf(HoldResult.Done.class);
    }

    private static void pay(AccountId account, long cents) {
        TakeResult taken = SERVER.bean(Payments.class)
                .take(new NewPayment(
                        SERVER.bean(Registration.class)
                                .account(account)
                                .orElseThrow()
                                .guarantor(),
                        Tender.CASH,
                        "",
                        Money.ofCents(cents),
                        new Allocation.OldestFirst(),
                        SERVER.bean(BusinessDays.class).today(),
                        DESK,
                        "",
                        "stops-" + account.value(),
                        ""));
        assertThat(taken).isInstanceOf(TakeResult.Taken.class);
    }
}
