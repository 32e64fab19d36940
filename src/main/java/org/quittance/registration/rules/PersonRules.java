package org.quittance.registration.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.quittance.history.FieldForm;
import org.quittance.registration.FieldProblem;
import org.quittance.registration.PatientFields;

/**
 * What cannot be right in the record of a person: no birth in the future and nobody older than 124 years (rule D-06), no
 * death before birth (rule D-10), a ZIP of five or nine digits (rule D-04). What is only unlikely is the typo doctor's.
 */
public final class PersonRules {

    /** Nobody is older, in years (rule D-06). */
    public static final int OLDEST = 124;

    /** A text of a record has at most so many letters. */
    public static final int LONGEST = 120;

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
     * @return what is wrong with each field that cannot be right
     */
    public static Map<String, FieldProblem> check(Map<String, String> fields, LocalDate today) {
        Map<String, FieldProblem> problems = new LinkedHashMap<>();
        fields.forEach((name, text) -> {
            if (text.length() > LONGEST) {
                problems.put(name, FieldProblem.TOO_LONG);
            }
        });
        if (fields.containsKey("family_name") && fields.get("family_name").isBlank()) {
            problems.put("family_name", FieldProblem.NO_FAMILY_NAME);
        }
        born(fields, today, problems);
        died(fields, today, problems);
        fields.forEach((name, text) -> PatientFields.ALL
                .named(name)
                .filter(field -> !text.isEmpty())
                .flatMap(field -> shape(field.form(), text, today))
                .ifPresent(problem -> problems.putIfAbsent(name, problem)));
        return problems;
    }

    private static void born(Map<String, String> fields, LocalDate today, Map<String, FieldProblem> problems) {
        String typed = fields.getOrDefault("birth_date", "");
        Optional<LocalDate> born = day(typed);
        if (!typed.isEmpty() && born.isEmpty()) {
            problems.put("birth_date", FieldProblem.NO_SUCH_DAY);
        } else if (born.isPresent() && born.get().isAfter(today)) {
            problems.put("birth_date", FieldProblem.BORN_IN_FUTURE);
        } else if (born.isPresent()
                && born.get().isBefore(today.minusYears(OLDEST + 1L).plusDays(1))) {
            problems.put("birth_date", FieldProblem.TOO_OLD);
        }
    }

    private static void died(Map<String, String> fields, LocalDate today, Map<String, FieldProblem> problems) {
        String typed = fields.getOrDefault("deceased_on", "");
        Optional<LocalDate> died = day(typed);
        Optional<LocalDate> born = day(fields.getOrDefault("birth_date", ""));
        if (!typed.isEmpty() && died.isEmpty()) {
            problems.put("deceased_on", FieldProblem.NO_SUCH_DAY);
        } else if (died.isPresent() && died.get().isAfter(today)) {
            problems.put("deceased_on", FieldProblem.DEAD_IN_FUTURE);
        } else if (died.isPresent() && born.isPresent() && died.get().isBefore(born.get())) {
            problems.put("deceased_on", FieldProblem.DEAD_BEFORE_BIRTH);
        }
    }

    /** What is wrong with the shape of a text, whatever field it stands in. */
    private static Optional<FieldProblem> shape(FieldForm form, String text, LocalDate today) {
        return switch (form) {
            case ZIP -> unless(ZIP, text, FieldProblem.ZIP_SHAPE);
            case STATE -> unless(STATE, text, FieldProblem.STATE_SHAPE);
            case EMAIL -> unless(EMAIL, text, FieldProblem.EMAIL_SHAPE);
            case LANGUAGE -> unless(LANGUAGE, text, FieldProblem.NO_LANGUAGE);
            case DAY, PAST_DAY -> {
                Optional<LocalDate> day = day(text);
                yield day.isEmpty()
                        ? Optional.of(FieldProblem.NO_SUCH_DAY)
                        : form == FieldForm.PAST_DAY && day.get().isAfter(today)
                                ? Optional.of(FieldProblem.NOT_YET)
                                : Optional.empty();
            }
            case TEXT, NAME, IDENTIFIER, SEX, PHONE, CODE, RECORD -> Optional.empty();
        };
    }

    private static Optional<FieldProblem> unless(Pattern shape, String text, FieldProblem problem) {
        return shape.matcher(text).matches() ? Optional.empty() : Optional.of(problem);
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
