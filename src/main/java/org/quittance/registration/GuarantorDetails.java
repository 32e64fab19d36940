package org.quittance.registration;

import java.util.Map;
import org.quittance.history.FieldValues;
import org.quittance.history.RecordField;

/**
 * What a guarantor's record says and what may be corrected in it. Texts that are not known are empty.
 *
 * @param values under each of {@link GuarantorFields#ALL}
 */
public record GuarantorDetails(FieldValues values) implements PersonData {

    /** Nothing is known; bills are written in English. */
    public static final GuarantorDetails UNKNOWN = ofFields(Map.of(PersonFields.LANGUAGE.name(), "en"));

    /**
     * Details of somebody of whom the name is known.
     *
     * @param family family name
     * @param given first name
     * @return the details; bills are written in English
     */
    public static GuarantorDetails named(String family, String given) {
        return UNKNOWN.withName(family, given);
    }

    /**
     * What a patient's record says of a guarantor who is the patient.
     *
     * @param patient who pays for their own care
     * @return the details
     */
    public static GuarantorDetails self(PatientData patient) {
        return ofFields(patient.fields());
    }

    /**
     * Details out of the fields that history keeps.
     *
     * @param fields text by name; what is missing is not known, what is more is passed over
     * @return the details
     */
    public static GuarantorDetails ofFields(Map<String, String> fields) {
        return new GuarantorDetails(GuarantorFields.ALL.ofTexts(fields));
    }

    /**
     * The same with another value.
     *
     * @param value what it says from now on
     * @param <V> what a value is
     * @return the details
     */
    public <V> GuarantorDetails with(RecordField<V> field, V value) {
        return new GuarantorDetails(values.with(field, value));
    }

    /**
     * The same with another name.
     *
     * @param family family name
     * @param given first name
     * @return the details
     */
    public GuarantorDetails withName(String family, String given) {
        return with(PersonFields.FAMILY_NAME, family).with(PersonFields.GIVEN_NAME, given);
    }

    /**
     * The same with another address.
     *
     * @param other where bills go
     * @return the details
     */
    public GuarantorDetails withAddress(Address other) {
        return new GuarantorDetails(other.in(values));
    }

    /**
     * The same reached another way.
     *
     * @param phone telephone number
     * @param email e-mail address
     * @param language language of bills
     * @return the details
     */
    public GuarantorDetails withContact(String phone, String email, String language) {
        return with(PersonFields.PHONE, phone).with(PersonFields.EMAIL, email).with(PersonFields.LANGUAGE, language);
    }
}
