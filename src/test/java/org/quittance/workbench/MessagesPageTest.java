package org.quittance.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.quittance.feeds.apply.MessageQueue;
import org.quittance.registration.PatientRecords;

/** A person mends a message that another system sent wrong, and replays it. */
@Tag("browser")
class MessagesPageTest {

    private static final WorkbenchServer SERVER = WorkbenchServer.get();

    @BeforeAll
    static void a_message_with_a_day_that_does_not_exist() {
        tell("M7001", "19601399", "MSG1");
        tell("M7002", "19600231", "MSG2");
    }

    private static void tell(String number, String born, String control) {
        String text = "MSH|^~\\&|REG|HILLTOP|QUITTANCE|BILLING|20260302090000||ADT^A28|" + control
                + "|P|2.5.1\rEVN|A28|20260302090000\rPID|1||" + number + "^^^HILLTOP^MR||Sparrow^Ida||" + born + "|F\r";
        byte[] answer = SERVER.bean(MessageQueue.class)
                .submit(text.getBytes(StandardCharsets.UTF_8))
                .join();
        assertThat(new String(answer, StandardCharsets.UTF_8))
                .contains("MSA|AE|" + control)
                .contains("PID^1^7");
    }

    @Test
    void a_message_that_waits_is_mended_and_stands_in_the_records() {
        try (BrowserWindow window = BrowserWindow.wide()) {
            Page page = window.page();
            window.signIn("tunde");
            window.open("/messages");
            assertThat(page.locator("tbody tr").first().textContent())
                    .contains("PID-7")
                    .contains("Correct the date");
            page.locator("tr", new Page.LocatorOptions().setHasText("MSG1"))
                    .locator("a")
                    .click();
            page.waitForSelector("details.raw");
            assertThat(page.locator("main").innerText())
                    .contains("The patient’s date of birth says “19601399”")
                    .contains("Ida Sparrow")
                    .doesNotContain("MSH|");
            window.picture("message-waits");
            assertThat(window.barriers()).isEmpty();
            assertThat(window.roughEdges()).isEmpty();
            page.locator("details.raw summary").first().click();
            String text = page.locator("textarea").inputValue();
            page.locator("textarea").fill(text.replace("19601399", "19601499"));
            page.locator("button:has-text(\"Replay it\")").click();
            page.waitForSelector(".notice.warn");
            assertThat(page.locator("textarea").inputValue()).contains("19601499");
            page.locator("textarea").fill(text.replace("19601399", "19601209"));
            page.locator("button:has-text(\"Replay it\")").click();
            page.waitForSelector(".notice.good");
            window.picture("message-mended");
            assertThat(page.locator("main").textContent()).contains("T. Osei").contains("As it came");
            assertThat(window.complaints()).isEmpty();
            assertThat(SERVER.bean(PatientRecords.class).byRecordNumbers(java.util.List.of("M7001")))
                    .hasSize(1);
        }
    }

    @Test
    void one_wrong_field_is_put_right_without_reading_the_message() {
        tell("M7003", "19600431", "MSG3");
        try (BrowserWindow window = BrowserWindow.wide()) {
            Page page = window.page();
            window.signIn("tunde");
            window.open("/messages");
            page.locator("tr", new Page.LocatorOptions().setHasText("MSG3"))
                    .locator("a")
                    .click();
            page.locator("#value").fill("1960-04-13");
            page.locator("button:has-text(\"Put it right\")").click();
            page.waitForSelector(".notice.good");
            assertThat(SERVER.bean(PatientRecords.class).byRecordNumbers(java.util.List.of("M7003")))
                    .hasSize(1);
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void a_message_that_nobody_wants_is_put_aside_with_a_reason() {
        try (BrowserWindow window = BrowserWindow.wide()) {
            Page page = window.page();
            window.signIn("tunde");
            window.open("/messages");
            page.locator("tr", new Page.LocatorOptions().setHasText("MSG2"))
                    .locator("a")
                    .click();
            page.locator(".acts summary").click();
            page.locator("#reason").fill("a test of the sender");
            page.locator("button:has-text(\"Put it aside\")").click();
            page.waitForSelector(".notice.good");
            window.open("/messages?state=closed");
            assertThat(page.locator("tbody").textContent()).contains("MSG2");
        }
    }
}
