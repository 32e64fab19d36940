package org.quittance.feeds.apply;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.quittance.coverage.Coverage;
import org.quittance.coverage.CoverageOrder;
import org.quittance.coverage.NewPayer;
import org.quittance.coverage.NewPolicy;
import org.quittance.coverage.PatientCoverage;
import org.quittance.coverage.PayerId;
import org.quittance.coverage.Policy;
import org.quittance.coverage.PolicyCorrection;
import org.quittance.coverage.PolicyId;
import org.quittance.feeds.rules.InsuranceFacts;
import org.quittance.feeds.store.ToldTimes;
import org.quittance.history.RecordAct;
import org.quittance.registration.AccountId;
import org.quittance.staff.Actor;
import org.quittance.storage.PerOrganisation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes who insures the patients of messages; their open accounts follow. */
@Component("feedInsurance")
final class Insurance {

    private static final String PART = "coverage";
    private static final int MOST_PAYERS_REMEMBERED = 10_000;

    private final Coverage coverage;
    private final PatientCoverage orders;
    private final PerOrganisation<Map<NewPayer, PayerId>> remembered = new PerOrganisation<>(ConcurrentHashMap::new);

    Insurance(Coverage coverage, PatientCoverage orders) {
        this.coverage = coverage;
        this.orders = orders;
    }

    private record Place(Work work, InsuranceFacts facts, String key, PayerId payer) {}

    void write(List<Work> works, Map<AccountId, RecordAct> following, ToldTimes times) {
        List<Place> places = new ArrayList<>();
        for (Work work : works) {
            if (!work.told().insurance().isEmpty()
                    && times.isNews(
                            work.who().value(), PART, work.told().toldAt().to())) {
                times.tell(work.who().value(), PART, work.told().toldAt().from());
                for (InsuranceFacts facts : work.told().insurance()) {
                    PayerId payer = payer(work.act().by(), facts);
                    String key = "hl7:policy:" + work.who().value() + ":" + payer.value() + ":"
                            + facts.details().memberId();
                    places.add(new Place(work, facts, key, payer));
                }
            }
        }
        Map<String, PolicyId> ids = policies(places);
        Map<Work, List<PolicyId>> order = new LinkedHashMap<>();
        places.forEach(place ->
                order.computeIfAbsent(place.work(), any -> new ArrayList<>()).add(People.required(ids, place.key())));
        List<CoverageOrder> wanted = new ArrayList<>();
        order.forEach((work, policies) -> wanted.add(new CoverageOrder(work.act(), work.who(), policies)));
        Set<AccountId> followed = orders.setOrder(wanted);
        Map<AccountId, RecordAct> others = new LinkedHashMap<>(following);
        others.keySet().removeAll(followed);
        orders.follow(others);
    }

    /** Adds the policies that are new, and corrects those that say something else. */
    private Map<String, PolicyId> policies(List<Place> places) {
        Map<String, Policy> known =
                coverage.policiesByKeys(places.stream().map(Place::key).toList());
        Map<String, PolicyId> ids = new LinkedHashMap<>();
        known.forEach((key, policy) -> ids.put(key, policy.id()));
        Map<Actor, List<NewPolicy>> fresh = new LinkedHashMap<>();
        for (Place place : places) {
            if (!known.containsKey(place.key())) {
                fresh.computeIfAbsent(place.work().act().by(), any -> new ArrayList<>())
                        .add(policy(place));
            }
        }
        fresh.forEach((by, policies) -> ids.putAll(coverage.addPolicies(by, policies)));
        List<PolicyCorrection> corrections = new ArrayList<>();
        for (Place place : places) {
            Policy policy = known.get(place.key());
            if (policy != null && !policy.details().equals(place.facts().details())) {
                corrections.add(new PolicyCorrection(
                        place.work().act(),
                        policy.id(),
                        details -> place.facts().details()));
            }
        }
        orders.correct(corrections);
        return ids;
    }

    /** Payers are recognised once: what they go by does not change, so it is remembered once it is committed. */
    private PayerId payer(Actor by, InsuranceFacts facts) {
        NewPayer named = NewPayer.of(facts.payerName(), Map.of("PI", facts.payerId()));
        Map<NewPayer, PayerId> payers = remembered.get();
        PayerId known = payers.get(named);
        if (known != null) {
            return known;
        }
        PayerId payer = coverage.payer(by, named);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                if (payers.size() < MOST_PAYERS_REMEMBERED) {
                    payers.put(named, payer);
                }
            }
        });
        return payer;
    }

    private static NewPolicy policy(Place place) {
        var details = place.facts().details();
        return new NewPolicy(place.key(), place.work().who(), place.payer(), "", details);
    }
}
