package org.quittance.coverage;

import java.util.List;
import java.util.Map;
import org.quittance.history.History;
import org.quittance.history.RecordKind;
import org.quittance.registration.Merge;
import org.quittance.registration.MergeUndone;
import org.quittance.registration.PatientId;
import org.quittance.registration.PatientsMerged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps a person insured when records are merged: a survivor of whom no insurance is known takes over that of the
 * record that goes, and gives it back when the merge is undone and nothing else was said since.
 */
@Component
class MergedCoverage {

    private final PatientCoverage coverage;
    private final History history;

    MergedCoverage(PatientCoverage coverage, History history) {
        this.coverage = coverage;
        this.history = history;
    }

    @EventListener
    void on(PatientsMerged event) {
        Merge merge = event.merge();
        Map<PatientId, List<RankedPolicy>> known = coverage.orderOf(List.of(merge.gone(), merge.survivor()));
        List<RankedPolicy> gone = known.getOrDefault(merge.gone(), List.of());
        if (!known.containsKey(merge.survivor()) && !gone.isEmpty()) {
            coverage.setOrder(List.of(new CoverageOrder(event.act(), merge.survivor(), ids(gone))));
        }
    }

    @EventListener
    void on(MergeUndone event) {
        Merge merge = event.merge();
        boolean takenOver = history.changesOfAct(merge.act()).stream()
                .map(noted -> noted.change())
                .anyMatch(change -> change.kind() == RecordKind.PATIENT
                        && change.record().equals(merge.survivor().value())
                        && change.field().startsWith(PatientCoverage.FIELD));
        Map<PatientId, List<RankedPolicy>> known = coverage.orderOf(List.of(merge.gone(), merge.survivor()));
        List<PolicyId> survivor = ids(known.getOrDefault(merge.survivor(), List.of()));
        if (takenOver && survivor.equals(ids(known.getOrDefault(merge.gone(), List.of())))) {
            coverage.setOrder(List.of(new CoverageOrder(event.act(), merge.survivor(), List.of())));
        }
    }

    private static List<PolicyId> ids(List<RankedPolicy> order) {
        return order.stream().map(ranked -> ranked.policy().id()).toList();
    }
}
