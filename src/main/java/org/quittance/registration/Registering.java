package org.quittance.registration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quittance.history.History;
import org.quittance.history.RecordAct;
import org.quittance.history.RecordChange;
import org.quittance.history.RecordKind;
import org.quittance.registration.rules.PersonRules;
import org.quittance.staff.Right;
import org.quittance.storage.Acts;
import org.springframework.stereotype.Component;

/** Registers a patient at the desk, with a guarantor whom we know or who is the patient. */
@Component
public class Registering {

    private static final int TWINS = 5;

    private final Registration registration;
    private final History history;
    private final Acts acts;
    private final Clock clock;

    /**
     * The desk of a database.
     *
     * @param registration writes the records
     * @param history says who registered them
     * @param acts runs each as one act
     * @param clock today, in its zone
     */
    public Registering(Registration registration, History history, Acts acts, Clock clock) {
        this.registration = registration;
        this.history = history;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * Registers a patient; once per form.
     *
     * @param edit the fields of {@link PatientDetails#fields()}, {@code guarantor} as the number on bills or empty
     * @param formKey made when the form was shown
     * @param otherPerson whether somebody said that it is not whom we know
     * @return what became of it
     */
    public NewPatientResult register(RecordEdit edit, String formKey, boolean otherPerson) {
        if (!edit.by().may(Right.CORRECT_RECORD)) {
            return new NewPatientResult.NotAllowed(Right.CORRECT_RECORD);
        }
        Map<String, String> fields = edit.after();
        Map<String, FieldProblem> problems = new LinkedHashMap<>(PersonRules.check(fields, LocalDate.now(clock)));
        edit.cardNumbers().forEach(field -> problems.put(field, FieldProblem.CARD_NUMBER));
        String number = Fields.text(fields, "guarantor");
        Optional<Guarantor> payer = number.isEmpty() ? Optional.empty() : registration.guarantorByNumber(number);
        if (!number.isEmpty() && payer.isEmpty()) {
            problems.put("guarantor", FieldProblem.UNKNOWN_GUARANTOR);
        }
        if (!problems.isEmpty()) {
            return new NewPatientResult.Refused(problems);
        }
        String key = "desk:" + formKey;
        List<Patient> twins = otherPerson ? List.of() : twins(fields);
        // Asked after the twins: the same form may have been sent twice at once and be one of them.
        Optional<PatientId> before =
                Optional.ofNullable(registration.patientsByKeys(List.of(key)).get(key));
        if (before.isPresent()) {
            return sameAsBefore(before.get(), fields);
        }
        return twins.isEmpty()
                ? acts.whole(() -> new NewPatientResult.Registered(write(edit, key, payer)))
                : new NewPatientResult.LooksKnown(twins);
    }

    /** The same form with the same person is the same registration; with another it is refused (threat MONEY-01). */
    private NewPatientResult sameAsBefore(PatientId before, Map<String, String> fields) {
        boolean same = registration
                .patient(before)
                .filter(patient -> patient.familyName().equals(Fields.text(fields, "family_name"))
                        && patient.givenName().equals(Fields.text(fields, "given_name")))
                .isPresent();
        return same
                ? new NewPatientResult.Registered(before)
                : new NewPatientResult.Refused(Map.of("family_name", FieldProblem.FORM_USED));
    }

    private List<Patient> twins(Map<String, String> fields) {
        String born = Fields.text(fields, "birth_date");
        if (born.isEmpty()) {
            return List.of();
        }
        return registration.search(Fields.text(fields, "family_name") + " " + born, TWINS).stream()
                .map(PatientHit::patient)
                .filter(patient -> patient.givenName().equalsIgnoreCase(Fields.text(fields, "given_name")))
                .toList();
    }

    private PatientId write(RecordEdit edit, String key, Optional<Guarantor> payer) {
        Map<String, String> fields = new LinkedHashMap<>(edit.after());
        GuarantorId guarantor = payer.map(Guarantor::id)
                .orElseGet(() -> required(
                        registration.registerGuarantors(
                                edit.by(), List.of(new NewGuarantor(key + ":self", GuarantorDetails.ofFields(fields)))),
                        key + ":self"));
        fields.put("guarantor", guarantor.value().toString());
        PatientDetails details = PatientDetails.ofFields(fields);
        PatientId id = required(
                registration.registerPatients(edit.by(), List.of(new NewPatient(key, Optional.empty(), details))), key);
        history.note(List.of(new RecordChange(
                RecordAct.of(edit.by(), "registered", edit.source()),
                RecordKind.PATIENT,
                id.value(),
                "record",
                "",
                "registered")));
        return id;
    }

    private static <V> V required(Map<String, V> values, String key) {
        V value = values.get(key);
        if (value == null) {
            throw new IllegalStateException("What was just written is not there.");
        }
        return value;
    }
}
