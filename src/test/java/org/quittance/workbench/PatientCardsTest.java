package org.quittance.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.quittance.coverage.Card;
import org.quittance.coverage.CardEdits;
import org.quittance.coverage.Coverage;
import org.quittance.coverage.NewPayer;
import org.quittance.coverage.PatientCards;
import org.quittance.coverage.PayerId;
import org.quittance.registration.EditResult;
import org.quittance.registration.Patient;
import org.quittance.registration.PatientId;
import org.quittance.registration.RecordEdit;
import org.quittance.registration.Registration;
import org.quittance.staff.Actor;
import org.quittance.storage.Acts;

/** Insurance cards on the patient's page: added, put in order by keys and by hand, and back; the other parts' forms. */
@Tag("browser")
class PatientCardsTest {

    private static final WorkbenchServer SERVER = WorkbenchServer.get();

    private static void insure(PatientId patient, String payer, String member) {
        PayerId id = SERVER.bean(Acts.class)
                .whole(() -> SERVER.bean(Coverage.class)
                        .payer(Actor.operator("test"), NewPayer.of(payer, Map.of("PI", payer))));
        RecordEdit edit = new RecordEdit(
                Map.of(), Map.of("member_id", member, "relationship", "18"), "", Actor.operator("test"), "");
        assertThat(SERVER.bean(CardEdits.class).add(patient, id, edit)).isInstanceOf(EditResult.Saved.class);
    }

    private static List<String> members(PatientId patient) {
        return SERVER.bean(PatientCards.class).cardsOf(patient).stream()
                .filter(Card::pays)
                .map(card -> card.policy().memberId())
                .toList();
    }

    @Test
    void the_order_is_changed_by_keys_and_taken_back_by_the_opposite_act() {
        Patient patient = PatientPageTest.plant("cards");
        insure(patient.id(), "Grey Seal Mutual", "GS100");
        insure(patient.id(), "Harbor East Trust", "HE200");
        try (BrowserWindow window = BrowserWindow.wide()) {
            Page page = window.page();
            window.signIn("jeanne");
            window.open("/patients/" + patient.id().value());
            page.locator("button[name=down]").first().focus();
            page.keyboard().press("Enter");
            page.waitForSelector(".notice.good");
            assertThat(members(patient.id())).containsExactly("HE200", "GS100");
            assertThat(window.barriers()).isEmpty();
            page.locator(".undo-order button").focus();
            page.keyboard().press("Enter");
            page.waitForSelector(".insured li:first-child:has-text('Grey Seal')");
            assertThat(members(patient.id())).containsExactly("GS100", "HE200");
            assertThat(page.locator(".changes").textContent()).contains("order taken back");
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void a_card_is_dragged_to_its_place() {
        Patient patient = PatientPageTest.plant("drag");
        insure(patient.id(), "Grey Seal Mutual", "GS101");
        insure(patient.id(), "Harbor East Trust", "HE201");
        try (BrowserWindow window = BrowserWindow.wide()) {
            Page page = window.page();
            window.signIn("jeanne");
            window.open("/patients/" + patient.id().value());
            page.locator("[data-order] li")
                    .nth(1)
                    .dragTo(
                            page.locator("[data-order] li").first(),
                            new Locator.DragToOptions()
                                    .setTargetPosition(new com.microsoft.playwright.options.Position(60, 4)));
            page.waitForSelector(".notice.good");
            assertThat(members(patient.id())).containsExactly("HE201", "GS101");
        }
    }

    @Test
    void what_was_sent_by_the_old_order_is_shown_before_the_order_changes_and_no_money_moves() {
        PatientId ana = SERVER.bean(Registration.class)
                .account(SERVER.story().greta())
                .orElseThrow()
                .patient();
        insure(ana, "Harbor East Trust", "HE300");
        try (BrowserWindow window = BrowserWindow.wide()) {
            Page page = window.page();
            window.signIn("jeanne");
            window.open("/patients/" + ana.value());
            page.locator("button[name=up]").nth(1).click();
            page.waitForSelector("#rebill-title");
            assertThat(page.locator("main").textContent())
                    .contains("180.00")
                    .contains("claim went to Blue Lantern Health first")
                    .contains("No money in the books moves");
            window.picture("patient-order");
            assertThat(window.barriers()).isEmpty();
            page.locator("a.btn:has-text('Leave it')").click();
            page.waitForSelector("#cards");
            assertThat(members(ana)).startsWith("BL7710294");
        }
    }

    @Test
    void a_card_is_added_and_a_telephone_an_attorney_and_a_confidential_address_are_written_by_keyboard() {
        Patient patient = PatientPageTest.plant("parts");
        SERVER.bean(Acts.class)
                .whole(() -> SERVER.bean(Coverage.class)
                        .payer(Actor.operator("test"), NewPayer.of("Grey Seal Mutual", Map.of())));
        try (BrowserWindow window = BrowserWindow.wide()) {
            Page page = window.page();
            window.signIn("jeanne");
            String path = "/patients/" + patient.id().value();
            window.open(path + "/edit/card");
            page.locator("#payer")
                    .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("Grey Seal Mutual"));
            page.locator("#member_id").fill("GS900");
            page.locator("#member_id").press("Enter");
            page.waitForSelector(".notice.good");
            assertThat(members(patient.id())).containsExactly("GS900");

            window.open(path + "/edit/phone");
            page.locator("#number").fill("8028635599");
            page.locator("#number").press("Enter");
            page.waitForSelector(".notice.good");
            window.open(path + "/edit/attorney");
            page.locator("#name").fill("Vera Loft");
            page.locator("#name").press("Enter");
            page.waitForSelector(".notice.good");
            window.open(path + "/edit/confidential");
            page.locator("#street").fill("PO Box 77");
            page.locator("#city").fill("Winooski");
            page.locator("#state").fill("VT");
            page.locator("#zip").fill("05404");
            page.locator("#zip").press("Enter");
            page.waitForSelector(".notice.good");
            assertThat(page.locator("main").textContent())
                    .contains("(802) 863-5599")
                    .contains("Represented by Vera Loft")
                    .contains("Confidential communication");
            assertThat(window.barriers()).isEmpty();
            window.fullPicture("patient-parts");

            window.open(path + "/edit/payment-method");
            page.locator("#token").fill("4111111111111111");
            page.locator("#token").press("Enter");
            page.waitForSelector("#token-said .wrong");
            assertThat(page.locator("#token-said").textContent()).contains("card number");
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void a_new_patient_is_registered_and_somebody_we_know_is_pointed_out() {
        Patient known = PatientPageTest.plant("known-already");
        try (BrowserWindow window = BrowserWindow.wide()) {
            Page page = window.page();
            window.signIn("jeanne");
            window.open("/patients/new");
            page.locator("#family_name").fill(known.familyName());
            page.locator("#given_name").fill(known.givenName());
            page.locator("#birth_date").fill("1971-08-30");
            page.locator("#birth_date").press("Enter");
            page.waitForSelector(".notice.warn:has-text('We have somebody')");
            window.picture("patient-new");
            page.locator("#family_name").fill("Sassafras");
            page.locator("#family_name").press("Enter");
            page.waitForSelector("#record");
            assertThat(page.locator("h1").textContent()).contains("Isolde Sassafras");
            assertThat(page.locator(".changes").textContent()).contains("J. Moreau");
            assertThat(window.complaints()).isEmpty();
        }
    }
}
