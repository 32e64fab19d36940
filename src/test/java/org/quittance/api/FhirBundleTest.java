package org.quittance.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;
import org.quittance.exchange.FileReport;
import org.quittance.exchange.FileStatus;
import org.quittance.exchange.ImportMode;
import org.quittance.exchange.IncomingFile;
import org.quittance.exchange.Intake;
import org.quittance.exchange.Progress;
import org.quittance.staff.Actor;
import org.quittance.synthea.LoadPlan;
import org.quittance.synthea.SetOutcome;
import org.quittance.synthea.SyntheaFixture;
import org.quittance.synthea.SyntheaSets;
import org.springframework.core.io.InputStreamSource;

/** Bundles: sent, and as files; those that the population generator writes among them. */
class FhirBundleTest {

    private static final FhirDoor DOOR = FhirDoor.get();
    private static final List<String> TABLES =
            List.of("patient", "account", "diagnosis", "care", "policy", "charge", "entry", "record_change");

    private final IGenericClient client = DOOR.client();

    @Test
    void a_population_bundle_is_taken_and_the_second_time_changes_nothing() {
        Bundle sent = FhirDoor.R4.newJsonParser().parseResource(Bundle.class, FhirDoor.file("population.json.gz"));

        Bundle first = client.transaction().withBundle(sent).execute();
        Map<String, Long> after = counts();
        Bundle second = client.transaction().withBundle(sent).execute();

        assertThat(first.getType()).isEqualTo(BundleType.TRANSACTIONRESPONSE);
        assertThat(first.getEntry()).hasSameSizeAs(sent.getEntry());
        for (int i = 0; i < sent.getEntry().size(); i++) {
            String type = sent.getEntry().get(i).getResource().fhirType();
            Bundle.BundleEntryResponseComponent answer = first.getEntry().get(i).getResponse();
            boolean kept = List.of("Patient", "Encounter", "Condition", "Procedure", "MedicationRequest")
                    .contains(type);
            assertThat(answer.getStatus()).as(type).startsWith(kept ? "20" : "204");
            if (!kept) {
                assertThat(((OperationOutcome) answer.getOutcome())
                                .getIssueFirstRep()
                                .getDiagnostics())
                        .contains("Nothing was");
            } else {
                assertThat(second.getEntry().get(i).getResponse().getLocation()).isEqualTo(answer.getLocation());
            }
        }
        assertThat(counts()).isEqualTo(after);
        String patient = first.getEntry().getFirst().getResponse().getLocation().split("/")[1];
        assertThat(found("Encounter?patient=" + patient)).isEqualTo(count(sent, "Encounter"));
        assertThat(found("Procedure?patient=" + patient)).isEqualTo(count(sent, "Procedure"));
        assertThat(found("MedicationRequest?patient=" + patient)).isEqualTo(count(sent, "MedicationRequest"));
    }

    @Test
    void the_same_person_as_a_bundle_and_as_tables_stands_once() {
        Bundle sent = FhirDoor.R4.newJsonParser().parseResource(Bundle.class, FhirDoor.file("population.json.gz"));
        client.transaction().withBundle(sent).execute();
        Map<String, Long> before = counts();
        String person = sent.getEntryFirstRep().getFullUrl().substring("urn:uuid:".length());
        List<IncomingFile> tables = SyntheaFixture.onePatient(person).entrySet().stream()
                .map(table -> SyntheaFixture.file(table.getKey(), table.getValue()))
                .toList();

        SetOutcome loaded = DOOR.bean(SyntheaSets.class)
                .load(Actor.operator("test"), tables, LoadPlan.EVERYTHING_TODAY, ImportMode.POST, Progress.SILENT);

        assertThat(loaded)
                .isInstanceOfSatisfying(
                        SetOutcome.Posted.class,
                        posted -> assertThat(posted.newClaims())
                                .isEqualTo(posted.claims())
                                .isEqualTo(count(sent, "Claim")));
        Map<String, Long> after = counts();
        for (String same : List.of("patient", "account", "care")) {
            assertThat(after.get(same)).as(same).isEqualTo(before.get(same));
        }
        assertThat(after.get("charge")).isGreaterThan(before.get("charge"));
        client.transaction().withBundle(sent).execute();
        assertThat(counts()).isEqualTo(after);
    }

    private int found(String url) {
        return client.search()
                .byUrl(url + "&_count=200")
                .returnBundle(Bundle.class)
                .execute()
                .getEntry()
                .size();
    }

    private static int count(Bundle bundle, String type) {
        return (int) bundle.getEntry().stream()
                .filter(entry -> entry.getResource().fhirType().equals(type))
                .count();
    }

    private static Map<String, Long> counts() {
        return TABLES.stream()
                .collect(java.util.stream.Collectors.toMap(
                        table -> table,
                        table -> DOOR.database()
                                .jdbc()
                                .sql("select count(*) from " + table)
                                .query(Long.class)
                                .single()));
    }

