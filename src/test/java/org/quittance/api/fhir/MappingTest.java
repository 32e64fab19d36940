package org.quittance.api.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.instancio.Select.all;
import static org.instancio.Select.field;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Coverage;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Resource;
import org.instancio.Instancio;
import org.instancio.InstancioApi;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quittance.coding.CareDetails;
import org.quittance.coding.Diagnosis;
import org.quittance.coverage.PolicyDetails;
import org.quittance.coverage.PolicyFields;
import org.quittance.history.AnyRecord;
import org.quittance.registration.AccountDetails;
import org.quittance.registration.AccountFields;
import org.quittance.registration.PatientDetails;
import org.quittance.registration.PatientFields;

/** What a record says goes out as FHIR, over the wire as JSON and as XML, and comes back the same. */
class MappingTest {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void a_record_comes_back_as_it_went_out(long seed) {
        PatientDetails patient = PatientDetails.ofFields(AnyRecord.texts(PatientFields.ALL, seed));
        assertThat(PatientMapping.details(
                        sent(Patient.class, PatientMapping.of(patient)),
                        PatientDetails.paidBy(patient.guarantor()),
                        ZONE,
                        TODAY))
                .isEqualTo(patient);

        assertThat(NotKept.of(PatientMapping.of(patient)))
                .as("what the mapping keeps is not said to be lost")
                .isEmpty();

        PolicyDetails policy = PolicyDetails.ofFields(AnyRecord.texts(PolicyFields.ALL, seed))
                .with(
                        PolicyFields.RELATIONSHIP,
                        List.of("18", "01", "19", "G8", "53").get((int) seed % 5));
        Coverage coverage = CoverageMapping.of(policy);
        coverage.setBeneficiary(Values.to("Patient", UUID.randomUUID()));
        assertThat(CoverageMapping.details(sent(Coverage.class, coverage), ZONE))
                .isEqualTo(policy);

        AccountDetails account = AccountDetails.ofFields(AnyRecord.texts(AccountFields.ALL, seed));
        assertThat(EncounterMapping.told(sent(Encounter.class, EncounterMapping.encounter(account)), ZONE)
                        .over(account))
                .isEqualTo(account);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void codes_come_back_as_they_went_out(long seed) {
        CareDetails care = of(CareDetails.class, seed)
                .generate(field(CareDetails::system), gen -> gen.oneOf("SNOMED-CT", "HC", "ICD-10-PCS", "LOCAL"))
                .create();
        assertThat(CareMapping.details(sent(Procedure.class, CareMapping.procedure(care)), ZONE))
                .isEqualTo(care);

        CareDetails drug = of(CareDetails.class, seed)
                .generate(field(CareDetails::system), gen -> gen.oneOf("RxNorm", "NDC", "LOCAL"))
                .create();
        MedicationRequest ordered = sent(MedicationRequest.class, CareMapping.medication(drug));
        CodeableConcept concept = ordered.getMedicationCodeableConcept();
        assertThat(CareMapping.details(ordered, concept, ZONE)).isEqualTo(drug);

        Diagnosis diagnosis = of(Diagnosis.class, seed)
                .generate(field(Diagnosis::system), gen -> gen.oneOf("SNOMED-CT", "ICD-10-CM", "ICD-9-CM"))
                .create();
        assertThat(ConditionMapping.diagnosis(
                        sent(Condition.class, ConditionMapping.of(diagnosis)),
                        diagnosis.account().value(),
                        diagnosis.position(),
                        diagnosis.role()))
                .isEqualTo(diagnosis);
    }

    /** Records with all days in a plausible time, the last of them not before the first. */
    private static <R> InstancioApi<R> of(Class<R> type, long seed) {
        LocalDate day = TODAY.minusDays(seed * 37);
        return Instancio.of(type).withSeed(seed).lenient().supply(all(LocalDate.class), () -> day);
    }

    private static <R extends Resource> R sent(Class<R> type, Resource resource) {
        Resource json = Wire.read(bytes(resource, Wire.Format.JSON), Wire.Format.JSON);
        return type.cast(Wire.read(bytes(json, Wire.Format.XML), Wire.Format.XML));
    }

    private static byte[] bytes(Resource resource, Wire.Format format) {
        return Wire.write(resource, format, false).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
