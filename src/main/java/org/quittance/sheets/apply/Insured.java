package org.quittance.sheets.apply;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.quittance.coverage.Coverage;
import org.quittance.coverage.PatientCoverage;
import org.quittance.coverage.Payer;
import org.quittance.coverage.PayerId;
import org.quittance.coverage.Policy;
import org.quittance.coverage.PolicyId;
import org.quittance.coverage.RankedPolicy;
import org.quittance.registration.Account;
import org.quittance.registration.AccountId;
import org.quittance.registration.PatientId;
import org.quittance.registration.Registration;
import org.springframework.stereotype.Component;

/**
 * Who insures patients, as the exports say it: in the order kept for the patient, else as on the latest account; a payer
 * by its identifier, else by its name.
 */
@Component("sheetInsured")
class Insured {

    private final Coverage coverage;
    private final PatientCoverage orders;
    private final Registration registration;

    Insured(Coverage coverage, PatientCoverage orders, Registration registration) {
        this.coverage = coverage;
        this.orders = orders;
        this.registration = registration;
    }

    /** Who insures, looked up for a block of patients. */
    static final class Known {
        private final Map<PatientId, List<RankedPolicy>> orders;
        private final Map<PayerId, String> names;

        Known(Map<PatientId, List<RankedPolicy>> orders, Map<PayerId, String> names) {
            this.orders = orders;
            this.names = names;
        }

        Optional<RankedPolicy> at(PatientId patient, int rank) {
            return orders.getOrDefault(patient, List.of()).stream()
                    .filter(place -> place.rank() == rank)
                    .findFirst();
        }

        String payerAt(PatientId patient, int rank) {
            return at(patient, rank)
                    .map(place ->
                            names.getOrDefault(place.payer().id(), place.payer().name()))
                    .orElse("");
        }

        String memberAt(PatientId patient, int rank) {
            return at(patient, rank).map(place -> place.policy().memberId()).orElse("");
        }

        List<PolicyId> order(PatientId patient) {
            return orders.getOrDefault(patient, List.of()).stream()
                    .sorted(Comparator.comparingInt(RankedPolicy::rank))
                    .map(place -> place.policy().id())
                    .toList();
        }

        Optional<Policy> policy(PatientId patient, PolicyId id) {
            return orders.getOrDefault(patient, List.of()).stream()
                    .map(RankedPolicy::policy)
                    .filter(policy -> policy.id().equals(id))
                    .findFirst();
        }
    }

    Known of(Collection<PatientId> patients) {
        Map<PatientId, List<RankedPolicy>> found = new HashMap<>(orders.orderOf(patients));
        List<PatientId> others =
                patients.stream().filter(patient -> !found.containsKey(patient)).toList();
        if (!others.isEmpty()) {
            Map<PatientId, AccountId> latest = new HashMap<>();
            registration
                    .accountsOfPatients(others)
                    .forEach((patient, accounts) -> accounts.stream()
                            .max(Comparator.comparing(Account::openedOn).thenComparing(Account::number))
                            .ifPresent(account -> latest.put(patient, account.id())));
            Map<AccountId, List<RankedPolicy>> payers = coverage.payersOf(latest.values());
            latest.forEach((patient, account) -> {
                List<RankedPolicy> there = payers.getOrDefault(account, List.of());
                if (!there.isEmpty()) {
                    found.put(patient, there);
                }
            });
        }
        return new Known(found, names(found.values()));
    }

    private Map<PayerId, String> names(Collection<List<RankedPolicy>> places) {
        Map<PayerId, String> names = new HashMap<>();
        for (List<RankedPolicy> order : places) {
            for (RankedPolicy place : order) {
                Payer payer = place.payer();
                names.computeIfAbsent(
                        payer.id(),
                        id -> coverage.identifiersOf(id).stream()
                                .filter(identifier -> identifier.startsWith("PI "))
                                .map(identifier -> identifier.substring(3))
                                .min(Comparator.naturalOrder())
                                .orElse(payer.name()));
            }
        }
        return names;
    }

    /** The payer that a cell names, by identifier or name. */
    Optional<Payer> payer(String cell) {
        return coverage.findPayer(Map.of("PI", cell), cell);
    }

    static String joined(List<PolicyId> order) {
        return String.join(" ", order.stream().map(id -> id.value().toString()).toList());
    }

    static List<PolicyId> order(String joined) {
        List<PolicyId> order = new ArrayList<>();
        for (String id : joined.split(" ")) {
            if (!id.isEmpty()) {
                order.add(new PolicyId(UUID.fromString(id)));
            }
        }
        return order;
    }
}
