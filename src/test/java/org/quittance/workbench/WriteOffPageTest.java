package org.quittance.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.quittance.registration.AccountId;

/** Sixty and sixty again: the second waits for somebody else, who agrees; both names stand on the account. */
@Tag("browser")
class WriteOffPageTest {

    private static final WorkbenchServer SERVER = WorkbenchServer.get();

    @Test
    void the_second_sixty_waits_and_is_agreed_to_by_another_and_taken_back() {
        AccountId account = OwnAccount.owing("Sixty", 100_000);
        String own = "/accounts/" + account.value();
        try (BrowserWindow jeanne = BrowserWindow.wide();
                BrowserWindow tunde = BrowserWindow.wide()) {
            jeanne.signIn("jeanne");
            Page page = jeanne.page();
            jeanne.open(own);
            page.keyboard().press("w");
            page.waitForSelector("#foretold .reckoning");
            assertThat(page.inputValue("#amount")).isEqualTo("1000.00");
            assertThat(page.textContent("#foretold")).contains("Somebody else must agree", "It waits until then");
            assertThat(page.textContent(".head"))
                    .contains("You may write off up to $100.00 on an account within 7 days.");
            looksWell(jeanne, "write-off");
            refusalsStandAtTheirField(page);
            writeOff(page, "60.00", "Our clerk said so");
            assertThat(page.textContent("#notice")).contains("Written off.", "Take it back");
            assertThat(page.textContent(".happened")).contains("Written off: small balance", "by J. Moreau: Our clerk");
            assertThat(page.textContent(".owed-top")).contains("$940.00");

            page.keyboard().press("w");
            page.waitForSelector("#foretold .reckoning");
            assertThat(page.textContent(".head")).contains("$60.00 was already");
            writeOff(page, "60.00", "Said it twice");
            assertThat(page.textContent("#notice"))
                    .contains(
                            "Nothing is written off yet.",
                            "Your limit is 100.00",
                            "A lead or somebody higher can agree");
            assertThat(page.textContent(".col-owed")).contains("A write-off of $60.00 waits for somebody else since");
            assertThat(page.textContent(".owed-top")).contains("$940.00");
            looksWell(jeanne, "account-waits");
            page.click("#notice a");
            page.waitForURL("**/approvals#**");
            String mine = page.url().replaceAll(".*#", "#x").replace("#x", "");
            assertThat(page.textContent(byId(mine)))
                    .contains("You asked for this yourself", "Withdraw 60.00", "Said it twice")
                    .doesNotContain("Agree to");

            tunde.signIn("tunde");
            agrees(tunde, mine);
            jeanne.open("/approvals");
            assertThat(page.textContent(byId(mine))).contains("Done", "T. Osei agreed", "owed $940.00 before, $880.00");
            jeanne.open(own);
            assertThat(page.textContent(".happened")).contains("by J. Moreau, agreed by T. Osei: Said it twice");
            assertThat(page.textContent(".owed-top")).contains("$880.00");
            looksWell(jeanne, "account-agreed");

            page.locator(".act a:has-text('take it back')").first().click();
            page.waitForURL("**/write-off#w-**");
            String one = page.url().replaceAll(".*#", "");
            page.locator(byId(one) + " summary").click();
            page.keyboard().type("the wrong account");
            looksWell(jeanne, "write-off-take-back");
            page.keyboard().press("Enter");
            page.waitForURL("**note=taken-back");
            assertThat(page.textContent("#notice")).contains("The write-off is taken back: it is owed again.");
            assertThat(page.textContent(".happened")).contains("Write-off taken back", "J. Moreau: the wrong account");
            assertThat(page.textContent(".owed-top")).contains("$940.00");
            assertThat(jeanne.complaints()).isEmpty();
            assertThat(tunde.complaints()).isEmpty();
        }
        assertThat(trail("write_off")).isPositive();
        assertThat(trail("approve")).isPositive();
    }

    private static void refusalsStandAtTheirField(Page page) {
        page.fill("#amount", "1000.01");
        page.fill("#note", "too much");
        page.click("button:has-text('Write it off')");
        page.waitForSelector("text=No more is owed on this account than");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("amount");
        assertThat(page.inputValue("#note")).isEqualTo("too much");
        page.fill("#amount", "60");
        page.fill("#note", " ");
        page.click("button:has-text('Write it off')");
        page.waitForSelector("text=Write why it is given up.");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("note");
    }

