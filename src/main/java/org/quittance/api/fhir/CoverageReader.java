package org.quittance.api.fhir;

import static org.quittance.api.fhir.SearchParam.reference;
import static org.quittance.api.fhir.SearchParam.token;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;
import org.quittance.api.fhir.SearchParam.Token;
import org.quittance.api.fhir.store.IdFinder;
import org.quittance.coverage.Coverage;
import org.quittance.coverage.PatientCoverage;
import org.quittance.coverage.Payer;
import org.quittance.coverage.PayerId;
import org.quittance.coverage.Policy;
import org.quittance.coverage.PolicyId;
import org.quittance.coverage.RankedPolicy;
import org.quittance.history.RecordKind;
import org.quittance.history.RecordVersion;
import org.quittance.history.RecordVersions;
import org.quittance.registration.PatientId;
import org.springframework.stereotype.Component;

/** Policies, with their place in the order in which the patient's payers pay. */
@Component("fhirCoverage")
final class CoverageReader implements ResourceReader {

    private final Coverage coverage;
    private final PatientCoverage orders;
    private final RecordVersions versions;

    CoverageReader(Coverage coverage, PatientCoverage orders, RecordVersions versions) {
        this.coverage = coverage;
        this.orders = orders;
        this.versions = versions;
    }

    @Override
    public String type() {
        return "Coverage";
    }

    @Override
    public IdFinder.Source source() {
        return new IdFinder.Source("policy.id", "policy where true");
    }

    @Override
    public List<SearchParam> params() {
        return List.of(
                SearchParam.id("policy.id"),
                token(
                        "identifier",
                        "policy.source_key = any(:v) or policy.member_id = any(:v)",
                        "Member number, or an identifier of the source",
                        CoverageReader::identifiers),
                reference("patient", Sql.POLICY_OF_PATIENT, "Who is insured"),
                reference("beneficiary", Sql.POLICY_OF_PATIENT, "Who is insured"),
                token("status", "'active' = any(:v)", "Always active"));
    }

    private static Stream<String> identifiers(Token token) {
        return token.system().isEmpty()
                ? Stream.of(token.code())
                : Stream.of(Identifiers.key(Identifiers.Kind.POLICY, token.system(), token.code()));
    }

    @Override
    public List<org.hl7.fhir.r4.model.Coverage> load(List<UUID> ids) {
        Map<PolicyId, Policy> policies =
                coverage.policies(ids.stream().map(PolicyId::new).toList());
        Map<PayerId, Payer> payers = coverage.payers(
                policies.values().stream().map(Policy::payer).distinct().toList());
        List<PatientId> patients =
                policies.values().stream().map(Policy::patient).distinct().toList();
        Map<PatientId, List<RankedPolicy>> order = orders.orderOf(patients);
        Map<UUID, RecordVersion> ofPolicies = versions.of(RecordKind.POLICY, ids);
        Map<UUID, RecordVersion> ofPatients = versions.of(
                RecordKind.PATIENT, patients.stream().map(PatientId::value).toList());
        List<org.hl7.fhir.r4.model.Coverage> found = new ArrayList<>();
        for (Policy policy : policies.values()) {
            Payer payer = payers.get(policy.payer());
            if (payer != null) {
                // The place in the order is part of the patient's record, and so of this version.
                RecordVersion version = ofPolicies
                        .getOrDefault(policy.id().value(), RecordVersion.FIRST)
                        .or(ofPatients.getOrDefault(policy.patient().value(), RecordVersion.FIRST));
                found.add(CoverageMapping.resource(
                        policy, payer, rank(order.getOrDefault(policy.patient(), List.of()), policy), version));
            }
        }
        return found;
    }

    private static OptionalInt rank(List<RankedPolicy> order, Policy policy) {
        return order.stream()
                .filter(each -> each.policy().id().equals(policy.id()))
                .mapToInt(RankedPolicy::rank)
                .findFirst();
    }
}
