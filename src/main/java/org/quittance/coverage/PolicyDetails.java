package org.quittance.coverage;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.quittance.history.FieldValues;
import org.quittance.history.RecordField;

/**
 * What a policy's record says and what may be corrected in it. Texts that are not known are empty.
 *
 * @param values under each of {@link PolicyFields#ALL}
 */
public record PolicyDetails(FieldValues values) implements PolicyData {

    private static final String ONESELF = "18";

    /**
     * A member who holds the policy, of which no more is known.
     *
     * @param memberId number of the member with the payer; may be empty
     * @return details to begin with
     */
    public static PolicyDetails ofMember(String memberId) {
        return ofFields(Map.of(PolicyFields.MEMBER_ID.name(), memberId, PolicyFields.RELATIONSHIP.name(), ONESELF));
    }

    /**
     * Details out of the fields that history keeps.
     *
     * @param fields text by name; what is missing is not known, what is more is passed over
     * @return the details
     */
    public static PolicyDetails ofFields(Map<String, String> fields) {
        return new PolicyDetails(PolicyFields.ALL.ofTexts(fields));
    }

    /**
     * The same with another value.
     *
     * @param value what it says from now on
     * @param <V> what a value is
     * @return the details
     */
    public <V> PolicyDetails with(RecordField<V> field, V value) {
        return new PolicyDetails(values.with(field, value));
    }

    /**
     * The same with another value, as history and sheets have it.
     *
     * @param text the value; empty for nothing known
     * @return the details
     */
    public PolicyDetails withText(RecordField<?> field, String text) {
        return new PolicyDetails(values.withText(field, text));
    }

    /**
     * The same with another holder.
     *
     * @param relationship of the patient to the holder: {@code 18} is oneself
     * @param family the holder's family name
     * @param given the holder's first name
     * @return the details
     */
    public PolicyDetails heldBy(String relationship, String family, String given) {
        return with(PolicyFields.RELATIONSHIP, relationship)
                .with(PolicyFields.SUBSCRIBER_FAMILY_NAME, family)
                .with(PolicyFields.SUBSCRIBER_GIVEN_NAME, given);
    }

    /**
     * The same in another time.
     *
     * @param from first day
     * @param to last day
     * @return the details
     */
    public PolicyDetails valid(Optional<LocalDate> from, Optional<LocalDate> to) {
        return with(PolicyFields.VALID_FROM, from).with(PolicyFields.VALID_TO, to);
    }
}
