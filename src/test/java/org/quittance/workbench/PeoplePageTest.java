package org.quittance.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.quittance.ledger.BusinessDays;
import org.quittance.staff.Actor;
import org.quittance.staff.Certificate;
import org.quittance.staff.Certificates;
import org.quittance.staff.LimitedAct;
import org.quittance.staff.NewPerson;
import org.quittance.staff.NewSignIn;
import org.quittance.staff.People;
import org.quittance.staff.Role;
import org.quittance.staff.RoleHistory;
import org.quittance.staff.SignInResult;
import org.quittance.staff.Staff;
import org.quittance.staff.StaffId;
import org.quittance.staff.StaffResult;

/** The page of people, roles and limits: an administrator's, and nobody else's. */
@Tag("browser")
class PeoplePageTest {

    private static final WorkbenchServer SERVER = WorkbenchServer.get();
    private static final Actor NADIA = new Actor.Person("nadia", Role.ADMINISTRATOR);

    /** Somebody new, by a sign-in name that no other test takes. */
    private static NewSignIn plant(UUID id, String signIn, String displayName) {
        StaffResult result =
                SERVER.bean(People.class).add(new NewPerson(id, signIn, displayName, "representative-1"), NADIA, "");
        return ((StaffResult.Password) result).signIn();
    }

    private static void certificate(UUID holder, String name, int days) {
        LocalDate today = SERVER.bean(BusinessDays.class).today();
        Certificate wanted = new Certificate(
                UUID.randomUUID(),
                new StaffId(holder),
                name,
                "HFMA",
                "70-114",
                Optional.of(today.minusYears(2)),
                Optional.of(today.plusDays(days)),
                false);
        assertThat(SERVER.bean(Certificates.class).add(wanted, today, NADIA, ""))
                .isEqualTo(new StaffResult.Done());
    }

