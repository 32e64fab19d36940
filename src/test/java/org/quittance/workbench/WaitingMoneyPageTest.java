package org.quittance.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.quittance.codesets.Language;
import org.quittance.ledger.BusinessDays;
import org.quittance.money.Money;
import org.quittance.payments.Allocation;
import org.quittance.payments.NewPayment;
import org.quittance.payments.Payment;
import org.quittance.payments.Payments;
import org.quittance.payments.TakeResult;
import org.quittance.payments.Tender;
import org.quittance.registration.AccountId;
import org.quittance.registration.Address;
import org.quittance.registration.GuarantorDetails;
import org.quittance.registration.GuarantorId;
import org.quittance.registration.NewGuarantor;
import org.quittance.registration.Registration;
import org.quittance.staff.Actor;
import org.quittance.statements.PaymentReceipts;
import org.quittance.storage.Acts;

/** What a person does with money that nobody owes anything for yet: finds it, pays it back, and once only. */
@Tag("browser")
class WaitingMoneyPageTest {

    private static final WorkbenchServer SERVER = WorkbenchServer.get();

    /** Pays 40.00 and owes nothing. */
    static GuarantorId plant(String key) {
        String name = "waiting:" + key;
        GuarantorId guarantor = SERVER.bean(Acts.class)
                .whole(() -> Objects.requireNonNull(SERVER.bean(Registration.class)
                        .registerGuarantors(
                                Actor.operator("test"),
                                List.of(new NewGuarantor(
                                        name,
                                        GuarantorDetails.named("Otterbourne " + key, "Ida")
                                                .withAddress(new Address("7 Quay Road", "Burlington", "VT", "05401"))
                                                .withContact("8025550171", "", "en"))))
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
        try (BrowserWindow window = BrowserWindow.wide()) {
            Page page = window.page();
            window.signIn("tunde");
            window.open("/payments");
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

    @Test
    void what_was_paid_back_stands_on_the_receipt_its_pdf_the_waiting_page_and_the_timeline() throws IOException {
        AccountId account = OwnAccount.owing("Refunded", 17_386);
        GuarantorId payer =
                SERVER.bean(Registration.class).account(account).orElseThrow().guarantor();
        Payment taken = take(payer, 20_000, "refund-shown");
        SERVER.bean(Payments.class)
                .refund(taken.id(), Money.ofCents(1_000), "sent too much", Actor.operator("desk"), "refund-shown-back");
        try (BrowserWindow window = BrowserWindow.wide()) {
            Page page = window.page();
            window.signIn("tunde");
            window.open("/payments/" + taken.id().value());
            assertThat(page.textContent("main"))
                    .contains("173.86", "16.14", "10.00", "paid back to Ines Refunded", "desk: sent too much")
                    .contains("cannot be taken back as a whole")
                    .doesNotContain("26.14", "Why is it taken back?");
            window.open("/payments/waiting/" + payer.value());
            assertThat(page.textContent("main")).contains("$16.14", "10.00", "desk: sent too much");
            window.open("/accounts/" + account.value());
            assertThat(page.textContent(".happened"))
                    .contains("Paid back to the guarantor of receipt " + taken.receiptNumber(), "10.00")
                    .contains("sent too much");
        }
        byte[] pdf = SERVER.bean(PaymentReceipts.class)
                .pdf(taken.id(), Optional.of(Language.EN))
                .orElseThrow();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Paid back to you on", "10.00", "16.14")
                    .doesNotContain("26.14");
        }
    }

    private static Payment take(GuarantorId payer, long cents, String key) {
        TakeResult result = SERVER.bean(Payments.class)
                .take(new NewPayment(
                        payer,
                        Tender.CASH,
                        "",
                        Money.ofCents(cents),
                        new Allocation.OldestFirst(),
                        SERVER.bean(BusinessDays.class).today(),
                        Actor.operator("desk"),
                        "",
                        key,
                        ""));
        assertThat(result).isInstanceOf(TakeResult.Taken.class);
        return ((TakeResult.Taken) result).payment();
    }
}
