package org.quittance.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.quittance.ledger.BusinessDays;
import org.quittance.money.Money;
import org.quittance.payments.Allocation;
import org.quittance.payments.NewPayment;
import org.quittance.payments.Payments;
import org.quittance.payments.TakeResult;
import org.quittance.payments.Tender;
import org.quittance.registration.Address;
import org.quittance.registration.GuarantorId;
import org.quittance.registration.NewGuarantor;
import org.quittance.registration.Registration;
import org.quittance.staff.Actor;
import org.quittance.storage.Acts;

/** What a person does with money that nobody owes anything for yet: finds it, pays it back, and once only. */
class WaitingMoneyPageTest {

    private static final WorkbenchServer SERVER = WorkbenchServer.get();

    /** Pays 40.00 and owes nothing. */
    static GuarantorId plant(String key) {
        String name = "waiting:" + key;
        GuarantorId guarantor = SERVER.bean(Acts.class)
                .whole(() -> Objects.requireNonNull(SERVER.bean(Registration.class)
                        .registerGuarantors(List.of(new NewGuarantor(
                                name,
                                "Otterbourne " + key,
                                "Ida",
                                new Address("7 Quay Road", "Burlington", "VT", "05401"),
                                "8025550171",
                                "",
                                "en")))
                        .get(name)));
        TakeResult taken = SERVER.bean(Payments.class)
                .take(new NewPayment(
                        guarantor,
                        Tender.CHECK,
                        "77" + Math.floorMod(key.hashCode(), 1_000_000),
                        Money.ofCents(4_000),
                        new Allocation.OldestFirst(),
                        SERVER.bean(BusinessDays.class).today(),
                        Actor.operator("desk"),
                        "",
                        "waiting-" + key,
                        ""));
        assertThat(taken).isInstanceOfAny(TakeResult.Taken.class, TakeResult.AlreadyTaken.class);
        return guarantor;
    }

    @Test
    void money_that_waits_is_found_from_payments_and_a_part_of_it_is_paid_back_with_a_reason() {
        GuarantorId ida = plant("back");
        try (Desk desk = Desk.wide()) {
            Page page = desk.page();
            desk.signIn("tunde");
            desk.open("/payments");
            page.locator("main a:has-text('Unapplied money')").click();
            page.waitForURL("**/payments/waiting");
            page.locator("a:has-text('Ida Otterbourne back')").click();
            page.waitForURL("**/payments/waiting/" + ida.value());
            assertThat(page.locator("main").textContent()).contains("$40.00", "Nothing is owed now", "receipt R-");
            page.locator("summary:has-text('Pay it back')").click();
            page.locator("input[name=amount]").fill("41.00");
            page.locator("input[name=reason]").fill("paid twice");
            page.keyboard().press("Enter");
            page.waitForSelector("text=No more is paid back than waits");
            assertThat(page.locator("input[name=reason]").inputValue()).isEqualTo("paid twice");
            page.locator("input[name=amount]").fill("15.00");
            page.keyboard().press("Enter");
            page.waitForURL("**note=refunded");
            assertThat(page.locator("main").textContent()).contains("$25.00", "Paid back");
            assertThat(SERVER.bean(Payments.class).unapplied(ida))
                    .singleElement()
                    .satisfies(each -> assertThat(each.amount()).isEqualTo(Money.ofCents(2_500)));
        }
    }
}
