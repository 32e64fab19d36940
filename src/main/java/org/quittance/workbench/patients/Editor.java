package org.quittance.workbench.patients;

import java.util.List;
import java.util.Map;
import org.quittance.registration.EditResult;
import org.quittance.registration.Patient;
import org.quittance.registration.RecordEdit;

/** Edits one part of a patient's record: which fields it has, what is wrong with what was typed, and the act. */
interface Editor {

    /** The part's name in addresses. */
    String part();

    /** What the form is called. */
    String title(Patient patient, Map<String, String> asked);

    /** The fields, without values. */
    List<EditPage.Field> fields(Patient patient, Map<String, String> asked);

    /** What the record says now, by field. */
    Map<String, String> now(Patient patient, Map<String, String> asked);

    /** What stands in the fields of something new before anybody types. */
    default Map<String, String> start(Patient patient, Map<String, String> asked) {
        return Map.of();
    }

    /** What is wrong or unlikely in what was typed, by field. */
    Map<String, EditPage.Said> check(Patient patient, Map<String, String> typed, Map<String, String> asked);

    /** Carries the edit out. */
    Outcome save(Patient patient, RecordEdit edit, Map<String, String> asked);

    /** What became of it. */
    sealed interface Outcome {

        /** As the record's module says. */
        record Edited(EditResult result) implements Outcome {}

        /** Refused by whoever else was asked: a sentence for each field, {@code reason} for the reason. */
        record Said(Map<String, String> problems) implements Outcome {}
    }

    /** Parameters that say which thing of the part is meant, kept in the form's address. */
    default List<String> keys() {
        return List.of();
    }

    /** Whether a reason is always asked for. */
    default boolean asksReason() {
        return false;
    }

    /** A sentence above the fields. */
    default String note(Patient patient, Map<String, String> asked) {
        return "";
    }
}
