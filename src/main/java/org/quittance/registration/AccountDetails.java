package org.quittance.registration;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.quittance.history.FieldValues;
import org.quittance.history.RecordField;

/**
 * What an account's record says and what may be corrected in it: also whose it is. Texts that are not known are empty.
 *
 * @param values under each of {@link AccountFields#ALL}
 */
public record AccountDetails(FieldValues values) implements AccountData {

    /** Name of the field that says who pays what insurance does not. */
    public static final String GUARANTOR = AccountFields.GUARANTOR.name();

    /** Name of the field that says whose account it is. */
    public static final String PATIENT = AccountFields.PATIENT.name();

    /**
     * An account of which no more is known.
     *
     * @param patient who was cared for
     * @param guarantor who pays what insurance does not
     * @param openedOn first day of care
     * @return details to begin with, of care that goes on
     */
    public static AccountDetails of(PatientId patient, GuarantorId guarantor, LocalDate openedOn) {
        return ofFields(Map.of(
                PATIENT,
                patient.value().toString(),
                GUARANTOR,
                guarantor.value().toString(),
                AccountFields.OPENED_ON.name(),
                openedOn.toString(),
                AccountFields.STATUS.name(),
                AccountStatus.OPEN.word()));
    }

    /**
     * Details out of the fields that history keeps.
     *
     * @param fields text by name; whose it is, who pays, the first day and the status must be there
     * @return the details
     */
    public static AccountDetails ofFields(Map<String, String> fields) {
        return new AccountDetails(AccountFields.ALL.ofTexts(fields));
    }

    /**
     * The fields as history keeps them.
     *
     * @return text of each by its name
     */
    public Map<String, String> fields() {
        return values.texts();
    }

    /**
     * The same with another value.
     *
     * @param value what it says from now on
     * @param <V> what a value is
     * @return the details
     */
    public <V> AccountDetails with(RecordField<V> field, V value) {
        return new AccountDetails(values.with(field, value));
    }

    /**
     * The same account of another patient.
     *
     * @param other who was cared for
     * @return the details
     */
    public AccountDetails withPatient(PatientId other) {
        return with(AccountFields.PATIENT, other);
    }

    /**
     * The same account with another guarantor.
     *
     * @param other who pays what insurance does not
     * @return the details
     */
    public AccountDetails withGuarantor(GuarantorId other) {
        return with(AccountFields.GUARANTOR, other);
    }

    /**
     * The same account in another place.
     *
     * @param other the facility, when known
     * @return the details
     */
    public AccountDetails withFacility(Optional<FacilityId> other) {
        return with(AccountFields.FACILITY, other);
    }

    /**
     * The same care in other words.
     *
     * @param words what it was
     * @param who who cared
     * @return the details
     */
    public AccountDetails withCare(String words, String who) {
        return with(AccountFields.DESCRIPTION, words).with(AccountFields.CLINICIAN, who);
    }

    /**
     * The same account at another point of its life.
     *
     * @param opened first day of care
     * @param closed last day of care, when it is over
     * @param now where it stands
     * @return the details
     */
    public AccountDetails withLife(LocalDate opened, Optional<LocalDate> closed, AccountStatus now) {
        return with(AccountFields.OPENED_ON, opened)
                .with(AccountFields.CLOSED_ON, closed)
                .with(AccountFields.STATUS, now);
    }
}
