package org.quittance.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quittance.QuittanceApplication;
import org.springframework.modulith.core.ApplicationModules;

/** A module uses what stands below it, never above, never in a circle, and only what stands directly in a package. */
class FloorsTest {

    private static final Pattern FLOOR_IN_WORDS = Pattern.compile("Floor (\\d)\\.");
    private static final String WORKBENCH = House.ROOT + ".workbench";
    private static final Pattern DECLARED = Pattern.compile("@ApplicationModule\\(\\s*allowedDependencies =");
    private static final Pattern NOBODYS_NAME = Pattern.compile(
            "\\.(api|impl|service|services|dto|dtos|util|utils|common|model|models|manager|helper|helpers)$");

    @Test
    void modules_use_what_stands_below_them() {
        Violation.none(upward(House.product(), House.ROOT));
    }

    @Test
    void modules_do_not_use_each_other_in_a_circle() {
        Violation.none(circles(House.product(), House.ROOT));
    }

    @Test
    void sub_packages_are_a_modules_own_business() {
        Violation.none(intrusions(House.product(), House.ROOT));
    }

    @Test
    void modules_use_only_what_they_declare() {
        // Spring Modulith reads allowedDependencies in each package-info. The program's entry, which starts the command
        // line, which starts the modules, is no module.
        assertThat(ApplicationModules.of(QuittanceApplication.class)
                        .detectViolations()
                        .getMessages())
                .filteredOn(message -> !message.contains("Slice root:"))
                .isEmpty();
    }

    @Test
    void matters_of_the_workbench_do_not_use_each_other_in_a_circle() {
        Violation.none(circles(House.product(), WORKBENCH));
    }

    @Test
    void matters_of_the_workbench_say_what_they_use() {
        // Spring Modulith checks what a nested module declares, and lets one that declares nothing use everything.
        Violation.none(House.files("src/main/java/org/quittance/workbench", "package-info.java").stream()
                .filter(file -> !file.getParent().endsWith("workbench"))
                .filter(file -> !DECLARED.matcher(House.text(file)).find())
                .map(file -> new Violation(
                        House.place(file),
                        "a matter that does not say what it uses",
                        "write @ApplicationModule(allowedDependencies = {…}) there"))
                .toList());
    }

    @Test
    void every_module_says_its_floor() {
        List<Violation> findings = new ArrayList<>();
        for (Path file : House.files("src/main/java/org/quittance", "package-info.java")) {
            if (House.module(file).isEmpty() || !file.getParent().endsWith(House.module(file))) {
                continue;
            }
            Integer floor = House.FLOORS.get(House.module(file));
            Matcher words = FLOOR_IN_WORDS.matcher(House.text(file));
            if (floor == null) {
                findings.add(new Violation(House.place(file), "a module without a floor", "enter it in House.FLOORS"));
            } else if (!words.find() || Integer.parseInt(words.group(1)) != floor) {
                findings.add(new Violation(
                        House.place(file),
                        "does not say its floor",
                        "begin its Javadoc with \"Floor " + floor + ".\""));
            }
        }
        Violation.none(findings);
    }

    @Test
    void packages_are_named_after_the_trade() {
        Violation.none(House.product().stream()
                .map(JavaClass::getPackageName)
                .distinct()
                .filter(name -> !name.equals(House.ROOT + ".api")
                        && NOBODYS_NAME.matcher(name).find())
                .map(name -> new Violation(name, "a name that says nothing", "name it after what it does in the trade"))
                .toList());
    }

    @Test
    void the_checks_are_on() {
        String seeds = House.class.getPackageName() + ".seeds";
        assertThat(upward(House.seeds(), seeds))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.toString()).contains("ledger.Upward").contains("payments"));
        assertThat(intrusions(House.seeds(), seeds))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.found()).contains("payments.store.Hidden"));
        assertThat(circles(House.seeds(), seeds))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.found()).contains("ledger").contains("payments"));
    }

    private static List<Violation> upward(JavaClasses classes, String root) {
        return crossings(classes, root)
                .filter(use -> floor(use.from) < floor(use.to))
                .map(use -> new Violation(
                        use.dependency.getOriginClass().getName(),
                        "floor " + floor(use.from) + " uses " + use.to + " on floor " + floor(use.to),
                        "let it travel upwards as an event, or move it to the floor where it belongs"))
                .distinct()
                .toList();
    }

    private static List<Violation> intrusions(JavaClasses classes, String root) {
        return crossings(classes, root)
                .filter(use -> {
                    String name = use.dependency.getTargetClass().getPackageName();
                    return !name.equals(root + "." + use.to);
                })
                .map(use -> new Violation(
                        use.dependency.getOriginClass().getName(),
                        "uses " + use.dependency.getTargetClass().getName(),
                        "use the face of " + use.to + "; if it lacks this, add the smallest thing there"))
                .distinct()
                .toList();
    }

    private static List<Violation> circles(JavaClasses classes, String root) {
        Map<String, Set<String>> uses = new TreeMap<>();
        crossings(classes, root)
                .forEach(use -> uses.computeIfAbsent(use.from, module -> new TreeSet<>())
                        .add(use.to));
        Set<Set<String>> circles = new java.util.LinkedHashSet<>();
        for (String start : uses.keySet()) {
            circle(start, start, uses, new HashSet<>()).ifPresent(path -> circles.add(new TreeSet<>(path)));
        }
        return circles.stream()
                .map(circle -> new Violation(
                        root, "a circle: " + String.join(", ", circle), "turn one of its arrows into an event"))
                .toList();
    }

    /** A way from a module back to where it began; what was seen and led nowhere is not walked again. */
    private static Optional<List<String>> circle(
            String start, String at, Map<String, Set<String>> uses, Set<String> seen) {
        for (String next : uses.getOrDefault(at, Set.of())) {
            if (next.equals(start)) {
                return Optional.of(List.of(at));
            }
            if (seen.add(next)) {
                Optional<List<String>> found = circle(start, next, uses, seen);
                if (found.isPresent()) {
                    return found.map(
                            rest -> Stream.concat(Stream.of(at), rest.stream()).toList());
                }
            }
        }
        return Optional.empty();
    }

    private static Stream<Use> crossings(JavaClasses classes, String root) {
        return classes.stream()
                .flatMap(from -> from.getDirectDependenciesFromSelf().stream())
                .map(dependency -> new Use(
                        module(dependency.getOriginClass(), root),
                        module(dependency.getTargetClass(), root),
                        dependency))
                .filter(use -> !use.from.isEmpty() && !use.to.isEmpty() && !use.from.equals(use.to));
    }

    private static String module(JavaClass type, String root) {
        String name = type.getPackageName();
        return name.startsWith(root + ".") ? name.substring(root.length() + 1).split("\\.")[0] : "";
    }

    private static int floor(String module) {
        return House.FLOORS.getOrDefault(module, 0);
    }

    private record Use(String from, String to, Dependency dependency) {}
}
