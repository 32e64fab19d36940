package org.quittance.registration;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day as people type it or as we print it: 2026-03-01, 20260301, 03/01/2026, 1 March 2026, Sun 1 Mar 2026,
 * March 1, 2026, 1 de marzo de 2026.
 *
 * @param rest what else was typed, without it
 */
public record TypedDay(LocalDate day, String rest) {

    private static final String BEFORE = "(?<![\\p{L}\\p{N}/.-])";
    private static final String AFTER = "(?![\\p{L}\\p{N}/-])";
    private static final String MONTH = "(\\p{L}{3,10})\\.?";
    private static final String WEEKDAY =
            "(?:(?:mon|tue|wed|thu|fri|sat|sun|lun|mié|mie|jue|vie|sáb|sab|dom|martes|mar)\\p{L}{0,8}\\.?,? )?";
    private static final Pattern ISO = Pattern.compile(BEFORE + "(\\d{4})-(\\d{1,2})-(\\d{1,2})" + AFTER);
    private static final Pattern COMPACT = Pattern.compile(BEFORE + "((?:18|19|20)\\d{2})(\\d{2})(\\d{2})" + AFTER);
    private static final Pattern AMERICAN = Pattern.compile(BEFORE + "(\\d{1,2})/(\\d{1,2})/(\\d{4})" + AFTER);
    private static final Pattern DAY_FIRST = Pattern.compile(
            BEFORE + WEEKDAY + "(\\d{1,2})(?:st|nd|rd|th)? (?:de )?" + MONTH + ",? (?:de )?(\\d{4})" + AFTER);
    private static final Pattern MONTH_FIRST =
            Pattern.compile(BEFORE + WEEKDAY + MONTH + " (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})" + AFTER);
    private static final List<List<String>> MONTHS = List.of(
            List.of("january", "enero"),
            List.of("february", "febrero"),
            List.of("march", "marzo"),
            List.of("april", "abril"),
            List.of("may", "mayo"),
            List.of("june", "junio"),
            List.of("july", "julio"),
            List.of("august", "agosto"),
            List.of("september", "septiembre", "setiembre"),
            List.of("october", "octubre"),
            List.of("november", "noviembre"),
            List.of("december", "diciembre"));

    /**
     * Finds a day in what was typed.
     *
     * @param text as typed
     * @return the first day in it, and the rest; empty when there is none
     */
    public static Optional<TypedDay> find(String text) {
        String typed = text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        return first(typed, ISO, 1, 2, 3)
                .or(() -> first(typed, AMERICAN, 3, 1, 2))
                .or(() -> first(typed, DAY_FIRST, 3, 2, 1))
                .or(() -> first(typed, MONTH_FIRST, 3, 1, 2))
                .or(() -> first(typed, COMPACT, 1, 2, 3));
    }

    /**
     * Reads a day when nothing else was typed.
     *
     * @param text as typed
     * @return the day
     */
    public static Optional<LocalDate> alone(String text) {
        return find(text).filter(typed -> typed.rest().isEmpty()).map(TypedDay::day);
    }

    private static Optional<TypedDay> first(String text, Pattern pattern, int year, int month, int day) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            Optional<LocalDate> found = day(matcher.group(year), month(matcher.group(month)), matcher.group(day));
            if (found.isPresent()) {
                String rest = text.substring(0, matcher.start()) + " " + text.substring(matcher.end());
                return Optional.of(new TypedDay(found.get(), rest.strip()));
            }
        }
        return Optional.empty();
    }

    private static int month(String text) {
        if (Character.isDigit(text.charAt(0))) {
            return Integer.parseInt(text);
        }
        for (int i = 0; i < MONTHS.size(); i++) {
            if (MONTHS.get(i).stream().anyMatch(name -> name.startsWith(text))) {
                return i + 1;
            }
        }
        return 0;
    }

    private static Optional<LocalDate> day(String year, int month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
