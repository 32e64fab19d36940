package org.quittance.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.quittance.registration.AccountId;

/** A session that ends while somebody types costs nothing: they sign in again and what they typed is still there. */
@Tag("browser")
class LateFormTest {

    private static final WorkbenchServer SERVER = WorkbenchServer.get();
    private static final AccountId OWN = OwnAccount.owing("Latecomer", 30_000);

    @Test
    void what_was_typed_goes_through_the_sign_in_page_and_is_sent_by_the_person() {
        try (BrowserWindow window = BrowserWindow.wide()) {
            window.signIn("jeanne");
            Page page = window.page();
            page.navigate(SERVER.url("/accounts/" + OWN.value() + "/payment"));
            page.fill("#amount", "3.21");
            page.fill("#reference", "terminal 0321");
            page.fill("#memo", "typed before lunch");
            SERVER.clock().move(Duration.ofMinutes(20));
            take(page);
            read(page, "What you typed is kept");
            page.fill("#name", "jeanne");
            page.fill("#password", "wrong");
            page.click("button:has-text('Sign in')");
            read(page, "do not belong together");
            page.fill("#name", "jeanne");
            page.fill("#password", "jeanne-sample-clinic");
            page.click("button:has-text('Sign in')");
            read(page, "Send it now?", "3.21", "typed before lunch");
            assertThat(Objects.requireNonNull(
                                    page.locator("dl.facts dd").first().boundingBox())
                            .y)
                    .as("a value stands beside its word")
                    .isEqualTo(Objects.requireNonNull(
                                    page.locator("dl.facts dt").first().boundingBox())
                            .y);
            page.click("button:has-text('Send it')");
            read(page, "Taken. Here is the receipt.", "3.21");
        }
    }

    @Test
    void a_form_from_before_another_sign_in_is_shown_once_more_and_not_refused() {
        try (BrowserWindow window = BrowserWindow.wide()) {
            window.signIn("jeanne");
            Page page = window.page();
            page.navigate(SERVER.url("/accounts/" + OWN.value() + "/payment"));
            page.fill("#amount", "1.23");
            page.fill("#reference", "terminal 0123");
            SERVER.clock().move(Duration.ofMinutes(20));
            Page other = page.context().newPage();
            other.navigate(SERVER.url("/sign-in"));
            other.fill("#name", "jeanne");
            other.fill("#password", "jeanne-sample-clinic");
            other.click("button:has-text('Sign in')");
            other.waitForURL(url -> !url.contains("/sign-in"));
            take(page);
            read(page, "Send it now?", "1.23");
            page.click("button:has-text('Send it')");
            read(page, "Taken. Here is the receipt.", "1.23");
        }
    }

    @Test
    void a_form_whose_session_left_the_browser_goes_through_the_sign_in_page() {
        try (BrowserWindow window = BrowserWindow.wide()) {
            window.typeSignIn("jeanne");
            Page page = window.page();
            page.navigate(SERVER.url("/accounts/" + OWN.value() + "/payment"));
            page.context().clearCookies();
            page.fill("#amount", "4.32");
            page.fill("#reference", "terminal 0432");
            read(page, "What you typed stays here");
            assertThat(page.textContent("#spread")).doesNotContain("403", "Start again");
            take(page);
            read(page, "What you typed is kept");
            page.context().clearCookies();
            page.fill("#name", "jeanne");
            page.fill("#password", "jeanne-sample-clinic");
            page.click("button:has-text('Sign in')");
            read(page, "What you typed is kept");
            page.fill("#name", "jeanne");
            page.fill("#password", "jeanne-sample-clinic");
            page.click("button:has-text('Sign in')");
            read(page, "Send it now?", "4.32", "terminal 0432");
            page.click("button:has-text('Send it')");
            read(page, "Taken. Here is the receipt.", "4.32");
        }
    }

    @Test
    void a_form_that_was_open_when_its_reader_signed_out_elsewhere_is_kept_too() {
        try (BrowserWindow window = BrowserWindow.wide()) {
            window.typeSignIn("jeanne");
            Page page = window.page();
            page.navigate(SERVER.url("/accounts/" + OWN.value() + "/payment"));
            Page other = page.context().newPage();
            other.navigate(SERVER.url("/"));
            other.evaluate("() => document.querySelector('form[action=\"/sign-out\"]').submit()");
            other.waitForURL(url -> url.contains("/sign-in"));
            page.fill("#amount", "2.34");
            page.fill("#reference", "terminal 0234");
            take(page);
            read(page, "What you typed is kept");
            page.fill("#name", "jeanne");
            page.fill("#password", "jeanne-sample-clinic");
            page.click("button:has-text('Sign in')");
            read(page, "Send it now?", "2.34");
        }
    }

    @Test
    void what_a_foreign_page_sends_without_a_session_is_neither_kept_nor_shown() throws Exception {
        java.net.http.HttpRequest sent = java.net.http.HttpRequest.newBuilder(
                        java.net.URI.create(SERVER.url("/accounts/" + OWN.value() + "/payment")))
                .header("Origin", "https://elsewhere.example")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("amount=66.60&reference=foreign"))
                .build();
        try (java.net.http.HttpClient browser = java.net.http.HttpClient.newHttpClient()) {
            var answer = browser.send(sent, java.net.http.HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).doesNotContain("66.60", "foreign");
        }
    }

    @Test
    void a_wrong_field_has_the_focus_and_is_read_out() {
        try (BrowserWindow window = BrowserWindow.wide()) {
            window.signIn("jeanne");
            Page page = window.page();
            page.navigate(SERVER.url("/accounts/" + OWN.value() + "/payment"));
            page.fill("#amount", "12,3x");
            take(page);
            BrowserWindow.await(page, "#amount[aria-invalid=true]");
            assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("amount");
            assertThat(page.getAttribute("#amount", "aria-invalid")).isEqualTo("true");
            String said = page.getAttribute("#amount", "aria-describedby");
            assertThat(page.textContent("#" + said)).isNotBlank();
        }
    }

    @Test
    void without_scripts_an_import_shows_first_what_it_would_change() {
        try (BrowserWindow window = BrowserWindow.plain()) {
            window.signIn("jeanne");
            Page page = window.page();
            page.navigate(SERVER.url("/import"));
            page.setInputFiles(
                    "#files",
                    java.nio.file.Path.of(System.getProperty("quittance.basedir", "."))
                            .resolve("src/main/resources/sample/x12/linuxforhealth-demo.example1.837"));
            page.click("button:has-text('See what they would change')");
            read(page, "Nothing was kept or posted", "linuxforhealth-demo");
        }
    }

    /** As a keyboard does it: what is shown above the button while an amount is typed may move it under a pointer. */
    private static void take(Page page) {
        page.locator("button[type=submit]:has-text('Take the payment')").dispatchEvent("click");
    }

    private static void read(Page page, String first, String... more) {
        page.getByText(first).first().waitFor();
        String text = page.textContent("main");
        assertThat(text).contains(first);
        for (String each : more) {
            assertThat(text).contains(each);
        }
    }
}
