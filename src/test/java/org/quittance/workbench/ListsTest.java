package org.quittance.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Lists are chosen, gone through by keyboard and taken along; pages are printed without what only a screen needs. */
@Tag("browser")
class ListsTest {

    private static final WorkbenchServer SERVER = WorkbenchServer.get();
    private static final AnaStory STORY = SERVER.story();

    @Test
    void accounts_are_chosen_by_who_owes_and_ordered_by_balance() {
        try (BrowserWindow window = BrowserWindow.wide()) {
            Page page = window.page();
            window.signIn("jeanne");
            window.open("/accounts");
            assertThat(names(page)).contains("Ana Díaz", "Greta Rookwood");
            page.locator("#choose-owing").selectOption("payer");
            page.keyboard().press("Tab");
            page.getByText("Show", new Page.GetByTextOptions().setExact(true)).click();
            page.waitForURL(url -> url.contains("owing=payer"));
            assertThat(names(page)).contains("Greta Rookwood").doesNotContain("Ana Díaz");
            assertThat(page.locator("#choose-owing").inputValue()).isEqualTo("payer");
            window.open("/accounts?owing=us");
            assertThat(page.locator("main").textContent()).contains("No account is like that");
            window.open("/accounts?owing=all&order=earliest");
            assertThat(names(page)).containsSubsequence("Greta Rookwood", "Ana Díaz");
            window.open("/accounts?owing=all&order=latest");
            assertThat(names(page)).containsSubsequence("Ana Díaz", "Greta Rookwood");
            assertThat(window.complaints()).isEmpty();
        }
    }

    private static List<String> names(Page page) {
        return page.locator("tbody a.strong").allTextContents();
    }

    @Test
    void rows_are_gone_through_by_j_and_k_and_opened_by_enter() {
        try (BrowserWindow window = BrowserWindow.wide()) {
            Page page = window.page();
            window.signIn("jeanne");
            window.open("/accounts?owing=all&order=latest");
            List<String> names = names(page);
            page.keyboard().press("j");
            page.keyboard().press("j");
            page.keyboard().press("k");
            assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo(names.getFirst());
            assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                    .as("whoever works by keyboard sees where they are")
                    .isNotEqualTo("none");
            page.keyboard().press("Enter");
            page.waitForSelector("#account");
            page.keyboard().press("?");
            assertThat(page.locator("#keys").textContent()).contains("Ctrl");
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void every_list_is_taken_along_as_a_workbook_equal_to_the_screen() throws IOException {
        try (BrowserWindow window = BrowserWindow.wide()) {
            Page page = window.page();
            window.signIn("jeanne");
            for (String list : List.of("/accounts", "/payments", "/remittances", "/exceptions?kind=answer-denied")) {
                window.open(list);
                int shown = page.locator("tbody tr[data-row]").count();
                String first =
                        page.locator("tbody tr[data-row] .strong").first().textContent();
                APIResponse sheet = page.context()
                        .request()
                        .get(SERVER.url(page.locator("a[download]").getAttribute("href")));
                List<List<String>> rows = rows(sheet.body());
                assertThat(rows).as(list).hasSize(shown + 1);
                assertThat(rows.get(1)).as(list).contains(first);
            }
        }
    }

    @Test
    void a_refusal_says_its_kind_and_what_usually_helps_on_the_list_and_in_its_workbook() throws IOException {
        try (BrowserWindow window = BrowserWindow.wide()) {
            Page page = window.page();
            window.signIn("jeanne");
            window.open("/exceptions?kind=answer-denied");
            assertThat(page.locator("main").innerText())
                    .contains("CO-197", "Kind: authorization. What usually helps: ");
            window.picture("waiting-refused");
            APIResponse sheet = page.context()
                    .request()
                    .get(SERVER.url(page.locator("a[download]").getAttribute("href")));
            List<List<String>> rows = rows(sheet.body());
            assertThat(rows.getFirst()).contains("Kind of refusal", "What usually helps", "Appeal by");
            assertThat(rows).anySatisfy(row -> assertThat(row).contains("authorization"));
        }
    }

    private static List<List<String>> rows(byte[] workbook) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        DataFormatter cells = new DataFormatter();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            Sheet sheet = book.getSheetAt(0);
            for (Row row : sheet) {
                List<String> values = new ArrayList<>();
                row.forEach(cell -> values.add(cells.formatCellValue(cell)));
                rows.add(values);
            }
        }
        return rows;
    }

    @Test
    void account_and_bill_are_printed_without_bars_and_buttons() {
        try (BrowserWindow window = BrowserWindow.wide()) {
            Page page = window.page();
            window.signIn("jeanne");
            String ana = "/accounts/" + STORY.ana().value();
            for (String path : List.of(ana, ana + "/bill")) {
                window.open(path);
                page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
                for (String screenOnly : List.of(".topbar", ".acts", ".skip")) {
                    assertThat(page.locator(screenOnly).first().isVisible())
                            .as(path + " " + screenOnly)
                            .isFalse();
                }
                assertThat(page.locator("h1").isVisible()).isTrue();
                assertThat(page.locator("main").innerText()).contains("108.90");
                page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
            }
        }
    }
}
