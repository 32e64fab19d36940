package org.quittance.codesets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every list of words that a patient may read has each word in both languages. */
class WordListsTest {

    private static final Path LISTS = Path.of("src/main/resources/org/quittance/codesets");

    /** Heads of English columns; the Spanish of each stands in the next column. */
    private static final Set<String> ENGLISH = Set.of("en", "short_en");

    /** A list's words for staff, which patients read too since explanations name them. */
    private static final String REMARKS = "remarks.tsv";

    /** Written alike in both languages. */
    private static final Set<String> ALIKE = Set.of("experimental", "COVID-19");

    static Stream<String> lists() throws IOException {
        try (Stream<Path> files = Files.list(LISTS)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".tsv") && !pairs(name).isEmpty())
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("lists")
    void no_word_stands_in_english_only(String name) {
        List<String> missing = new ArrayList<>();
        for (String line : lines(name).subList(1, lines(name).size())) {
            String[] cells = line.split("\t", -1);
            for (int english : pairs(name)) {
                String en = english < cells.length ? cells[english] : "";
                String es = english + 1 < cells.length ? cells[english + 1] : "";
                if (!en.isBlank() && (es.isBlank() || (es.equalsIgnoreCase(en) && !ALIKE.contains(en)))) {
                    missing.add(cells[0] + ": " + en);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void no_spanish_stands_without_its_english_but_chapters_of_published_titles(String name) {
        if (name.equals("diagnosis_names.tsv")) {
            return;
        }
        for (String line : lines(name)) {
            String[] cells = line.split("\t", -1);
            for (int english : pairs(name)) {
                if (english + 1 < cells.length && cells[english].isBlank()) {
                    assertThat(cells[english + 1]).as(cells[0]).isBlank();
                }
            }
        }
    }

    private static List<Integer> pairs(String name) {
        String[] heads = lines(name).getFirst().split("\t", -1);
        List<Integer> pairs = new ArrayList<>();
        for (int i = 0; i < heads.length; i++) {
            if (ENGLISH.contains(heads[i]) || (name.equals(REMARKS) && heads[i].equals("meaning"))) {
                pairs.add(i);
            }
        }
        return pairs;
    }

    private static List<String> lines(String name) {
        try {
            return Files.readAllLines(LISTS.resolve(name));
        } catch (IOException e) {
            throw new AssertionError(name, e);
        }
    }
}
