package org.quittance.registration;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.quittance.history.History;
import org.quittance.history.NotedChange;
import org.quittance.history.RecordAct;
import org.quittance.history.RecordChange;
import org.quittance.history.RecordKind;
import org.quittance.registration.store.GuarantorMergeStore;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Makes two records of one person who pays one, as far as records go: patients and accounts are the survivor's from
 * then on. Whoever keeps money that waits is told by an event and moves it in the same transaction; people ask there.
 */
@Component
public class GuarantorUnions {

    private static final String GUARANTOR = "guarantor";

    private final GuarantorMergeStore merges;
    private final Households households;
    private final Registration registration;
    private final PatientRecords patients;
    private final AccountRecords accounts;
    private final History history;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /**
     * Merges in a database.
     *
     * @param households for whom a guarantor pays
     * @param registration the accounts
     * @param patients moves patients
     * @param accounts moves accounts
     * @param history the log of changes
     * @param events tells the other modules
     * @param clock the moment of recording
     */
    public GuarantorUnions(
            DataSource dataSource,
            Households households,
            Registration registration,
            PatientRecords patients,
            AccountRecords accounts,
            History history,
            ApplicationEventPublisher events,
            Clock clock) {
        this.merges = new GuarantorMergeStore(dataSource);
        this.households = households;
        this.registration = registration;
        this.patients = patients;
        this.accounts = accounts;
        this.history = history;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Merges a record into another. Runs in the caller's transaction.
     *
     * @param act who, why
     * @param gone the record that is left
     * @param survivor the record that stays
     * @return the merge; empty when they are one already, or one of them is not known or was merged before
     */
    public Optional<GuarantorMerge> merge(RecordAct act, GuarantorId gone, GuarantorId survivor) {
        Map<GuarantorId, GuarantorId> leads = merges.lock(List.of(gone, survivor));
        GuarantorId target = leads.get(survivor);
        if (target == null || !gone.equals(leads.get(gone)) || target.equals(gone)) {
            return Optional.empty();
        }
        GuarantorMerge merge = new GuarantorMerge(
                UuidCreator.getTimeOrderedEpochPlus1(), gone, target, act.id(), now(), Optional.empty());
        List<PatientId> whom =
                households.members(gone).stream().map(Patient::id).toList();
        List<AccountId> which =
                registration.accountsOfGuarantor(gone).stream().map(Account::id).toList();
        merges.add(merge);
        history.note(changes(act, merge, false));
        move(act, whom, which, target);
        events.publishEvent(new GuarantorsJoined(act, new MergeId(merge.id()), gone, target));
        return Optional.of(merge);
    }

    /**
     * Takes a merge back: patients and accounts that moved go back, unless they have moved on. Runs in the caller's
     * transaction.
     *
     * @param act who, why
     * @param id which merge
     * @return the merge as it was taken back; empty when there is none that stands
     */
    public Optional<GuarantorMerge> undo(RecordAct act, UUID id) {
        Optional<GuarantorMerge> found =
                merges.lock(id).filter(merge -> merge.undoneAt().isEmpty());
        if (found.isEmpty()
                || !merges.survivor(found.get().survivor()).equals(found.get().survivor())) {
            return Optional.empty();
        }
        GuarantorMerge merge = found.get();
        GuarantorMerge undone = new GuarantorMerge(
                id, merge.gone(), merge.survivor(), merge.act(), merge.mergedAt(), Optional.of(now()));
        merges.undo(undone, act.id());
        history.note(changes(act, merge, true));
        List<PatientId> whom = new ArrayList<>();
        List<AccountId> which = new ArrayList<>();
        for (NotedChange noted : history.changesOfAct(merge.act())) {
            RecordChange change = noted.change();
            boolean moved = change.field().equals(GUARANTOR)
                    && change.before().equals(merge.gone().value().toString());
            if (moved && change.kind() == RecordKind.PATIENT) {
                whom.add(new PatientId(change.record()));
            } else if (moved && change.kind() == RecordKind.ACCOUNT) {
                which.add(new AccountId(change.record()));
            }
        }
        List<PatientId> still = registration.patients(whom).values().stream()
                .filter(patient -> patient.guarantor().equals(merge.survivor()))
                .map(Patient::id)
                .toList();
        List<AccountId> stillOpen = registration.accounts(which).values().stream()
                .filter(account -> account.guarantor().equals(merge.survivor()))
                .map(Account::id)
                .toList();
        move(act, still, stillOpen, merge.gone());
        events.publishEvent(new GuarantorsParted(act, new MergeId(id)));
        return Optional.of(undone);
    }

    /**
     * Merges that a record took part in.
     *
     * @param guarantor gone or surviving
     * @return latest first, also those taken back
     */
    public List<GuarantorMerge> mergesOf(GuarantorId guarantor) {
        return merges.of(guarantor);
    }

    private void move(RecordAct act, List<PatientId> whom, List<AccountId> which, GuarantorId to) {
        patients.correct(whom.stream()
                .map(id -> new PatientCorrection(act, id, details -> details.withGuarantor(to)))
                .toList());
        accounts.correct(which.stream()
                .map(id -> new AccountCorrection(act, id, details -> details.withGuarantor(to)))
                .toList());
    }

    private static List<RecordChange> changes(RecordAct act, GuarantorMerge merge, boolean undo) {
        UUID gone = merge.gone().value();
        UUID survivor = merge.survivor().value();
        return List.of(
                change(act, gone, "merged_into", survivor.toString(), undo),
                change(act, survivor, "merged_from", gone.toString(), undo));
    }

    private static RecordChange change(RecordAct act, UUID record, String field, String other, boolean undo) {
        return new RecordChange(act, RecordKind.GUARANTOR, record, field, undo ? other : "", undo ? "" : other);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
