package org.quittance.api.fhir;

import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.Condition;
import org.quittance.coding.Diagnosis;
import org.quittance.coding.RecordedDiagnosis;
import org.quittance.history.RecordVersion;
import org.quittance.registration.Account;
import org.quittance.registration.AccountId;

/** Diagnoses as FHIR, and back. */
final class ConditionMapping {

    private static final List<String> SYSTEMS = List.of(Codes.ICD_10_CM, Codes.SNOMED, Codes.ICD_9_CM);

    private ConditionMapping() {}

    static Condition resource(RecordedDiagnosis recorded, Account account, RecordVersion version) {
        Condition resource = of(recorded.diagnosis());
        Values.version(resource, recorded.id(), version, java.time.Instant.EPOCH);
        resource.setSubject(Values.to("Patient", account.patient().value()));
        resource.setEncounter(Values.to("Encounter", account.id().value()));
        return resource;
    }

    static Condition of(Diagnosis diagnosis) {
        Condition resource = new Condition();
        resource.setVerificationStatus(Codes.simple(Codes.HL7 + "condition-ver-status", "confirmed"));
        resource.addCategory(Codes.simple(Codes.HL7 + "condition-category", "encounter-diagnosis"));
        resource.setCode(Codes.concept(diagnosis.system(), diagnosis.code(), diagnosis.description()));
        return resource;
    }

    /** What a resource says is found, on an account; its place there and its role are the record's own. */
    static Diagnosis diagnosis(Condition resource, UUID account, int position, String role) {
        boolean refuted = resource.getVerificationStatus().getCoding().stream()
                .anyMatch(each -> List.of("refuted", "entered-in-error").contains(Codes.text(each.getCode())));
        if (refuted) {
            throw Refused.element(
                    "Condition.verificationStatus",
                    "refuted or entered-in-error",
                    "A diagnosis on an account is what the lines of its claims point to, and is not taken out",
                    "Correct its code instead.");
        }
        Codes.Code code = Codes.chosen(resource.getCode(), "Condition.code", SYSTEMS);
        return new Diagnosis(new AccountId(account), position, code.system(), code.code(), code.words(), role);
    }
}
