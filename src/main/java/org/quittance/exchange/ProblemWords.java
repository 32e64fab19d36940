package org.quittance.exchange;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of problems. For each enum of {@link ProblemKind}s there is a list {@code NameOfTheEnum_en.properties} in its
 * package: {@code CONSTANT.rule} and {@code CONSTANT.remedy}, where <code>{1}</code>, <code>{2}</code> stand for the facts
 * of a problem by position, and <code>{=name}</code> for words that several share.
 */
public final class ProblemWords {

    /** What whoever works here reads. Another language is another list, with the same keys. */
    private static final String LANGUAGE = "en";

    private static final Pattern FACT = Pattern.compile("\\{(\\d+)}");
    private static final Pattern SHARED = Pattern.compile("\\{=([A-Za-z.]+)}");
    private static final ClassValue<Map<String, String>> LISTS = new ClassValue<>() {
        @Override
        protected Map<String, String> computeValue(Class<?> kinds) {
            return list(kinds);
        }
    };

    private ProblemWords() {}

    /**
     * What should have been.
     *
     * @param kind which problem
     * @param facts by position
     * @return as {@link Problem#rule()}
     */
    public static String rule(ProblemKind kind, Object... facts) {
        return filled(kind, "rule", facts);
    }

    /**
     * What a person can do.
     *
     * @param kind which problem
     * @param facts by position
     * @return as {@link Problem#remedy()}
     */
    public static String remedy(ProblemKind kind, Object... facts) {
        return filled(kind, "remedy", facts);
    }

    private static String filled(ProblemKind kind, String part, Object... facts) {
        Class<?> kinds = ((Enum<?>) kind).getDeclaringClass();
        String key = kind.name() + "." + part;
        String words = required(LISTS.get(kinds), key, kinds);
        return replaced(FACT, words, hit -> String.valueOf(facts[Integer.parseInt(hit.group(1)) - 1]));
    }

    private static Map<String, String> list(Class<?> kinds) {
        Properties read = new Properties();
        String file = kinds.getSimpleName() + "_" + LANGUAGE + ".properties";
        try (Reader reader = new InputStreamReader(
                Optional.ofNullable(kinds.getResourceAsStream(file))
                        .orElseThrow(() -> new IllegalStateException("There is no list " + file + ".")),
                StandardCharsets.UTF_8)) {
            read.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> plain = new HashMap<>();
        read.forEach((key, words) -> plain.put((String) key, (String) words));
        Map<String, String> list = new HashMap<>();
        plain.forEach((key, words) ->
                list.put(key, replaced(SHARED, words, hit -> required(plain, hit.group(1), kinds))));
        return Map.copyOf(list);
    }

    private static String replaced(Pattern place, String words, Function<MatchResult, String> by) {
        return place.matcher(words).replaceAll(hit -> Matcher.quoteReplacement(by.apply(hit)));
    }

    private static String required(Map<String, String> words, String key, Class<?> kinds) {
        return Optional.ofNullable(words.get(key))
                .orElseThrow(() -> new IllegalStateException(kinds.getName() + " has no words for " + key + "."));
    }
}