    private static void writeOff(Page page, String amount, String why) {
        page.fill("#amount", amount);
        page.fill("#note", why);
        page.keyboard().press("Enter");
        page.waitForSelector("#notice .notice");
    }

    private static void agrees(BrowserWindow tunde, String asked) {
        Page page = tunde.page();
        tunde.open("/");
        assertThat(page.textContent(".head")).contains("Waiting for a second person:");
        assertThat(tunde.barriers()).isEmpty();
        tunde.open("/approvals");
        assertThat(page.locator(".beside a[aria-current=page] .count").count()).isOne();
        assertThat(page.textContent(byId(asked)))
                .contains("60.00", "small balance write-off for", "J. Moreau asked", "$100.00", "120.00");
        looksWell(tunde, "approvals");
        page.locator(byId(asked) + " summary").click();
        page.locator(byId(asked) + " input[name=reason]").fill(" ");
        page.click(byId(asked) + " button:has-text('Decline')");
        page.waitForSelector("text=Say why, so that whoever asked knows.");
        page.fill(byId(asked) + " input[name=comment]", "the clerk was wrong");
        page.click(byId(asked) + " button:has-text('Agree')");
        page.waitForURL("**note=done**");
        assertThat(page.textContent("#notice")).contains("You agreed. Written off: 60.00.");
        assertThat(page.textContent(byId(asked))).contains("the clerk was wrong", "limit then $2,500.00");
        looksWell(tunde, "approvals-settled");
    }

    @Test
    void of_two_who_press_one_is_told_that_the_other_was_first() throws Exception {
        AccountId account = OwnAccount.owing("Twice", 100_000);
        String own = "/accounts/" + account.value() + "/write-off";
        Visitor jeanne = Visitor.signedIn(SERVER.url(""), "jeanne", "jeanne-sample-clinic");
        Visitor tunde = Visitor.signedIn(SERVER.url(""), "tunde", "tunde-sample-clinic");
        String asked = jeanne.post(own, form("200.00"))
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceAll(".*act=", "");
        String agree = "/approvals/" + asked + "/agreement";
        assertThat(jeanne.post(agree, Map.of()).statusCode()).isEqualTo(403);
        assertThat(where(tunde.post(agree, Map.of()))).contains("note=done");
        String again = where(tunde.post(agree, Map.of()));
        assertThat(again).contains("note=settled");
        assertThat(tunde.get(again).body()).contains("Somebody was first: it was agreed to and done by T. Osei");
        String withdrawn = where(jeanne.post(own, form("300.00"))).replaceAll(".*act=", "");
        assertThat(tunde.post("/approvals/" + withdrawn + "/withdrawal", Map.of())
                        .statusCode())
                .isEqualTo(422);
        String ended = where(jeanne.post("/approvals/" + withdrawn + "/withdrawal", Map.of()));
        assertThat(jeanne.get(ended).body()).contains("Withdrawn. Nothing was written off.");
        String declined = where(jeanne.post(own, form("400.00"))).replaceAll(".*act=", "");
        String said = where(tunde.post("/approvals/" + declined + "/refusal", Map.of("reason", "send the bill first")));
        assertThat(tunde.get(said).body()).contains("Declined. Nothing was written off");
        assertThat(jeanne.get("/accounts/" + account.value()).body())
                .contains("Write-off of $400.00 declined", "send the bill first", "Write-off of $300.00 withdrawn");
    }

    private static Map<String, String> form(String amount) {
        return Map.of(
                "formKey",
                UUID.randomUUID().toString(),
                "amount",
                amount,
                "kind",
                "administrative",
                "note",
                "promised");
    }

    private static String where(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static String byId(String id) {
        return "[id='" + id + "']";
    }

    /** Looked at on a desk and on a phone, light and dark. */
    private static void looksWell(BrowserWindow window, String name) {
        Page page = window.page();
        window.fullPicture(name + "-desk");
        assertThat(window.roughEdges()).as(name).isEmpty();
        assertThat(window.barriers()).as(name).isEmpty();
        page.setViewportSize(390, 844);
        window.fullPicture(name + "-phone");
        assertThat(window.roughEdges()).as(name).isEmpty();
        window.darken();
        window.fullPicture(name + "-phone-dark");
        page.setViewportSize(1366, 768);
        window.fullPicture(name + "-dark");
        assertThat(window.faintWords()).as(name).isEmpty();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    private static long trail(String act) {
        return SERVER.database()
                .jdbc()
                .sql("select count(*) from staff_audit where act = :act and outcome = 'done'")
                .param("act", act)
                .query(Long.class)
                .single();
    }
}