    @Test
    void somebody_is_added_by_keyboard_and_signs_in_with_what_is_shown_once() {
        try (BrowserWindow window = BrowserWindow.wide()) {
            Page page = window.page();
            window.signIn("nadia");
            window.open("/staff");
            page.locator(".beside a:has-text('People')").waitFor();
            page.locator("a:has-text('Add somebody')").click();
            page.waitForSelector("#displayName:focus");
            page.keyboard().type("O. Bellweather");
            page.keyboard().press("Tab");
            page.keyboard().type("Import");
            page.selectOption("#role", "registrar");
            page.keyboard().press("Tab");
            page.locator("button:has-text('Add them')").press("Enter");
            page.waitForSelector("#signIn-said.wrong");
            assertThat(page.inputValue("#displayName")).isEqualTo("O. Bellweather");
            page.fill("#signIn", "o.bellweather");
            page.keyboard().press("Enter");
            String password = page.locator(".first-password").textContent();
            assertThat(page.locator("h1").textContent()).isEqualTo("O. Bellweather is added");
            window.picture("people-password");
            assertThat(window.barriers()).isEmpty();
            assertThat(SERVER.bean(Staff.class).signIn("o.bellweather", password, "10.0.0.7"))
                    .isInstanceOf(SignInResult.Welcome.class);
            page.locator("a:has-text('To their page')").click();
            page.waitForSelector("#certificates");
            assertThat(page.locator("main").textContent())
                    .doesNotContain(password)
                    .contains("Person added");
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void somebody_changes_role_is_disabled_at_once_and_let_in_again() {
        UUID id = UUID.randomUUID();
        NewSignIn made = plant(id, "pagetest.disabled", "Q. Ravenhill");
        Staff staff = SERVER.bean(Staff.class);
        String session = ((SignInResult.Welcome) staff.signIn(made.signIn(), made.password(), "10.0.0.7")).token();
        try (BrowserWindow window = BrowserWindow.wide()) {
            Page page = window.page();
            window.signIn("nadia");
            window.open("/staff/" + id);
            page.selectOption("#role", "supervisor");
            page.locator("button:has-text('Change it')").click();
            page.waitForSelector(".notice.good:has-text('Changed')");
            assertThat(page.locator("h1").textContent()).contains("supervisor");
            assertThat(staff.holderOf(session, true).orElseThrow().role()).isEqualTo(Role.SUPERVISOR);
            page.locator("button:has-text('Disable Q. Ravenhill')").click();
            page.waitForSelector(".notice.good:has-text('Disabled')");
            assertThat(staff.holderOf(session, true)).isEmpty();
            page.locator("button:has-text('Let Q. Ravenhill sign in again')").click();
            page.waitForSelector(".notice.good:has-text('password from before')");
            page.locator("summary:has-text('The password is forgotten')").click();
            page.locator("button:has-text('Make a new password')").click();
            String password = page.locator(".first-password").textContent();
            assertThat(staff.signIn(made.signIn(), made.password(), "10.0.0.7"))
                    .isInstanceOf(SignInResult.Refused.class);
            assertThat(staff.signIn(made.signIn(), password, "10.0.0.7")).isInstanceOf(SignInResult.Welcome.class);
            window.open("/staff");
            page.locator("tr:has-text('N. Haddad') a").click();
            page.waitForSelector("#certificates");
            assertThat(page.locator("button:has-text('Disable')").count()).isZero();
            page.selectOption("#role", "lead");
            page.locator("button:has-text('Change it')").click();
            page.waitForSelector("#role-said.wrong");
            assertThat(page.locator("#role-said").textContent()).contains("You would no longer reach these pages");
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void certificates_are_added_marked_in_words_and_withdrawn() {
        UUID id = UUID.randomUUID();
        plant(id, "pagetest.certified", "W. Applegarth");
        certificate(id, "CRCR", 75);
        certificate(id, "CRCS-P", 45);
        certificate(id, "CPAS", 12);
        certificate(id, "CCT", -3);
        certificate(id, "CRIP", 500);
        try (BrowserWindow window = BrowserWindow.wide()) {
            Page page = window.page();
            window.signIn("nadia");
            window.open("/staff");
            Locator row = page.locator("tr:has-text('W. Applegarth')");
            assertThat(row.textContent())
                    .contains("ends in 75 days, within 90")
                    .contains("ends in 45 days, within 60")
                    .contains("ends in 12 days, within 30")
                    .contains("ended 3 days ago")
                    .contains("CRIP");
            assertThat(page.locator("section[aria-labelledby='ending-title'] li:has-text('W. Applegarth')")
                            .count())
                    .isEqualTo(4);
            row.locator("a").click();
            page.locator("summary:has-text('Add a certificate')").click();
            page.fill("#name", "CCT");
            page.fill("#earned", "2026-10-01");
            page.fill("#expires", "2024-10-01");
            page.locator("button:has-text('Add the certificate')").click();
            page.waitForSelector("#expires-said.wrong");
            page.fill("#expires", "2029-10-01");
            page.locator("button:has-text('Add the certificate')").click();
            page.waitForSelector(".notice.good:has-text('added')");
            assertThat(page.locator("#certificates tr:has-text('renewed')").textContent())
                    .contains("CCT");
            page.locator("#certificates tr:has-text('CPAS') button").click();
            page.waitForSelector("#certificates tr:has-text('withdrawn')");
            window.open("/staff");
            assertThat(page.locator("section[aria-labelledby='ending-title'] li:has-text('W. Applegarth')")
                            .count())
                    .isEqualTo(2);
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void a_role_is_changed_from_now_on_and_what_held_stays_to_be_read() {
        try (BrowserWindow window = BrowserWindow.wide()) {
            Page page = window.page();
            window.signIn("nadia");
            window.open("/staff/roles");
            assertThat(page.locator("tr:has-text('director')").textContent()).contains("50,000.00");
            assertThat(page.locator("tr:has-text('chief financial officer')").textContent())
                    .contains("no end");
            page.locator("a:has-text('registrar')").click();
            page.check("#right-WRITE_OFF");
            page.locator(".choice:has-text('Up to an amount')").click();
            page.fill("#amount", "ten");
            page.locator("button:has-text('From now on')").click();
            page.waitForSelector("#limit-said:not(:empty)");
            assertThat(page.isChecked("#right-WRITE_OFF")).isTrue();
            page.fill("#amount", "10.00");
            page.keyboard().press("Enter");
            page.waitForSelector(".notice.good:has-text('From now on')");
            String history = page.locator(".changes").textContent();
            assertThat(history)
                    .contains("$10.00")
                    .contains("Does not")
                    .contains("N. Haddad")
                    .contains("the standard ladder");
            assertThat(page.locator(".changes .pill").count()).isEqualTo(2);
            assertThat(window.complaints()).isEmpty();
        }
        RoleHistory.Rung registrar =
                SERVER.bean(RoleHistory.class).rung("registrar").orElseThrow();
        assertThat(registrar.limit(LimitedAct.WRITE_OFF).orElseThrow().limit().cents())
                .hasValue(1_000);
        assertThat(registrar.roles().getLast().role()).isEqualTo(Role.REGISTRAR);
    }

    @Test
    void nobody_else_finds_the_way_there() throws Exception {
        for (String name : List.of("jeanne", "tunde", "rosa")) {
            Visitor visitor = Visitor.signedIn(SERVER.url(""), name, name + "-sample-clinic");
            assertThat(visitor.get("/accounts").body()).doesNotContain("href=\"/staff\"");
            for (String path : List.of("/staff", "/staff/new", "/staff/roles", "/staff/roles/lead")) {
                assertThat(visitor.get(path).statusCode()).as(name + path).isEqualTo(403);
            }
            assertThat(visitor.get("/staff").body()).contains("keep people, roles and limits");
            assertThat(visitor.post("/staff/roles/lead", java.util.Map.of()).statusCode())
                    .isEqualTo(403);
        }
        Visitor nadia = Visitor.signedIn(SERVER.url(""), "nadia", "nadia-sample-clinic");
        assertThat(nadia.get("/accounts").body()).contains("href=\"/staff\"");
        assertThat(nadia.get("/staff/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(nadia.get("/staff/roles/owner").statusCode()).isEqualTo(404);
    }

    @Test
    void the_pages_are_whole_at_the_desk_and_on_a_phone_in_light_and_dark() {
        UUID id = UUID.randomUUID();
        plant(id, "pagetest.screens", "Y. Thistlewood");
        certificate(id, "CRCR", 20);
        certificate(id, "CPAS", -40);
        List<String> edges = new ArrayList<>();
        for (String size : List.of("desk", "phone")) {
            try (BrowserWindow window = size.equals("desk") ? BrowserWindow.wide() : BrowserWindow.phone()) {
                window.signIn("nadia");
                look(window, size + "-people", "/staff", edges);
                look(window, size + "-people-new", "/staff/new", edges);
                look(window, size + "-person", "/staff/" + id, edges);
                look(window, size + "-ladder", "/staff/roles", edges);
                look(window, size + "-role", "/staff/roles/lead", edges);
                assertThat(window.complaints()).isEmpty();
            }
        }
        assertThat(edges).isEmpty();
    }

    private static void look(BrowserWindow window, String name, String path, List<String> edges) {
        window.open(path);
        window.fullPicture(name);
        window.roughEdges().forEach(edge -> edges.add(name + ": " + edge));
        window.barriers().forEach(barrier -> edges.add(name + ": " + barrier));
        window.darken();
        window.faintWords().forEach(barrier -> edges.add(name + " dark: " + barrier));
        window.page()
                .emulateMedia(new Page.EmulateMediaOptions()
                        .setColorScheme(com.microsoft.playwright.options.ColorScheme.LIGHT));
    }
}
