package org.quittance.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every page at a desk and on a phone, in light and dark: no barrier, no broken content rule, a picture of each. */
@Tag("browser")
class ScreensTest {

    private static final AnaStory STORY = WorkbenchServer.get().story();

    private record Screen(String name, Consumer<BrowserWindow> walk) {}

    private static List<Screen> screens() {
        List<Screen> screens = new ArrayList<>();
        screens.add(new Screen("sign-in", desk -> desk.open("/sign-in")));
        add(screens, "not-found", "/nothing-of-this-name");
        add(screens, "waiting", "/exceptions");
        add(screens, "accounts", "/accounts");
        String ana = "/accounts/" + STORY.ana().value();
        add(screens, "account", ana);
        add(screens, "account-as-of", ana + "?asOf=2026-09-20");
        screens.add(new Screen("explanation", desk -> {
            desk.signIn("jeanne");
            desk.open(ana);
            desk.page()
                    .getByRole(AriaRole.LINK)
                    .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("82.60"))
                    .first()
                    .click();
            desk.page().waitForSelector("#drawer .reckoning");
        }));
        screens.add(new Screen("search", desk -> {
            desk.signIn("jeanne");
            desk.open("/accounts");
            desk.page().keyboard().press("Control+k");
            desk.page().keyboard().type("díaz");
            desk.page().waitForSelector("#found .hit");
        }));
        screens.add(new Screen("findings", desk -> {
            FindingsPageTest.plant("screens");
            desk.signIn("jeanne");
            desk.open("/findings");
        }));
        String record = "/patients/"
                + WorkbenchServer.get()
                        .bean(org.quittance.registration.Registration.class)
                        .account(STORY.ana())
                        .orElseThrow()
                        .patient()
                        .value();
        add(screens, "patient", record);
        add(screens, "patient-as-of", record + "?asOf=2026-10-20");
        add(screens, "patient-edit", record + "/edit/identity");
        screens.add(new Screen("duplicates", desk -> {
            DuplicatesPageTest.plant("screens");
            desk.signIn("jeanne");
            desk.open("/duplicates");
        }));
        screens.add(new Screen("duplicate", desk -> {
            desk.signIn("jeanne");
            desk.open("/duplicates");
            desk.page().locator("tr[data-row] a").first().click();
            desk.page().waitForSelector("#money");
        }));
        add(screens, "remittances", "/remittances");
        screens.add(new Screen("remittance", desk -> {
            desk.signIn("jeanne");
            desk.open("/remittances");
            desk.page()
                    .getByRole(AriaRole.LINK)
                    .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("BLUE LANTERN"))
                    .first()
                    .click();
            desk.page().waitForSelector(".proof");
        }));
        screens.add(new Screen("answer", desk -> {
            desk.signIn("jeanne");
            desk.open("/exceptions?kind=answer-unmatched");
            desk.page().keyboard().press("j");
            desk.page().keyboard().press("Enter");
            desk.page().waitForSelector(".bench");
        }));
        add(screens, "patient-wishes", record + "/edit/wishes");
        add(screens, "patient-card", record + "/edit/card");
        add(screens, "patient-new", "/patients/new");
        add(screens, "entry", "/entries/4");
        screens.add(new Screen("payment", desk -> {
            desk.signIn("jeanne");
            desk.open(ana + "/payment");
            desk.page().waitForSelector("#spread .reckoning");
        }));
        screens.add(new Screen("receipt", desk -> {
            desk.signIn("jeanne");
            desk.open(ana);
            desk.page().locator(".docs a").first().click();
            desk.page().waitForSelector(".facts");
        }));
        add(screens, "payments", "/payments");
        WaitingMoneyPageTest.plant("screens");
        add(screens, "payments-waiting", "/payments/waiting");
        screens.add(new Screen("payments-waiting-one", desk -> {
            desk.signIn("tunde");
            desk.open(
                    "/payments/waiting/" + WaitingMoneyPageTest.plant("screens").value());
            desk.page().locator("summary:has-text('Pay it back')").first().click();
        }));
        add(screens, "bill", ana + "/bill");
        screens.add(new Screen("bill-made", desk -> {
            desk.signIn("jeanne");
            desk.open("/accounts/" + OwnAccount.owing("Printed", 12_300).value() + "/bill");
            desk.page().getByText("Make the bill").click();
            desk.page().waitForURL(url -> url.contains("/bills/"));
        }));
        add(screens, "import", "/import");
        add(screens, "messages", "/messages");
        screens.add(new Screen("import-checked", desk -> {
            desk.signIn("jeanne");
            desk.open("/import");
            desk.page().setInputFiles("#files", new java.nio.file.Path[] {
                java.nio.file.Path.of(
                        System.getProperty("quittance.basedir", "."),
                        "src/test/resources/workbench/blue-lantern-does-not-balance.835"),
                java.nio.file.Path.of(
                        System.getProperty("quittance.basedir", "."),
                        "src/test/resources/workbench/blue-lantern-881209.835")
            });
            desk.page().waitForSelector("#report .tiles");
        }));
        screens.add(new Screen("auditor", desk -> {
            desk.signIn("rosa");
            desk.open("/accounts/" + STORY.greta().value());
        }));
        return screens;
    }

    private static void add(List<Screen> screens, String name, String path) {
        screens.add(new Screen(name, desk -> {
            desk.signIn("jeanne");
            desk.open(path);
        }));
    }

    @Test
    void every_page_at_a_desk_and_on_a_phone_is_free_of_barriers_and_keeps_the_content_policy() {
        List<String> findings = new ArrayList<>();
        String only = System.getProperty("quittance.screens", "");
        for (Screen screen : screens()) {
            if (only.isEmpty() || List.of(only.split(",", -1)).contains(screen.name())) {
                look(screen, findings);
            }
        }
        assertThat(findings).isEmpty();
    }

    /** One walk to a page, which is then seen in both windows. */
    private static void look(Screen screen, List<String> findings) {
        try (BrowserWindow desk = BrowserWindow.wide()) {
            screen.walk().accept(desk);
            for (String size : List.of("phone", "desk")) {
                desk.resize(size);
            }
            // Before pictures and rules are taken: both put styles of their own into the page.
            desk.complaints().forEach(each -> findings.add(screen.name() + ": " + each));
            for (String size : List.of("desk", "phone")) {
                String name = screen.name() + "-" + size;
                desk.resize(size);
                desk.picture(name);
                desk.roughEdges().forEach(each -> findings.add(name + ": " + each));
                desk.barriers().forEach(each -> findings.add(name + ": " + each));
            }
            desk.darken();
            for (String size : List.of("phone", "desk")) {
                String name = screen.name() + "-" + size + "-dark";
                desk.resize(size);
                desk.picture(name);
                desk.faintWords().forEach(each -> findings.add(name + ": " + each));
            }
        }
    }
}
