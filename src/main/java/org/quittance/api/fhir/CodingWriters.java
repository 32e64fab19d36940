package org.quittance.api.fhir;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.quittance.charges.Charge;
import org.quittance.charges.ChargeId;
import org.quittance.charges.Charges;
import org.quittance.coding.Care;
import org.quittance.coding.CareCorrection;
import org.quittance.coding.CareDetails;
import org.quittance.coding.CareId;
import org.quittance.coding.CareKind;
import org.quittance.coding.CareRecords;
import org.quittance.coding.Diagnosis;
import org.quittance.coding.DiagnosisRecords;
import org.quittance.coding.NewCare;
import org.quittance.coding.RecordedDiagnosis;
import org.quittance.ledger.BusinessDays;
import org.quittance.registration.Account;
import org.quittance.registration.AccountId;
import org.quittance.registration.PatientId;
import org.quittance.registration.PatientRecords;
import org.quittance.registration.Registration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Takes diagnoses, treatments and medications, each onto the account of its encounter. */
@Configuration(proxyBeanMethods = false)
class CodingWriters {

    /** What all of them need: the account of the encounter, and whether it is the patient's. */
    @Component("fhirEncounters2Accounts")
    record Visits(Registration registration, PatientRecords patients, Charges charges, BusinessDays days) {

        Account account(Reference encounter, Reference subject, String type, References references) {
            UUID id = references.required(encounter, "Encounter", type + ".encounter");
            Account account = registration
                    .account(new AccountId(id))
                    .orElseThrow(() -> Refused.element(
                            type + ".encounter",
                            "",
                            "It refers to an encounter that is kept here",
                            "Send the encounter first."));
            PatientId asked = new PatientId(references.required(subject, "Patient", type + ".subject"));
            if (!patients.survivors(List.of(asked)).getOrDefault(asked, asked).equals(account.patient())) {
                throw Refused.element(
                        type + ".subject",
                        "another patient than the encounter's",
                        "It belongs to the patient of its encounter",
                        "Correct the subject or the encounter.");
            }
            return account;
        }

        void checkCharges(CareDetails details, AccountId account) {
            Map<ChargeId, Charge> found = charges.charges(
                    details.charges().stream().map(ChargeId::new).toList());
            boolean all = details.charges().stream()
                    .allMatch(id -> Optional.ofNullable(found.get(new ChargeId(id)))
                            .filter(line -> line.account().equals(account))
                            .isPresent());
            if (!all) {
                throw Refused.element(
                        "extension(" + CareMapping.JUSTIFIES + ")",
                        "",
                        "It refers to charge lines of the same encounter",
                        "Correct the reference.");
            }
        }
    }

    @Bean
    Writer fhirConditionWriter(Visits visits, DiagnosisRecords diagnoses) {
        return new ConditionWriter(visits, diagnoses);
    }

    @Bean
    Writer fhirProcedureWriter(Visits visits, CareRecords care) {
        return new CareWriter("Procedure", CareKind.TREATMENT, visits, care) {
            @Override
            Facts facts(Resource resource, Writing writing) {
                Procedure told = Writer.as(Procedure.class, resource);
                return new Facts(
                        told.getIdentifier(),
                        account(told.getEncounter(), told.getSubject(), writing),
                        CareMapping.details(told, visits.days().zone()),
                        CareMapping.moment(told));
            }
        };
    }

    @Bean
    Writer fhirMedicationRequestWriter(Visits visits, CareRecords care) {
        return new CareWriter("MedicationRequest", CareKind.MEDICATION, visits, care) {
            @Override
            Facts facts(Resource resource, Writing writing) {
                MedicationRequest told = Writer.as(MedicationRequest.class, resource);
                return new Facts(
                        told.getIdentifier(),
                        account(told.getEncounter(), told.getSubject(), writing),
                        CareMapping.details(
                                told, drug(told, writing), visits.days().zone()),
                        told.getAuthoredOnElement());
            }
        };
    }

    /** The drug's code, also where it stands in a resource of its own in the bundle. */
    private static CodeableConcept drug(MedicationRequest told, Writing writing) {
        if (told.hasMedicationReference()) {
            Reference reference = told.getMedicationReference();
            Optional<Resource> bundled = writing.references().bundled(reference);
            if (bundled.isPresent() && bundled.get() instanceof Medication medication) {
                return medication.getCode();
            }
            if (reference.getResource() instanceof Medication contained) {
                return contained.getCode();
            }
            throw Refused.element(
                    "MedicationRequest.medication",
                    "a reference",
                    "The drug's code is kept, not a resource about it",
                    "Send medicationCodeableConcept, or the Medication in the same bundle.");
        }
        return told.getMedicationCodeableConcept();
    }

