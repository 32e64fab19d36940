package org.quittance.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.quittance.exchange.ProblemKind;

/** Every kind of problem has its words, in every language that has a list, and no words are left over. */
class ProblemWordsTest {

    private static final Pattern LIST = Pattern.compile("(\\w+)_([a-z]{2})\\.properties");
    private static final Pattern SHARED = Pattern.compile("\\{=([A-Za-z.]+)}");
    private static final Pattern FACT = Pattern.compile("\\{\\d+}");

    @Test
    void every_kind_is_worded_and_nothing_else() throws Exception {
        List<Path> lists = House.files("src/main/resources/org/quittance", ".properties");
        assertThat(lists).isNotEmpty();
        Set<String> worded = new TreeSet<>();
        for (Path list : lists) {
            var name = LIST.matcher(list.getFileName().toString());
            assertThat(name.matches()).as(list.toString()).isTrue();
            Path folder = House.base().resolve("src/main/resources").relativize(list.getParent());
            Class<?> kinds = Class.forName(folder.toString().replace('/', '.') + "." + name.group(1));
            worded.add(kinds.getName());
            complete(list, kinds);
        }
        assertThat(worded).isEqualTo(kinds());
    }

    private static void complete(Path list, Class<?> kinds) throws IOException {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(list)) {
            words.load(reader);
        }
        Set<String> expected = new TreeSet<>();
        for (Object kind : kinds.getEnumConstants()) {
            expected.add(((ProblemKind) kind).name() + ".rule");
            expected.add(((ProblemKind) kind).name() + ".remedy");
        }
        words.values().stream()
                .flatMap(text -> SHARED.matcher((String) text).results())
                .forEach(shared -> expected.add(shared.group(1)));
        assertThat(new TreeSet<>(words.stringPropertyNames()))
                .as(list.toString())
                .isEqualTo(expected);
        assertThat(words.values().stream()
                        .map(text -> FACT.matcher((String) text).replaceAll("")))
                .as(list.toString())
                .noneMatch(text ->
                        text.isBlank() || SHARED.matcher(text).replaceAll("").contains("{"));
    }

    private static Set<String> kinds() {
        return House.product().stream()
                .filter(type -> type.isEnum() && type.isAssignableTo(ProblemKind.class))
                .map(type -> type.getName())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
