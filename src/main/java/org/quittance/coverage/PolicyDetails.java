package org.quittance.coverage;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a policy's record says and what may be corrected in it. Texts that are not known are empty.
 *
 * @param memberId number of the member with the payer
 * @param planName plan or group name
 * @param relationship of the patient to the subscriber: {@code 18} is oneself
 * @param subscriberFamilyName who holds the policy
 * @param subscriberGivenName who holds the policy
 * @param validFrom first day
 * @param validTo last day
 */
public record PolicyDetails(
        String memberId,
        String planName,
        String relationship,
        String subscriberFamilyName,
        String subscriberGivenName,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validTo) {

    /**
     * The fields as history keeps them.
     *
     * @return name of each field to its text
     */
    public Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("member_id", memberId);
        fields.put("plan_name", planName);
        fields.put("relationship", relationship);
        fields.put("subscriber_family_name", subscriberFamilyName);
        fields.put("subscriber_given_name", subscriberGivenName);
        fields.put("valid_from", validFrom.map(LocalDate::toString).orElse(""));
        fields.put("valid_to", validTo.map(LocalDate::toString).orElse(""));
        return fields;
    }

    /**
     * Details out of the fields that history keeps.
     *
     * @param fields all of them
     * @return the details
     */
    public static PolicyDetails ofFields(Map<String, String> fields) {
        return new PolicyDetails(
                fields.getOrDefault("member_id", ""),
                fields.getOrDefault("plan_name", ""),
                fields.getOrDefault("relationship", ""),
                fields.getOrDefault("subscriber_family_name", ""),
                fields.getOrDefault("subscriber_given_name", ""),
                day(fields, "valid_from"),
                day(fields, "valid_to"));
    }

    private static Optional<LocalDate> day(Map<String, String> fields, String name) {
        return Optional.of(fields.getOrDefault(name, ""))
                .filter(text -> !text.isEmpty())
                .map(LocalDate::parse);
    }
}
