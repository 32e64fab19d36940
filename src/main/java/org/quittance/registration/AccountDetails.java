package org.quittance.registration;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What an account's record says and what may be corrected in it: also whose it is. Texts that are not known are empty.
 *
 * @param patient who was cared for
 * @param guarantor who pays what insurance does not
 * @param facility where, when known
 * @param description in words
 * @param clinician who cared
 * @param openedOn first day of care
 * @param closedOn last day of care, when it is over
 * @param status where it stands
 */
public record AccountDetails(
        PatientId patient,
        GuarantorId guarantor,
        Optional<FacilityId> facility,
        String description,
        String clinician,
        LocalDate openedOn,
        Optional<LocalDate> closedOn,
        AccountStatus status) {

    /** Name of the field that says who pays what insurance does not. */
    public static final String GUARANTOR = "guarantor";

    /** Name of the field that says whose account it is. */
    public static final String PATIENT = "patient";

    /**
     * The fields as history keeps them.
     *
     * @return name of each field to its text
     */
    public Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(PATIENT, patient.value().toString());
        fields.put(GUARANTOR, guarantor.value().toString());
        fields.put("facility", facility.map(where -> where.value().toString()).orElse(""));
        fields.put("description", description);
        fields.put("clinician", clinician);
        fields.put("opened_on", openedOn.toString());
        fields.put("closed_on", closedOn.map(LocalDate::toString).orElse(""));
        fields.put("status", status.word());
        return fields;
    }

    /**
     * Details out of the fields that history keeps.
     *
     * @param fields all of them
     * @return the details
     */
    public static AccountDetails ofFields(Map<String, String> fields) {
        return new AccountDetails(
                new PatientId(UUID.fromString(Fields.text(fields, PATIENT))),
                new GuarantorId(UUID.fromString(Fields.text(fields, GUARANTOR))),
                Optional.of(Fields.text(fields, "facility"))
                        .filter(text -> !text.isEmpty())
                        .map(text -> new FacilityId(UUID.fromString(text))),
                Fields.text(fields, "description"),
                Fields.text(fields, "clinician"),
                LocalDate.parse(Fields.text(fields, "opened_on")),
                Fields.day(fields, "closed_on"),
                AccountStatus.ofWord(Fields.text(fields, "status")));
    }

    /**
     * The same account of another patient.
     *
     * @param other who was cared for
     * @return the details
     */
    public AccountDetails withPatient(PatientId other) {
        return new AccountDetails(other, guarantor, facility, description, clinician, openedOn, closedOn, status);
    }

    /**
     * The same account with another guarantor.
     *
     * @param other who pays what insurance does not
     * @return the details
     */
    public AccountDetails withGuarantor(GuarantorId other) {
        return new AccountDetails(patient, other, facility, description, clinician, openedOn, closedOn, status);
    }

    /**
     * The same care in other words.
     *
     * @param words what it was
     * @param who who cared
     * @return the details
     */
    public AccountDetails withCare(String words, String who) {
        return new AccountDetails(patient, guarantor, facility, words, who, openedOn, closedOn, status);
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
        return new AccountDetails(patient, guarantor, facility, description, clinician, opened, closed, now);
    }
}
