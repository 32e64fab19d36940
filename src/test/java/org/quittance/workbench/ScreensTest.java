package org.quittance.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Every page, at the desk and on a phone, in light and dark: no barrier, no broken content rule, a picture of each. */
class ScreensTest {

    private record Screen(String name, Consumer<Desk> walk) {}

    private static List<Screen> screens() {
        List<Screen> screens = new ArrayList<>();
        screens.add(new Screen("sign-in", desk -> desk.open("/sign-in")));
        screens.add(new Screen("not-found", desk -> {
            desk.signIn("jeanne");
            desk.open("/nothing-of-this-name");
        }));
        return screens;
    }

    @Test
    void every_page_is_free_of_barriers_and_keeps_the_content_policy() {
        List<String> findings = new ArrayList<>();
        for (Screen screen : screens()) {
            for (var size : Desk.sizes().entrySet()) {
                for (boolean dark : new boolean[] {false, true}) {
                    String name = screen.name() + "-" + size.getKey() + (dark ? "-dark" : "");
                    try (Desk desk = new Desk(size.getValue()[0], size.getValue()[1], dark)) {
                        screen.walk().accept(desk);
                        // Before the picture and the rules are taken: both put styles of their own into the page.
                        desk.complaints().forEach(each -> findings.add(name + ": " + each));
                        desk.picture(name);
                        desk.barriers().forEach(each -> findings.add(name + ": " + each));
                    }
                }
            }
        }
        assertThat(findings).isEmpty();
    }
}
