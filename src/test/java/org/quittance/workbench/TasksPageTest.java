package org.quittance.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.quittance.ledger.BusinessDays;
import org.quittance.tasks.TaskFilter;
import org.quittance.tasks.Tasks;

/** What waits is taken, put off and left alone by keyboard; the bar counts what the page lists. */
@Tag("browser")
class TasksPageTest {

    private static final WorkbenchServer SERVER = WorkbenchServer.get();
    private static final String PLACE = ".places a[href='/exceptions']";

    private static String bar(Page page) {
        return page.locator(PLACE + " .count").innerText().replaceAll("\\D", "");
    }

    private static long counted(String person) {
        return SERVER.bean(Tasks.class)
                .count(TaskFilter.forOne(person, SERVER.bean(BusinessDays.class).today()), 1_000);
    }

    @Test
    void the_bar_counts_what_the_page_lists_and_what_another_took_is_on_no_other_list() {
        try (BrowserWindow window = BrowserWindow.wide()) {
            Page page = window.page();
            window.signIn("jeanne");
            window.open("/exceptions?order=stake");
            window.picture("tasks");
            assertThat(bar(page)).isEqualTo(Long.toString(counted("jeanne")));
            assertThat(page.locator(".reasons .tile b").first().innerText()).startsWith(bar(page) + " ");
            long before = counted("tunde");

            page.keyboard().press("j");
            page.keyboard().press("t");
            page.waitForSelector("tr[data-row]:first-of-type .owner a:has-text('you')");
            assertThat(counted("tunde")).isEqualTo(before - 1);
            window.open("/exceptions?whose=of-one");
            assertThat(page.locator("tr[data-row]").count()).isPositive();
            assertThat(page.locator("tr[data-row] .owner a").allInnerTexts()).allMatch(text -> text.startsWith("you"));
            assertThat(window.complaints()).isEmpty();
            assertThat(window.barriers()).isEmpty();
        }
    }

    @Test
    void a_task_is_put_off_fetched_back_and_says_all_that_happened() {
        try (BrowserWindow window = BrowserWindow.wide()) {
            Page page = window.page();
            window.signIn("tunde");
            window.open("/exceptions?kind=answer-unmatched");
            page.locator("tr[data-row] .owner a").first().click();
            page.waitForSelector("#until");
            String task = page.url();
            long before = counted("tunde");
            page.locator("#until")
                    .fill(SERVER.bean(BusinessDays.class).today().plusDays(3).toString());
            page.locator("button:has-text('Put it off')").click();
            page.waitForSelector("text=It comes back by itself");
            assertThat(counted("tunde")).isEqualTo(before - 1);
            assertThat(page.locator("main").innerText()).contains("put off until");
            window.picture("task");
            assertThat(window.complaints()).isEmpty();
            assertThat(window.barriers()).isEmpty();
            page.navigate(task);
            page.locator("button:has-text('Fetch it back')").click();
            page.waitForSelector("text=It waits again");
            assertThat(counted("tunde")).isEqualTo(before);
            assertThat(page.locator("#reason").count())
                    .as("only what settles it closes it")
                    .isZero();
        }
    }

    @Test
    void whoever_only_looks_takes_nothing() {
        try (BrowserWindow window = BrowserWindow.wide()) {
            window.signIn("rosa");
            window.open("/exceptions");
            assertThat(window.page().locator("tr[data-row]").count()).isPositive();
            assertThat(window.page().locator("tr[data-row] button").count()).isZero();
        }
    }
}
