package org.quittance.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.quittance.registration.Address;
import org.quittance.registration.GuarantorDetails;
import org.quittance.registration.GuarantorId;
import org.quittance.registration.NewGuarantor;
import org.quittance.registration.NewPatient;
import org.quittance.registration.PatientDetails;
import org.quittance.registration.PatientRecords;
import org.quittance.registration.Registration;
import org.quittance.registration.Sex;
import org.quittance.sheets.ApplyMode;
import org.quittance.sheets.BatchId;
import org.quittance.sheets.Sheets;
import org.quittance.staff.Actor;

/** A sheet is brought, looked at cell by cell, applied and undone, by keyboard and in a browser. */
@Tag("browser")
class SheetsPageTest {

    private static final WorkbenchServer SERVER = WorkbenchServer.get();
    private static final Map<String, int[]> SIZES = BrowserWindow.sizes();

    static void person(String number, String family) {
        Registration registration = SERVER.bean(Registration.class);
        Address home = new Address("7 Quay Road", "Burlington", "VT", "05401");
        GuarantorId payer = Optional.ofNullable(registration
                        .registerGuarantors(
                                Actor.operator("test"),
                                List.of(new NewGuarantor(
                                        "sheets:g:" + number,
                                        GuarantorDetails.named(family, "Odo").withAddress(home))))
                        .get("sheets:g:" + number))
                .orElseThrow();
        registration.registerPatients(
                Actor.operator("test"),
                List.of(new NewPatient(
                        "sheets:p:" + number,
                        Optional.of(number),
                        PatientDetails.paidBy(payer)
                                .withName(family, "Odo", "")
                                .withSex(Sex.M)
                                .withAddress(home)
                                .withContact("8025550142", "", "en"))));
    }

    private static String family(String number) {
        return Optional.ofNullable(SERVER.bean(PatientRecords.class)
                        .byRecordNumbers(List.of(number))
                        .get(number))
                .orElseThrow()
                .familyName();
    }

