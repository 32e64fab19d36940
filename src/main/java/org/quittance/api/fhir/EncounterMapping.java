package org.quittance.api.fhir;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Account.AccountStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterParticipantComponent;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.quittance.coverage.RankedPolicy;
import org.quittance.history.RecordVersion;
import org.quittance.money.Money;
import org.quittance.registration.Account;
import org.quittance.registration.AccountDetails;

/** Accounts as FHIR: as an encounter (what happened), and as an account (who pays, what is owed). */
final class EncounterMapping {

    /** The balance, as the next version of FHIR has it. */
    static final String BALANCE = "http://hl7.org/fhir/5.0/StructureDefinition/extension-Account.balance";

    private static final String ACT = Codes.HL7 + "v3-ActCode";
    private static final String NULL_FLAVOR = Codes.HL7 + "v3-NullFlavor";
    private static final String AGGREGATE = Codes.HL7 + "account-aggregate";
    private static final String UNNAMED = "Visit";

    private EncounterMapping() {}

    /** What an encounter says of an account. */
    record Told(
            String description,
            String clinician,
            LocalDate openedOn,
            Optional<LocalDate> closedOn,
            org.quittance.registration.AccountStatus status) {

        AccountDetails over(AccountDetails known) {
            return known.withCare(description, clinician).withLife(openedOn, closedOn, status);
        }
    }

    static Encounter encounter(Account account, String facility, RecordVersion version) {
        Encounter resource = encounter(account.details());
        Values.version(
                resource,
                account.id().value(),
                version,
                Values.madeAt(account.id().value()));
        identifiers(account).forEach(resource::addIdentifier);
        resource.setSubject(Values.to("Patient", account.patient().value()));
        resource.addAccount(Values.to("Account", account.id().value()));
        PatientMapping.put(facility, where -> resource.setServiceProvider(Values.called(where)));
        return resource;
    }

    static Encounter encounter(AccountDetails details) {
        Encounter resource = new Encounter();
        resource.setStatus(status(details.status()));
        // What kind of visit is not kept, and the element must be there.
        resource.setClass_(new Coding().setSystem(NULL_FLAVOR).setCode("UNK"));
        resource.addType(new CodeableConcept().setText(details.description()));
        PatientMapping.put(details.clinician(), who -> resource.addParticipant().setIndividual(Values.called(who)));
        return resource.setPeriod(Values.period(details.openedOn(), details.closedOn()));
    }

    static Told told(Encounter resource, ZoneId zone) {
        if (!resource.getPeriod().hasStart()) {
            throw Refused.element(
                    "Encounter.period.start",
                    "nothing",
                    "An encounter has a first day",
                    "Send Encounter.period.start.");
        }
        LocalDate from = Values.day(resource.getPeriod().getStartElement(), "Encounter.period.start", zone);
        Optional<LocalDate> to = resource.getPeriod().hasEnd()
                ? Optional.of(Values.day(resource.getPeriod().getEndElement(), "Encounter.period.end", zone))
                : Optional.empty();
        if (to.filter(from::isAfter).isPresent()) {
            throw Refused.element(
                    "Encounter.period.end",
                    "an end before the start",
                    "It ends after it started",
                    "Correct the dates.");
        }
        return new Told(description(resource), clinician(resource), from, to, status(resource.getStatus()));
    }

    private static String description(Encounter resource) {
        for (CodeableConcept type : resource.getType()) {
            String words = type.hasText()
                    ? type.getText()
                    : Codes.text(type.getCodingFirstRep().getDisplay());
            if (!words.isBlank()) {
                return words.strip();
            }
        }
        return UNNAMED;
    }

    private static String clinician(Encounter resource) {
        List<EncounterParticipantComponent> named = resource.getParticipant().stream()
                .filter(each -> each.getIndividual().hasDisplay())
                .toList();
        return named.isEmpty() ? "" : CareMapping.display(named.getFirst().getIndividual());
    }