    @Test
    void a_transaction_is_taken_whole_or_not_at_all() {
        Bundle bundle = new Bundle().setType(BundleType.TRANSACTION);
        post(bundle, "urn:uuid:11111111-1111-4111-8111-111111111111", FhirWriteTest.patient("Whole"));
        Encounter broken = new Encounter().setStatus(Encounter.EncounterStatus.FINISHED);
        broken.getSubject().setReference("urn:uuid:11111111-1111-4111-8111-111111111111");
        post(bundle, "urn:uuid:22222222-2222-4222-8222-222222222222", broken);
        Map<String, Long> before = counts();

        assertThatThrownBy(() -> client.transaction().withBundle(bundle).execute())
                .isInstanceOfSatisfying(UnprocessableEntityException.class, refused -> {
                    OperationOutcome outcome = (OperationOutcome) refused.getOperationOutcome();
                    assertThat(outcome.getIssueFirstRep()
                                    .getExpression()
                                    .getFirst()
                                    .getValue())
                            .startsWith("Bundle.entry[1]")
                            .endsWith("Encounter.period.start");
                });
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void a_batch_is_taken_entry_by_entry() {
        Bundle bundle = new Bundle().setType(BundleType.BATCH);
        post(bundle, "", FhirWriteTest.patient(""));
        Patient good = FhirWriteTest.patient("Batch");
        post(bundle, "", good);
        bundle.addEntry().getRequest().setMethod(HTTPVerb.GET).setUrl("Patient?family=Batch");

        Bundle answer = client.transaction().withBundle(bundle).execute();

        assertThat(answer.getType()).isEqualTo(BundleType.BATCHRESPONSE);
        assertThat(answer.getEntry())
                .extracting(entry -> entry.getResponse().getStatus().substring(0, 3))
                .containsExactly("422", "201", "200");
        assertThat(((Bundle) answer.getEntry().get(2).getResource()).getEntry()).hasSize(1);
    }

    @Test
    void a_condition_in_a_reference_means_exactly_one() {
        Patient patient = FhirWriteTest.patient("Conditional");
        String identifier = patient.getIdentifierFirstRep().getSystem() + "|"
                + patient.getIdentifierFirstRep().getValue();
        client.create().resource(patient).execute();
        Bundle bundle = new Bundle().setType(BundleType.TRANSACTION);
        Encounter visit = new Encounter().setStatus(Encounter.EncounterStatus.FINISHED);
        visit.getSubject().setReference("Patient?identifier=" + identifier);
        visit.getPeriod().setStartElement(new org.hl7.fhir.r4.model.DateTimeType("2026-03-04"));
        post(bundle, "", visit);

        Bundle answer = client.transaction().withBundle(bundle).execute();
        assertThat(answer.getEntryFirstRep().getResponse().getStatus()).startsWith("201");
        visit.getSubject().setReference("Patient?identifier=" + identifier + "-not");
        assertThatThrownBy(() -> client.transaction().withBundle(bundle).execute())
                .isInstanceOf(ca.uhn.fhir.rest.server.exceptions.PreconditionFailedException.class);
    }

    @Test
    void a_bundle_comes_as_a_file_too() throws IOException {
        String text = others(FhirDoor.file("population.json.gz"));

        FileReport foretold = imported(text, ImportMode.DRY_RUN);
        Map<String, Long> before = counts();
        FileReport first = imported(text, ImportMode.POST);
        FileReport again = imported(text + " ", ImportMode.POST);

        assertThat(foretold.status()).as(foretold.toString()).isEqualTo(FileStatus.ACCEPTED);
        assertThat(counts().get("patient")).isEqualTo(before.get("patient") + 1);
        assertThat(first.status()).as(first.toString()).isEqualTo(FileStatus.ACCEPTED);
        assertThat(first.type()).isEqualTo("FHIR bundle");
        assertThat(first.notes()).anySatisfy(note -> assertThat(note).contains("A claim is not taken as FHIR"));
        assertThat(again.status()).isEqualTo(FileStatus.SEEN);
        assertThat(imported("{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"fluffy\":1}", ImportMode.POST)
                        .status())
                .isEqualTo(FileStatus.REJECTED);
    }

    /** The same bundle about somebody else: every id has another first digit. */
    private static String others(String bundle) {
        return Pattern.compile("\\b[0-9a-f]([0-9a-f]{7}(-[0-9a-f]{4}){3}-[0-9a-f]{12})\\b")
                .matcher(bundle)
                .replaceAll(id -> Integer.toHexString(Character.digit(id.group().charAt(0), 16) ^ 8) + id.group(1));
    }

    private static FileReport imported(String text, ImportMode mode) throws IOException {
        InputStreamSource bytes = () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return DOOR.bean(Intake.class)
                .importUploads(
                        List.of(new Intake.Upload("bundle.json", bytes)), mode, Progress.SILENT, Actor.operator("test"))
                .files()
                .getFirst();
    }

    private static void post(Bundle bundle, String fullUrl, org.hl7.fhir.r4.model.Resource resource) {
        Bundle.BundleEntryComponent entry = bundle.addEntry().setResource(resource);
        if (!fullUrl.isEmpty()) {
            entry.setFullUrl(fullUrl);
        }
        entry.getRequest().setMethod(HTTPVerb.POST).setUrl(resource.fhirType());
    }
}
