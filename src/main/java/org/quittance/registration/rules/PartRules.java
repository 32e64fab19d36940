package org.quittance.registration.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quittance.registration.FieldProblem;
import org.quittance.registration.PartKind;

/** What cannot be right in a part of a record. What is only unlikely is the typo doctor's. */
public final class PartRules {

    private static final int FEWEST_DIGITS = 7;
    private static final int MOST_DIGITS = 15;
    private static final Set<String> CHAPTERS = Set.of("7", "11", "12", "13");

    private PartRules() {}

    /**
     * What is wrong.
     *
     * @param kind what part
     * @param fields all its fields
     * @param today no request or filing is later
     * @return what is wrong with each field that cannot be right
     */
    public static Map<String, FieldProblem> check(PartKind kind, Map<String, String> fields, LocalDate today) {
        Map<String, FieldProblem> problems = new LinkedHashMap<>();
        kind.columns().stream()
                .filter(column -> column.type() == PartKind.Type.DAY)
                .map(PartKind.Column::name)
                .filter(name ->
                        !text(fields, name).isEmpty() && day(fields, name).isEmpty())
                .forEach(name -> problems.put(name, FieldProblem.NO_SUCH_DAY));
        PersonRules.check(shared(fields), today).forEach(problems::putIfAbsent);
        order(fields, "from_on", "until_on", FieldProblem.ENDS_BEFORE_BEGINNING, problems);
        switch (kind) {
            case PHONE -> digits(fields, "number", true, problems);
            case ADDRESS -> place(fields, problems);
            case WISHES -> wishes(fields, problems);
            case CONFIDENTIAL -> confidential(fields, today, problems);
            case BANKRUPTCY -> bankruptcy(fields, today, problems);
            case ATTORNEY -> {
                if (text(fields, "name").isEmpty() && text(fields, "firm").isEmpty()) {
                    problems.put("name", FieldProblem.NO_ATTORNEY);
                }
                digits(fields, "phone", false, problems);
            }
            case EMPLOYER -> {
                if (text(fields, "name").isEmpty()) {
                    problems.put("name", FieldProblem.NO_EMPLOYER);
                }
                digits(fields, "phone", false, problems);
            }
            case OWN_BILL -> required(fields, "from_on", FieldProblem.NO_FIRST_DAY, problems);
        }
        return problems;
    }

    /** Fields that a person's record has too, with the same rules. */
    private static Map<String, String> shared(Map<String, String> fields) {
        Map<String, String> shared = new LinkedHashMap<>(fields);
        shared.keySet().retainAll(List.of("zip", "state", "email"));
        return shared;
    }

    private static void place(Map<String, String> fields, Map<String, FieldProblem> problems) {
        if (text(fields, "street").isEmpty()
                && text(fields, "city").isEmpty()
                && text(fields, "zip").isEmpty()) {
            problems.put("street", FieldProblem.NO_ADDRESS);
        }
    }

    private static void wishes(Map<String, String> fields, Map<String, FieldProblem> problems) {
        for (String name : List.of("quiet_from", "quiet_until")) {
            if (!text(fields, name).isEmpty() && !isTime(text(fields, name))) {
                problems.put(name, FieldProblem.HOUR_SHAPE);
            }
        }
        if (text(fields, "quiet_from").isEmpty() != text(fields, "quiet_until").isEmpty()) {
            problems.putIfAbsent("quiet_until", FieldProblem.HOURS_WITHOUT_END);
        }
        String zone = text(fields, "time_zone");
        if (!zone.isEmpty() && !ZoneId.getAvailableZoneIds().contains(zone)) {
            problems.put("time_zone", FieldProblem.NO_TIME_ZONE);
        }
    }

    private static void confidential(Map<String, String> fields, LocalDate today, Map<String, FieldProblem> problems) {
        required(fields, "asked_on", FieldProblem.NO_DAY_ASKED, problems);
        notLater(fields, "asked_on", today, problems);
        order(fields, "asked_on", "until_on", FieldProblem.ENDS_BEFORE_ASKED, problems);
        digits(fields, "phone", false, problems);
        boolean nowhere = List.of("street", "city", "zip", "phone", "email").stream()
                .allMatch(name -> text(fields, name).isEmpty());
        if (nowhere) {
            problems.put("street", FieldProblem.NOWHERE_ELSE);
        }
        if (!text(fields, "street").isEmpty() && text(fields, "zip").isEmpty()) {
            problems.putIfAbsent("zip", FieldProblem.LETTER_WITHOUT_ZIP);
        }
    }

    private static void bankruptcy(Map<String, String> fields, LocalDate today, Map<String, FieldProblem> problems) {
        if (!CHAPTERS.contains(text(fields, "chapter"))) {
            problems.put("chapter", FieldProblem.NO_CHAPTER);
        }
        required(fields, "filed_on", FieldProblem.NO_DAY_FILED, problems);
        notLater(fields, "filed_on", today, problems);
        order(fields, "filed_on", "discharged_on", FieldProblem.DISCHARGED_BEFORE_FILED, problems);
        order(fields, "filed_on", "dismissed_on", FieldProblem.DISMISSED_BEFORE_FILED, problems);
    }

    private static void required(
            Map<String, String> fields, String name, FieldProblem problem, Map<String, FieldProblem> problems) {
        if (text(fields, name).isEmpty()) {
            problems.put(name, problem);
        }
    }

    private static void notLater(
            Map<String, String> fields, String name, LocalDate today, Map<String, FieldProblem> problems) {
        if (day(fields, name).filter(day -> day.isAfter(today)).isPresent()) {
            problems.put(name, FieldProblem.NOT_YET);
        }
    }

    private static void order(
            Map<String, String> fields,
            String first,
            String last,
            FieldProblem problem,
            Map<String, FieldProblem> problems) {
        Optional<LocalDate> from = day(fields, first);
        Optional<LocalDate> until = day(fields, last);
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            problems.putIfAbsent(last, problem);
        }
    }

    private static void digits(
            Map<String, String> fields, String name, boolean needed, Map<String, FieldProblem> problems) {
        String typed = text(fields, name);
        long digits = typed.chars().filter(Character::isDigit).count();
        if (typed.isEmpty() && needed) {
            problems.put(name, FieldProblem.NO_PHONE_NUMBER);
        } else if (!typed.isEmpty() && (digits < FEWEST_DIGITS || digits > MOST_DIGITS)) {
            problems.put(name, FieldProblem.PHONE_SHAPE);
        }
    }

    private static boolean isTime(String typed) {
        try {
            LocalTime.parse(typed);
            return true;
        } catch (DateTimeException noTime) {
            return false;
        }
    }

    private static Optional<LocalDate> day(Map<String, String> fields, String name) {
        return PersonRules.day(text(fields, name));
    }

    private static String text(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "");
    }
}
