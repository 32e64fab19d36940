package org.quittance.feeds.apply;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quittance.feeds.apply.Arrival.Keys;
import org.quittance.feeds.hl7.MessageFault;
import org.quittance.feeds.rules.MergeFacts;
import org.quittance.feeds.rules.PersonFacts;
import org.quittance.feeds.rules.Told;
import org.quittance.registration.MergeResult;
import org.quittance.registration.Merges;
import org.quittance.registration.Patient;
import org.quittance.registration.PatientId;
import org.quittance.staff.Actor;
import org.springframework.stereotype.Component;

/**
 * Merges the records that a message names. A number nobody knows is registered first, so that whatever comes later
 * under it finds the survivor.
 */
@Component("feedMergeApplier")
final class MergeApplier {

    private final People people;
    private final Merges merges;

    MergeApplier(People people, Merges merges) {
        this.people = people;
        this.merges = merges;
    }

    /** Merges; what cannot be merged is refused, and then nothing of the message may be committed. */
    void write(Work work) {
        for (MergeFacts facts : work.told().merges()) {
            PatientId survivor = record(work.act().by(), facts.survivor());
            PatientId gone = record(work.act().by(), gone(facts));
            switch (merges.merge(work.act(), gone, survivor)) {
                case MergeResult.Merged merged -> {}
                case MergeResult.AlreadyMerged already -> {}
                case MergeResult.NotTwo same -> work.refuse("MRG", facts.segment(), 1, MessageFault.MERGE_OF_ONE);
                case MergeResult.GoneElsewhere other ->
                    work.refuse("MRG", facts.segment(), 1, MessageFault.MERGED_ELSEWHERE);
            }
        }
    }

    private PatientId record(Actor by, PersonFacts person) {
        Map<String, Patient> found = people.find(List.of(person));
        return Optional.ofNullable(found.get(Keys.person(person)))
                .map(known -> ownOf(known, person))
                .orElseGet(() -> people.register(by, person));
    }

    /** The record of the number itself, also when it leads to a survivor. */
    private PatientId ownOf(Patient known, PersonFacts person) {
        return people.own(Keys.person(person)).orElse(known.id());
    }

    private static PersonFacts gone(MergeFacts facts) {
        PersonFacts survivor = facts.survivor();
        return new PersonFacts(
                facts.goneAuthority(),
                facts.goneNumber(),
                "",
                survivor.name(),
                survivor.birthDate(),
                survivor.sex(),
                survivor.address(),
                Told.not(),
                Told.not(),
                Told.not(),
                Told.not());
    }
}
