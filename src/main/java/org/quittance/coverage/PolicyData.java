package org.quittance.coverage;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.quittance.history.FieldValues;

/** Whatever carries what is known of a policy. Texts that are not known are empty. */
public interface PolicyData {

    /**
     * What is known.
     *
     * @return under each of {@link PolicyFields#ALL}
     */
    FieldValues values();

    /**
     * Number of the member with the payer.
     *
     * @return as on the card
     */
    default String memberId() {
        return values().get(PolicyFields.MEMBER_ID);
    }

    /**
     * Plan or group.
     *
     * @return its name (SBR04)
     */
    default String planName() {
        return values().get(PolicyFields.PLAN_NAME);
    }

    /**
     * What the patient is to the subscriber.
     *
     * @return code of SBR02 and PAT01; {@code 18} is oneself
     */
    default String relationship() {
        return values().get(PolicyFields.RELATIONSHIP);
    }

    /**
     * Who holds the policy.
     *
     * @return family name
     */
    default String subscriberFamilyName() {
        return values().get(PolicyFields.SUBSCRIBER_FAMILY_NAME);
    }

    /**
     * Who holds the policy.
     *
     * @return first name
     */
    default String subscriberGivenName() {
        return values().get(PolicyFields.SUBSCRIBER_GIVEN_NAME);
    }

    /**
     * First day.
     *
     * @return the day, or empty
     */
    default Optional<LocalDate> validFrom() {
        return values().get(PolicyFields.VALID_FROM);
    }

    /**
     * Last day.
     *
     * @return the day, or empty
     */
    default Optional<LocalDate> validTo() {
        return values().get(PolicyFields.VALID_TO);
    }

    /**
     * Everything as history keeps it.
     *
     * @return text of each field by its name
     */
    default Map<String, String> fields() {
        return values().texts();
    }
}
