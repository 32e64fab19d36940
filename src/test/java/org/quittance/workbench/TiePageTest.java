package org.quittance.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.quittance.claims.ClaimTies;

/** Only what waits in a held file is tied to a claim. */
@Tag("browser")
class TiePageTest {

    private static final WorkbenchServer SERVER = WorkbenchServer.get();

    @Test
    void a_number_that_no_held_file_has_is_refused_and_what_was_typed_stays() {
        try (BrowserWindow window = BrowserWindow.wide()) {
            Page page = window.page();
            window.signIn("tunde");
            window.open("/import/tie");
            assertThat(Objects.requireNonNull(page.locator("form:has(#number)").boundingBox()).y)
                    .isLessThan(200);
            page.fill("#number", "NOPE123");
            page.fill("#reason", "asked the office");
            page.click("button:has-text('Tie it')");
            page.getByText("No held file has a claim NOPE123").first().waitFor();
            assertThat(page.inputValue("#number")).isEqualTo("NOPE123");
            assertThat(SERVER.bean(ClaimTies.class).standing(100))
                    .noneMatch(tie -> tie.tie().number().equals("NOPE123"));
        }
    }

    @Test
    void a_file_that_would_only_be_held_is_kept_from_the_look_and_its_claim_is_tied_then() throws IOException {
        String text = Files.readString(
                        Path.of(
                                System.getProperty("quittance.basedir", "."),
                                "src/test/resources/org/quittance/field/22-corrected-insured/1.837"),
                        StandardCharsets.US_ASCII)
                .replace("FT1001", "TIE771")
                .replace("11:B:1", "11:B:7");
        try (BrowserWindow window = BrowserWindow.wide()) {
            Page page = window.page();
            window.signIn("tunde");
            window.open("/import");
            page.setInputFiles(
                    "#files", new FilePayload("replaces.837", "text/plain", text.getBytes(StandardCharsets.US_ASCII)));
            page.click("#report button:has-text('Keep it, held')");
            page.waitForSelector("text=Done: it is held whole");
            window.open("/import/tie");
            page.fill("#number", "TIE771");
            page.fill("#reason", "asked the office");
            page.click("button:has-text('Tie it')");
            page.waitForSelector("text=Noted: it is a new visit.");
            assertThat(page.textContent("section[aria-labelledby=ties]")).contains("TIE771", "asked the office");
            page.click("summary:has-text('Take it back')");
            page.fill("#why-TIE771", "it was another claim");
            page.click("button:has-text('Take it back')");
            page.waitForSelector("text=Taken back: nothing is said about claim TIE771 any more.");
        }
    }
}
