package org.quittance.findings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.quittance.history.RecordField;
import org.quittance.registration.PatientFields;
import org.quittance.registration.PersonFields;

/** A field of a record in which an error can stand. */
public enum Field {
    /** Family name. */
    FAMILY(PersonFields.FAMILY_NAME),
    /** First name. */
    GIVEN(PersonFields.GIVEN_NAME),
    /** Middle name. */
    MIDDLE(PatientFields.MIDDLE_NAME),
    /** Date of birth. */
    BIRTH_DATE(PatientFields.BIRTH_DATE),
    /** Date of death. */
    DEATH_DATE(PatientFields.DECEASED_ON),
    /** Sex as claims carry it. */
    SEX(PatientFields.SEX),
    /** Street and house. */
    STREET(PersonFields.STREET),
    /** Town. */
    CITY(PersonFields.CITY),
    /** Two letters of the state. */
    STATE(PersonFields.STATE),
    /** Postal code. */
    ZIP(PersonFields.ZIP),
    /** Telephone. */
    PHONE(PersonFields.PHONE),
    /** E-mail address. */
    EMAIL(PersonFields.EMAIL),
    /** Number of the member with the payer. */
    MEMBER_ID("Member number"),
    /** National provider identifier. */
    NPI("NPI"),
    /** Social security number. */
    SSN("Social security number"),
    /** Bank routing number. */
    ROUTING("Bank routing number"),
    /** First day of care. */
    OPENED_ON("First day of care"),
    /** Last day of care. */
    CLOSED_ON("Last day of care"),
    /** Title before the name. */
    PREFIX("Title"),
    /** Name before marriage. */
    MAIDEN("Maiden name"),
    /** When a visit, treatment or cover began. */
    START("Begin"),
    /** When a visit or treatment ended. */
    STOP("End"),
    /** Day on which something was given. */
    DATE("Date"),
    /** Date of service of a claim. */
    SERVICE_DATE("Date of service"),
    /** Begin of a line's service. */
    FROM_DATE("Service from"),
    /** End of a line's service. */
    TO_DATE("Service to"),
    /** When a claim went to its first payer. */
    LAST_BILLED_DATE_1("Sent to the payer"),
    /** When a claim went to the second payer. */
    LAST_BILLED_DATE_2("Sent to the second payer"),
    /** When a claim went to the patient. */
    LAST_BILLED_DATE_P("Sent to the patient"),
    /** What a line charges. */
    AMOUNT("Amount"),
    /** How many. */
    UNITS("Units"),
    /** What a line pays. */
    PAYMENTS("Payment"),
    /** Which diagnosis of its claim a line is for. */
    DIAGNOSIS_REF_1("Diagnosis pointer"),
    /** The second one. */
    DIAGNOSIS_REF_2("Second diagnosis pointer"),
    /** The third one. */
    DIAGNOSIS_REF_3("Third diagnosis pointer"),
    /** The fourth one. */
    DIAGNOSIS_REF_4("Fourth diagnosis pointer"),
    /** The record as a whole: there is one too many. */
    ID("Record"),
    /** Begin of a cover. */
    START_DATE("Cover from"),
    /** End of a cover. */
    END_DATE("Cover to"),
    /** Code of a diagnosis or treatment. */
    CODE("Code");

    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // A constant.
    private final Optional<RecordField<?>> ofPatient;

    Field(String label) {
        this.label = label;
        this.ofPatient = Optional.empty();
    }

    Field(RecordField<?> ofPatient) {
        this.label = ofPatient.label();
        this.ofPatient = Optional.of(ofPatient);
    }

    /**
     * As pages show it.
     *
     * @return a word or two
     */
    public String label() {
        return label;
    }

    /**
     * Which field of a patient's record it is.
     *
     * @return the field; empty for what stands elsewhere
     */
    public Optional<RecordField<?>> ofPatient() {
        return ofPatient;
    }

    /**
     * The field of an error that stands in a field of a patient's record.
     *
     * @param field one of the record's
     * @return the field, or empty where no error is looked for
     */
    public static Optional<Field> of(RecordField<?> field) {
        return Arrays.stream(values())
                .filter(each -> each.ofPatient.filter(field::equals).isPresent())
                .findFirst();
    }

    /**
     * As stored and exported.
     *
     * @return as {@code birth_date}
     */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The field under a code.
     *
     * @param code as stored
     * @return the field
     */
    public static Field ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
