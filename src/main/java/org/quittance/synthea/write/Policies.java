package org.quittance.synthea.write;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.quittance.coverage.Coverage;
import org.quittance.coverage.NewPayer;
import org.quittance.coverage.NewPolicy;
import org.quittance.coverage.PayerId;
import org.quittance.coverage.PolicyDetails;
import org.quittance.coverage.PolicyId;
import org.quittance.staff.Actor;
import org.quittance.synthea.read.Population;
import org.quittance.synthea.read.Population.Period;
import org.quittance.synthea.read.Population.Person;

/**
 * Payers and policies of a set. Every unbroken time under one payer is a policy, a second payer's another. A visit
 * older than the times that were written out gets a policy without dates and member number.
 */
final class Policies {

    private final Actor by;
    private final Population population;
    private final Coverage coverage;
    private final People people;
    private final Map<UUID, PayerId> payers = new HashMap<>();
    private final Map<String, PolicyId> known = new HashMap<>();

    Policies(Actor by, Population population, Coverage coverage, People people) {
        this.by = by;
        this.population = population;
        this.coverage = coverage;
        this.people = people;
        population.payers().forEach((id, payer) -> {
            if (!payer.nobody()) {
                payers.put(id, coverage.payer(by, NewPayer.of(payer.name(), Map.of("source", id.toString()))));
            }
        });
        List<NewPolicy> policies = new ArrayList<>();
        for (Person person : population.persons().values()) {
            for (Period period : population.periods(person.id())) {
                policies.add(policy(person, period.payer(), Optional.of(period)));
                period.second().ifPresent(second -> policies.add(policy(person, second, Optional.of(period))));
            }
        }
        known.putAll(coverage.addPolicies(by, policies));
    }

    /**
     * Makes the policies without dates that visits need, at once.
     *
     * @param needs who was insured by whom, when
     */
    void prepare(List<Need> needs) {
        List<NewPolicy> missing = needs.stream()
                .filter(need -> !known.containsKey(keyFor(need)))
                .map(need -> policy(Keys.under(population.persons(), need.patient()), need.payer(), Optional.empty()))
                .distinct()
                .toList();
        known.putAll(coverage.addPolicies(by, missing));
    }

    /**
     * The policy for a need that was prepared.
     *
     * @param need who was insured by whom, when
     * @return the policy
     */
    PolicyId policyFor(Need need) {
        return Keys.under(known, keyFor(need));
    }

    /**
     * Who was insured by whom, when.
     *
     * @param patient id in the set
     * @param payer id in the set
     * @param on date of service
     */
    record Need(UUID patient, UUID payer, LocalDate on) {}

    private String keyFor(Need need) {
        Optional<Period> period = population.periods(need.patient()).stream()
                .filter(time -> !need.on().isBefore(time.from()) && !need.on().isAfter(time.until()))
                .filter(time -> time.payer().equals(need.payer())
                        || time.second().filter(need.payer()::equals).isPresent())
                .findFirst();
        return key(need.patient(), need.payer(), period);
    }

    private static String key(UUID patient, UUID payer, Optional<Period> period) {
        return "synthea:policy:" + patient + ":" + payer + ":"
                + period.map(time -> time.from().toString()).orElse("undated");
    }

    private NewPolicy policy(Person person, UUID payer, Optional<Period> period) {
        FullName holder = period.map(Period::owner)
                .filter(owner -> !owner.isEmpty())
                .map(FullName::of)
                .orElse(new FullName(person.given(), person.family()));
        return new NewPolicy(
                key(person.id(), payer, period),
                people.patientOf(person.id()),
                Keys.under(payers, payer),
                "",
                PolicyDetails.ofMember(period.map(Period::member).orElse(""))
                        .heldBy(
                                period.map(time -> relationship(time.ownership()))
                                        .orElse("18"),
                                holder.family(),
                                holder.given())
                        .valid(
                                period.map(Period::from),
                                period.map(Period::until).filter(until -> until.isBefore(LocalDate.MAX))));
    }

    /** The relationship of the patient to the holder, as SBR02 and PAT01 code it. */
    private static String relationship(String ownership) {
        return switch (ownership) {
            case "Spouse" -> "01";
            case "Guardian" -> "19";
            default -> "18";
        };
    }
}
