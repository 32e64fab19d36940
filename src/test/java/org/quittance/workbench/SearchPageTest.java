package org.quittance.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is printed anywhere is found by typing it as it is printed. */
@Tag("browser")
class SearchPageTest {

    private static final WorkbenchServer SERVER = WorkbenchServer.get();
    private static final AnaStory STORY = SERVER.story();

    @Test
    void amounts_days_numbers_and_acts_are_found_as_they_are_printed() {
        try (BrowserWindow window = BrowserWindow.wide()) {
            Page page = window.page();
            window.signIn("jeanne");
            window.open("/accounts");
            String account = "/accounts/" + STORY.ana().value();
            assertThat(found(page, "$108.90")).contains("Owed on accounts", "Ana Díaz");
            assertThat(found(page, "489.00")).contains("Claims of this amount", "Claim V1004112");
            assertThat(found(page, "212.00")).contains("Charges", "Office visit, 30 min");
            assertThat(found(page, "45.00")).contains("Payments of patients", "Receipt");
            assertThat(page.locator("#found .hit:has-text('Receipt')").first().textContent())
                    .contains("Díaz");
            assertThat(found(page, "BL8841207")).contains("Members", "Ana Díaz", "Blue Lantern");
            for (String day : new String[] {"2026-09-14", "09/14/2026", "14 September 2026", "Mon 14 Sep 2026"}) {
                assertThat(found(page, day)).as(day).contains("Accounts from this day", "Claim V1004112");
            }
            assertThat(found(page, "12 April 1984")).contains("Patients and accounts", "Ana Díaz");
            assertThat(found(page, "881207")).contains("Payers’ checks and transfers");
            assertThat(found(page, "ana díaz")).contains("Guarantors", "guarantor 2");
            assertThat(found(page, "take payment díaz")).contains("Acts", "Take payment: Ana Díaz");
            assertThat(page.locator("#found a[href='" + account + "/payment']").count())
                    .isEqualTo(1);
            assertThat(found(page, "new patient")).contains("New patient");
            assertThat(found(page, "import")).contains("Import", "bring files in");
            assertThat(found(page, "EFT 881207")).contains("Payers’ checks and transfers");
            assertThat(found(page, "check #881207")).contains("Payers’ checks and transfers");
            assertThat(found(page, "claim V1004112")).contains("Claim V1004112");
            assertThat(found(page, "blue lan")).contains("Payers", "Blue Lantern");
            assertThat(found(page, "sign out")).contains("Sign out");
            for (String slip : new String[] {"ana diaz", "daíz"}) {
                assertThat(found(page, slip)).as(slip).contains("Nobody is called exactly that", "Ana Díaz");
            }
            FindingsPageTest.plant("street");
            for (String street : new String[] {"7 Quay Road", "quay ro"}) {
                assertThat(found(page, street)).as(street).contains("Patients in this street", "7 Quay Road");
            }
            assertThat(found(page, "tel. 802-555-014"))
                    .contains("Reached at this telephone", "Odo Quillfeather street");
            assertThat(found(page, "no such thing")).contains("Nothing found");
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void of_many_some_are_shown_and_more_when_they_are_asked_for() {
        try (BrowserWindow window = BrowserWindow.wide()) {
            Page page = window.page();
            window.signIn("jeanne");
            window.open("/accounts");
            found(page, "okafor");
            assertThat(page.locator("#found .hit.more").count()).isZero();
            assertThat(window.complaints()).isEmpty();
        }
    }

    private static String found(Page page, String typed) {
        if (!page.locator("#search").isVisible()) {
            page.keyboard().press("Control+k");
        }
        page.waitForResponse(
                response -> response.url().endsWith("/search"),
                () -> page.locator("#search-text").fill(typed));
        page.waitForFunction("!document.querySelector('#found').classList.contains('htmx-request')"
                + " && !document.querySelector('.htmx-swapping')");
        return page.locator("#found").textContent();
    }
}
