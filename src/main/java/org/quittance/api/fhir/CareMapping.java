package org.quittance.api.fhir;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestIntent;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestStatus;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Procedure.ProcedureStatus;
import org.hl7.fhir.r4.model.Reference;
import org.quittance.coding.Care;
import org.quittance.coding.CareDetails;
import org.quittance.coding.CareStatus;
import org.quittance.history.RecordVersion;
import org.quittance.registration.PatientId;

/** Treatments and medications as FHIR, and back. */
final class CareMapping {

    /** Says which charge lines care justifies; FHIR has no element for it. */
    static final String JUSTIFIES = "urn:quittance:justifies-charge";

    private CareMapping() {}

    static Procedure procedure(Care care, PatientId patient, RecordVersion version) {
        Procedure resource = procedure(care.details());
        Values.version(resource, care.id().value(), version, care.recordedAt());
        Identifiers.of(Identifiers.Kind.TREATMENT, care.sourceKey()).forEach(resource::addIdentifier);
        resource.setSubject(Values.to("Patient", patient.value()));
        return resource.setEncounter(Values.to("Encounter", care.account().value()));
    }

    static Procedure procedure(CareDetails details) {
        Procedure resource = new Procedure();
        resource.setStatus(procedureStatus(details.status()));
        resource.setCode(Codes.concept(details.system(), details.code(), details.description()));
        resource.setPerformed(
                details.endedOn().isPresent()
                        ? Values.period(details.startedOn(), details.endedOn())
                        : Values.day(details.startedOn()));
        PatientMapping.put(details.clinician(), who -> resource.addPerformer().setActor(Values.called(who)));
        PatientMapping.put(details.coder(), who -> resource.setRecorder(Values.called(who)));
        justify(resource, details.charges());
        return resource;
    }

    static CareDetails details(Procedure resource, ZoneId zone) {
        if (!resource.hasPerformed()) {
            throw Refused.element(
                    "Procedure.performed",
                    "nothing",
                    "A treatment has a day",
                    "Send performedDateTime or performedPeriod.");
        }
        BaseDateTimeType start =
                resource.hasPerformedPeriod() ? resource.getPerformedPeriod().getStartElement() : moment(resource);
        LocalDate from = required(start, "Procedure.performed", zone);
        Optional<LocalDate> to =
                resource.hasPerformedPeriod() && resource.getPerformedPeriod().hasEnd()
                        ? Optional.of(Values.day(
                                resource.getPerformedPeriod().getEndElement(), "Procedure.performed.end", zone))
                        : Optional.empty();
        Codes.Code code =
                Codes.chosen(resource.getCode(), "Procedure.code", List.of(Codes.HCPCS, "ICD-10-PCS", Codes.SNOMED));
        return new CareDetails(
                code.system(),
                code.code(),
                code.words(),
                from,
                checked(from, to, "Procedure.performed.end"),
                display(resource.getPerformerFirstRep().getActor()),
                display(resource.getRecorder()),
                status(resource.getStatus()),
                charges(resource));
    }

    static BaseDateTimeType moment(Procedure resource) {
        if (resource.hasPerformedPeriod()) {
            return resource.getPerformedPeriod().getStartElement();
        }
        if (resource.hasPerformedDateTimeType()) {
            return resource.getPerformedDateTimeType();
        }
        throw Refused.element(
                "Procedure.performed",
                "words or an age",
                "A treatment has a day",
                "Send performedDateTime or performedPeriod.");
    }

    static MedicationRequest medication(Care care, PatientId patient, RecordVersion version) {
        MedicationRequest resource = medication(care.details());
        Values.version(resource, care.id().value(), version, care.recordedAt());
        Identifiers.of(Identifiers.Kind.MEDICATION, care.sourceKey()).forEach(resource::addIdentifier);
        resource.setSubject(Values.to("Patient", patient.value()));
        return resource.setEncounter(Values.to("Encounter", care.account().value()));
    }

    static MedicationRequest medication(CareDetails details) {
        MedicationRequest resource = new MedicationRequest();
        resource.setStatus(medicationStatus(details.status())).setIntent(MedicationRequestIntent.ORDER);
        resource.setMedication(Codes.concept(details.system(), details.code(), details.description()));
        resource.setAuthoredOnElement(Values.day(details.startedOn()));
        details.endedOn()
                .ifPresent(last -> resource.getDispenseRequest()
                        .setValidityPeriod(Values.period(details.startedOn(), Optional.of(last))));
        PatientMapping.put(details.clinician(), who -> resource.setRequester(Values.called(who)));
        PatientMapping.put(details.coder(), who -> resource.setRecorder(Values.called(who)));
        justify(resource, details.charges());
        return resource;
    }

    static CareDetails details(MedicationRequest resource, CodeableConcept drug, ZoneId zone) {
        LocalDate from = required(resource.getAuthoredOnElement(), "MedicationRequest.authoredOn", zone);
        String validity = "MedicationRequest.dispenseRequest.validityPeriod.end";
        Optional<LocalDate> to = resource.getDispenseRequest()
                        .getValidityPeriod()
                        .hasEnd()
                ? Optional.of(Values.day(
                        resource.getDispenseRequest().getValidityPeriod().getEndElement(), validity, zone))
                : Optional.empty();
        Codes.Code code = Codes.chosen(drug, "MedicationRequest.medication", List.of("RxNorm", "NDC"));
        return new CareDetails(
                code.system(),
                code.code(),
                code.words(),
                from,
                checked(from, to, validity),
                display(resource.getRequester()),
                display(resource.getRecorder()),
                status(resource.getStatus()),
                charges(resource));
    }

