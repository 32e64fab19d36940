package org.quittance.registration;

import java.util.List;
import java.util.Map;
import org.quittance.staff.Right;

/** What became of registering a patient at the desk. */
public sealed interface NewPatientResult {

    /**
     * The patient is registered.
     */
    record Registered(PatientId id) implements NewPatientResult {}

    /**
     * Somebody of the same name and birth is registered (rule D-09). Nobody was registered.
     */
    record LooksKnown(List<Patient> known) implements NewPatientResult {}

    /**
     * What cannot be right. Nobody was registered.
     *
     * @param problems by the name of the field
     */
    record Refused(Map<String, FieldProblem> problems) implements NewPatientResult {}

    /**
     * Who asks may not.
     *
     * @param missing the right that is missing
     */
    record NotAllowed(Right missing) implements NewPatientResult {}
}
