package org.quittance.feeds.apply;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.quittance.coding.Coding;
import org.quittance.coding.Diagnosis;
import org.quittance.feeds.rules.ChargeFacts;
import org.quittance.feeds.rules.DiagnosisFacts;
import org.quittance.registration.AccountId;
import org.quittance.staff.Actor;
import org.springframework.stereotype.Component;

/** Adds the diagnoses that messages tell to their accounts; a code that stands there keeps its place. */
@Component("feedDiagnoses")
final class Diagnoses {

    private final Coding coding;

    Diagnoses(Coding coding) {
        this.coding = coding;
    }

    /** Writes diagnoses; gives back the place of each on its account. */
    Map<AccountId, List<Diagnosis>> write(List<Work> works) {
        Map<AccountId, List<Diagnosis>> known = new HashMap<>();
        List<Work> telling = works.stream()
                .filter(work -> work.visit().isPresent() && told(work).findAny().isPresent())
                .toList();
        if (telling.isEmpty()) {
            return known;
        }
        coding.diagnosesOf(
                        telling.stream().flatMap(work -> work.visit().stream()).toList())
                .forEach((account, there) -> known.put(account, new ArrayList<>(there)));
        Map<Actor, List<Diagnosis>> added = new HashMap<>();
        for (Work work : telling) {
            AccountId account = work.visit().orElseThrow();
            List<Diagnosis> there = known.computeIfAbsent(account, any -> new ArrayList<>());
            told(work).forEach(facts -> {
                int next = there.isEmpty() ? 1 : there.getLast().position() + 1;
                if (place(there, facts).isEmpty() && next <= Diagnosis.LAST_POSITION) {
                    Diagnosis one = new Diagnosis(
                            account, next, facts.system(), facts.code(), facts.description(), facts.role());
                    there.add(one);
                    added.computeIfAbsent(work.act().by(), any -> new ArrayList<>())
                            .add(one);
                }
            });
        }
        added.forEach(coding::record);
        return known;
    }

    static Optional<Integer> place(List<Diagnosis> there, DiagnosisFacts facts) {
        return there.stream()
                .filter(one -> one.system().equals(facts.system()) && one.code().equals(facts.code()))
                .map(Diagnosis::position)
                .findFirst();
    }

    private static Stream<DiagnosisFacts> told(Work work) {
        return Stream.concat(
                work.told().diagnoses().stream(),
                work.told().charges().stream().map(ChargeFacts::diagnoses).flatMap(List::stream));
    }
}
