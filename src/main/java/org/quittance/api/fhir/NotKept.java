package org.quittance.api.fhir;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * What a resource tells that no record here keeps: nothing of it is lost in silence, each element is named once, in the
 * answer to the one who sent it.
 */
final class NotKept {

    /** Where a resource that is answered says what of it was not kept. */
    static final String EXTENSION = "urn:quittance:not-kept";

    private static final String CONTAINED = "not-kept";
    private static final int MOST = 100;

    /** Of every resource: what belongs to the wire, or repeats in words what elements say. */
    private static final Set<String> ALWAYS = Set.of("id", "meta", "implicitRules", "language", "text");

    /** By type, the elements that are kept, whole or as far as they are named; {@code !} where the first is kept alone. */
    private static final Map<String, Set<String>> KEPT = Map.of(
            "Patient",
            kept("identifier active link name! name.use name.family name.given birthDate gender deceased[x]"
                    + " address! address.use address.line address.city address.state address.postalCode"
                    + " telecom telecom.system telecom.value telecom.use telecom.rank"
                    + " communication! communication.language communication.preferred"),
            "Coverage",
            kept("identifier status type subscriberId subscriber beneficiary relationship period order payor!"
                    + " class! class.type class.value class.name"),
            "Encounter",
            kept("identifier status class type! subject period serviceProvider participant!"
                    + " participant.individual participant.type participant.period"),
            "Condition",
            kept("identifier clinicalStatus verificationStatus category code subject encounter recordedDate onset[x]"),
            "Procedure",
            kept("identifier status code subject encounter performed[x] performer! recorder"),
            "MedicationRequest",
            kept("identifier status intent medication[x] subject encounter authoredOn requester recorder"
                    + " dispenseRequest dispenseRequest.validityPeriod"));

    private static Set<String> kept(String names) {
        return Set.of(names.split(" "));
    }

    private NotKept() {}

    /**
     * What of a resource is not kept.
     *
     * @param resource as it was sent
     * @return paths without places, each once, in the order in which they stand
     */
    static List<String> of(Resource resource) {
        Set<String> kept = KEPT.get(resource.fhirType());
        if (kept == null) {
            return List.of();
        }
        Set<String> found = new LinkedHashSet<>();
        walk(resource, "", resource.fhirType(), kept, found);
        if (resource instanceof DomainResource whole) {
            identifiers(whole, found);
        }
        return found.stream().limit(MOST).toList();
    }

    private static void walk(Base element, String below, String shown, Set<String> kept, Set<String> found) {
        for (Property property : element.children()) {
            if (!property.hasValues() || (below.isEmpty() && ALWAYS.contains(property.getName()))) {
                continue;
            }
            String name = below + property.getName();
            boolean first = kept.contains(name + "!");
            boolean inner = kept.stream().anyMatch(each -> each.startsWith(name + "."));
            String path = shown + "." + property.getName().replace("[x]", "");
            if (!first && !inner && !kept.contains(name)) {
                found.add(property.getName().equals("id") ? "" : path);
                continue;
            }
            if (first && property.getValues().size() > 1) {
                found.add(path + " (all but one)");
            }
            if (inner) {
                property.getValues().forEach(value -> walk(value, name + ".", path, kept, found));
            }
        }
        found.remove("");
    }

    /** Numbers of other kinds than the one by which the record is known: of social security, of a licence. */
    private static void identifiers(DomainResource resource, Set<String> found) {
        List<Identifier> told = new ArrayList<>();
        Property property = resource.getNamedProperty("identifier");
        if (property != null) {
            property.getValues().stream()
                    .filter(Identifier.class::isInstance)
                    .map(Identifier.class::cast)
                    .forEach(told::add);
        }
        boolean policy = resource.fhirType().equals("Coverage");
        Optional<Identifier> naming = policy
                ? Identifiers.named(told.stream()
                        .filter(each -> !CoverageMapping.isMember(each))
                        .toList())
                : Identifiers.named(told);
        Optional<String> number = Identifiers.recordNumber(told);
        for (Identifier one : told) {
            boolean used = naming.filter(each -> each.equalsDeep(one)).isPresent()
                    || (one.getSystem() != null && one.getSystem().startsWith("urn:quittance:"))
                    || (!policy && number.isPresent() && number.get().equals(one.getValue()))
                    || (policy && CoverageMapping.isMember(one));
            if (!used && one.hasValue()) {
                String code = Codes.text(one.getType().getCodingFirstRep().getCode());
                found.add(resource.fhirType() + ".identifier" + (code.matches("[A-Z]{1,6}") ? " (" + code + ")" : ""));
            }
        }
        if (policy
                && resource instanceof org.hl7.fhir.r4.model.Coverage coverage
                && CoverageMapping.tellsAnotherSubscriber(coverage)) {
            found.add("Coverage.subscriberId");
        }
    }

    /** What was not kept, as an outcome. */
    static OperationOutcome outcome(Collection<String> paths) {
        OperationOutcome outcome = new OperationOutcome();
        for (String path : paths) {
            outcome.addIssue()
                    .setSeverity(IssueSeverity.WARNING)
                    .setCode(IssueType.NOTSUPPORTED)
                    .setDiagnostics("No record here keeps this element: nothing was stored of it.")
                    .addExpression(path);
        }
        return outcome;
    }

    /** A resource that is answered, with what of it was not kept. */
    static Resource said(Resource resource, List<String> paths) {
        if (!paths.isEmpty() && resource instanceof DomainResource whole) {
            OperationOutcome outcome = outcome(paths);
            outcome.setId(CONTAINED);
            whole.addContained(outcome);
            whole.addExtension(new Extension(EXTENSION, new Reference("#" + CONTAINED)));
        }
        return resource;
    }
}
