package org.quittance.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.quittance.jobs.Jobs;
import org.quittance.jobs.Run;
import org.quittance.jobs.RunChoice;
import org.quittance.jobs.RunId;
import org.quittance.jobs.RunState;

/** What is done behind the pages is seen, stopped and asked for again. */
@Tag("browser")
class JobsPageTest {

    private static final WorkbenchServer SERVER = WorkbenchServer.get();

    /** A sheet that nobody brought: refused at once, and so failed. */
    private static RunId failed() {
        Jobs jobs = SERVER.bean(Jobs.class);
        RunId id = jobs.start("sheets.batch", UUID.randomUUID().toString(), "");
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> state(id) == RunState.FAILED);
        return id;
    }

    private static RunState state(RunId id) {
        return SERVER.bean(Jobs.class).run(id).orElseThrow().state();
    }

    private static RunId later() {
        return SERVER.bean(Jobs.class)
                .startAt(
                        "sheets.batch",
                        UUID.randomUUID().toString(),
                        "",
                        Instant.now().plus(Duration.ofDays(400)));
    }

    @Test
    void what_failed_says_why_and_is_asked_for_again_with_one_press() {
        RunId id = failed();
        try (BrowserWindow window = BrowserWindow.wide()) {
            Page page = window.page();
            window.signIn("tunde");
            window.open("/jobs");
            page.locator(".places a:has-text('House') .count").waitFor();
            page.locator("a.tile:has-text('Failed')").click();
            String row = "[id='" + id.value() + "']";
            assertThat(page.locator(row).textContent())
                    .contains("A sheet that came in")
                    .contains("There is no such sheet. (1 attempt)");
            page.locator(row + " button:has-text('Try again')").press("Enter");
            page.waitForSelector(".notice.good:has-text('as soon as a hand is free')");
            Awaitility.await()
                    .until(() -> SERVER.bean(Jobs.class)
                            .run(id)
                            .flatMap(Run::takenUpBy)
                            .isPresent());
            window.open("/jobs?show=ended");
            assertThat(page.locator(row).textContent()).contains("failed, asked for again");
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void what_waits_is_cancelled_with_one_press() {
        RunId id = later();
        try (BrowserWindow window = BrowserWindow.wide()) {
            Page page = window.page();
            window.signIn("nadia");
            window.open("/jobs");
            page.locator("[id='" + id.value() + "'] button:has-text('Cancel')").click();
            page.waitForSelector(".notice.good:has-text('It is stopped')");
            assertThat(state(id)).isEqualTo(RunState.CANCELLED);
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void days_are_sealed_by_itself_and_the_page_says_so() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> !SERVER.bean(Jobs.class)
                        .page(RunChoice.ENDED, "ledger.seal", Optional.empty(), 1)
                        .isEmpty());
        try (BrowserWindow window = BrowserWindow.wide()) {
            window.signIn("tunde");
            // It ran when the server began; what other tests asked for stands before it.
            window.open("/jobs?show=ended&pages=10");
            assertThat(window.page().locator("main").textContent()).contains("Seal closed days");
        }
    }

    @Test
    void only_who_leads_or_keeps_the_house_finds_the_way_there() throws Exception {
        RunId id = later();
        for (String name : List.of("jeanne", "rosa")) {
            Visitor visitor = Visitor.signedIn(SERVER.url(""), name, name + "-sample-clinic");
            assertThat(visitor.get("/accounts").body()).doesNotContain("href=\"/jobs\"");
            assertThat(visitor.get("/jobs").statusCode()).isEqualTo(403);
            assertThat(visitor.post("/jobs/" + id.value() + "/cancellation", java.util.Map.of())
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(state(id)).isEqualTo(RunState.WAITING);
    }

    @Test
    void the_page_is_whole_at_the_desk_and_on_a_phone_in_light_and_dark() {
        failed();
        later();
        List<String> edges = new ArrayList<>();
        for (String size : List.of("desk", "phone")) {
            try (BrowserWindow window = size.equals("desk") ? BrowserWindow.wide() : BrowserWindow.phone()) {
                window.signIn("nadia");
                for (String show : List.of("open", "failed", "ended")) {
                    window.open("/jobs?show=" + show);
                    window.fullPicture(size + "-jobs-" + show);
                    window.roughEdges().forEach(edge -> edges.add(size + show + ": " + edge));
                    window.barriers().forEach(barrier -> edges.add(size + show + ": " + barrier));
                    window.darken();
                    window.faintWords().forEach(barrier -> edges.add(size + show + " dark: " + barrier));
                    window.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
                }
                assertThat(window.complaints()).isEmpty();
            }
        }
        assertThat(edges).isEmpty();
    }
}
