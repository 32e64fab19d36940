package org.quittance.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.quittance.claims.ClaimTies;

/** Only what waits in a held file is tied to a claim. */
class TiePageTest {

    private static final WorkbenchServer SERVER = WorkbenchServer.get();

    @Test
    void a_number_that_no_held_file_has_is_refused_and_what_was_typed_stays() {
        try (Desk desk = Desk.wide()) {
            Page page = desk.page();
            desk.signIn("tunde");
            desk.open("/import/tie");
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
}
