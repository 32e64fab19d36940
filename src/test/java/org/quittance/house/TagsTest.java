package org.quittance.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What {@code ./quittance test --fast} leaves out is marked as such: what opens a browser, and a few that take long. */
class TagsTest {

    private static final Set<String> KNOWN = Set.of("browser", "slow");

    private static final JavaClasses TESTS = new ClassFileImporter()
            .withImportOption(new ImportOption.OnlyIncludeTests())
            .importPackages(House.ROOT);

    @Test
    void who_opens_a_browser_says_so() {
        List<JavaClass> opening = TESTS.stream()
                .filter(TagsTest::isTest)
                .filter(TagsTest::opensABrowser)
                .toList();
        assertThat(opening).as("there are tests of pages").hasSizeGreaterThan(10);
        Violation.none(opening.stream()
                .filter(type -> !tags(type).contains("browser"))
                .map(type -> new Violation(type.getName(), "a browser that is not announced", "@Tag(\"browser\")"))
                .toList());
    }

    @Test
    void no_tag_is_mistyped_and_none_stands_where_it_is_not_read() {
        Violation.none(TESTS.stream()
                .flatMap(type -> tags(type).stream()
                        .filter(tag -> !KNOWN.contains(tag) || !isTest(type))
                        .map(tag -> new Violation(type.getName(), "the tag " + tag, "tests carry one of " + KNOWN)))
                .toList());
    }

    private static boolean opensABrowser(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .map(each -> each.getTargetClass().getName())
                .anyMatch(name -> name.startsWith("com.microsoft.playwright.")
                        || name.equals(House.ROOT + ".workbench.BrowserWindow"));
    }

    private static boolean isTest(JavaClass type) {
        return type.getName().endsWith("Test");
    }

    private static Set<String> tags(JavaClass type) {
        return type.getAnnotations().stream()
                .filter(each -> each.getRawType().isEquivalentTo(Tag.class))
                .map(each -> each.as(Tag.class).value())
                .collect(Collectors.toSet());
    }
}
