package org.quittance.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A day at the desk, by keyboard. */
@Tag("browser")
class WalkTest {

    private static final WorkbenchServer SERVER = WorkbenchServer.get();
    private static final AnaStory STORY = SERVER.story();

    @Test
    void from_sign_in_by_search_to_an_amount_and_its_reasons_without_a_mouse() {
        try (BrowserWindow window = BrowserWindow.wide()) {
            Page page = window.page();
            window.typeSignIn("jeanne");
            page.keyboard().press("Control+k");
            page.keyboard().type("díaz");
            page.waitForSelector("#found .hit[aria-selected=true]");
            // The record comes first, then the visits, the newest before the one that is meant.
            page.keyboard().press("ArrowDown");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            page.waitForSelector("#account");
            assertThat(page.url()).endsWith("/accounts/" + STORY.ana().value());
            assertThat(page.locator(".owed-top .amount").first().textContent()).isEqualTo("$108.90");

            page.keyboard().press("e");
            page.waitForSelector("#drawer .reckoning");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("drawer");
            assertThat(page.locator("#drawer").textContent()).contains("CO-45").contains("82.60");
            page.keyboard().press("Escape");
            assertThat(page.locator("#drawer").isVisible()).isFalse();
            assertThat(page.evaluate("document.activeElement.dataset.key")).isEqualTo("e");

            page.keyboard().press("?");
            assertThat(page.locator("#keys").isVisible()).isTrue();
            page.keyboard().press("Escape");
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void the_account_is_shown_as_of_any_day_and_the_address_can_be_shared() {
        try (BrowserWindow window = BrowserWindow.wide()) {
            Page page = window.page();
            window.signIn("jeanne");
            window.open("/accounts/" + STORY.ana().value());
            page.locator("#as-of").focus();
            page.keyboard().press("Home");
            page.waitForURL(url -> url.contains("asOf=2026-09-14"));
            page.waitForSelector("text=back to today");
            assertThat(page.locator(".owed-top .amount").first().textContent()).isEqualTo("$489.00");
            page.reload();
            assertThat(page.locator(".owed-top .amount").first().textContent()).isEqualTo("$489.00");
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void a_payment_is_taken_once_however_often_the_form_is_sent_and_taken_back_with_a_reason() {
        try (BrowserWindow window = BrowserWindow.wide()) {
            Page page = window.page();
            window.signIn("jeanne");
            window.open("/accounts/" + STORY.ben().value());
            page.keyboard().press("p");
            page.waitForSelector("#spread .reckoning");
            assertThat(page.locator("#spread").textContent()).contains("60.00");
            page.locator("#amount").fill("75");
            page.waitForSelector("#spread >> text=stays unapplied");
            page.locator("#reference").fill("terminal 0042");
            FormData form = FormData.create()
                    .set("_csrf", value(page, "_csrf"))
                    .set("formKey", value(page, "formKey"))
                    .set("amount", "75")
                    .set("receivedOn", page.locator("#receivedOn").inputValue())
                    .set("tender", "card")
                    .set("reference", "terminal 0042")
                    .set("memo", "")
                    .set("allocation", "oldest");
            page.locator("#amount").focus();
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.contains("/payments/"));
            assertThat(page.locator("main").textContent())
                    .contains("Taken. Here is the receipt.")
                    .contains("15.00");
            String receipt = page.url().replaceAll("\\?.*", "");

            APIResponse again = page.context()
                    .request()
                    .post(
                            SERVER.url("/accounts/" + STORY.ben().value() + "/payment"),
                            RequestOptions.create().setForm(form));
            assertThat(again.url()).isEqualTo(receipt + "?note=once");

            assertThat(page.context()
                            .request()
                            .get(receipt + "/receipt.pdf")
                            .headers()
                            .get("content-type"))
                    .isEqualTo("application/pdf");

            page.locator("details.undo summary").click();
            page.locator("#reason").fill("wrong person");
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.contains("note=reversed"));
            assertThat(page.locator("main").textContent()).contains("wrong person");
            window.open("/accounts/" + STORY.ben().value());
            assertThat(page.locator(".owed-top .amount").first().textContent()).isEqualTo("$60.00");
            assertThat(page.locator(".act.back").count()).isEqualTo(1);
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void a_bill_is_seen_before_it_is_made_and_kept_as_it_was_printed() {
        try (BrowserWindow window = BrowserWindow.wide()) {
            Page page = window.page();
            window.signIn("tunde");
            window.open("/accounts/" + STORY.ana().value());
            page.keyboard().press("b");
            page.waitForSelector(".paper");
            assertThat(page.locator(".big-due").textContent()).isEqualTo("$108.90");
            page.getByText("Make the bill").click();
            page.waitForURL(url -> url.contains("/bills/"));
            assertThat(page.locator("main").textContent()).contains("$108.90").contains("T. Osei");
            String bill = page.url().replaceAll("\\?.*", "");
            for (String pdf : List.of(
                    bill + "/bill.pdf", SERVER.url("/accounts/" + STORY.ana().value() + "/bill.pdf"))) {
                APIResponse printed = page.context().request().get(pdf);
                assertThat(printed.headers().get("content-type")).isEqualTo("application/pdf");
                assertThat(printed.headers().get("content-disposition"))
                        .startsWith("inline")
                        .doesNotContain("Ana");
                assertThat(new String(printed.body(), 0, 5, StandardCharsets.ISO_8859_1))
                        .isEqualTo("%PDF-");
            }
            assertThat(page.locator(".paper").textContent()).contains("$108.90", "Ana Díaz");
            window.open("/accounts/" + STORY.ana().value());
            assertThat(page.locator("main").textContent())
                    .contains("was made", "Wait until")
                    .doesNotContain("Bill Ana Díaz");
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void nothing_that_was_stored_runs_or_leaves_the_page() {
        try (BrowserWindow window = BrowserWindow.wide()) {
            Page page = window.page();
            window.signIn("jeanne");
            String account = "/accounts/" + STORY.hostile().value();
            for (String path : List.of("/accounts", account, account + "/explanation", account + "/payment")) {
                window.open(path);
                assertThat(page.locator("main").textContent()).contains("</script><img src=x onerror=alert(1)>");
                assertThat(page.locator("main img").count()).isZero();
                assertThat(page.title()).doesNotContain("Zq9");
                assertThat(page.url()).doesNotContain("Zq9");
            }
            page.keyboard().press("Control+k");
            page.keyboard().insertText("'\"></script>");
            page.waitForSelector("#found .blank, #found .hit");
            assertThat(page.locator("#found img").count()).isZero();
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void an_auditor_sees_everything_and_is_refused_every_act() {
        try (BrowserWindow window = BrowserWindow.wide()) {
            Page page = window.page();
            window.signIn("rosa");
            window.open("/accounts/" + STORY.ana().value());
            assertThat(page.locator(".col-next").textContent()).contains("Your role reads accounts");
            long before = denials();
            assertThat(page.navigate(SERVER.url("/accounts/" + STORY.ana().value() + "/payment"))
                            .status())
                    .isEqualTo(403);
            assertThat(page.locator("main").textContent()).contains("Your role does not let you take a payment");
            assertThat(page.navigate(SERVER.url("/import")).status()).isEqualTo(403);
            assertThat(denials()).isEqualTo(before + 2);
        }
    }

    @Test
    void looking_at_an_account_is_noted_in_the_trail() {
        try (BrowserWindow window = BrowserWindow.wide()) {
            window.signIn("tunde");
            window.open("/accounts/" + STORY.greta().value());
            assertThat(SERVER.database()
                            .jdbc()
                            .sql("select count(*) from staff_audit where act = 'view' and object_id = :id")
                            .param("id", STORY.greta().value())
                            .query(Long.class)
                            .single())
                    .isPositive();
        }
    }

    private static String value(Page page, String field) {
        return page.locator("main input[name=" + field + "]").first().inputValue();
    }

    private static long denials() {
        return SERVER.database()
                .jdbc()
                .sql("select count(*) from staff_audit where act = 'denied'")
                .query(Long.class)
                .single();
    }
}