    static List<Identifier> identifiers(Account account) {
        List<Identifier> all = new java.util.ArrayList<>();
        all.add(Identifiers.identifier(Identifiers.ACCOUNT_NUMBER, account.number()));
        if (!account.sourceNumber().isEmpty() && !account.sourceNumber().equals(account.number())) {
            all.add(new Identifier().setValue(account.sourceNumber()));
        }
        all.addAll(Identifiers.of(Identifiers.Kind.ENCOUNTER, account.sourceKey()));
        return all;
    }

    static EncounterStatus status(org.quittance.registration.AccountStatus status) {
        return switch (status) {
            case OPEN -> EncounterStatus.INPROGRESS;
            case DISCHARGED -> EncounterStatus.FINISHED;
            case CANCELLED -> EncounterStatus.CANCELLED;
        };
    }

    private static org.quittance.registration.AccountStatus status(
            @org.jspecify.annotations.Nullable EncounterStatus status) {
        if (status == null) {
            throw Refused.element("Encounter.status", "nothing", "An encounter has a status", "Send Encounter.status.");
        }
        return switch (status) {
            case PLANNED, ARRIVED, TRIAGED, INPROGRESS, ONLEAVE -> org.quittance.registration.AccountStatus.OPEN;
            case FINISHED -> org.quittance.registration.AccountStatus.DISCHARGED;
            case CANCELLED, ENTEREDINERROR -> org.quittance.registration.AccountStatus.CANCELLED;
            case UNKNOWN, NULL ->
                throw Refused.element(
                        "Encounter.status",
                        "unknown",
                        "An account is open, over or cancelled",
                        "Send in-progress, finished or cancelled.");
        };
    }

    /** Stored words of the statuses that FHIR names, for a search. */
    static List<String> words(boolean encounter, String code) {
        return java.util.Arrays.stream(org.quittance.registration.AccountStatus.values())
                .filter(status -> (encounter
                                ? status(status).toCode()
                                : accountStatus(status).toCode())
                        .equals(code))
                .map(org.quittance.registration.AccountStatus::word)
                .toList();
    }

    static org.hl7.fhir.r4.model.Account account(
            Account account, String guarantor, List<RankedPolicy> payers, Money payersOwe, Money patientOwes) {
        org.hl7.fhir.r4.model.Account resource = new org.hl7.fhir.r4.model.Account();
        resource.setId(account.id().value().toString());
        identifiers(account).forEach(resource::addIdentifier);
        resource.setStatus(accountStatus(account.status()));
        resource.setType(new CodeableConcept()
                .addCoding(new Coding().setSystem(ACT).setCode("PBILLACCT").setDisplay("patient billing account")));
        resource.setName(account.description());
        resource.addSubject(Values.to("Patient", account.patient().value()));
        resource.setServicePeriod(Values.period(account.openedOn(), account.closedOn()));
        payers.forEach(payer -> resource.addCoverage()
                .setCoverage(Values.to("Coverage", payer.policy().id().value())
                        .setDisplay(payer.payer().name()))
                .setPriority(payer.rank()));
        resource.addGuarantor().setParty(Values.called(guarantor));
        resource.addExtension(balance("insurance", payersOwe));
        resource.addExtension(balance("patient", patientOwes));
        resource.addExtension(balance("total", payersOwe.plus(patientOwes)));
        return resource;
    }

    private static Extension balance(String aggregate, Money amount) {
        Extension balance = new Extension(BALANCE);
        balance.addExtension(new Extension("aggregate", Codes.simple(AGGREGATE, aggregate)));
        balance.addExtension(new Extension("amount", Values.money(amount)));
        return balance;
    }

    private static AccountStatus accountStatus(org.quittance.registration.AccountStatus status) {
        return switch (status) {
            case OPEN -> AccountStatus.ACTIVE;
            case DISCHARGED -> AccountStatus.INACTIVE;
            case CANCELLED -> AccountStatus.ENTEREDINERROR;
        };
    }
}
