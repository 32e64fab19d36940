package org.quittance.api.fhir;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Coverage;
import org.hl7.fhir.r4.model.Coverage.CoverageStatus;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.quittance.coverage.Payer;
import org.quittance.coverage.Policy;
import org.quittance.coverage.PolicyDetails;
import org.quittance.coverage.PolicyFields;
import org.quittance.history.RecordVersion;

/** Policies as FHIR, and back. */
final class CoverageMapping {

    static final String PAYER_ID = "urn:quittance:payer-id";

    private static final String RELATIONSHIPS = Codes.HL7 + "subscriber-relationship";
    private static final String X12_RELATIONSHIPS = "https://x12.org/codes/individual-relationship-codes";
    private static final String X12_FILING = "https://x12.org/codes/claim-filing-indicator-codes";
    private static final String CLASSES = Codes.HL7 + "coverage-class";

    /** FHIR knows fewer relationships than claims do. */
    private static final Map<String, String> AS_FHIR = Map.of("18", "self", "01", "spouse", "19", "child");

    private CoverageMapping() {}

    static Coverage resource(Policy policy, Payer payer, OptionalInt rank, RecordVersion version) {
        Coverage resource = of(policy.details());
        Values.version(
                resource,
                policy.id().value(),
                version,
                Values.madeAt(policy.id().value()));
        Identifiers.of(Identifiers.Kind.POLICY, policy.sourceKey()).forEach(resource::addIdentifier);
        resource.setBeneficiary(Values.to("Patient", policy.patient().value()));
        resource.addPayor(new Reference()
                .setDisplay(payer.name())
                .setIdentifier(
                        Identifiers.identifier(PAYER_ID, payer.id().value().toString())));
        PatientMapping.put(policy.filing(), filing -> resource.setType(Codes.simple(X12_FILING, filing)));
        rank.ifPresent(resource::setOrder);
        return resource;
    }

    static Coverage of(PolicyDetails details) {
        Coverage resource = new Coverage();
        resource.setStatus(CoverageStatus.ACTIVE);
        PatientMapping.put(details.memberId(), resource::setSubscriberId);
        PatientMapping.put(
                details.planName(),
                plan -> resource.addClass_()
                        .setType(Codes.simple(CLASSES, "plan"))
                        .setValue(plan)
                        .setName(plan));
        PatientMapping.put(
                details.relationship(),
                code -> resource.setRelationship(new CodeableConcept()
                        .addCoding(new Coding().setSystem(RELATIONSHIPS).setCode(AS_FHIR.getOrDefault(code, "other")))
                        .addCoding(new Coding().setSystem(X12_RELATIONSHIPS).setCode(code))));
        String family = details.subscriberFamilyName();
        String given = details.subscriberGivenName();
        if (!family.isEmpty() || !given.isEmpty()) {
            resource.setSubscriber(Values.called(family + ", " + given));
        }
        if (details.validFrom().isPresent() || details.validTo().isPresent()) {
            details.validFrom().ifPresent(day -> resource.getPeriod().setStartElement(Values.day(day)));
            details.validTo().ifPresent(day -> resource.getPeriod().setEndElement(Values.day(day)));
        }
        return resource;
    }

    static PolicyDetails details(Coverage resource, ZoneId zone) {
        Optional<LocalDate> from = resource.getPeriod().hasStart()
                ? Optional.of(Values.day(resource.getPeriod().getStartElement(), "Coverage.period.start", zone))
                : Optional.empty();
        Optional<LocalDate> to = resource.getPeriod().hasEnd()
                ? Optional.of(Values.day(resource.getPeriod().getEndElement(), "Coverage.period.end", zone))
                : Optional.empty();
        if (from.isPresent() && to.filter(from.get()::isAfter).isPresent()) {
            throw Refused.element(
                    "Coverage.period.end", "an end before the start", "It ends after it started", "Correct the dates.");
        }
        String plan = resource.getClass_().stream()
                .filter(each -> each.getType().getCoding().stream().anyMatch(type -> "plan".equals(type.getCode())))
                .map(each -> each.hasName() ? each.getName() : Codes.text(each.getValue()))
                .findFirst()
                .orElse("");
        String[] subscriber = CareMapping.display(resource.getSubscriber()).split(",", 2);
        return PolicyDetails.ofMember(memberId(resource))
                .with(PolicyFields.PLAN_NAME, plan.strip())
                .heldBy(
                        relationship(resource),
                        subscriber[0].strip(),
                        subscriber.length == 2 ? subscriber[1].strip() : "")
                .valid(from, to);
    }

    /**
     * The member's number: the identifier of type MB where there is one (US Core: the member id), else the subscriber's
     * number, which is the member's own on most cards.
     */
    private static String memberId(Coverage resource) {
        return resource.getIdentifier().stream()
                .filter(CoverageMapping::isMember)
                .map(each -> each.getValue().strip())
                .findFirst()
                .orElseGet(() -> Codes.text(resource.getSubscriberId()).strip());
    }

    /** Whether an identifier is the member's number: its type says so, in a code or in words. */
    static boolean isMember(Identifier identifier) {
        boolean coded = identifier.getType().getCoding().stream()
                .map(Coding::getCode)
                .anyMatch(code -> "MB".equals(code) || "SN".equals(code));
        return identifier.hasValue()
                && !identifier.getValue().isBlank()
                && (coded
                        || Codes.text(identifier.getType().getText())
                                .toLowerCase(Locale.ROOT)
                                .contains("member"));
    }

    /** Whether the number of the subscriber is told beside another one of the member: one number is kept. */
    static boolean tellsAnotherSubscriber(Coverage resource) {
        String told = Codes.text(resource.getSubscriberId()).strip();
        return !told.isEmpty() && !told.equals(memberId(resource));
    }

    /** What makes a policy sent twice the same one: never the member's number, which a family may share. */
    static Optional<Identifier> naming(List<Identifier> identifiers) {
        return Identifiers.naming(
                identifiers.stream().filter(each -> !isMember(each)).toList(), "Coverage");
    }

    /** The payer's name, and how it identifies itself. */
    static String payerName(Coverage resource) {
        Reference payor = resource.getPayorFirstRep();
        String name = CareMapping.display(payor);
        if (name.isEmpty() && !payor.getIdentifier().hasValue()) {
            throw Refused.element(
                    "Coverage.payor[0]",
                    "nothing that names a payer",
                    "A payer is named by display or identifier",
                    "Send Coverage.payor with a display.");
        }
        return name;
    }

    private static String relationship(Coverage resource) {
        for (Coding coding : resource.getRelationship().getCoding()) {
            if (X12_RELATIONSHIPS.equals(coding.getSystem()) && coding.hasCode()) {
                return coding.getCode();
            }
        }
        for (Coding coding : resource.getRelationship().getCoding()) {
            for (Map.Entry<String, String> each : AS_FHIR.entrySet()) {
                if (each.getValue().equals(coding.getCode())) {
                    return each.getKey();
                }
            }
        }
        return resource.hasRelationship() ? "G8" : "18";
    }
}
