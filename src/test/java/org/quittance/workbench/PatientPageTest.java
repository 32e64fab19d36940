package org.quittance.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.quittance.history.RecordAct;
import org.quittance.registration.AccountDetails;
import org.quittance.registration.AccountId;
import org.quittance.registration.Address;
import org.quittance.registration.GuarantorDetails;
import org.quittance.registration.GuarantorId;
import org.quittance.registration.NewAccount;
import org.quittance.registration.NewGuarantor;
import org.quittance.registration.NewPatient;
import org.quittance.registration.Patient;
import org.quittance.registration.PatientCorrection;
import org.quittance.registration.PatientDetails;
import org.quittance.registration.PatientId;
import org.quittance.registration.PatientRecords;
import org.quittance.registration.Registration;
import org.quittance.registration.Sex;
import org.quittance.staff.Actor;
import org.quittance.storage.Acts;

/** A patient's record is read, corrected by keyboard with a reason, and never overwritten unseen. */
@Tag("browser")
class PatientPageTest {

    private static final WorkbenchServer SERVER = WorkbenchServer.get();

    /** A patient of whom nothing is wrong. */
    static Patient plant(String key) {
        Address home = new Address("7 Quay Road", "Burlington", "VT", "05401");
        Registration registration = SERVER.bean(Registration.class);
        return SERVER.bean(Acts.class).whole(() -> {
            GuarantorId guarantor = registration
                    .registerGuarantors(
                            Actor.operator("test"),
                            List.of(new NewGuarantor(
                                    "page:g:" + key,
                                    GuarantorDetails.named("Tamarack", "Isolde")
                                            .withAddress(home)
                                            .withContact("8028635512", "", "en"))))
                    .get("page:g:" + key);
            PatientId id = registration
                    .registerPatients(
                            Actor.operator("test"),
                            List.of(new NewPatient(
                                    "page:p:" + key,
                                    Optional.empty(),
                                    PatientDetails.paidBy(guarantor)
                                            .withName("Tamarack", "Isolde", "")
                                            .withBirthDate(Optional.of(LocalDate.of(1971, 8, 30)))
                                            .withSex(Sex.F)
                                            .withAddress(home)
                                            .withContact("8028635512", "", "en"))))
                    .get("page:p:" + key);
            return registration.patient(id).orElseThrow();
        });
    }

    private static Patient now(Patient patient) {
        return SERVER.bean(Registration.class).patient(patient.id()).orElseThrow();
    }

    @Test
    void a_name_is_corrected_by_keyboard_and_the_history_says_who_and_why() {
        Patient patient = plant("keys");
        try (BrowserWindow window = BrowserWindow.wide()) {
            Page page = window.page();
            window.signIn("jeanne");
            window.open("/patients/" + patient.id().value());
            page.locator("a[href$='/edit/identity']").focus();
            page.keyboard().press("Enter");
            page.waitForSelector("#family_name:focus");
            page.keyboard().press("Control+a");
            page.keyboard().type("Hackmatack");
            page.locator("#reason").focus();
            page.keyboard().type("married");
            page.keyboard().press("Enter");
            page.waitForSelector(".notice.good");
            assertThat(page.locator("h1").textContent()).contains("Isolde Hackmatack");
            assertThat(page.locator("[aria-labelledby=person-title] dl").textContent())
                    .contains("Tamarack");
            assertThat(page.locator(".changes").textContent())
                    .contains("J. Moreau")
                    .contains("married")
                    .contains("Tamarack")
                    .contains("Hackmatack");
            assertThat(window.complaints()).isEmpty();
        }
        assertThat(now(patient).familyName()).isEqualTo("Hackmatack");
    }

