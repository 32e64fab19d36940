package org.quittance.api.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hl7.fhir.r4.model.Coverage.CoverageStatus;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Resource;
import org.quittance.coverage.Coverage;
import org.quittance.coverage.CoverageOrder;
import org.quittance.coverage.NewPayer;
import org.quittance.coverage.NewPolicy;
import org.quittance.coverage.PatientCoverage;
import org.quittance.coverage.Payer;
import org.quittance.coverage.PayerId;
import org.quittance.coverage.Policy;
import org.quittance.coverage.PolicyCorrection;
import org.quittance.coverage.PolicyDetails;
import org.quittance.coverage.PolicyId;
import org.quittance.coverage.RankedPolicy;
import org.quittance.ledger.BusinessDays;
import org.quittance.registration.PatientId;
import org.quittance.registration.PatientRecords;
import org.quittance.registration.Registration;
import org.springframework.stereotype.Component;

/** Takes policies, and their place in the order in which the patient's payers pay; open accounts follow. */
@Component("fhirCoverageWriter")
final class CoverageWriter implements Writer {

    private final Registration registration;
    private final PatientRecords patients;
    private final Coverage coverage;
    private final PatientCoverage orders;
    private final BusinessDays days;

    CoverageWriter(
            Registration registration,
            PatientRecords patients,
            Coverage coverage,
            PatientCoverage orders,
            BusinessDays days) {
        this.registration = registration;
        this.patients = patients;
        this.coverage = coverage;
        this.orders = orders;
        this.days = days;
    }

    @Override
    public String type() {
        return "Coverage";
    }

    @Override
    public int turn() {
        return 2;
    }

    @Override
    public Written create(Resource resource, Writing.Name name, Writing writing) {
        org.hl7.fhir.r4.model.Coverage told = checked(resource);
        PatientId patient = patient(told, writing.references());
        PolicyDetails details = CoverageMapping.details(told, days.zone());
        Optional<Identifier> naming = CoverageMapping.naming(told.getIdentifier());
        PayerId payer = payer(told, writing);
        // Without an identifier, the same member with the same payer is the same policy.
        String key = naming.map(each -> Identifiers.key(Identifiers.Kind.POLICY, each.getSystem(), each.getValue()))
                .orElse("fhir-policy:" + patient.value() + ":" + payer.value() + ":" + details.memberId());
        Policy known = coverage.policiesByKeys(List.of(key)).get(key);
        if (known != null) {
            return new Written(known.id().value(), false);
        }
        PolicyId id = PatientWriter.required(
                coverage.addPolicies(
                        writing.act().by(),
                        List.of(new NewPolicy(
                                key,
                                patient,
                                payer,
                                Codes.text(told.getType().getCodingFirstRep().getCode()),
                                details))),
                key);
        place(patient, id, told, writing);
        return new Written(id.value(), true);
    }

    private static org.hl7.fhir.r4.model.Coverage checked(Resource resource) {
        org.hl7.fhir.r4.model.Coverage told = Writer.as(org.hl7.fhir.r4.model.Coverage.class, resource);
        if (told.getStatus() != CoverageStatus.ACTIVE) {
            throw Refused.element(
                    "Coverage.status",
                    "another status than active",
                    "A policy is active, and ends with its period",
                    "Send active, and Coverage.period.end when it is over.");
        }
        return told;
    }

    private PatientId patient(org.hl7.fhir.r4.model.Coverage told, References references) {
        PatientId asked = new PatientId(references.required(told.getBeneficiary(), "Patient", "Coverage.beneficiary"));
        PatientId survivor = patients.survivors(List.of(asked)).getOrDefault(asked, asked);
        if (registration.patient(survivor).isEmpty()) {
            throw Refused.element(
                    "Coverage.beneficiary", "", "It refers to a patient who is kept here", "Send the patient first.");
        }
        return survivor;
    }

    private PayerId payer(org.hl7.fhir.r4.model.Coverage told, Writing writing) {
        String name = CoverageMapping.payerName(told);
        Identifier identifier = told.getPayorFirstRep().getIdentifier();
        String system = Codes.text(identifier.getSystem());
        String value = Codes.text(identifier.getValue()).strip();
        if (system.equals(CoverageMapping.PAYER_ID)) {
            Optional<Payer> known = Values.id(value).map(PayerId::new).flatMap(coverage::payer);
            return known.map(Payer::id)
                    .orElseThrow(() -> Refused.element(
                            "Coverage.payor[0].identifier", "", "It names a payer who is kept here", "Leave it out."));
        }
        if (name.isEmpty()) {
            return coverage.findPayer(Map.of(system, value), "")
                    .map(Payer::id)
                    .orElseThrow(() -> Refused.element(
                            "Coverage.payor[0]", "", "A payer who is new has a name", "Send a display beside it."));
        }
        return coverage.payer(
                writing.act().by(), NewPayer.of(name, value.isEmpty() ? Map.of() : Map.of(system, value)));
    }

    /** Puts a policy at the place it asks for, else behind the others. */
    private void place(PatientId patient, PolicyId id, org.hl7.fhir.r4.model.Coverage told, Writing writing) {
        List<PolicyId> order =
                new ArrayList<>(orders.orderOf(List.of(patient)).getOrDefault(patient, List.of()).stream()
                        .map(RankedPolicy::policy)
                        .map(Policy::id)
                        .toList());
        boolean placed = order.contains(id);
        if (placed && !told.hasOrder()) {
            return;
        }
        order.remove(id);
        int at = told.hasOrder() ? Math.min(told.getOrder() - 1, order.size()) : order.size();
        order.add(Math.max(at, 0), id);
        orders.setOrder(List.of(new CoverageOrder(writing.act(), patient, order)));
    }

    @Override
    public void hold(UUID id, Writing writing) {
        // A correction that changes nothing holds the record.
        orders.correct(List.of(new PolicyCorrection(writing.act(), new PolicyId(id), UnaryOperator.identity())));
    }

    @Override
    public void update(UUID id, Resource resource, Writing writing) {
        org.hl7.fhir.r4.model.Coverage told = checked(resource);
        Policy known = Optional.ofNullable(
                        coverage.policies(List.of(new PolicyId(id))).get(new PolicyId(id)))
                .orElseThrow(() -> Refused.unknown("Coverage"));
        PatientId patient = patient(told, writing.references());
        PatientId owner = patients.survivors(List.of(known.patient())).getOrDefault(known.patient(), known.patient());
        if (!patient.equals(owner)) {
            throw Refused.element(
                    "Coverage.beneficiary",
                    "another patient",
                    "A policy stays with its patient",
                    "Add a policy to the other patient.");
        }
        if (!payer(told, writing).equals(known.payer())) {
            throw Refused.element(
                    "Coverage.payor[0]", "another payer", "A policy stays with its payer", "Add another policy.");
        }
        PolicyDetails details = CoverageMapping.details(told, days.zone());
        orders.correct(List.of(new PolicyCorrection(writing.act(), known.id(), before -> details)));
        if (told.hasOrder()) {
            place(patient, known.id(), told, writing);
        }
    }
}
