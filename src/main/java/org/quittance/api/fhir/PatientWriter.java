package org.quittance.api.fhir;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.quittance.ledger.BusinessDays;
import org.quittance.registration.Guarantor;
import org.quittance.registration.GuarantorCorrection;
import org.quittance.registration.GuarantorDetails;
import org.quittance.registration.GuarantorId;
import org.quittance.registration.GuarantorRecords;
import org.quittance.registration.NewGuarantor;
import org.quittance.registration.NewPatient;
import org.quittance.registration.PatientCorrection;
import org.quittance.registration.PatientDetails;
import org.quittance.registration.PatientId;
import org.quittance.registration.PatientRecords;
import org.quittance.registration.Registration;
import org.springframework.stereotype.Component;

/** Takes patients. Who is new pays for themselves until somebody says otherwise. */
@Component("fhirPatientWriter")
final class PatientWriter implements Writer {

    private static final String SYNTHEA_PATIENT = "synthea:patient:";

    private final Registration registration;
    private final PatientRecords patients;
    private final GuarantorRecords guarantors;
    private final BusinessDays days;

    PatientWriter(Registration registration, PatientRecords patients, GuarantorRecords guarantors, BusinessDays days) {
        this.registration = registration;
        this.patients = patients;
        this.guarantors = guarantors;
        this.days = days;
    }

    @Override
    public String type() {
        return "Patient";
    }

    @Override
    public int turn() {
        return 1;
    }

    @Override
    public Written create(Resource resource, Writing.Name name, Writing writing) {
        Patient patient = Writer.as(Patient.class, resource);
        Optional<Identifier> naming = Identifiers.naming(patient.getIdentifier(), "Patient");
        String key = naming.map(each -> Identifiers.key(Identifiers.Kind.PATIENT, each.getSystem(), each.getValue()))
                .orElseGet(() -> "fhir:patient:" + name.orFresh());
        Optional<PatientId> known =
                Optional.ofNullable(registration.patientsByKeys(List.of(key)).get(key));
        if (known.isPresent()) {
            return new Written(known.get().value(), false);
        }
        // Checked before anything is written; who pays is filled in once they are registered.
        PatientDetails told = PatientMapping.details(
                patient, PatientDetails.paidBy(new GuarantorId(new UUID(0, 0))), days.zone(), days.today());
        GuarantorId payer = required(
                registration.registerGuarantors(
                        writing.act().by(), List.of(new NewGuarantor(selfKey(key), GuarantorDetails.self(told)))),
                selfKey(key));
        PatientId id = required(
                registration.registerPatients(
                        writing.act().by(),
                        List.of(new NewPatient(
                                key, Identifiers.recordNumber(patient.getIdentifier()), told.withGuarantor(payer)))),
                key);
        return new Written(id.value(), true);
    }

    private static String selfKey(String key) {
        return key.startsWith(SYNTHEA_PATIENT)
                ? "synthea:guarantor:" + key.substring(SYNTHEA_PATIENT.length())
                : key + ":self";
    }

    @Override
    public void hold(UUID id, Writing writing) {
        // A correction that changes nothing holds the record.
        patients.correct(List.of(new PatientCorrection(writing.act(), new PatientId(id), UnaryOperator.identity())));
    }

    @Override
    public void update(UUID id, Resource resource, Writing writing) {
        Patient told = Writer.as(Patient.class, resource);
        org.quittance.registration.Patient known =
                registration.patient(new PatientId(id)).orElseThrow(() -> Refused.unknown("Patient"));
        if (known.mergedInto().isPresent()) {
            throw Refused.of(
                    409,
                    IssueType.CONFLICT,
                    "Patient",
                    "This record was merged into another. Change the record that link.other names.");
        }
        PatientDetails details = PatientMapping.details(told, known.details(), days.zone(), days.today());
        patients.correct(List.of(new PatientCorrection(writing.act(), known.id(), before -> details)));
        registration
                .guarantor(known.guarantor())
                .filter(payer -> isSelf(payer, known))
                .ifPresent(payer -> guarantors.correct(
                        List.of(new GuarantorCorrection(writing.act(), payer.id(), before -> self(before, details)))));
    }

    private static boolean isSelf(Guarantor payer, org.quittance.registration.Patient patient) {
        return payer.sourceKey().equals(selfKey(patient.sourceKey()))
                || (payer.familyName().equals(patient.familyName())
                        && payer.givenName().equals(patient.givenName()));
    }

    private static GuarantorDetails self(GuarantorDetails before, PatientDetails told) {
        GuarantorDetails after = GuarantorDetails.self(told);
        return after.withContact(
                told.phone().isEmpty() ? before.phone() : told.phone(),
                told.email().isEmpty() ? before.email() : told.email(),
                told.language());
    }

    static <V> V required(Map<String, V> found, String key) {
        V value = found.get(key);
        if (value == null) {
            throw new IllegalStateException("no answer under a key that was given");
        }
        return value;
    }
}
