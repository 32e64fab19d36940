package org.quittance.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.quittance.codesets.Language;
import org.quittance.money.Money;
import org.quittance.statements.rules.Unfolding;

class ExplanationTextTest {

    private final Explanation explained = Unfolding.of(WorkedExample.account().facts(WorkedExample.TODAY));

    @Test
    void the_worked_example_reads_as_agreed_in_english() throws IOException {
        assertGolden("worked-example.en.txt", ExplanationText.of(explained, Language.EN));
    }

    @Test
    void the_worked_example_reads_as_agreed_in_spanish() throws IOException {
        assertGolden("worked-example.es.txt", ExplanationText.of(explained, Language.ES));
    }

    @Test
    void the_column_of_each_line_sums_to_what_is_left_of_it() {
        for (ExplainedLine line : explained.lines()) {
            assertThat(ExplanationText.sheet(line, Language.EN).sum()).isEqualTo(line.balance());
        }
        assertThat(explained.balance()).isEqualTo(Money.ofCents(10_890));
    }

    private static void assertGolden(String name, String text) throws IOException {
        Files.createDirectories(Path.of("target/golden"));
        Files.writeString(Path.of("target/golden", name), text);
        try (InputStream golden = ExplanationTextTest.class.getResourceAsStream("/statements/golden/" + name)) {
            assertThat(text)
                    .isEqualTo(new String(Objects.requireNonNull(golden, name).readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
