package org.quittance.api.fhir;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.quittance.coverage.PatientCoverage;
import org.quittance.ledger.BusinessDays;
import org.quittance.registration.Account;
import org.quittance.registration.AccountCorrection;
import org.quittance.registration.AccountDetails;
import org.quittance.registration.AccountId;
import org.quittance.registration.AccountRecords;
import org.quittance.registration.Facility;
import org.quittance.registration.FacilityId;
import org.quittance.registration.NewAccount;
import org.quittance.registration.Patient;
import org.quittance.registration.PatientId;
import org.quittance.registration.PatientRecords;
import org.quittance.registration.Registration;
import org.springframework.stereotype.Component;

/** Takes encounters: each opens an account, which follows the patient's coverage. */
@Component("fhirEncounterWriter")
final class EncounterWriter implements Writer {

    private static final String SYNTHEA_PLACE = Identifiers.SYNTHEA + "|";

    private final Registration registration;
    private final PatientRecords patients;
    private final AccountRecords accounts;
    private final PatientCoverage coverage;
    private final BusinessDays days;

    EncounterWriter(
            Registration registration,
            PatientRecords patients,
            AccountRecords accounts,
            PatientCoverage coverage,
            BusinessDays days) {
        this.registration = registration;
        this.patients = patients;
        this.accounts = accounts;
        this.coverage = coverage;
        this.days = days;
    }

    @Override
    public String type() {
        return "Encounter";
    }

    @Override
    public int turn() {
        return 3;
    }

    @Override
    public Written create(Resource resource, Writing.Name name, Writing writing) {
        Encounter encounter = Writer.as(Encounter.class, resource);
        Optional<Identifier> naming = Identifiers.naming(encounter.getIdentifier(), "Encounter");
        String key = naming.map(each -> Identifiers.key(Identifiers.Kind.ENCOUNTER, each.getSystem(), each.getValue()))
                .orElseGet(() -> "fhir:encounter:" + name.orFresh());
        Optional<AccountId> known =
                Optional.ofNullable(registration.accountsByKeys(List.of(key)).get(key));
        if (known.isPresent()) {
            return new Written(known.get().value(), false);
        }
        Patient patient = patient(writing.references(), encounter.getSubject());
        EncounterMapping.Told told = EncounterMapping.told(encounter, days.zone());
        NewAccount account = new NewAccount(
                key,
                Optional.empty(),
                visitNumber(naming),
                AccountDetails.of(patient.id(), patient.guarantor(), told.openedOn())
                        .withFacility(facility(encounter.getServiceProvider()))
                        .withCare(told.description(), told.clinician())
                        .withLife(told.openedOn(), told.closedOn(), told.status()));
        AccountId id =
                PatientWriter.required(registration.openAccounts(writing.act().by(), List.of(account)), key);
        coverage.follow(Map.of(id, writing.act()));
        return new Written(id.value(), true);
    }

    /** People ask for a visit by the source's number, unless that is a name for machines. */
    private static String visitNumber(Optional<Identifier> naming) {
        return naming.filter(each -> !each.getSystem().equals(Identifiers.SYNTHEA)
                        && !each.getSystem().equals(Identifiers.SOURCE_KEY))
                .map(Identifier::getValue)
                .orElse("");
    }

    private Patient patient(References references, Reference subject) {
        PatientId asked = new PatientId(references.required(subject, "Patient", "Encounter.subject"));
        PatientId survivor = patients.survivors(List.of(asked)).getOrDefault(asked, asked);
        return registration
                .patient(survivor)
                .orElseThrow(() -> Refused.element(
                        "Encounter.subject", "", "It refers to a patient who is kept here", "Send the patient first."));
    }

    private Optional<FacilityId> facility(Reference provider) {
        String text = Codes.text(provider.getReference());
        int at = text.indexOf(SYNTHEA_PLACE);
        String code = at < 0 ? "" : "S-" + text.substring(at + SYNTHEA_PLACE.length());
        String name = CareMapping.display(provider);
        if (code.isEmpty() && name.isEmpty()) {
            return Optional.empty();
        }
        return registration.facilities().stream()
                .filter(each -> each.code().equals(code) || each.name().equalsIgnoreCase(name))
                .findFirst()
                .map(Facility::id);
    }

    @Override
    public void hold(UUID id, Writing writing) {
        // A correction that changes nothing holds the record.
        accounts.correct(List.of(new AccountCorrection(writing.act(), new AccountId(id), UnaryOperator.identity())));
    }

    @Override
    public void update(UUID id, Resource resource, Writing writing) {
        Encounter told = Writer.as(Encounter.class, resource);
        Account known = registration.account(new AccountId(id)).orElseThrow(() -> Refused.unknown("Encounter"));
        Patient patient = patient(writing.references(), told.getSubject());
        if (!patient.id().equals(known.patient())) {
            throw Refused.element(
                    "Encounter.subject",
                    "another patient",
                    "An encounter stays with its patient",
                    "Merge the two patients if they are one.");
        }
        EncounterMapping.Told facts = EncounterMapping.told(told, days.zone());
        accounts.correct(List.of(new AccountCorrection(writing.act(), known.id(), facts::over)));
        if (facts.status() == org.quittance.registration.AccountStatus.OPEN && known.status() != facts.status()) {
            coverage.follow(Map.of(known.id(), writing.act()));
        }
    }
}
