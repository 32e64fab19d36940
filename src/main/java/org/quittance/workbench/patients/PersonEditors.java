package org.quittance.workbench.patients;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quittance.registration.Patient;
import org.quittance.registration.RecordEdit;
import org.quittance.registration.RecordEdits;
import org.quittance.registration.Registration;
import org.quittance.workbench.patients.EditPage.Field;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forms about who the patient is, where the patient lives, and who pays. */
@Configuration(proxyBeanMethods = false)
class PersonEditors {

    @Bean
    static Editor identityEditor(RecordEdits edits, Doubts doubts) {
        return new OfPatient("identity", "Who it is", FormFields.WHO, edits, doubts);
    }

    @Bean
    static Editor contactEditor(RecordEdits edits, Doubts doubts) {
        return new OfPatient("contact", "Address and contact", FormFields.REACH, edits, doubts);
    }

    @Bean
    static Editor guarantorEditor(RecordEdits edits, Doubts doubts, Registration registration) {
        return new OfGuarantor(FormFields.GUARANTOR, edits, doubts, registration);
    }

    /** Fields of the patient's own record. */
    private record OfPatient(String part, String words, List<Field> asks, RecordEdits edits, Doubts doubts)
            implements Editor {

        @Override
        public String title(Patient patient, Map<String, String> asked) {
            return words;
        }

        @Override
        public String note(Patient patient, Map<String, String> asked) {
            return asks.equals(FormFields.WHO)
                    ? "A patient who is their own guarantor gets bills in this language too, unless another one was set"
                            + " under “Guarantor”: there it says in which language bills are written."
                    : "";
        }

        @Override
        public List<Field> fields(Patient patient, Map<String, String> asked) {
            return asks;
        }

        @Override
        public Map<String, String> now(Patient patient, Map<String, String> asked) {
            return Doubts.of(patient.details(), asks.stream().map(Field::name).toList());
        }

        @Override
        public Map<String, EditPage.Said> check(Patient patient, Map<String, String> typed, Map<String, String> asked) {
            return doubts.about(patient, typed);
        }

        @Override
        public Outcome save(Patient patient, RecordEdit edit, Map<String, String> asked) {
            return new Outcome.Edited(edits.patient(patient.id(), edit));
        }
    }

    /** Fields of the guarantor's record. */
    private record OfGuarantor(List<Field> asks, RecordEdits edits, Doubts doubts, Registration registration)
            implements Editor {

        @Override
        public String part() {
            return "guarantor";
        }

        @Override
        public String title(Patient patient, Map<String, String> asked) {
            return "Guarantor";
        }

        @Override
        public String note(Patient patient, Map<String, String> asked) {
            return "This is who pays and where bills go: it counts for everybody this guarantor pays for. Bills are written in"
                    + " the language that stands here.";
        }

        @Override
        public List<Field> fields(Patient patient, Map<String, String> asked) {
            return asks;
        }

        @Override
        public Map<String, String> now(Patient patient, Map<String, String> asked) {
            Map<String, String> fields = new LinkedHashMap<>();
            registration
                    .guarantor(patient.guarantor())
                    .ifPresent(guarantor -> fields.putAll(guarantor.details().fields()));
            return fields;
        }

        @Override
        public Map<String, EditPage.Said> check(Patient patient, Map<String, String> typed, Map<String, String> asked) {
            return doubts.about(typed);
        }

        @Override
        public Outcome save(Patient patient, RecordEdit edit, Map<String, String> asked) {
            return new Outcome.Edited(edits.guarantor(patient.guarantor(), edit));
        }
    }
}