    private static void bring(BrowserWindow window, String name, String text) {
        Page page = window.page();
        window.open("/import");
        page.setInputFiles("#files", new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8)));
        page.waitForSelector("#report .panel");
        assertThat(page.locator("#report").textContent())
                .contains("You see each change before anything is written", "See the changes")
                .doesNotContain("claims", "Post it");
        page.locator("#report button[type=submit]").click();
        page.waitForURL(url -> url.contains("/sheets/"));
    }

    @Test
    void a_sheet_is_looked_at_applied_and_undone() {
        person("S701", "Quillfether");
        try (BrowserWindow window = BrowserWindow.wide()) {
            Page page = window.page();
            window.signIn("tunde");
            bring(
                    window,
                    "corrections.csv",
                    "Record number,Last name,Phone,ZIP\nS701,Quillfeather,8025550199,5401\nS799,Fernway,12,5401\n");
            page.waitForSelector(".pill:has-text(\"waits to be looked at\")");
            assertThat(page.locator("tbody").textContent())
                    .contains("corrections.csv!C3")
                    .contains("ten digits");
            window.picture("sheet-refused");
            assertThat(window.barriers()).isEmpty();
            assertThat(window.roughEdges()).isEmpty();

            page.locator("nav[aria-label^=Rows] a:has-text(\"changed\")").click();
            page.waitForSelector("del:has-text(\"Quillfether\")");
            assertThat(page.locator("tbody ins").allTextContents()).contains("Quillfeather", "8025550199");
            window.picture("sheet-changes");
            APIResponse taken = page.context()
                    .request()
                    .get(SERVER.url(page.locator("a[download]").getAttribute("href")));
            assertThat(taken.status()).isEqualTo(200);
            assertThat(new String(taken.body(), 0, 2, StandardCharsets.US_ASCII))
                    .isEqualTo("PK");
            page.keyboard().press("j");
            assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("S701");

            page.locator("button:has-text(\"Apply the 1 good row\")").press("Enter");
            page.waitForSelector(".pill:has-text(\"stands in the books\")");
            assertThat(family("S701")).isEqualTo("Quillfeather");
            window.picture("sheet-applied");
            assertThat(window.barriers()).isEmpty();

            page.locator("button:has-text(\"Undo this import\")").press("Enter");
            // Not the pill that says "being undone".
            page.waitForSelector(".pill:text-is(\"undone\")");
            assertThat(family("S701")).isEqualTo("Quillfether");

            window.open("/sheets");
            assertThat(page.locator("tbody tr").first().textContent())
                    .contains("corrections.csv")
                    .contains("undone")
                    .contains("T. Osei");
            window.picture("sheets");
            assertThat(window.barriers()).isEmpty();
            assertThat(window.roughEdges()).isEmpty();
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void columns_are_chosen_on_the_page_and_remembered() {
        person("S702", "Quillfether");
        try (BrowserWindow window = BrowserWindow.wide()) {
            Page page = window.page();
            window.signIn("jeanne");
            bring(window, "karte.csv", "Karte,Nachname,Bemerkung\nS702,Quillfeather,x\n");
            page.locator("a:has-text(\"Choose the columns\")").click();
            page.selectOption("#column-0", "patient_id");
            page.selectOption("#column-1", "family");
            page.fill("#name", "Northern office");
            window.picture("sheet-columns");
            assertThat(window.barriers()).isEmpty();
            assertThat(window.roughEdges()).isEmpty();
            page.locator("button:has-text(\"Show the changes\")").click();
            page.waitForSelector("ins:has-text(\"Quillfeather\")");
            page.locator("button:has-text(\"Apply 1 row\")").click();
            page.waitForSelector(".pill:has-text(\"stands in the books\")");
            assertThat(family("S702")).isEqualTo("Quillfeather");

            bring(window, "karte2.csv", "Karte,Nachname,Bemerkung\nS702,Quillfeathers,x\n");
            page.waitForSelector("ins:has-text(\"Quillfeathers\")");
            page.locator("button:has-text(\"Put aside\")").click();
            page.waitForSelector(".pill:has-text(\"put aside\")");
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void work_that_was_cut_short_is_gone_on_with_by_one_press() {
        person("S704", "Quillfether");
        person("S705", "Quillfether");
        try (BrowserWindow window = BrowserWindow.wide()) {
            Page page = window.page();
            window.signIn("tunde");
            bring(window, "cut.csv", "MRN,Last name\nS704,Quillfeather\nS705,Quillfeather\n");
            page.waitForSelector("button:has-text(\"Apply 2 rows\")");
            assertThat(page.locator("button:has-text(\"Go on\")").count()).isZero();
            BatchId id = new BatchId(UUID.fromString(page.url().replaceAll(".*/sheets/([0-9a-f-]{36}).*", "$1")));
            Sheets sheets = SERVER.bean(Sheets.class);
            sheets.apply(id, ApplyMode.ALL_OR_NOTHING, Actor.operator("Kim"));
            assertThatThrownBy(() -> sheets.run(id, (step, done, total) -> {
                        throw new IllegalStateException("the program ends here");
                    }))
                    .hasMessage("the program ends here");

            window.open("/sheets/" + id.value());
            assertThat(page.locator("#progress").textContent())
                    .contains("Applying was cut short at 0 of 2 rows")
                    .contains("Nothing of it is lost");
            assertThat(page.locator("h1 .pill").textContent()).isEqualTo("cut short");
            assertThat(family("S704")).isEqualTo("Quillfether");
            window.picture("sheet-cut-short");
            assertThat(window.barriers()).isEmpty();
            assertThat(window.roughEdges()).isEmpty();
            page.locator("button:has-text(\"Go on\")").press("Enter");
            page.waitForSelector(".pill:has-text(\"stands in the books\")");
            assertThat(family("S704")).isEqualTo("Quillfeather");
            assertThat(family("S705")).isEqualTo("Quillfeather");
            assertThat(page.locator("button:has-text(\"Go on\")").count()).isZero();
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void cells_that_look_mistyped_are_marked_with_what_was_meant() {
        person("S706", "Fernway");
        person("S707", "Fernway");
        try (BrowserWindow window = BrowserWindow.wide()) {
            Page page = window.page();
            window.signIn("jeanne");
            bring(window, "addresses.csv", """
                    MRN,Street,Town,State,ZIP,Phone
                    S706,8 Quay Road,Burlington,VA,05401,8025550142
                    S707,9 Quay Road,Burlington,VT,05401,8025550142
                    """);
            page.waitForSelector(".notice:has-text(\"1 cell looks mistyped\")");
            assertThat(page.locator("button:has-text(\"Apply 2 rows\")").count())
                    .isOne();
            assertThat(page.locator(".doubtful").count()).isOne();
            assertThat(page.locator(".doubtful").textContent())
                    .contains("State")
                    .contains("looks mistyped");
            page.locator(".notice a").press("Enter");
            page.waitForURL(url -> url.contains("rows=mistyped"));
            assertThat(page.locator("tbody tr[data-row]").count()).isOne();
            assertThat(page.locator(".cell-doubt").textContent())
                    .contains("addresses.csv!D2")
                    .contains("State looks mistyped: VA")
                    .contains("Perhaps VT was meant")
                    .contains("05401 lies in VT");
            window.picture("sheet-mistyped");
            assertThat(window.barriers()).isEmpty();
            assertThat(window.roughEdges()).isEmpty();
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void looks_well_in_the_dark_and_on_a_phone() {
        person("S703", "Quillfether");
        for (Map.Entry<String, int[]> size : SIZES.entrySet()) {
            try (BrowserWindow window = new BrowserWindow(size.getValue()[0], size.getValue()[1])) {
                window.darken();
                window.signIn("jeanne");
                bring(
                        window,
                        size.getKey() + ".csv",
                        "MRN,Last name,Street,Town\nS703,Quillfeather " + size.getKey() + ",8 Quay Road,Winooski\n");
                window.page().waitForSelector("ins:has-text(\"Winooski\")");
                window.picture("sheet-dark-" + size.getKey());
                assertThat(window.barriers()).isEmpty();
                assertThat(window.roughEdges()).isEmpty();
            }
        }
    }

    @Test
    void an_auditor_is_not_let_in() {
        try (BrowserWindow window = BrowserWindow.wide()) {
            window.signIn("rosa");
            window.open("/sheets");
            assertThat(window.page().locator("main").textContent()).doesNotContain("Each change is shown");
        }
    }
}
