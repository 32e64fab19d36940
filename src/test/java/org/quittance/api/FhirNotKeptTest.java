package org.quittance.api;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.rest.client.api.IGenericClient;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Coverage;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;

/** Of what is sent nothing is lost in silence: it is kept, refused, or named as not kept. */
class FhirNotKeptTest {

    private static final FhirDoor DOOR = FhirDoor.get();
    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final String SYSTEM = "https://west.example.org/mrn";

    private final IGenericClient client = DOOR.client();

    @Test
    void a_members_number_is_kept_wherever_it_is_told() {
        Patient person = add(patient("Member"));
        for (String type : List.of("MB", "SN")) {
            Coverage sent = coverage(person, "MAPLE MUTUAL " + type);
            sent.addIdentifier()
                    .setType(new CodeableConcept()
                            .addCoding(new Coding()
                                    .setSystem("http://terminology.hl7.org/CodeSystem/v2-0203")
                                    .setCode(type)))
                    .setValue(type + "-6201");
            assertThat(((Coverage) client.create().resource(sent).execute().getResource()).getSubscriberId())
                    .isEqualTo(type + "-6201");
        }
        Coverage both = coverage(person, "BIRCH LIFE").setSubscriberId("SUB-6201");
        both.addIdentifier()
                .setSystem("urn:payer")
                .setType(new CodeableConcept().setText("Member Number"))
                .setValue("MB-6202");
        Coverage read = (Coverage) client.create().resource(both).execute().getResource();
        assertThat(read.getSubscriberId()).isEqualTo("MB-6202");
        assertThat(notKept(read)).containsExactly("Coverage.subscriberId");
    }

    @Test
    void a_family_that_shares_a_number_has_a_policy_each() {
        List<String> ids = Stream.of("Parent", "Child")
                .map(name -> {
                    Coverage sent = coverage(add(patient(name)), "MAPLE MUTUAL");
                    sent.addIdentifier()
                            .setSystem("urn:payer")
                            .setType(new CodeableConcept().addCoding(new Coding().setCode("MB")))
                            .setValue("FAM-1");
                    return client.create().resource(sent).execute().getId().getIdPart();
                })
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void what_is_not_kept_is_named_once() {
        Patient sent = patient("Listed");
        sent.addName().setUse(HumanName.NameUse.MAIDEN).setFamily("Before");
        sent.setMaritalStatus(new CodeableConcept().setText("married"));
        sent.addExtension("urn:colour", new StringType("blue"));
        sent.addExtension("urn:size", new StringType("small"));
        sent.addIdentifier()
                .setType(new CodeableConcept().addCoding(new Coding().setCode("SS")))
                .setSystem("http://hl7.org/fhir/sid/us-ssn")
                .setValue("000-00-0000");
        sent.addAddress().setCity("Burlington").setCountry("US");
        Patient read = (Patient) client.create().resource(sent).execute().getResource();
        assertThat(notKept(read))
                .containsExactlyInAnyOrder(
                        "Patient.extension",
                        "Patient.name (all but one)",
                        "Patient.maritalStatus",
                        "Patient.address.country",
                        "Patient.identifier (SS)");
        Patient plain = add(patient("Plain"));
        assertThat(plain.getContained()).isEmpty();

        Bundle bundle = new Bundle().setType(Bundle.BundleType.BATCH);
        Patient again = patient("Sheaf");
        again.setMaritalStatus(new CodeableConcept().setText("single"));
        bundle.addEntry()
                .setResource(again)
                .getRequest()
                .setMethod(Bundle.HTTPVerb.POST)
                .setUrl("Patient");
        Bundle answer = client.transaction().withBundle(bundle).execute();
        assertThat(((OperationOutcome) answer.getEntryFirstRep().getResponse().getOutcome())
                        .getIssueFirstRep()
                        .getExpression())
                .extracting(StringType::getValue)
                .containsExactly("Patient.maritalStatus");
    }

    @Test
    void an_element_that_fhir_does_not_know_is_refused() {
        String body = "{\"resourceType\":\"Patient\",\"name\":[{\"family\":\"Odd\"}],\"favouriteColour\":\"blue\"}";
        HttpResponse<String> answer =
                DOOR.send("jeanne", "POST", "/Patient", body, "Content-Type", "application/fhir+json");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("OperationOutcome");
    }

    @Test
    void other_stays_other() {
        Patient sent = patient("Other").setGender(AdministrativeGender.OTHER);
        Patient read = add(sent);
        assertThat(read.getGender()).isEqualTo(AdministrativeGender.OTHER);
        assertThat(client.search()
                        .byUrl("Patient?gender=other&family=Other")
                        .returnBundle(Bundle.class)
                        .execute()
                        .getEntry())
                .hasSize(1);
    }

    private static Patient patient(String family) {
        Patient patient = new Patient();
        patient.addIdentifier().setSystem(SYSTEM).setValue("NK" + NUMBERS.incrementAndGet());
        patient.addName().setUse(HumanName.NameUse.OFFICIAL).setFamily(family).addGiven("Pia");
        return patient;
    }

    private Patient add(Patient patient) {
        return (Patient) client.create().resource(patient).execute().getResource();
    }

    private static String id(Resource resource) {
        return resource.getIdElement().getIdPart();
    }

    private static Coverage coverage(Patient person, String payer) {
        Coverage sent = new Coverage().setStatus(Coverage.CoverageStatus.ACTIVE);
        sent.setBeneficiary(new Reference("Patient/" + id(person)));
        sent.addPayor(new Reference().setDisplay(payer));
        return sent;
    }

    private static List<String> notKept(DomainResource resource) {
        return resource.getContained().stream()
                .filter(OperationOutcome.class::isInstance)
                .map(OperationOutcome.class::cast)
                .flatMap(outcome -> outcome.getIssue().stream())
                .flatMap(issue -> issue.getExpression().stream())
                .map(StringType::getValue)
                .toList();
    }
}
