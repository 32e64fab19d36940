package org.quittance.coverage.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quittance.registration.FieldProblem;

/** What cannot be right on an insurance card. Whether a member number looks like the payer's others is the typo doctor's. */
public final class CardRules {

    /** Relations of the patient to the holder as claims carry them (SBR02, PAT01). */
    public static final Set<String> RELATIONS = Set.of("18", "01", "19", "20", "21", "39", "40", "53", "G8");

    private static final String SELF = "18";
    private static final int LONGEST_MEMBER = 40;

    private CardRules() {}

    /**
     * What is wrong.
     *
     * @param fields member_id, plan_name, relationship, the holder's name and birth, valid_from, valid_to
     * @param today nobody is born later
     * @return what is wrong with each field that cannot be right
     */
    public static Map<String, FieldProblem> check(Map<String, String> fields, LocalDate today) {
        Map<String, FieldProblem> problems = new LinkedHashMap<>();
        String member = text(fields, "member_id");
        if (member.length() > LONGEST_MEMBER || !member.matches("[A-Za-z0-9 ./_-]*")) {
            problems.put("member_id", FieldProblem.MEMBER_SHAPE);
        }
        String relation = text(fields, "relationship");
        if (!RELATIONS.contains(relation)) {
            problems.put("relationship", FieldProblem.NO_RELATIONSHIP);
        } else if (!relation.equals(SELF)
                && text(fields, "subscriber_family_name").isEmpty()) {
            problems.put("subscriber_family_name", FieldProblem.NO_HOLDER);
        }
        for (String name : new String[] {"valid_from", "valid_to", "subscriber_birth_date"}) {
            if (!text(fields, name).isEmpty() && day(fields, name).isEmpty()) {
                problems.put(name, FieldProblem.NO_SUCH_DAY);
            }
        }
        Optional<LocalDate> from = day(fields, "valid_from");
        if (from.isPresent()
                && day(fields, "valid_to").filter(to -> to.isBefore(from.get())).isPresent()) {
            problems.put("valid_to", FieldProblem.ENDS_BEFORE_BEGINNING);
        }
        if (day(fields, "subscriber_birth_date")
                .filter(born -> born.isAfter(today))
                .isPresent()) {
            problems.put("subscriber_birth_date", FieldProblem.BORN_IN_FUTURE);
        }
        return problems;
    }

    private static Optional<LocalDate> day(Map<String, String> fields, String name) {
        try {
            String typed = text(fields, name);
            return typed.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(typed));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private static String text(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "");
    }
}
