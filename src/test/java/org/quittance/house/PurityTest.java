package org.quittance.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Rules know facts only; amounts are exact; time comes from the one clock. */
class PurityTest {

    private static final List<String> FACTS = List.of(
            "java.lang",
            "java.util",
            "java.math",
            "java.time",
            "java.text",
            "org.jspecify",
            "org.apache.commons.text",
            "org.quittance");

    private static final Set<String> NOT_FACTS = Set.of(
            "java.time.Clock",
            "java.lang.System",
            "java.lang.Thread",
            "java.lang.Process",
            "java.lang.ProcessBuilder",
            "java.lang.Runtime",
            "java.util.Random",
            "java.util.Timer");

    private static final Pattern BINARY_FRACTION =
            Pattern.compile("\\b(double|float|Double|Float|doubleValue|floatValue|DoubleStream)\\b");

    @Test
    void rules_are_pure() {
        Violation.none(impurities(House.product()));
    }

    @Test
    void no_binary_fraction_comes_near_money() {
        Violation.none(House.files("src/main/java/org/quittance", ".java").stream()
                .filter(file -> House.OF_MONEY.contains(House.module(file)))
                .flatMap(file -> fractions(file, House.text(file)).stream())
                .toList());
    }

    @Test
    void time_comes_from_the_injected_clock() {
        Violation.none(bareTimes(House.product()));
    }

    @Test
    void the_checks_are_on() {
        assertThat(impurities(House.seeds()))
                .anySatisfy(finding -> assertThat(finding.found()).contains("java.nio"));
        assertThat(bareTimes(House.seeds()))
                .extracting(Violation::found)
                .anySatisfy(found -> assertThat(found).contains("LocalDate.now"));
        Path somewhere = House.base().resolve("src/main/java/org/quittance/money/Share.java");
        assertThat(fractions(somewhere, "double share = 0.1; // a double\nString s = \"double\";"))
                .hasSize(1);
    }

    private static List<Violation> impurities(JavaClasses classes) {
        return classes.stream()
                .filter(type -> (type.getPackageName() + ".").contains(".rules."))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(dependency -> !fact(dependency.getTargetClass()))
                .map(dependency -> new Violation(
                        dependency.getOriginClass().getName(),
                        "a rule that uses " + dependency.getTargetClass().getName(),
                        "hand the rule the facts it needs, and do this where the act is written"))
                .distinct()
                .toList();
    }

    private static boolean fact(JavaClass used) {
        JavaClass type = used.getBaseComponentType();
        if (type.isPrimitive()) {
            return true;
        }
        String name = type.getName();
        boolean own = name.startsWith("org.quittance.");
        boolean others = !own || !(type.getPackageName() + ".").matches(".*\\.(store|card|ach|jdbc)\\..*");
        return !NOT_FACTS.contains(name) && others && FACTS.stream().anyMatch(root -> name.startsWith(root + "."));
    }

    private static List<Violation> fractions(Path file, String text) {
        return Source.find(BINARY_FRACTION, Source.code(text)).stream()
                .map(hit -> new Violation(
                        House.place(file) + ":" + hit.line(),
                        "'" + hit.found() + "' near money",
                        "reckon in Money, whole cents and exact ratios"))
                .toList();
    }

    private static List<Violation> bareTimes(JavaClasses classes) {
        return classes.stream()
                .filter(type -> !type.getName().equals(House.ROOT + ".QuittanceApplication")
                        && !type.getPackageName().startsWith(House.ROOT + ".bench"))
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(PurityTest::bareTime)
                .map(call -> new Violation(
                        call.getOriginOwner().getName() + ":" + call.getLineNumber(),
                        call.getTargetOwner().getSimpleName() + "." + call.getName(),
                        "have the Clock injected and ask it"))
                .toList();
    }

    private static boolean bareTime(JavaMethodCall call) {
        String owner = call.getTargetOwner().getName();
        boolean asksTheClock = call.getTarget().getRawParameterTypes().stream()
                .anyMatch(type -> type.getName().equals("java.time.Clock"));
        return (owner.startsWith("java.time.") && call.getName().equals("now") && !asksTheClock)
                || (owner.equals("java.time.Clock") && call.getName().startsWith("system"))
                || (owner.equals("java.lang.System") && call.getName().equals("currentTimeMillis"));
    }
}
