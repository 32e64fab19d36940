package org.quittance.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.quittance.charges.Charge;
import org.quittance.charges.ChargeId;
import org.quittance.charges.ChargeKind;
import org.quittance.charges.Charges;
import org.quittance.duplicates.Duplicate;
import org.quittance.duplicates.Duplicates;
import org.quittance.ledger.EntryDraft;
import org.quittance.ledger.EntryKind;
import org.quittance.ledger.Ledger;
import org.quittance.ledger.Party;
import org.quittance.money.Money;
import org.quittance.registration.AccountDetails;
import org.quittance.registration.AccountId;
import org.quittance.registration.AccountStatus;
import org.quittance.registration.Address;
import org.quittance.registration.GuarantorDetails;
import org.quittance.registration.GuarantorId;
import org.quittance.registration.NewAccount;
import org.quittance.registration.NewGuarantor;
import org.quittance.registration.NewPatient;
import org.quittance.registration.PatientDetails;
import org.quittance.registration.PatientId;
import org.quittance.registration.PatientRecords;
import org.quittance.registration.Registration;
import org.quittance.registration.Sex;
import org.quittance.staff.Actor;
import org.quittance.storage.Acts;

/** Two records of one person are compared, merged, parted, or said to be two, by keyboard. */
@Tag("browser")
class DuplicatesPageTest {

    private static final WorkbenchServer SERVER = WorkbenchServer.get();
    private static final LocalDate SEEN = LocalDate.of(2026, 8, 11);

    /** Somebody registered twice, with a slip in the family name, who owes under both records. */
    static Duplicate plant(String key) {
        PatientId before =
                SERVER.bean(Registration.class).patientsByKeys(List.of("duplicates:" + key + ":a")).values().stream()
                        .findFirst()
                        .orElse(null);
        if (before != null) {
            return SERVER.bean(Duplicates.class).openAbout(before).getFirst();
        }
        PatientId one = person(key, "Wrenfield " + key, "a", 12_500, Party.G);
        person(key, "Wrenfeild " + key, "b", 8_040, Party.P1);
        SERVER.bean(Duplicates.class).lookAtAll();
        return SERVER.bean(Duplicates.class).openAbout(one).getFirst();
    }

    private static PatientId person(String key, String family, String record, long cents, Party party) {
        String name = "duplicates:" + key + ":" + record;
        Registration registration = SERVER.bean(Registration.class);
        return SERVER.bean(Acts.class).whole(() -> {
            Address home = new Address("7 Quay Road", "Burlington", "VT", "05401");
            GuarantorId guarantor = Objects.requireNonNull(registration
                    .registerGuarantors(
                            Actor.operator("test"),
                            List.of(new NewGuarantor(
                                    name,
                                    GuarantorDetails.named(family, "Tamsin")
                                            .withAddress(home)
                                            .withContact("8025550171", "", "en"))))
                    .get(name));
            PatientId patient = Objects.requireNonNull(registration
                    .registerPatients(
                            Actor.operator("test"),
                            List.of(new NewPatient(
                                    name,
                                    Optional.empty(),
                                    PatientDetails.paidBy(guarantor)
                                            .withName(family, "Tamsin", "")
                                            .withBirthDate(Optional.of(LocalDate.of(1968, 2, 9)))
                                            .withSex(Sex.F)
                                            .withAddress(home)
                                            .withContact(record.equals("a") ? "8025550171" : "8025550117", "", "en"))))
                    .get(name));
            AccountId account = Objects.requireNonNull(registration
                    .openAccounts(
                            Actor.operator("test"),
                            List.of(new NewAccount(
                                    name,
                                    Optional.empty(),
                                    "",
                                    AccountDetails.of(patient, guarantor, SEEN.plusDays(cents % 7))
                                            .withCare("Office visit", "")
                                            .withLife(
                                                    SEEN.plusDays(cents % 7),
                                                    Optional.of(SEEN.plusDays(cents % 7)),
                                                    AccountStatus.DISCHARGED))))
                    .get(name));
            Charge charge = SERVER.bean(Charges.class)
                    .add(
                            Actor.operator("test"),
                            List.of(new Charge(
                                    ChargeId.fresh(),
                                    account,
                                    Optional.empty(),
                                    1,
                                    "HCPCS",
                                    "99213",
                                    List.of(),
                                    "",
                                    "Office visit",
                                    BigDecimal.ONE,
                                    Money.ofCents(cents),
                                    SEEN,
                                    SEEN,
                                    "11",
                                    "",
                                    List.of(1),
                                    ChargeKind.TREATMENT,
                                    party,
                                    0)))
                    .getFirst();
            SERVER.bean(Ledger.class)
                    .post(
                            EntryDraft.of(
                                    "charge:" + charge.id().value(),
                                    EntryKind.CHARGES,
                                    "charges",
                                    SEEN,
                                    Actor.operator("test"),
                                    ""),
                            charge.transfer().stream().toList());
            return patient;
        });
    }

