package org.quittance.settings;

import java.net.URI;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How the value of a setting is written.
 *
 * @param problem what is wrong with a text; empty when it can be read
 * @param read the value of a text that has no problem
 * @param write the text of a value
 * @param <T> what the value is in the program
 */
public record Form<T>(
        Function<String, Optional<SettingProblem>> problem, Function<String, T> read, Function<T, String> write) {

    private static final int LONGEST = 400;

    /** What is wrong with a text; empty when it can be read. */
    public Optional<SettingProblem> problem(String text) {
        return text.length() > LONGEST || text.codePoints().anyMatch(Character::isISOControl)
                ? Optional.of(new SettingProblem.TooLong(LONGEST))
                : problem.apply(text);
    }

    /** The value of a text that has no problem. */
    public T read(String text) {
        return read.apply(text);
    }

    /** The text of a value. */
    public String write(T value) {
        return write.apply(value);
    }

    /** Any words, also none. */
    public static Form<String> words() {
        return new Form<>(any -> Optional.empty(), Function.identity(), Function.identity());
    }

    /** Words, at least one. */
    public static Form<String> someWords() {
        return new Form<>(
                text -> text.isBlank() ? Optional.of(SettingProblem.Plain.NO_WORD) : Optional.empty(),
                Function.identity(),
                Function.identity());
    }

    /** An address on the web, or none. */
    public static Form<String> webAddress() {
        return new Form<>(Form::addressProblem, Function.identity(), Function.identity());
    }

    private static Optional<SettingProblem> addressProblem(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            URI uri = URI.create(text);
            if (("https".equals(uri.getScheme()) || "http".equals(uri.getScheme())) && uri.getHost() != null) {
                return Optional.empty();
            }
        } catch (IllegalArgumentException notOne) {
            // Said below.
        }
        return Optional.of(SettingProblem.Plain.NO_WEB_ADDRESS);
    }

    /** A time zone by its name. */
    public static Form<ZoneId> zone() {
        return new Form<>(Form::zoneProblem, ZoneId::of, ZoneId::getId);
    }

    private static Optional<SettingProblem> zoneProblem(String text) {
        try {
            if (ZoneId.getAvailableZoneIds().contains(ZoneId.of(text).getId())) {
                return Optional.empty();
            }
        } catch (DateTimeException unknown) {
            // Said below.
        }
        return Optional.of(SettingProblem.Plain.NO_ZONE);
    }

    /** A whole number between two, both included. */
    public static Form<Integer> number(int least, int most) {
        return new Form<>(
                text -> isNumber(text, least, most)
                        ? Optional.empty()
                        : Optional.of(new SettingProblem.NotANumber(least, most)),
                Integer::valueOf,
                String::valueOf);
    }

    /** Whole numbers between two, both included, apart by commas; also none. */
    public static Form<List<Integer>> numbers(int least, int most) {
        return new Form<>(
                text -> parts(text).allMatch(part -> isNumber(part, least, most))
                        ? Optional.empty()
                        : Optional.of(new SettingProblem.NotNumbers(least, most)),
                text -> parts(text).map(Integer::valueOf).toList(),
                all -> all.stream().map(String::valueOf).collect(Collectors.joining(",")));
    }

    private static java.util.stream.Stream<String> parts(String text) {
        return Arrays.stream(text.split(",", -1)).map(String::strip).filter(part -> !part.isEmpty());
    }

    private static boolean isNumber(String text, int least, int most) {
        if (text.isEmpty() || text.length() > 9 || !text.chars().allMatch(sign -> sign >= '0' && sign <= '9')) {
            return false;
        }
        int number = Integer.parseInt(text);
        return number >= least && number <= most;
    }
}
