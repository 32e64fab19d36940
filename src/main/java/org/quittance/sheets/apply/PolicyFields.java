package org.quittance.sheets.apply;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quittance.coverage.PolicyDetails;

/** The fields of a policy under the names of columns. */
final class PolicyFields {

    /** Fields of a policy that a sheet of coverage may tell beside payer and member number. */
    static final List<String> DETAILS =
            List.of("plan_name", "relationship", "subscriber_family", "subscriber_given", "valid_from", "valid_to");

    /** What is known of a policy of which nothing is told; 18 is oneself. */
    static final PolicyDetails UNTOLD = new PolicyDetails("", "", "18", "", "", Optional.empty(), Optional.empty());

    private PolicyFields() {}

    static String raw(PolicyDetails details, String field) {
        return switch (field) {
            case "plan_name" -> details.planName();
            case "relationship" -> details.relationship();
            case "subscriber_family" -> details.subscriberFamilyName();
            case "subscriber_given" -> details.subscriberGivenName();
            case "valid_from" -> details.validFrom().map(LocalDate::toString).orElse("");
            case "valid_to" -> details.validTo().map(LocalDate::toString).orElse("");
            default -> details.memberId();
        };
    }

    static PolicyDetails put(PolicyDetails now, String field, String raw) {
        String member = now.memberId();
        String plan = now.planName();
        String relationship = now.relationship();
        String family = now.subscriberFamilyName();
        String given = now.subscriberGivenName();
        Optional<LocalDate> from = now.validFrom();
        Optional<LocalDate> to = now.validTo();
        switch (field) {
            case "plan_name" -> plan = raw;
            case "relationship" -> relationship = raw;
            case "subscriber_family" -> family = raw;
            case "subscriber_given" -> given = raw;
            case "valid_from" -> from = day(raw);
            case "valid_to" -> to = day(raw);
            default -> member = raw;
        }
        return new PolicyDetails(member, plan, relationship, family, given, from, to);
    }

    private static Optional<LocalDate> day(String iso) {
        return iso.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(iso));
    }
}
