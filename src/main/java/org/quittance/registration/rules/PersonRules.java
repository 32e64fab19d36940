package org.quittance.registration.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What cannot be right in the record of a person: no birth in the future and nobody older than 124 years (rule D-06), no
 * death before birth (rule D-10), a ZIP of five or nine digits (rule D-04). What is only unlikely is the typo doctor's.
 */
public final class PersonRules {

    private static final int OLDEST = 124;
    private static final int LONGEST = 120;
    private static final Pattern ZIP = Pattern.compile("\\d{5}(?:-?\\d{4})?");
    private static final Pattern STATE = Pattern.compile("[A-Za-z]{2}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
    private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private PersonRules() {}

    /**
     * What is wrong with the fields of a person, whichever of them are there.
     *
     * @param fields by the name history keeps them under; empty for nothing known
     * @param today no birth or death is later
     * @return a sentence for each field that cannot be right
     */
    public static Map<String, String> check(Map<String, String> fields, LocalDate today) {
        Map<String, String> problems = new LinkedHashMap<>();
        fields.forEach((name, text) -> {
            if (text.length() > LONGEST) {
                problems.put(name, "That is longer than " + LONGEST + " letters.");
            }
        });
        if (fields.containsKey("family_name") && fields.get("family_name").isBlank()) {
            problems.put("family_name", "A record needs a family name.");
        }
        born(fields, today, problems);
        died(fields, today, problems);
        shape(fields, "zip", ZIP, "A ZIP has five digits, or nine as 05401-1234 (rule D-04).", problems);
        shape(fields, "state", STATE, "Write the state with two letters, as VT.", problems);
        shape(fields, "email", EMAIL, "Write it as name@place.org.", problems);
        shape(fields, "language", LANGUAGE, "Choose a language.", problems);
        return problems;
    }

    private static void born(Map<String, String> fields, LocalDate today, Map<String, String> problems) {
        String typed = fields.getOrDefault("birth_date", "");
        Optional<LocalDate> born = day(typed);
        if (!typed.isEmpty() && born.isEmpty()) {
            problems.put("birth_date", "There is no such day.");
        } else if (born.isPresent() && born.get().isAfter(today)) {
            problems.put("birth_date", "Nobody is born in the future (rule D-06).");
        } else if (born.isPresent()
                && born.get().isBefore(today.minusYears(OLDEST + 1L).plusDays(1))) {
            problems.put("birth_date", "Nobody is older than " + OLDEST + " years (rule D-06).");
        }
    }

    private static void died(Map<String, String> fields, LocalDate today, Map<String, String> problems) {
        String typed = fields.getOrDefault("deceased_on", "");
        Optional<LocalDate> died = day(typed);
        Optional<LocalDate> born = day(fields.getOrDefault("birth_date", ""));
        if (!typed.isEmpty() && died.isEmpty()) {
            problems.put("deceased_on", "There is no such day.");
        } else if (died.isPresent() && died.get().isAfter(today)) {
            problems.put("deceased_on", "A death that is known is not in the future (rule D-10).");
        } else if (died.isPresent() && born.isPresent() && died.get().isBefore(born.get())) {
            problems.put("deceased_on", "Nobody dies before being born (rule D-10).");
        }
    }

    private static void shape(
            Map<String, String> fields, String name, Pattern shape, String words, Map<String, String> problems) {
        String typed = fields.getOrDefault(name, "");
        if (!typed.isEmpty() && !shape.matcher(typed).matches()) {
            problems.put(name, words);
        }
    }

    /**
     * A day as forms send it.
     *
     * @param typed as {@code 1984-04-12}
     * @return the day; empty for nothing, or for what is no day
     */
    public static Optional<LocalDate> day(String typed) {
        try {
            return ISO_DAY.matcher(typed).matches() ? Optional.of(LocalDate.parse(typed)) : Optional.empty();
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
