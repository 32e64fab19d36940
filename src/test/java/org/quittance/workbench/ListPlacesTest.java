package org.quittance.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.quittance.feeds.FeedMessages;
import org.quittance.staff.Actor;

/** Who goes back to a list finds their place; who chooses finds what was chosen; who holds a phone sees the amounts. */
@Tag("browser")
class ListPlacesTest {

    private static final WorkbenchServer SERVER = WorkbenchServer.get();

    @BeforeAll
    static void more_messages_than_stand_on_a_page() {
        SERVER.story();
        for (int i = 1; i <= 120; i++) {
            String text = "MSH|^~\\&|LAB|HILLTOP|QUITTANCE|BILLING|20260302090000||ORU^R01|PLACE" + i
                    + "|P|2.5.1\rPID|1||M1^^^HILLTOP^MR||Sparrow^Ida\r";
            SERVER.bean(FeedMessages.class).take(text, Actor.operator("test"));
        }
    }

    @Test
    void back_leads_to_the_same_choice_pages_and_row() {
        try (BrowserWindow window = BrowserWindow.wide()) {
            Page page = window.page();
            window.signIn("tunde");
            window.open("/messages?state=rejected");
            assertThat(page.locator("tbody tr[data-row]").count()).isEqualTo(50);
            page.locator("#more a").click();
            page.waitForFunction("() => location.search.includes('pages=2')");
            assertThat(page.locator("tbody tr[data-row]").count()).isEqualTo(100);
            String row = page.locator("tbody tr[data-row] a.strong").nth(80).getAttribute("href");
            page.locator("tbody tr[data-row] a.strong").nth(80).click();
            page.waitForSelector("details.raw");
            page.goBack();
            page.waitForSelector("tbody tr[data-row]");
            assertThat(page.url()).contains("state=rejected").contains("pages=2");
            assertThat(page.locator("tbody tr[data-row]").count()).isEqualTo(100);
            page.waitForFunction("() => document.activeElement?.matches('[data-row] a')");
            assertThat(page.evaluate("document.activeElement.getAttribute('href')"))
                    .isEqualTo(row);
            assertThat(((Number) page.evaluate("scrollY")).intValue()).isGreaterThan(1000);
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void payments_and_remittances_are_chosen_and_the_workbook_with_them() {
        try (BrowserWindow window = BrowserWindow.wide()) {
            Page page = window.page();
            window.signIn("jeanne");
            window.open("/payments");
            int all = page.locator("tbody tr[data-row]").count();
            assertThat(all).isPositive();
            page.locator("#choose-from").fill("2035-01-01");
            page.getByText("Show", new Page.GetByTextOptions().setExact(true)).click();
            page.waitForURL(url -> url.contains("from=2035-01-01"));
            assertThat(page.locator("main").textContent()).contains("No payment is like that");
            for (String choice :
                    List.of("tender=card", "tender=check", "state=reversed", "state=taken", "to=2001-01-01")) {
                window.open("/payments?" + choice);
                int shown = page.locator("tbody tr[data-row]").count();
                assertThat(shown).as(choice).isLessThanOrEqualTo(all);
                assertThat(rows(window, "/payments.xlsx?" + choice)).as(choice).hasSize(shown + 1);
            }
            for (String choice : List.of("state=posted", "state=undone", "unapplied=yes", "from=2035-01-01")) {
                window.open("/remittances?" + choice);
                int shown = page.locator("tbody tr[data-row]").count();
                assertThat(rows(window, "/remittances.xlsx?" + choice))
                        .as(choice)
                        .hasSize(shown + 1);
            }
            window.open("/payments?from=tomorrow&tender=beads&state=odd");
            assertThat(page.locator("tbody tr[data-row]").count())
                    .as("what nobody can choose chooses nothing")
                    .isEqualTo(all);
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void every_list_says_whom_it_is_about() {
        try (BrowserWindow window = BrowserWindow.wide()) {
            Page page = window.page();
            window.signIn("jeanne");
            window.open("/accounts?owing=all&order=latest");
            assertThat(page.locator("tbody").first().textContent()).contains("Ana Díaz");
            window.open("/payments");
            assertThat(page.locator("tbody").first().textContent()).contains("Díaz");
            window.open("/exceptions?kind=answer-denied");
            assertThat(page.locator("tbody tr[data-row] td:nth-child(2) .strong")
                            .allTextContents())
                    .allMatch(name -> name.contains(" "), "a name, not a number");
        }
    }

    @Test
    void on_a_phone_every_amount_is_in_sight() {
        try (BrowserWindow window = new BrowserWindow(390, 844)) {
            Page page = window.page();
            window.signIn("jeanne");
            for (String list : List.of("/accounts", "/payments", "/remittances", "/exceptions")) {
                window.open(list);
                Object hidden = page.evaluate("""
                        () => [...document.querySelectorAll(".t.list .amount")].filter((each) => {
                          const box = each.getBoundingClientRect();
                          return box.width === 0 || box.left < 0 || box.right > innerWidth;
                        }).length""");
                assertThat(hidden).as(list).isEqualTo(0);
                assertThat(page.locator(".t.list .amount").count()).as(list).isPositive();
                assertThat(window.roughEdges()).as(list).isEmpty();
                assertThat(window.barriers()).as(list).isEmpty();
                window.picture("list" + list.replace('/', '-') + "-phone");
            }
        }
    }

    @Test
    void on_a_phone_a_bill_is_whole_the_shown_place_is_in_sight_and_no_key_is_named() {
        try (BrowserWindow window = BrowserWindow.phone()) {
            Page page = window.page();
            window.signIn("jeanne");
            String account = "/accounts/" + OwnAccount.owing("Onaphone", 4_200).value();
            window.open(account + "/bill");
            assertThat(page.locator(".b-lines td").count()).isPositive();
            assertThat(outside(page, ".b-lines td, .b-lines th")).isEmpty();
            for (String place : List.of("/payments", "/messages", account)) {
                window.open(place);
                assertThat(outside(page, ".places [aria-current]")).as(place).isEmpty();
                assertThat(page.locator("kbd").all()).as(place).noneMatch(Locator::isVisible);
                assertThat(window.roughEdges()).as(place).isEmpty();
            }
        }
    }

    private static String outside(Page page, String what) {
        return String.valueOf(page.evaluate("""
                (what) => [...document.querySelectorAll(what)].filter((each) => {
                  const box = each.getBoundingClientRect();
                  return box.width === 0 || box.left < 0 || box.right > innerWidth;
                }).map((each) => each.textContent).join(" | ")""", what));
    }

    private static List<Integer> rows(BrowserWindow window, String path) {
        byte[] workbook =
                window.page().context().request().get(SERVER.url(path)).body();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            return IntStream.rangeClosed(0, book.getSheetAt(0).getLastRowNum())
                    .boxed()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
