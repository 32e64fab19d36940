package org.quittance.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the business refuses is a code with facts; its sentence stands in one place, for page and command. */
class RefusalsTest {

    private static final Pattern SENTENCE = Pattern.compile("record (?:Refused|Unfit|NotAn?[A-Z]\\w*)\\([^)]*\\b"
            + "(?:String (?:words|why|sentence)|Map<String, String> \\w+)\\b");

    @Test
    void a_refusal_is_a_code_with_facts_and_no_sentence() {
        Set<String> found = new TreeSet<>();
        House.files("src/main/java/org/quittance", ".java").stream()
                .filter(file -> House.FLOORS.getOrDefault(House.module(file), 6) < 6)
                // Why work behind the pages failed is said by whoever was asked to do it, in their words.
                .filter(file -> !House.module(file).equals("jobs"))
                .filter(file -> SENTENCE.matcher(House.text(file)).find())
                .forEach(file -> found.add(
                        House.module(file) + "/" + file.getFileName().toString().replace(".java", "")));
        assertThat(found)
                .as("Give the refusal an enum or record, and its sentence a place in the module's words class")
                .isEmpty();
    }
}
