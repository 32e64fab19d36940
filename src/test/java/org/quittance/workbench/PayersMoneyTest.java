package org.quittance.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a person does with payers' money: looks before posting, posts, chooses a claim, takes it all back. */
@Tag("browser")
class PayersMoneyTest {

    private static final WorkbenchServer SERVER = WorkbenchServer.get();
    private static final AnaStory STORY = SERVER.story();

    /** Pays 100.00 on a claim of Greta's under a number that is not ours and a name that is not hers. */
    private static FilePayload file(String trace) {
        List<String> body = List.of(
                "ST*835*0001",
                "BPR*I*100*C*ACH*CCP*01*011600033*DA*884410*1512345678**01*011600033*DA*300221*20261120",
                "TRN*1*" + trace + "*1512345678",
                "N1*PR*BLUE LANTERN HEALTH",
                "REF*2U*BLULN",
                "N1*PE*LAKESIDE CLINIC*XX*1234567893",
                "LX*1",
                "CLP*G-" + trace + "*1*180*100*20*12*BL" + trace + "*11*1",
                "NM1*QC*1*ROOKWOOD*MARGARET****MI*BL7710294",
                "DTM*232*20260914",
                "SVC*HC:70551*180*100**1",
                "DTM*472*20260914",
                "CAS*CO*45*60",
                "CAS*PR*1*20");
        String text = "ISA*00*          *00*          *ZZ*BLULN          *ZZ*LAKESIDE       *261120*0612*^*00501*000000"
                + trace.substring(0, 3) + "*0*P*:~GS*HP*BLULN*LAKESIDE*20261120*0612*1*X*005010X221A1~"
                + String.join("~", body) + "~SE*" + (body.size() + 1) + "*0001~GE*1*1~IEA*1*000000"
                + trace.substring(0, 3) + "~";
        return new FilePayload(trace + ".835", "text/plain", text.getBytes(StandardCharsets.US_ASCII));
    }

    private static void post(BrowserWindow window, String trace) {
        Page page = window.page();
        window.open("/import");
        page.setInputFiles("#files", file(trace));
        page.waitForSelector("#report .tiles");
        assertThat(page.locator("#report").textContent())
                .contains("If you post this: it will stand in the books.")
                .contains("newly owes anything")
                .contains("G-" + trace)
                .contains("No claim of ours has this number");
        page.getByText("Post it").click();
        page.waitForSelector("text=Done: it stands in the books.");
    }

    private static void openByTrace(BrowserWindow window, String trace) {
        Page page = window.page();
        page.keyboard().press("Control+k");
        page.keyboard().type(trace);
        page.waitForSelector("#found .hit[aria-selected=true]");
        page.keyboard().press("Enter");
        page.waitForSelector(".proof");
    }

    private static long entryOf(String trace) {
        return SERVER.database()
                .jdbc()
                .sql("select entry_id from remittance where trace = :trace")
                .param("trace", trace)
                .query(Long.class)
                .single();
    }

    private static void undo(BrowserWindow window) {
        Page page = window.page();
        page.locator("details.undo summary").click();
        page.locator("#reason").fill("sent to the wrong practice");
        page.keyboard().press("Enter");
        page.waitForSelector("text=Taken back by entry");
    }

    @Test
    void a_file_is_looked_at_posted_and_taken_back_with_a_reason_that_the_books_keep() {
        try (BrowserWindow window = BrowserWindow.wide()) {
            Page page = window.page();
            window.signIn("jeanne");
            post(window, "771001");
            openByTrace(window, "771001");
            assertThat(page.locator(".proof-panel").textContent()).contains("Balances at every level");

            assertThat(page.locator("h1 .pill.tone-patient").textContent()).contains("nothing placed");
            window.open("/entries/" + entryOf("771001"));
            assertThat(page.textContent("main")).contains("Remittance 771001").contains("J. Moreau");
            openByTrace(window, "771001");
            undo(window);
            assertThat(page.locator("h1").textContent()).contains("taken back");
            assertThat(page.locator("main").textContent())
                    .contains("Taken back by J. Moreau on")
                    .contains(": sent to the wrong practice");
            page.locator("text=By entry").locator("a").first().click();
            page.waitForSelector("text=Who, when, from what");
            assertThat(page.locator("main").textContent())
                    .contains("sent to the wrong practice")
                    .contains("J. Moreau");
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void a_look_at_claims_and_their_answers_together_says_that_the_claims_are_not_here_yet() throws IOException {
        Path claim = Path.of(
                System.getProperty("quittance.basedir", "."),
                "src/test/resources/org/quittance/field/22-corrected-insured/1.837");
        try (BrowserWindow window = BrowserWindow.wide()) {
            Page page = window.page();
            window.signIn("jeanne");
            window.open("/import");
            page.setInputFiles("#files", new FilePayload[] {
                new FilePayload("claim.837", "text/plain", Files.readAllBytes(claim)), file("779009")
            });
            page.waitForSelector("#report .tiles");
            assertThat(page.textContent("#report"))
                    .contains("No claim of ours has this number", "What answers them is placed when you post.");
        }
    }

    @Test
    void a_claim_is_chosen_by_keyboard_and_its_money_moves_with_who_and_why() {
        try (BrowserWindow window = BrowserWindow.wide()) {
            Page page = window.page();
            window.signIn("tunde");
            post(window, "772002");
            openByTrace(window, "772002");
            page.keyboard().press("j");
            page.keyboard().press("Enter");
            page.waitForSelector(".candidates");
            assertThat(page.locator(".candidates").textContent())
                    .contains("Greta Rookwood")
                    .contains("QH710407")
                    .contains("same amount, member id, day");
            page.locator(".candidates input[type=radio]").first().focus();
            page.keyboard().press("Space");
            page.locator("#reason").fill("the payer says so on the phone");
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.contains("note=placed"));
            assertThat(page.locator("main").textContent())
                    .contains("Its money stands on the claim now")
                    .contains("applied later")
                    .contains("Put on its claim by T. Osei")
                    .contains("the payer says so on the phone");

            window.open("/accounts/" + STORY.greta().value());
            assertThat(page.locator(".col-owed").textContent()).contains("100.00");

            openByTrace(window, "772002");
            undo(window);
            window.open("/accounts/" + STORY.greta().value());
            assertThat(page.locator(".owed-top .amount").first().textContent()).isEqualTo("$180.00");
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void a_claim_number_that_is_not_ours_is_said_so_and_an_auditor_only_looks() {
        try (BrowserWindow window = BrowserWindow.wide()) {
            Page page = window.page();
            window.signIn("rosa");
            window.open("/exceptions?kind=answer-unmatched");
            page.keyboard().press("j");
            page.keyboard().press("Enter");
            page.waitForSelector(".bench");
            page.locator("#number").fill("NOT-OURS-1");
            page.keyboard().press("Enter");
            page.waitForSelector("text=No claim has this number");
            page.locator("#number").fill("QH710407");
            page.keyboard().press("Enter");
            page.waitForSelector(".candidates");
            assertThat(page.locator("main button:has-text('Put it on this claim')")
                            .count())
                    .isZero();
            assertThat(page.locator(".candidates input[type=radio]").first().isDisabled())
                    .isTrue();
            assertThat(window.complaints()).isEmpty();
        }
    }
}