    private static LocalDate required(BaseDateTimeType element, String path, ZoneId zone) {
        if (!element.hasValue()) {
            throw Refused.element(path, "nothing", "It has a day", "Send the date.");
        }
        return Values.day(element, path, zone);
    }

    private static Optional<LocalDate> checked(LocalDate from, Optional<LocalDate> to, String path) {
        if (to.filter(from::isAfter).isPresent()) {
            throw Refused.element(path, "an end before the start", "It ends after it started", "Correct the dates.");
        }
        return to;
    }

    static String display(Reference reference) {
        return Codes.text(reference.getDisplay()).strip();
    }

    private static void justify(DomainResource resource, List<UUID> charges) {
        charges.forEach(charge -> resource.addExtension(new Extension(JUSTIFIES, Values.to("ChargeItem", charge))));
    }

    private static List<UUID> charges(DomainResource resource) {
        return resource.getExtensionsByUrl(JUSTIFIES).stream()
                .map(each -> each.getValue() instanceof Reference line
                        ? Values.id(
                                line.getReferenceElement().getIdPart() == null
                                        ? ""
                                        : line.getReferenceElement().getIdPart())
                        : Optional.<UUID>empty())
                .map(id -> id.orElseThrow(() -> Refused.element(
                        "extension(" + JUSTIFIES + ")",
                        "",
                        "It refers to a charge line as ChargeItem/id",
                        "Send valueReference with the id of the line.")))
                .toList();
    }

    private static ProcedureStatus procedureStatus(CareStatus status) {
        return switch (status) {
            case PLANNED -> ProcedureStatus.PREPARATION;
            case UNDER_WAY -> ProcedureStatus.INPROGRESS;
            case ON_HOLD -> ProcedureStatus.ONHOLD;
            case STOPPED -> ProcedureStatus.STOPPED;
            case DONE -> ProcedureStatus.COMPLETED;
            case NOT_DONE -> ProcedureStatus.NOTDONE;
            case MISTAKE -> ProcedureStatus.ENTEREDINERROR;
            case UNKNOWN -> ProcedureStatus.UNKNOWN;
        };
    }

    private static CareStatus status(@org.jspecify.annotations.Nullable ProcedureStatus status) {
        if (status == null) {
            throw noStatus("Procedure.status");
        }
        return switch (status) {
            case PREPARATION -> CareStatus.PLANNED;
            case INPROGRESS -> CareStatus.UNDER_WAY;
            case ONHOLD -> CareStatus.ON_HOLD;
            case STOPPED -> CareStatus.STOPPED;
            case COMPLETED -> CareStatus.DONE;
            case NOTDONE -> CareStatus.NOT_DONE;
            case ENTEREDINERROR -> CareStatus.MISTAKE;
            case UNKNOWN, NULL -> CareStatus.UNKNOWN;
        };
    }

    static MedicationRequestStatus medicationStatus(CareStatus status) {
        return switch (status) {
            case PLANNED -> MedicationRequestStatus.DRAFT;
            case UNDER_WAY -> MedicationRequestStatus.ACTIVE;
            case ON_HOLD -> MedicationRequestStatus.ONHOLD;
            case STOPPED -> MedicationRequestStatus.STOPPED;
            case DONE -> MedicationRequestStatus.COMPLETED;
            case NOT_DONE -> MedicationRequestStatus.CANCELLED;
            case MISTAKE -> MedicationRequestStatus.ENTEREDINERROR;
            case UNKNOWN -> MedicationRequestStatus.UNKNOWN;
        };
    }

    private static CareStatus status(@org.jspecify.annotations.Nullable MedicationRequestStatus status) {
        if (status == null) {
            throw noStatus("MedicationRequest.status");
        }
        return switch (status) {
            case DRAFT -> CareStatus.PLANNED;
            case ACTIVE -> CareStatus.UNDER_WAY;
            case ONHOLD -> CareStatus.ON_HOLD;
            case STOPPED -> CareStatus.STOPPED;
            case COMPLETED -> CareStatus.DONE;
            case CANCELLED -> CareStatus.NOT_DONE;
            case ENTEREDINERROR -> CareStatus.MISTAKE;
            case UNKNOWN, NULL -> CareStatus.UNKNOWN;
        };
    }

    private static Refused noStatus(String path) {
        return Refused.element(path, "nothing", "It has a status", "Send the status.");
    }

    /** The stored words of a status that FHIR names, for a search. */
    static String word(boolean procedure, String code) {
        for (CareStatus status : CareStatus.values()) {
            String named = procedure
                    ? procedureStatus(status).toCode()
                    : medicationStatus(status).toCode();
            if (named.equals(code)) {
                return status.word();
            }
        }
        return "";
    }
}