    @Test
    void two_records_are_merged_and_parted_by_keyboard_with_the_money_shown() {
        Duplicate pair = plant("keys");
        try (BrowserWindow window = BrowserWindow.wide()) {
            Page page = window.page();
            window.signIn("jeanne");
            window.open("/duplicates");
            reach(page, "Wrenfield keys");
            page.keyboard().press("Enter");
            page.waitForURL("**/duplicates/" + pair.id().value());
            assertThat(page.locator("#money").textContent())
                    .contains("205.40")
                    .contains("To the cent the same")
                    .contains("One bill, to Tamsin Wrenfield keys");
            page.locator("#payer-").check();
            page.locator("#money .bills-of > div:nth-child(2) .level").nth(1).waitFor();
            page.locator("[id^=payer-]").first().check();
            page.waitForCondition(() ->
                    page.locator("#money .bills-of > div:nth-child(2) .level").count() == 1);
            page.locator("#other-phone").check();
            assertThat(window.complaints()).isEmpty();
            window.picture("duplicates-compare-chosen");
            // A picture puts styles of its own into the page, which the content policy complains about.
            window.complaints().clear();
            page.locator("h1").click();
            page.keyboard().press("m");
            page.waitForURL("**/merges/**");
            assertThat(page.textContent("main"))
                    .contains("The two records are one")
                    .contains("(802) 555-0117");
            assertThat(merged(pair)).isTrue();
            page.keyboard().press("u");
            page.waitForURL("**note=undone");
            assertThat(merged(pair)).isFalse();
            assertThat(window.complaints()).isEmpty();
            assertThat(window.barriers()).isEmpty();
        }
        assertThat(SERVER.bean(Duplicates.class).isOpen(pair.id())).isTrue();
    }

    @Test
    void two_people_are_said_to_be_two_with_a_reason_by_keyboard() {
        Duplicate pair = plant("cousins");
        try (BrowserWindow window = BrowserWindow.wide()) {
            Page page = window.page();
            window.signIn("jeanne");
            window.open("/duplicates");
            reach(page, "Wrenfield cousins");
            page.keyboard().press("n");
            page.waitForSelector("[name=reason]:focus");
            page.keyboard().type("cousins, both were here");
            page.keyboard().press("Enter");
            page.waitForSelector("tr.said");
            assertThat(window.complaints()).isEmpty();
        }
        assertThat(SERVER.bean(Duplicates.class).pair(pair.id()).orElseThrow().answer())
                .hasValueSatisfying(answer -> assertThat(answer.why()).isEqualTo("cousins, both were here"));
    }

    @Test
    void an_auditor_compares_and_changes_nothing_and_the_workbook_is_the_list() throws IOException {
        Duplicate pair = plant("auditor");
        try (BrowserWindow window = BrowserWindow.wide()) {
            window.signIn("rosa");
            window.open("/duplicates/" + pair.id().value());
            assertThat(window.page()
                            .locator("button[type=submit]:has-text('Merge')")
                            .count())
                    .isZero();
            assertThat(window.page()
                            .request()
                            .post(SERVER.url("/duplicates/" + pair.id().value() + "/merge"))
                            .status())
                    .isEqualTo(403);
            byte[] file =
                    window.page().request().get(SERVER.url("/duplicates.xlsx")).body();
            try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
                Sheet sheet = book.getSheetAt(0);
                assertThat(sheet.getRow(0).getCell(6).getStringCellValue()).isEqualTo("Score");
                boolean listed = false;
                for (int row = 1; row <= sheet.getLastRowNum(); row++) {
                    listed |= sheet.getRow(row).getCell(1).getStringCellValue().contains("auditor");
                }
                assertThat(listed).isTrue();
            }
        }
    }

    private static boolean merged(Duplicate pair) {
        return SERVER.bean(PatientRecords.class).survivors(List.of(pair.one(), pair.other())).values().stream()
                        .distinct()
                        .count()
                == 1;
    }

    private static void reach(Page page, String words) {
        for (int row = 0; row < 60; row++) {
            page.keyboard().press("k");
        }
        for (int row = 0; row < 60; row++) {
            Object there = page.evaluate("document.activeElement.closest('tr')?.textContent ?? ''");
            if (there.toString().contains(words)) {
                return;
            }
            page.keyboard().press("j");
        }
        throw new AssertionError("no row says " + words);
    }
}
