package org.quittance.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.quittance.findings.Field;
import org.quittance.findings.Finding;
import org.quittance.findings.FindingAnswers;
import org.quittance.findings.Findings;
import org.quittance.registration.Address;
import org.quittance.registration.GuarantorDetails;
import org.quittance.registration.GuarantorId;
import org.quittance.registration.NewGuarantor;
import org.quittance.registration.NewPatient;
import org.quittance.registration.PatientDetails;
import org.quittance.registration.PatientId;
import org.quittance.registration.Registration;
import org.quittance.registration.Sex;
import org.quittance.staff.Actor;
import org.quittance.staff.Role;

/** What looks like a typing error is answered by keyboard: one key accepts, one says that it is right. */
@Tag("browser")
class FindingsPageTest {

    private static final WorkbenchServer SERVER = WorkbenchServer.get();

    /** A patient of whom two fields are mistyped: the state and the telephone. */
    static PatientId plant(String key) {
        Address typed = new Address("7 Quay Road", "Burlington", "VA", "05401");
        Registration registration = SERVER.bean(Registration.class);
        GuarantorId guarantor = List.copyOf(registration
                        .registerGuarantors(
                                Actor.operator("test"),
                                List.of(new NewGuarantor(
                                        "findings:g:" + key,
                                        GuarantorDetails.named("Quillfeather", "Odo")
                                                .withAddress(typed))))
                        .values())
                .getFirst();
        PatientId patient = List.copyOf(registration
                        .registerPatients(
                                Actor.operator("test"),
                                List.of(new NewPatient(
                                        "findings:p:" + key,
                                        Optional.empty(),
                                        PatientDetails.paidBy(guarantor)
                                                .withName("Quillfeather " + key, "Odo", "")
                                                .withBirthDate(Optional.of(LocalDate.of(1961, 4, 12)))
                                                .withSex(Sex.M)
                                                .withAddress(typed)
                                                .withContact("802555014", "", "en"))))
                        .values())
                .getFirst();
        SERVER.bean(Findings.class).lookAt(List.of(patient));
        return patient;
    }

    @Test
    void one_key_accepts_and_one_says_that_it_is_right() {
        PatientId odo = plant("keys");
        Findings findings = SERVER.bean(Findings.class);
        assertThat(findings.openAbout(odo)).hasSize(2);
        try (BrowserWindow window = BrowserWindow.wide()) {
            Page page = window.page();
            window.signIn("jeanne");
            window.open("/findings");
            reach(page, "lies in VT");
            page.keyboard().press("a");
            page.waitForSelector("tr.said");
            assertThat(page.locator("tr.said").first().textContent()).contains("Corrected");

            reach(page, "ten digits");
            page.keyboard().press("d");
            page.waitForSelector("[name=reason]:focus");
            assertThat(page.evaluate("""
                    () => {
                      const asked = document.querySelector("[name=reason]:focus").form;
                      return asked.querySelector("button").getBoundingClientRect().bottom
                        <= asked.closest(".tablebox").getBoundingClientRect().bottom;
                    }
                    """)).as("the answer is not cut off").isEqualTo(true);
            page.keyboard().type("the number of his boat");
            page.keyboard().press("Enter");
            page.locator("tr.said").nth(1).waitFor();
            window.open("/findings");
            assertThat(page.locator("main").textContent())
                    .contains("the number of his boat")
                    .contains("J. Moreau");
            window.open("/patients/" + odo.value());
            assertThat(page.locator(".change a[href='/findings']").first().textContent())
                    .isEqualTo("a finding");
            assertThat(page.locator(".change").allTextContents()).noneMatch(text -> text.contains("finding 0"));
            assertThat(window.complaints()).isEmpty();
        }
        assertThat(SERVER.bean(Registration.class)
                        .patient(odo)
                        .orElseThrow()
                        .address()
                        .state())
                .isEqualTo("VT");
        assertThat(findings.openAbout(odo)).isEmpty();
    }

    @Test
    void what_was_accepted_is_taken_back_and_what_was_dismissed_is_asked_again() {
        PatientId odo = plant("undo");
        Findings findings = SERVER.bean(Findings.class);
        try (BrowserWindow window = BrowserWindow.wide()) {
            Page page = window.page();
            window.signIn("jeanne");
            window.open("/findings");
            page.locator("tr[data-row]:has-text('Quillfeather undo'):has-text('lies in VT') button:has-text('Accept')")
                    .click();
            page.waitForSelector("tr.said");
            assertThat(state(odo)).isEqualTo("VT");

            page.locator("tr.said button:has-text('Undo')").click();
            page.waitForSelector("tr.said:has-text('Taken back')");
            assertThat(state(odo)).isEqualTo("VA");
            assertThat(findings.openAbout(odo)).hasSize(2);

            Finding phone = findings.openAbout(odo).stream()
                    .filter(one -> one.suspicion().field() == Field.PHONE)
                    .findFirst()
                    .orElseThrow();
            SERVER.bean(FindingAnswers.class)
                    .dismiss(phone.id(), "the number of his boat", new Actor.Person("jeanne", Role.REPRESENTATIVE));
            window.open("/findings");
            page.locator(
                            "section[aria-label='Answered lately'] tr:has-text('Quillfeather undo') button:has-text('Undo')")
                    .first()
                    .click();
            page.waitForSelector("tr.said:has-text('Taken back')");
            assertThat(findings.openAbout(odo)).hasSize(2);
            assertThat(window.complaints()).isEmpty();
        }
    }

    private static String state(PatientId patient) {
        return SERVER.bean(Registration.class)
                .patient(patient)
                .orElseThrow()
                .address()
                .state();
    }

    /** Goes from the first row down to the one of Odo that says so. */
    private static void reach(Page page, String words) {
        for (int row = 0; row < 60; row++) {
            page.keyboard().press("k");
        }
        for (int row = 0; row < 60; row++) {
            Object there = page.evaluate("document.activeElement.closest('tr')?.textContent ?? ''");
            if (there.toString().contains("Quillfeather keys")
                    && there.toString().contains(words)) {
                return;
            }
            page.keyboard().press("j");
        }
        throw new AssertionError("no row says " + words);
    }

    @Test
    void an_auditor_reads_and_answers_nothing() {
        plant("auditor");
        try (BrowserWindow window = BrowserWindow.wide()) {
            window.signIn("rosa");
            window.open("/findings");
            assertThat(window.page().locator("tr[data-row]").count()).isPositive();
            assertThat(window.page().locator("tr[data-row] button").count()).isZero();
        }
    }
}
