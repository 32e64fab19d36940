package org.quittance.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.server.exceptions.PreconditionFailedException;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.Coverage;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;
import org.quittance.history.History;
import org.quittance.history.RecordAct;
import org.quittance.history.RecordKind;
import org.quittance.registration.Merges;
import org.quittance.registration.PatientId;
import org.quittance.staff.Actor;
import org.quittance.storage.Acts;

class FhirWriteTest {

    private static final FhirDoor DOOR = FhirDoor.get();
    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final String SYSTEM = "https://east.example.org/mrn";

    private final IGenericClient client = DOOR.client();

    @Test
    void a_patient_is_added_changed_and_the_change_is_explained() {
        Patient read = add(patient("Quill"));
        assertThat(read.getIdentifier())
                .anySatisfy(each -> assertThat(each.getSystem()).isEqualTo(SYSTEM));
        assertThat(read.getBirthDateElement().getValueAsString()).isEqualTo("1984-02-29");

        read.getNameFirstRep().setFamily("Quillfeather");
        read.addTelecom().setSystem(ContactPoint.ContactPointSystem.PHONE).setValue("802-555-0142");
        MethodOutcome changed = client.update().resource(read).execute();

        Patient now = client.read().resource(Patient.class).withId(id(read)).execute();
        assertThat(now.getNameFirstRep().getFamily()).isEqualTo("Quillfeather");
        assertThat(changed.getId().getVersionIdPart())
                .isEqualTo(now.getMeta().getVersionId())
                .isNotEqualTo(read.getMeta().getVersionId());
        assertThat(DOOR.bean(History.class)
                        .changesOf(RecordKind.PATIENT, UUID.fromString(id(read)), Long.MAX_VALUE, 10))
                .anySatisfy(noted -> {
                    assertThat(noted.change().field()).isEqualTo("family_name");
                    assertThat(noted.change().act().by().name()).isEqualTo("jeanne");
                    assertThat(noted.change().act().source()).isEqualTo("FHIR");
                });
        assertThat(client.search()
                        .byUrl("Patient?phone=(802)%20555-0142")
                        .returnBundle(Bundle.class)
                        .execute()
                        .getEntry())
                .extracting(entry -> entry.getResource().getIdElement().getIdPart())
                .contains(id(read));
    }

    @Test
    void nothing_is_overwritten_that_was_not_seen() {
        Patient first = add(patient("Twice"));
        Patient second = first.copy();
        first.getNameFirstRep().setFamily("Once");
        client.update().resource(first).execute();

        second.getNameFirstRep().setFamily("Thrice");
        assertThatThrownBy(() -> client.update().resource(second).execute())
                .isInstanceOf(PreconditionFailedException.class);
        HttpResponse<String> blind = put(second, "jeanne");
        assertThat(blind.statusCode()).isEqualTo(428);
        assertThat(client.read()
                        .resource(Patient.class)
                        .withId(id(first))
                        .execute()
                        .getNameFirstRep()
                        .getFamily())
                .isEqualTo("Once");
    }

