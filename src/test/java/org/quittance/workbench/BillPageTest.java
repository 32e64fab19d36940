package org.quittance.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.quittance.holds.HoldKind;
import org.quittance.holds.HoldResult;
import org.quittance.holds.Holds;
import org.quittance.ledger.Party;
import org.quittance.payments.Clinic;
import org.quittance.payments.Payments;
import org.quittance.payments.TakeResult;
import org.quittance.registration.AccountId;
import org.quittance.registration.GuarantorId;
import org.quittance.registration.Registration;
import org.quittance.staff.Actor;
import org.quittance.statements.Bills;

/** A bill is made where something is due and something changed; else its page says why not, and shows no bill. */
class BillPageTest {

    private static final WorkbenchServer SERVER = WorkbenchServer.get();

    private static Visitor tunde() throws Exception {
        return Visitor.signedIn(SERVER.url(""), "tunde", "tunde-sample-clinic");
    }

    private static String path(AccountId account) {
        return "/accounts/" + account.value();
    }

    private static HttpResponse<String> make(Visitor visitor, AccountId account, String again) throws Exception {
        return visitor.post(
                path(account) + "/bill",
                Map.of("formKey", UUID.randomUUID().toString(), "only", "true", "again", again));
    }

    private static int made(AccountId account) {
        GuarantorId guarantor = SERVER.context()
                .getBean(Registration.class)
                .account(account)
                .orElseThrow()
                .guarantor();
        return SERVER.context().getBean(Bills.class).billsOf(guarantor).size();
    }

    @Test
    void where_nothing_is_due_the_page_says_why_and_makes_none() throws Exception {
        Clinic clinic = new Clinic(SERVER.database().dataSource());
        AccountId account = clinic.account(clinic.guarantor("Ines", "Waiting"), LocalDate.of(2026, 3, 2), "Walk-in");
        clinic.charge(account, 1, LocalDate.of(2026, 3, 2), "99202", "First visit", 24_441, Party.P1);
        Visitor tunde = tunde();
        String page = tunde.get(path(account) + "/bill").body();
        assertThat(page)
                .contains("No bill is made.", "$244.41 is still with")
                .doesNotContain("Make the bill", "Thank you", "You owe", "Gracias", "Usted debe");
        assertThat(make(tunde, account, "true").statusCode()).isEqualTo(422);
        assertThat(tunde.get(path(account) + "/bill.pdf").statusCode()).isEqualTo(404);
        assertThat(made(account)).isZero();
    }

    @Test
    void a_bill_that_says_the_same_as_the_last_one_is_asked_about_before_it_is_made() throws Exception {
        AccountId account = OwnAccount.owing("Twice", 30_000);
        Visitor tunde = tunde();
        assertThat(make(tunde, account, "false").statusCode()).isEqualTo(303);
        assertThat(tunde.get(path(account) + "/bill?only=true&language=en").body())
                .contains("Is another bill wanted?", "asks for the same $300.00", "Make another all the same")
                .contains("second bill");
        HttpResponse<String> asked = make(tunde, account, "false");
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("Is another bill wanted?");
        assertThat(made(account)).isEqualTo(1);
        assertThat(make(tunde, account, "true").statusCode()).isEqualTo(303);
        assertThat(made(account)).isEqualTo(2);
    }

    @Test
    void after_a_payment_the_advice_says_what_is_left_of_the_bill() throws Exception {
        AccountId account = OwnAccount.owing("Partly", 32_048);
        Visitor tunde = tunde();
        assertThat(make(tunde, account, "false").statusCode()).isEqualTo(303);
        assertThat(tunde.get(path(account)).body()).contains("asks for $320.48 by then");
        GuarantorId guarantor = SERVER.context()
                .getBean(Registration.class)
                .account(account)
                .orElseThrow()
                .guarantor();
        Clinic clinic = new Clinic(SERVER.database().dataSource());
        assertThat(SERVER.context().getBean(Payments.class).take(clinic.check(guarantor, "5501", 10_000)))
                .isInstanceOf(TakeResult.Taken.class);
        assertThat(tunde.get(path(account)).body())
                .contains("asked for $320.48. $100.00 was paid since: $220.48 is left on this account.");
    }

    @Test
    void a_bill_that_is_stopped_is_not_shown_as_one_on_which_nothing_is_owed() throws Exception {
        AccountId account = OwnAccount.owing("Stopped", 24_441);
        assertThat(SERVER.context()
                        .getBean(Holds.class)
                        .open(account, HoldKind.DISPUTE, "says it was another doctor", Actor.operator("test")))
                .isInstanceOf(HoldResult.Done.class);
        Visitor tunde = tunde();
        assertThat(tunde.get(path(account) + "/bill").body())
                .contains("No bill may be made now.")
                .contains("$244.41 is owed by Ines Stopped and is not asked for now.")
                .doesNotContain("Nothing to pay", "Nada que pagar", "Thank you", "Gracias", "$0.00", "Make the bill");
        assertThat(make(tunde, account, "true").statusCode()).isEqualTo(422);
    }
}
