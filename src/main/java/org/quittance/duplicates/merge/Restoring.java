package org.quittance.duplicates.merge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.quittance.history.History;
import org.quittance.history.NotedChange;
import org.quittance.history.RecordChange;
import org.quittance.history.RecordKind;
import org.quittance.registration.AccountCorrection;
import org.quittance.registration.AccountDetails;
import org.quittance.registration.AccountId;
import org.quittance.registration.AccountRecords;
import org.quittance.registration.Merge;
import org.quittance.registration.MergeUndone;
import org.quittance.registration.PatientCorrection;
import org.quittance.registration.PatientDetails;
import org.quittance.registration.PatientRecords;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * When a merge is undone, by whomever, the survivor gets back what its fields said, and accounts get back who paid for
 * them; what was changed again since stays.
 */
@Component
class Restoring {

    private final PatientRecords patients;
    private final AccountRecords accounts;
    private final History history;

    Restoring(PatientRecords patients, AccountRecords accounts, History history) {
        this.patients = patients;
        this.accounts = accounts;
        this.history = history;
    }

    @EventListener
    void on(MergeUndone event) {
        Merge merge = event.merge();
        List<RecordChange> fields = new ArrayList<>();
        Map<UUID, List<RecordChange>> payers = new LinkedHashMap<>();
        for (NotedChange noted : history.changesOfAct(merge.act())) {
            RecordChange change = noted.change();
            if (change.kind() == RecordKind.PATIENT
                    && change.record().equals(merge.survivor().value())) {
                fields.add(change);
            } else if (change.kind() == RecordKind.ACCOUNT && change.field().equals(AccountDetails.GUARANTOR)) {
                payers.computeIfAbsent(change.record(), any -> new ArrayList<>())
                        .add(change);
            }
        }
        if (!fields.isEmpty()) {
            patients.correct(List.of(new PatientCorrection(
                    event.act(), merge.survivor(), now -> PatientDetails.ofFields(restored(now.fields(), fields)))));
        }
        accounts.correct(payers.entrySet().stream()
                .map(each -> new AccountCorrection(
                        event.act(),
                        new AccountId(each.getKey()),
                        now -> AccountDetails.ofFields(restored(now.fields(), each.getValue()))))
                .toList());
    }

    private static Map<String, String> restored(Map<String, String> now, List<RecordChange> changes) {
        Map<String, String> fields = new LinkedHashMap<>(now);
        for (RecordChange change : changes.reversed()) {
            if (change.after().equals(fields.get(change.field()))) {
                fields.put(change.field(), change.before());
            }
        }
        return fields;
    }
}
