package org.quittance.coverage.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
     * @return a sentence for each field that cannot be right
     */
    public static Map<String, String> check(Map<String, String> fields, LocalDate today) {
        Map<String, String> problems = new LinkedHashMap<>();
        String member = text(fields, "member_id");
        if (member.length() > LONGEST_MEMBER || !member.matches("[A-Za-z0-9 ./_-]*")) {
            problems.put("member_id", "A member number has letters and digits only.");
        }
        String relation = text(fields, "relationship");
        if (!RELATIONS.contains(relation)) {
            problems.put("relationship", "Say who holds the policy.");
        } else if (!relation.equals(SELF)
                && text(fields, "subscriber_family_name").isEmpty()) {
            problems.put("subscriber_family_name", "Name the holder: a claim cannot be sent without.");
        }
        for (String name : new String[] {"valid_from", "valid_to", "subscriber_birth_date"}) {
            if (!text(fields, name).isEmpty() && day(fields, name).isEmpty()) {
                problems.put(name, "There is no such day.");
            }
        }
        Optional<LocalDate> from = day(fields, "valid_from");
        if (from.isPresent()
                && day(fields, "valid_to").filter(to -> to.isBefore(from.get())).isPresent()) {
            problems.put("valid_to", "It cannot end before it begins.");
        }
        if (day(fields, "subscriber_birth_date")
                .filter(born -> born.isAfter(today))
                .isPresent()) {
            problems.put("subscriber_birth_date", "Nobody is born in the future (rule D-06).");
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