    @Test
    void a_field_that_looks_mistyped_is_marked_once_it_is_left_and_f2_puts_in_what_was_meant() {
        Patient patient = plant("doubt");
        try (BrowserWindow window = BrowserWindow.wide()) {
            Page page = window.page();
            window.signIn("jeanne");
            window.open("/patients/" + patient.id().value() + "/edit/contact");
            page.locator("#state").focus();
            page.keyboard().press("Control+a");
            page.keyboard().type("VA");
            page.keyboard().press("Tab");
            page.waitForSelector("#state-said [data-accept]");
            assertThat(page.locator("#state-said").textContent()).contains("VT");
            page.keyboard().press("F2");
            page.waitForSelector(
                    "#state-said [data-accept]",
                    new Page.WaitForSelectorOptions()
                            .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
            assertThat(page.locator("#state").inputValue()).isEqualTo("VT");
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void what_cannot_be_right_is_refused_and_what_is_unlikely_is_saved_only_after_it_was_shown() {
        Patient patient = plant("refused");
        try (BrowserWindow window = BrowserWindow.wide()) {
            Page page = window.page();
            window.signIn("jeanne");
            String form = "/patients/" + patient.id().value() + "/edit/";
            window.open(form + "identity");
            page.locator("#birth_date").fill("2031-01-02");
            page.locator("#reason").fill("read wrongly");
            page.locator("button[type=submit].btn-primary").click();
            page.waitForSelector("#birth_date-said .wrong");
            assertThat(page.locator("#birth_date-said").textContent()).contains("D-06");
            assertThat(now(patient).birthDate()).isEqualTo(patient.birthDate());

            window.open(form + "contact");
            page.locator("#reason").fill("moved");
            page.locator("#state").fill("VA");
            page.locator("#state").press("Enter");
            page.waitForSelector(".notice.warn");
            assertThat(now(patient).address().state()).isEqualTo("VT");
            page.locator("#reason").press("Enter");
            page.waitForSelector(".notice.good");
            assertThat(now(patient).address().state()).isEqualTo("VA");
        }
    }

    @Test
    void a_form_opened_before_somebody_elses_change_shows_both_and_overwrites_nothing() {
        Patient patient = plant("stale");
        try (BrowserWindow window = BrowserWindow.wide()) {
            Page page = window.page();
            window.signIn("jeanne");
            window.open("/patients/" + patient.id().value() + "/edit/identity");
            SERVER.bean(Acts.class)
                    .whole(() -> SERVER.bean(PatientRecords.class)
                            .correct(List.of(new PatientCorrection(
                                    RecordAct.of(Actor.operator("tunde"), "as on her passport", ""),
                                    patient.id(),
                                    (PatientDetails was) -> was.withName("Tamarac", "Isolde", "")))));
            page.locator("#family_name").fill("Tamarak");
            page.locator("#reason").fill("misspelt");
            page.locator("#reason").press("Enter");
            page.waitForSelector(".notice");
            if (page.locator(".notice.bad").count() == 0) {
                page.locator("#reason").press("Enter");
            }
            page.waitForSelector(".notice.bad");
            assertThat(page.locator("#family_name-said").textContent())
                    .contains("T. Osei")
                    .contains("Tamarac");
            assertThat(now(patient).familyName()).isEqualTo("Tamarac");
            assertThat(window.barriers()).isEmpty();

            page.locator("#reason").press("Enter");
            page.waitForSelector(".notice.good");
            assertThat(now(patient).familyName()).isEqualTo("Tamarak");
        }
    }

    @Test
    void the_record_is_shown_as_it_was_known_on_a_day_and_an_auditor_changes_nothing() {
        Patient patient = plant("known");
        SERVER.clock().move(java.time.Duration.ofDays(2));
        SERVER.bean(Acts.class)
                .whole(() -> SERVER.bean(PatientRecords.class)
                        .correct(List.of(new PatientCorrection(
                                RecordAct.of(Actor.operator("jeanne"), "moved", ""),
                                patient.id(),
                                was -> was.withAddress(new Address("1 Hill St", "Stowe", "VT", "05672"))))));
        LocalDate day = LocalDate.ofInstant(
                        SERVER.bean(java.time.Clock.class).instant(), java.time.ZoneId.of("America/New_York"))
                .minusDays(1);
        try (BrowserWindow window = BrowserWindow.wide()) {
            Page page = window.page();
            window.signIn("rosa");
            window.open("/patients/" + patient.id().value());
            assertThat(page.locator("[aria-labelledby=contact-title] dl").textContent())
                    .contains("Stowe");
            assertThat(page.locator("main a[href*='/edit/']").count()).isZero();
            window.open("/patients/" + patient.id().value() + "?asOf=" + day);
            assertThat(page.locator("[aria-labelledby=contact-title] dl").textContent())
                    .contains("Burlington");
            assertThat(page.locator(".notice.warn").textContent()).contains("as it was known");
            page.locator("#as-of").press("ArrowRight");
            page.waitForSelector("[aria-labelledby=contact-title] dl:has-text('Stowe')");
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void the_account_says_who_the_patient_was_on_the_day_it_is_shown_as_of() {
        Patient patient = plant("account");
        LocalDate before = LocalDate.ofInstant(
                SERVER.bean(java.time.Clock.class).instant(), java.time.ZoneId.of("America/New_York"));
        AccountId account = SERVER.bean(Acts.class)
                .whole(() -> SERVER.bean(Registration.class)
                        .openAccounts(
                                Actor.operator("test"),
                                List.of(new NewAccount(
                                        "page:a:account",
                                        Optional.empty(),
                                        "",
                                        AccountDetails.of(patient.id(), patient.guarantor(), before.minusDays(3))
                                                .withCare("Office visit", ""))))
                        .get("page:a:account"));
        SERVER.clock().move(java.time.Duration.ofDays(2));
        SERVER.bean(Acts.class)
                .whole(() -> SERVER.bean(PatientRecords.class)
                        .correct(List.of(new PatientCorrection(
                                RecordAct.of(Actor.operator("jeanne"), "married", ""),
                                patient.id(),
                                was -> was.withName("Hackmatack", "Isolde", "")))));
        try (BrowserWindow window = BrowserWindow.wide()) {
            Page page = window.page();
            window.signIn("jeanne");
            window.open("/accounts/" + account.value() + "?asOf=" + before);
            assertThat(page.locator("h1").textContent()).contains("Isolde Tamarack");
            page.locator("#as-of").press("End");
            page.waitForSelector("h1:has-text('Isolde Hackmatack')");
            assertThat(page.locator("#account-head").count()).isEqualTo(1);
            page.locator("h1 a").click();
            page.waitForSelector("#record");
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void texts_that_try_to_be_more_than_text_stay_text_on_page_and_form() {
        PatientId hostile = SERVER.bean(Registration.class)
                .account(SERVER.story().hostile())
                .orElseThrow()
                .patient();
        try (BrowserWindow window = BrowserWindow.wide()) {
            Page page = window.page();
            window.signIn("jeanne");
            for (String path : List.of("", "/edit/identity", "/edit/guarantor")) {
                window.open("/patients/" + hostile.value() + path);
                assertThat(page.locator("main img").count()).isZero();
                assertThat(page.title()).doesNotContain("Zq9");
            }
            assertThat(window.complaints()).isEmpty();
        }
    }
}
