package org.quittance.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents point to is there. */
class DocsTest {

    private static final Pattern LINK = Pattern.compile("(?<!!)!?\\[[^\\]\\n]*\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");
    private static final Pattern FENCE = Pattern.compile("(?ms)^```.*?^```");
    private static final Pattern PLACE = Pattern.compile("`((?:src|docs|\\.ci|\\.mvn)/[A-Za-z0-9_./-]+)`");

    @Test
    void links_lead_somewhere() {
        Violation.none(documents()
                .flatMap(file -> dead(file, House.text(file)).stream())
                .toList());
    }

    @Test
    void named_places_exist() {
        Violation.none(documents()
                .flatMap(file -> missing(file, House.text(file)).stream())
                .toList());
    }

    @Test
    void the_checks_are_on() {
        Path here = House.base().resolve("README.md");
        assertThat(dead(here, "[a](nowhere.md) [b](https://example.org) [c](pom.xml)"))
                .hasSize(1);
        assertThat(dead(here, "# One two\n[a](#one-two) [b](#three)")).hasSize(1);
        assertThat(missing(here, "see `src/main/nowhere` and `src/main/java`")).hasSize(1);
    }

    private static Stream<Path> documents() {
        return Stream.of(
                        House.files("docs", ".md"),
                        House.files("src", ".md"),
                        Stream.of("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md")
                                .map(name -> House.base().resolve(name))
                                .filter(Files::exists)
                                .toList())
                .flatMap(List::stream);
    }

    private static List<Violation> dead(Path file, String text) {
        return Source.find(LINK, FENCE.matcher(text).replaceAll("")).stream()
                .filter(hit -> !alive(file, text, hit.match().group(1)))
                .map(hit -> new Violation(
                        House.place(file),
                        "a dead link: " + hit.match().group(1),
                        "point it to what is there, or drop it"))
                .toList();
    }

    private static boolean alive(Path file, String text, String target) {
        if (target.matches("[a-z]+:.*")) {
            return true;
        }
        String[] parts = target.split("#", 2);
        Path place = parts[0].isEmpty() ? file : file.resolveSibling(parts[0]).normalize();
        if (!parts[0].isEmpty() && !Files.exists(place)) {
            return false;
        }
        boolean elsewhere = !parts[0].isEmpty() && !place.toString().endsWith(".md");
        return parts.length == 1
                || elsewhere
                || anchors(parts[0].isEmpty() ? text : House.text(place)).contains(parts[1]);
    }

    private static Set<String> anchors(String text) {
        return Source.find(HEADING, text).stream()
                .map(hit -> hit.match()
                        .group(1)
                        .strip()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    private static List<Violation> missing(Path file, String text) {
        return Source.find(PLACE, text).stream()
                .map(hit -> hit.match().group(1))
                .filter(place ->
                        !place.contains("...") && !Files.exists(House.base().resolve(place)))
                .map(place -> new Violation(House.place(file), "names " + place, "name what is there"))
                .toList();
    }
}
