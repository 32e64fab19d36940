package org.quittance.feeds.apply;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.quittance.coding.Diagnosis;
import org.quittance.feeds.hl7.Fault;
import org.quittance.feeds.store.ToldTimes;
import org.quittance.history.RecordAct;
import org.quittance.registration.AccountId;
import org.springframework.stereotype.Component;

/**
 * Applies messages to records and ledger: all of a batch in the caller's transaction, set by set. The messages of a
 * batch are about different people and visits, so that their order does not matter.
 */
@Component("feedMessageApplier")
final class MessageApplier {

    private final People people;
    private final Visits visits;
    private final Insurance insurance;
    private final Diagnoses diagnoses;
    private final Treatments treatments;
    private final ChargeApplier charges;
    private final MergeApplier merges;
    private final ToldTimes.Store times;

    MessageApplier(
            People people,
            Visits visits,
            Insurance insurance,
            Diagnoses diagnoses,
            Treatments treatments,
            ChargeApplier charges,
            MergeApplier merges,
            ToldTimes.Store times) {
        this.people = people;
        this.visits = visits;
        this.insurance = insurance;
        this.diagnoses = diagnoses;
        this.treatments = treatments;
        this.charges = charges;
        this.merges = merges;
        this.times = times;
    }

    /**
     * Applies messages.
     *
     * @param arrivals readable messages about different people and visits
     * @throws RefusedMessagesException when some cannot be applied; then nothing may be committed
     */
    void apply(List<Arrival> arrivals) {
        List<Work> works = arrivals.stream().map(Work::new).toList();
        if (works.isEmpty()) {
            return;
        }
        people.findAll(works);
        visits.findAll(works);
        charges.checkAll(works);
        refuse(works);
        ToldTimes told = times.of(records(works));
        people.write(works, told);
        Map<AccountId, RecordAct> following = visits.write(works, told);
        insurance.write(works, following, told);
        Map<AccountId, List<Diagnosis>> found = diagnoses.write(works);
        treatments.write(works);
        charges.write(works, found);
        works.forEach(merges::write);
        refuse(works);
        times.save(told);
    }

    private static Set<UUID> records(List<Work> works) {
        Set<UUID> records = new HashSet<>();
        for (Work work : works) {
            work.patient().ifPresent(patient -> records.add(patient.id().value()));
            work.account().ifPresent(account -> records.add(account.id().value()));
        }
        return records;
    }

    private static void refuse(List<Work> works) {
        Map<UUID, List<Fault>> refused = new HashMap<>();
        for (Work work : works) {
            if (!work.faults().none()) {
                refused.put(work.arrival().id(), new ArrayList<>(work.faults().all()));
            }
        }
        if (!refused.isEmpty()) {
            throw new RefusedMessagesException(refused);
        }
    }
}
