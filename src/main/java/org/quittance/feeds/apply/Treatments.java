package org.quittance.feeds.apply;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quittance.coding.CareDetails;
import org.quittance.coding.CareKind;
import org.quittance.coding.CareRecords;
import org.quittance.coding.CareStatus;
import org.quittance.coding.NewCare;
import org.quittance.feeds.rules.TreatmentFacts;
import org.quittance.staff.Actor;
import org.springframework.stereotype.Component;

/**
 * Adds the treatments that messages tell (PR1) to the accounts of their visits. The same treatment at the same moment,
 * told again by a later message, is the same one.
 */
@Component("feedTreatments")
final class Treatments {

    private final CareRecords care;

    Treatments(CareRecords care) {
        this.care = care;
    }

    void write(List<Work> works) {
        Map<Actor, List<NewCare>> told = new LinkedHashMap<>();
        for (Work work : works) {
            Map<String, Integer> repeats = new HashMap<>();
            work.visit().ifPresent(account -> {
                for (TreatmentFacts facts : work.told().treatments()) {
                    String key = "hl7:treatment:" + account.value() + ":" + facts.system() + ":" + facts.code() + ":"
                            + (facts.moment().isEmpty() ? facts.doneOn() : facts.moment());
                    int n = repeats.merge(key, 1, Integer::sum);
                    told.computeIfAbsent(work.act().by(), any -> new ArrayList<>())
                            .add(new NewCare(
                                    n == 1 ? key : key + ":" + n,
                                    CareKind.TREATMENT,
                                    account,
                                    details(facts, work),
                                    work.act().source()));
                }
            });
        }
        told.forEach(care::record);
    }

    private static CareDetails details(TreatmentFacts facts, Work work) {
        return new CareDetails(
                facts.system(),
                facts.code(),
                facts.description(),
                facts.doneOn(),
                Optional.empty(),
                facts.clinician(),
                work.act().by().name(),
                CareStatus.DONE,
                List.of());
    }
}
