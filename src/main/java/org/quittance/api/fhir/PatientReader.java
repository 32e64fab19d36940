package org.quittance.api.fhir;

import static org.quittance.api.fhir.SearchParam.date;
import static org.quittance.api.fhir.SearchParam.string;
import static org.quittance.api.fhir.SearchParam.token;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.quittance.api.fhir.SearchParam.Token;
import org.quittance.api.fhir.store.IdFinder;
import org.quittance.history.RecordKind;
import org.quittance.history.RecordVersion;
import org.quittance.history.RecordVersions;
import org.quittance.registration.Merge;
import org.quittance.registration.Merges;
import org.quittance.registration.Patient;
import org.quittance.registration.PatientId;
import org.quittance.registration.Registration;
import org.springframework.stereotype.Component;

/** Patients. */
@Component("fhirPatients")
final class PatientReader implements ResourceReader {

    private final Registration registration;
    private final Merges merges;
    private final RecordVersions versions;

    PatientReader(Registration registration, Merges merges, RecordVersions versions) {
        this.registration = registration;
        this.merges = merges;
        this.versions = versions;
    }

    @Override
    public String type() {
        return "Patient";
    }

    @Override
    public IdFinder.Source source() {
        return new IdFinder.Source("patient.id", "patient where patient.merged_into is null");
    }

    @Override
    public List<SearchParam> params() {
        String survivor = "patient.id in (select coalesce(known.merged_into, known.id) from patient known where ";
        return List.of(
                token(
                        "_id",
                        survivor + "known.id = any(:v::uuid[]))",
                        "The resource's id; one that was merged leads to the survivor",
                        token -> Values.id(token.code()).map(UUID::toString).stream()),
                token(
                        "identifier",
                        survivor + "known.record_number = any(:v) or known.source_key = any(:v))",
                        "Record number, or an identifier of the source; one that was merged leads to the survivor",
                        PatientReader::identifiers),
                string("family", "patient.family_name", "The beginning of the family name"),
                string("given", "patient.given_name", "The beginning of the first name"),
                date("birthdate", "patient.birth_date", "Date of birth"),
                token("gender", "patient.sex = any(:v)", "male, female or unknown", PatientReader::sex),
                token(
                        "phone",
                        "patient.phone <> '' and right(regexp_replace(patient.phone, '\\D', '', 'g'), 10) = any(:v)",
                        "Telephone number; what is not a digit does not matter",
                        token -> Stream.of(token.code().replaceAll("\\D", ""))
                                .map(digits -> digits.substring(Math.max(0, digits.length() - 10)))),
                string("email", "patient.email", "The beginning of the e-mail address"),
                string("address-postalcode", "patient.zip", "The beginning of the ZIP code"));
    }

    private static Stream<String> identifiers(Token token) {
        if (token.system().isEmpty()) {
            return Stream.of(
                    token.code(), Identifiers.key(Identifiers.Kind.PATIENT, Identifiers.SYNTHEA, token.code()));
        }
        return token.system().equals(Identifiers.RECORD_NUMBER)
                ? Stream.of(token.code())
                : Stream.of(Identifiers.key(Identifiers.Kind.PATIENT, token.system(), token.code()));
    }

    private static Stream<String> sex(Token token) {
        return switch (token.code()) {
            case "female" -> Stream.of("F");
            case "male" -> Stream.of("M");
            case "other" -> Stream.of("O");
            case "unknown" -> Stream.of("U");
            default -> Stream.empty();
        };
    }

    @Override
    public List<org.hl7.fhir.r4.model.Patient> load(List<UUID> ids) {
        Map<UUID, RecordVersion> known = versions.of(RecordKind.PATIENT, ids);
        List<org.hl7.fhir.r4.model.Patient> found = new ArrayList<>();
        for (Patient patient :
                registration.patients(ids.stream().map(PatientId::new).toList()).values()) {
            // Only what was changed can have been merged.
            RecordVersion version = known.getOrDefault(patient.id().value(), RecordVersion.FIRST);
            List<PatientId> replaced = version.equals(RecordVersion.FIRST) ? List.of() : replaced(patient.id());
            found.add(PatientMapping.resource(patient, replaced, version));
        }
        return found;
    }

    private List<PatientId> replaced(PatientId survivor) {
        return merges.mergesOf(survivor).stream()
                .filter(merge ->
                        merge.survivor().equals(survivor) && merge.undoneAt().isEmpty())
                .map(Merge::gone)
                .toList();
    }
}
