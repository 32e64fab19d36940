package org.quittance.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Files that one head can hold, with words about what is public, and tests that are really run. */
class SizesTest {

    private static final int JAVA_LINES = 500;
    private static final int TEST_LINES = 700;
    private static final int TEMPLATE_LINES = 120;
    /** Code is wrapped at 120 by the formatter; what it cannot wrap gets a little more. */
    private static final int LINE_LENGTH = 130;

    private static final Pattern HEAD = Pattern.compile("(?s)^.*\\n(?:package|import) [^\\n]*;|^package [^\\n]*;");

    private static final Pattern PUBLIC_TYPE = Pattern.compile(
            "(?m)^public (?:abstract |final |sealed |non-sealed |static )*(?:class|record|interface|enum|@interface) ");

    @Test
    void files_stay_small() {
        Violation.none(Stream.of(
                        tooLong(House.files("src/main/java", ".java"), JAVA_LINES),
                        tooLong(House.files("src/test/java", ".java"), TEST_LINES),
                        tooLong(House.files("src/main/jte", ".jte"), TEMPLATE_LINES))
                .flatMap(List::stream)
                .toList());
    }

    @Test
    void lines_stay_short() {
        Violation.none(Stream.of(House.files("src/main/java", ".java"), House.files("src/test/java", ".java"))
                .flatMap(List::stream)
                .flatMap(file -> longLines(House.place(file), House.text(file)).stream())
                .toList());
    }

    @Test
    void public_types_say_what_they_mean() {
        Violation.none(House.files("src/main/java/org/quittance", ".java").stream()
                .filter(file -> !file.endsWith("Quittance.java"))
                .flatMap(file -> wordless(House.place(file), House.text(file)).stream())
                .toList());
    }

    @Test
    void classes_with_tests_end_in_Test() {
        Violation.none(new ClassFileImporter()
                .withImportOption(new ImportOption.OnlyIncludeTests()).importPackages(House.ROOT).stream()
                        .filter(SizesTest::isNotRun)
                        .map(type -> new Violation(
                                type.getName(), "tests in a class that is silently not run", "end its name in Test"))
                        .toList());
    }

    @Test
    void the_checks_are_on() {
        assertThat(tooLong(House.files("src/main/java", "Quittance.java"), 3)).hasSize(1);
        assertThat(longLines("X.java", "a\n" + "b".repeat(131))).hasSize(1);
        assertThat(wordless("X.java", "package x;\n\npublic final class X {}\n"))
                .hasSize(1);
        assertThat(wordless("X.java", "package x;\n\n/** An X. */\n@Y(1)\npublic final class X {}\n"))
                .isEmpty();
    }

    private static List<Violation> tooLong(List<Path> files, int limit) {
        return files.stream()
                .filter(file -> House.text(file).lines().count() > limit)
                .map(file -> new Violation(
                        House.place(file),
                        House.text(file).lines().count() + " lines",
                        "split it along its nouns; the limit is " + limit))
                .toList();
    }

    private static List<Violation> longLines(String place, String text) {
        return Source.find(Pattern.compile("(?m)^(?!import ).{" + (LINE_LENGTH + 1) + ",}$"), text).stream()
                .map(hit -> new Violation(place + ":" + hit.line(), "a long line", "wrap it at 120"))
                .toList();
    }

    private static List<Violation> wordless(String place, String text) {
        return Source.find(PUBLIC_TYPE, text).stream()
                .filter(hit -> {
                    Matcher head = HEAD.matcher(text.substring(0, hit.match().start()));
                    return !head.replaceFirst("").contains("/**");
                })
                .map(hit -> new Violation(
                        place + ":" + hit.line(),
                        "a public type without a word",
                        "say what it means in Javadoc: meaning, units, bounds, rule"))
                .toList();
    }

    private static boolean isNotRun(JavaClass type) {
        boolean tests = type.getMethods().stream()
                .anyMatch(method -> method.getAnnotations().stream()
                        .map(annotation -> annotation.getRawType().getSimpleName())
                        .anyMatch(List.of("Test", "ParameterizedTest", "RepeatedTest", "TestFactory")::contains));
        return tests
                && type.getEnclosingClass().isEmpty()
                && !type.getSimpleName().endsWith("Test")
                && !type.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT);
    }
}