    private record ConditionWriter(Visits visits, DiagnosisRecords diagnoses) implements Writer {

        @Override
        public String type() {
            return "Condition";
        }

        @Override
        public int turn() {
            return 4;
        }

        @Override
        public Written create(Resource resource, Writing.Name name, Writing writing) {
            Condition told = Writer.as(Condition.class, resource);
            Account account = visits.account(told.getEncounter(), told.getSubject(), "Condition", writing.references());
            Diagnosis code = ConditionMapping.diagnosis(told, account.id().value(), 1, "");
            boolean known = diagnoses.standing(account.id(), code).isPresent();
            RecordedDiagnosis stands = diagnoses
                    .add(writing.act().by(), account.id(), code, writing.act().source())
                    .orElseThrow(() -> Refused.element(
                            "Condition.encounter",
                            "",
                            "An account has at most " + Diagnosis.LAST_POSITION + " diagnoses",
                            "Open another encounter."));
            return new Written(stands.id(), !known);
        }

        @Override
        public void hold(UUID id, Writing writing) {
            diagnoses.hold(id);
        }

        @Override
        public void update(UUID id, Resource resource, Writing writing) {
            Condition told = Writer.as(Condition.class, resource);
            Diagnosis known = Optional.ofNullable(diagnoses.byIds(List.of(id)).get(id))
                    .map(RecordedDiagnosis::diagnosis)
                    .orElseThrow(() -> Refused.unknown("Condition"));
            Account account = visits.account(told.getEncounter(), told.getSubject(), "Condition", writing.references());
            if (!account.id().equals(known.account())) {
                throw Refused.element(
                        "Condition.encounter",
                        "another encounter",
                        "A diagnosis stays with its encounter",
                        "Add it to the other encounter.");
            }
            diagnoses.correct(
                    writing.act(),
                    id,
                    ConditionMapping.diagnosis(told, known.account().value(), known.position(), known.role()));
        }
    }

    /** What a resource says of a treatment or medication. */
    record Facts(List<Identifier> identifiers, Account account, CareDetails details, BaseDateTimeType moment) {}

    /** Takes treatments and medications. */
    abstract static class CareWriter implements Writer {

        private final String type;
        private final CareKind kind;
        private final Visits visits;
        private final CareRecords care;

        CareWriter(String type, CareKind kind, Visits visits, CareRecords care) {
            this.type = type;
            this.kind = kind;
            this.visits = visits;
            this.care = care;
        }

        abstract Facts facts(Resource resource, Writing writing);

        Account account(Reference encounter, Reference subject, Writing writing) {
            return visits.account(encounter, subject, type, writing.references());
        }

        @Override
        public String type() {
            return type;
        }

        @Override
        public int turn() {
            return 5;
        }

        @Override
        public Written create(Resource resource, Writing.Name name, Writing writing) {
            Facts facts = facts(resource, writing);
            String key = CareNames.of(kind, facts, name, writing);
            Optional<CareId> known =
                    Optional.ofNullable(care.byKeys(List.of(key)).get(key));
            if (known.isPresent()) {
                return new Written(known.get().value(), false);
            }
            visits.checkCharges(facts.details(), facts.account().id());
            NewCare wanted = new NewCare(
                    key,
                    kind,
                    facts.account().id(),
                    facts.details(),
                    writing.act().source());
            return new Written(
                    PatientWriter.required(care.record(writing.act().by(), List.of(wanted)), key)
                            .value(),
                    true);
        }

        @Override
        public void hold(UUID id, Writing writing) {
            care.hold(List.of(new CareId(id)));
        }

        @Override
        public void update(UUID id, Resource resource, Writing writing) {
            Care known = Optional.ofNullable(care.byIds(List.of(new CareId(id))).get(new CareId(id)))
                    .filter(each -> each.kind() == kind)
                    .orElseThrow(() -> Refused.unknown(type));
            Facts facts = facts(resource, writing);
            if (!facts.account().id().equals(known.account())) {
                throw Refused.element(
                        type + ".encounter",
                        "another encounter",
                        "It stays with its encounter",
                        "Mark this one entered-in-error, and add it to the other encounter.");
            }
            visits.checkCharges(facts.details(), known.account());
            care.correct(List.of(new CareCorrection(writing.act(), known.id(), before -> facts.details())));
        }
    }

    /** Moments to the second, as population tables write them. */
    static Instant second(BaseDateTimeType moment) {
        return moment.getValue().toInstant().truncatedTo(ChronoUnit.SECONDS);
    }
}