    @Test
    void the_same_person_sent_again_is_the_same_record() {
        Patient sent = patient("Echo");
        MethodOutcome first = client.create().resource(sent).execute();
        MethodOutcome again = client.create().resource(sent).execute();
        MethodOutcome conditional = client.create()
                .resource(patient("Echo"))
                .conditional()
                .where(Patient.IDENTIFIER
                        .exactly()
                        .systemAndCode(SYSTEM, sent.getIdentifierFirstRep().getValue()))
                .execute();

        assertThat(first.getCreated()).isTrue();
        assertThat(again.getId().getIdPart()).isEqualTo(first.getId().getIdPart());
        assertThat(conditional.getId().getIdPart()).isEqualTo(first.getId().getIdPart());
        assertThat(conditional.getCreated()).isNotEqualTo(true);
        assertThat(DOOR.database()
                        .jdbc()
                        .sql("select count(*) from patient where family_name = 'Echo'")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void a_visit_with_all_that_belongs_to_it() {
        Patient patient = add(patient("Visitor"));
        Coverage coverage = new Coverage();
        coverage.setStatus(Coverage.CoverageStatus.ACTIVE)
                .setSubscriberId("MEM-17")
                .setBeneficiary(to(patient))
                .addPayor(new Reference().setDisplay("Green Shield Mutual"));
        coverage.getPeriod().setStartElement(new DateTimeType("2026-01-01"));
        Coverage insured =
                (Coverage) client.create().resource(coverage).execute().getResource();
        assertThat(insured.getOrder()).isEqualTo(1);

        Encounter encounter = add(encounter(patient));
        assertThat(encounter.getPeriod().getStartElement().getValueAsString()).isEqualTo("2026-10-05");
        Condition condition = new Condition();
        condition.setSubject(to(patient)).setEncounter(to(encounter));
        condition.setCode(concept("http://hl7.org/fhir/sid/icd-10-cm", "J45.909", "Asthma"));
        Condition found =
                (Condition) client.create().resource(condition).execute().getResource();
        assertThat(found.getCode().getCodingFirstRep().getCode()).isEqualTo("J45.909");

        Procedure procedure = new Procedure();
        procedure
                .setStatus(Procedure.ProcedureStatus.COMPLETED)
                .setSubject(to(patient))
                .setEncounter(to(encounter));
        procedure.setCode(concept("http://www.ama-assn.org/go/cpt", "94010", "Spirometry"));
        procedure.setPerformed(new DateTimeType("2026-10-05T14:30:00-04:00"));
        procedure.addPerformer().setActor(new Reference().setDisplay("Dr. Vega"));
        Procedure done =
                (Procedure) client.create().resource(procedure).execute().getResource();
        MethodOutcome again = client.create().resource(procedure).execute();
        assertThat(again.getId().getIdPart()).isEqualTo(id(done));

        MedicationRequest drug = new MedicationRequest();
        drug.setStatus(MedicationRequest.MedicationRequestStatus.ACTIVE)
                .setIntent(MedicationRequest.MedicationRequestIntent.ORDER)
                .setSubject(to(patient))
                .setEncounter(to(encounter))
                .setAuthoredOnElement(new DateTimeType("2026-10-05"))
                .setMedication(concept("http://www.nlm.nih.gov/research/umls/rxnorm", "745752", "Albuterol inhaler"));
        MedicationRequest ordered =
                (MedicationRequest) client.create().resource(drug).execute().getResource();

        done.setStatus(Procedure.ProcedureStatus.ENTEREDINERROR);
        client.update().resource(done).execute();
        encounter.setStatus(EncounterStatus.FINISHED);
        encounter.getPeriod().setEndElement(new DateTimeType("2026-10-06"));
        client.update().resource(encounter).execute();

        assertThat(DOOR.send("jeanne", "GET", "/Account/" + id(encounter), "").body())
                .contains("Green Shield Mutual")
                .contains("inactive");
        assertThat(searched("Procedure?encounter=" + id(encounter) + "&status=entered-in-error"))
                .containsExactly(id(done));
        assertThat(searched("MedicationRequest?patient=" + id(patient) + "&code=745752"))
                .containsExactly(id(ordered));
        assertThat(searched(
                        "Condition?encounter=" + id(encounter) + "&code=http://hl7.org/fhir/sid/icd-10-cm%7CJ45.909"))
                .containsExactly(id(found));
        found.setCode(concept("http://hl7.org/fhir/sid/icd-10-cm", "J45.901", "Asthma, acute"));
        assertThat(client.update().resource(found).execute().getId().getVersionIdPart())
                .isNotEqualTo("0");
    }

    @Test
    void what_cannot_be_is_refused_naming_the_element() {
        Patient patient = add(patient("Refused"));
        Encounter encounter = add(encounter(patient));
        refused(patient("").setGender(AdministrativeGender.MALE), "Patient.name[0].family");
        refused(patient("Future").setBirthDateElement(new DateType("2999-01-01")), "Patient.birthDate");
        refused(patient("Vague").setBirthDateElement(new DateType("1984")), "Patient.birthDate");
        refused(encounter(patient).setPeriod(null), "Encounter.period.start");
        refused(encounter(patient).setStatus(EncounterStatus.UNKNOWN), "Encounter.status");
        refused(
                new Condition().setSubject(to(patient)).setCode(concept("http://snomed.info/sct", "195967001", "")),
                "Condition.encounter");
        refused(
                new Condition()
                        .setSubject(to(add(patient("Other"))))
                        .setEncounter(to(encounter))
                        .setCode(concept("http://snomed.info/sct", "195967001", "")),
                "Condition.subject");
        refused(
                new Procedure()
                        .setStatus(Procedure.ProcedureStatus.COMPLETED)
                        .setSubject(to(patient))
                        .setEncounter(to(encounter))
                        .setCode(concept("http://snomed.info/sct", "1", "")),
                "Procedure.performed");
        refused(
                new Coverage().setStatus(Coverage.CoverageStatus.CANCELLED).setBeneficiary(to(patient)),
                "Coverage.status");
    }

    private void refused(org.hl7.fhir.r4.model.Resource resource, String path) {
        assertThatThrownBy(() -> client.create().resource(resource).execute())
                .isInstanceOfSatisfying(UnprocessableEntityException.class, refused -> {
                    OperationOutcome outcome = (OperationOutcome) refused.getOperationOutcome();
                    assertThat(outcome.getIssueFirstRep().getExpression())
                            .extracting(each -> each.getValue())
                            .containsExactly(path);
                    assertThat(outcome.getIssueFirstRep().getDiagnostics()).endsWith(".");
                });
    }

    @Test
    void who_may_only_read_changes_nothing() {
        HttpResponse<String> answer = DOOR.send(
                "rosa",
                "POST",
                "/Patient",
                FhirDoor.R4.newJsonParser().encodeResourceToString(patient("Forbidden")),
                "Content-Type",
                "application/fhir+json");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(DOOR.send("rosa", "GET", "/Patient?_count=1", "").statusCode())
                .isEqualTo(200);
        assertThat(searched("Patient?family=Forbidden")).isEmpty();
    }

    @Test
    void a_merged_patient_leads_to_the_survivor() {
        Patient gone = add(patient("Merged"));
        Patient survivor = add(patient("Merge"));
        Encounter visit = add(encounter(gone));
        DOOR.bean(Acts.class)
                .whole(() -> DOOR.bean(Merges.class)
                        .merge(
                                RecordAct.of(Actor.operator("jeanne"), "one person", ""),
                                new PatientId(UUID.fromString(id(gone))),
                                new PatientId(UUID.fromString(id(survivor)))));

        Patient read = client.read().resource(Patient.class).withId(id(gone)).execute();
        assertThat(read.getActive()).isFalse();
        assertThat(read.getLinkFirstRep().getType()).isEqualTo(Patient.LinkType.REPLACEDBY);
        assertThat(read.getLinkFirstRep().getOther().getReference()).isEqualTo("Patient/" + id(survivor));
        assertThat(searched("Patient?identifier=" + SYSTEM + "%7C"
                        + gone.getIdentifier().stream()
                                .filter(each -> SYSTEM.equals(each.getSystem()))
                                .findFirst()
                                .orElseThrow()
                                .getValue()))
                .containsExactly(id(survivor));
        assertThat(searched("Encounter?patient=" + id(gone))).containsExactly(id(visit));
        read.getNameFirstRep().setFamily("Late");
        assertThat(put(read, "jeanne", "If-Match", "W/\"" + read.getMeta().getVersionId() + "\"")
                        .statusCode())
                .isEqualTo(409);
    }

    private HttpResponse<String> put(Patient patient, String who, String... headers) {
        String[] all = java.util.Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = "application/fhir+json";
        Patient plain = patient.copy();
        plain.setId(id(patient));
        return DOOR.send(
                who,
                "PUT",
                "/Patient/" + id(patient),
                FhirDoor.R4.newJsonParser().encodeResourceToString(plain),
                all);
    }

    private List<String> searched(String url) {
        return client.search().byUrl(url).returnBundle(Bundle.class).execute().getEntry().stream()
                .map(entry -> entry.getResource().getIdElement().getIdPart())
                .toList();
    }

    @Test
    void a_birth_date_of_a_year_alone_is_refused_in_words_and_nobody_is_registered() {
        Patient patient = patient("Yearonly");
        patient.setBirthDateElement(new DateType("1973"));

        assertThatThrownBy(() -> add(patient))
                .isInstanceOf(UnprocessableEntityException.class)
                .hasMessageContaining("Send year, month and day");

        assertThat(found("Yearonly")).isEmpty();
    }

    @Test
    void a_patient_without_a_birth_date_is_registered_without_one() {
        Patient patient = patient("Nodate");
        patient.setBirthDateElement(null);

        assertThat(add(patient).hasBirthDate()).isFalse();

        assertThat(found("Nodate"))
                .singleElement()
                .satisfies(one ->
                        assertThat(((Patient) one.getResource()).hasBirthDate()).isFalse());
    }

    private List<Bundle.BundleEntryComponent> found(String family) {
        return client.search()
                .byUrl("Patient?family=" + family)
                .returnBundle(Bundle.class)
                .execute()
                .getEntry();
    }

    private Patient add(Patient patient) {
        return (Patient) client.create().resource(patient).execute().getResource();
    }

    private Encounter add(Encounter encounter) {
        return (Encounter) client.create().resource(encounter).execute().getResource();
    }

    static Patient patient(String family) {
        Patient patient = new Patient();
        patient.addName().setFamily(family.isEmpty() ? null : family).addGiven("Ada");
        patient.addIdentifier().setSystem(SYSTEM).setValue("E" + NUMBERS.incrementAndGet());
        patient.setGender(AdministrativeGender.FEMALE);
        patient.setBirthDateElement(new DateType("1984-02-29"));
        return patient;
    }

    private static Encounter encounter(Patient patient) {
        Encounter encounter = new Encounter();
        encounter.setStatus(EncounterStatus.INPROGRESS);
        encounter.setClass_(new Coding()
                .setSystem("http://terminology.hl7.org/CodeSystem/v3-ActCode")
                .setCode("AMB"));
        encounter.addType(new CodeableConcept().setText("Office visit"));
        encounter.setSubject(to(patient));
        encounter.getPeriod().setStartElement(new DateTimeType("2026-10-05T09:00:00-04:00"));
        encounter.addIdentifier().setSystem("https://east.example.org/visit").setValue("V" + NUMBERS.incrementAndGet());
        return encounter;
    }

    private static CodeableConcept concept(String system, String code, String words) {
        return new CodeableConcept()
                .addCoding(new Coding().setSystem(system).setCode(code).setDisplay(words.isEmpty() ? null : words));
    }

    private static Reference to(org.hl7.fhir.r4.model.Resource resource) {
        return new Reference(resource.fhirType() + "/" + id(resource));
    }

    private static String id(org.hl7.fhir.instance.model.api.IBaseResource resource) {
        return resource.getIdElement().getIdPart();
    }
}
