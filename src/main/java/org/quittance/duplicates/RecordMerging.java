package org.quittance.duplicates;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.quittance.duplicates.merge.MergePlan;
import org.quittance.duplicates.merge.Planning;
import org.quittance.duplicates.rules.Comparison;
import org.quittance.duplicates.store.DuplicateStore;
import org.quittance.duplicates.tables.NicknameTable;
import org.quittance.findings.Findings;
import org.quittance.history.RecordAct;
import org.quittance.ledger.Ledger;
import org.quittance.registration.AccountCorrection;
import org.quittance.registration.AccountRecords;
import org.quittance.registration.GuarantorId;
import org.quittance.registration.GuarantorsJoined;
import org.quittance.registration.Merge;
import org.quittance.registration.MergeId;
import org.quittance.registration.MergeResult;
import org.quittance.registration.Merges;
import org.quittance.registration.Patient;
import org.quittance.registration.PatientCorrection;
import org.quittance.registration.PatientDetails;
import org.quittance.registration.PatientId;
import org.quittance.registration.PatientRecords;
import org.quittance.registration.Registration;
import org.quittance.registration.UndoMergeResult;
import org.quittance.staff.Actor;
import org.quittance.staff.Right;
import org.quittance.storage.Acts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Makes two records of one person one, in one act: the records, the fields that the survivor takes over, who pays, and
 * by an event the money that waits. Says before what it means in money, and takes it back in one act.
 */
@Component
public class RecordMerging {

    private static final int LONGEST_REASON = 200;

    private final DuplicateStore store;
    private final Registration registration;
    private final PatientRecords patients;
    private final AccountRecords accounts;
    private final Merges merges;
    private final Planning planning;
    private final ApplicationEventPublisher events;
    private final Acts acts;
    private final Clock clock;

    /**
     * Merging in a database.
     *
     * @param registration records and accounts
     * @param patients changes patients' records
     * @param accounts changes accounts
     * @param merges merges records
     * @param ledger what is owed
     * @param findings knows which first names exist
     * @param events tells the other modules
     * @param acts runs a merge as one act
     * @param clock the moment of merging
     * @param tasks told what is open
     */
    public RecordMerging(
            DataSource dataSource,
            Registration registration,
            PatientRecords patients,
            AccountRecords accounts,
            Merges merges,
            Ledger ledger,
            Findings findings,
            ApplicationEventPublisher events,
            Acts acts,
            Clock clock,
            DuplicateTasks tasks) {
        this.store = new DuplicateStore(dataSource, tasks);
        this.registration = registration;
        this.patients = patients;
        this.accounts = accounts;
        this.merges = merges;
        this.planning =
                new Planning(registration, ledger, store, new Comparison(NicknameTable.read(), findings::isFirstName));
        this.events = events;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * What a merge would mean in money.
     *
     * @param pair the two records
     * @param survivor the one that would stay
     * @param payer who would pay for all; empty when each keeps its guarantor
     * @return before and after; empty when there is no such record
     */
    public Optional<MergePreview> preview(Duplicate pair, PatientId survivor, Optional<GuarantorId> payer) {
        return plan(pair, survivor, payer).map(MergePlan::preview);
    }

    private Optional<MergePlan> plan(Duplicate pair, PatientId survivor, Optional<GuarantorId> payer) {
        if (!survivor.equals(pair.one()) && !survivor.equals(pair.other())) {
            return Optional.empty();
        }
        PatientId gone = survivor.equals(pair.one()) ? pair.other() : pair.one();
        Map<PatientId, Patient> both = registration.patients(List.of(gone, survivor));
        Patient stays = both.get(survivor);
        Patient goes = both.get(gone);
        return stays == null || goes == null ? Optional.empty() : Optional.of(planning.plan(goes, stays, payer));
    }

    /**
     * Merges.
     *
     * @param wish how
     * @param by who merges
     * @return what came of it
     */
    public MergeOutcome merge(MergeWish wish, Actor by) {
        if (!by.may(Right.MERGE_RECORDS)) {
            return new MergeOutcome.NotAllowed(Right.MERGE_RECORDS);
        }
        if (wish.reason().strip().length() > LONGEST_REASON) {
            return new MergeOutcome.Refused(DuplicateRefusal.REASON_TOO_LONG);
        }
        return acts.whole(() -> {
            store.lock(wish.pair());
            Optional<Duplicate> pair = store.byId(wish.pair());
            return pair.map(found -> merge(wish, found, by)).orElseGet(MergeOutcome.Unknown::new);
        });
    }

    private MergeOutcome merge(MergeWish wish, Duplicate pair, Actor by) {
        Optional<Merge> before = pair.answer().flatMap(DuplicateAnswer::merge).flatMap(merges::merge);
        if (before.isPresent()) {
            return new MergeOutcome.AlreadyMerged(before.get());
        }
        Optional<MergePlan> plan = plan(pair, wish.survivor(), wish.payer());
        if (plan.isEmpty()) {
            return new MergeOutcome.Refused(DuplicateRefusal.NO_SURVIVOR);
        }
        if (wish.payer().isPresent()
                && !plan.get().preview().payers().contains(wish.payer().get())) {
            return new MergeOutcome.Refused(DuplicateRefusal.PAYER_OF_NEITHER);
        }
        Patient gone = plan.get().gone();
        Patient survivor = plan.get().survivor();
        if (gone.mergedInto().isPresent() || survivor.mergedInto().isPresent()) {
            return new MergeOutcome.Refused(DuplicateRefusal.MERGED_MEANWHILE);
        }
        String reason = wish.reason().strip();
        RecordAct act = RecordAct.of(by, reason.isEmpty() ? "same person" : "same person: " + reason, "duplicates");
        return switch (merges.merge(act, gone.id(), survivor.id())) {
            case MergeResult.Merged(Merge merge, int moved) -> {
                takeOver(act, wish, gone, survivor.id());
                pay(act, merge, plan.get());
                store.answer(
                        wish.pair(),
                        new DuplicateAnswer(
                                DuplicateAnswer.State.MERGED,
                                Optional.of(merge.id()),
                                by.name(),
                                reason,
                                clock.instant()));
                yield new MergeOutcome.Merged(merge, moved);
            }
            case MergeResult.AlreadyMerged(Merge merge) -> new MergeOutcome.AlreadyMerged(merge);
            case MergeResult.NotTwo ignored -> new MergeOutcome.Refused(DuplicateRefusal.ONE_RECORD);
            case MergeResult.GoneElsewhere ignored -> new MergeOutcome.Refused(DuplicateRefusal.MERGED_ELSEWHERE);
        };
    }

    private void takeOver(RecordAct act, MergeWish wish, Patient gone, PatientId survivor) {
        PatientDetails from = gone.details();
        patients.correct(List.of(new PatientCorrection(act, survivor, now -> {
            PatientDetails details = now;
            for (MergeField field : wish.taken()) {
                details = field.taken(details, from);
            }
            return details;
        })));
    }

    private void pay(RecordAct act, Merge merge, MergePlan plan) {
        Optional<GuarantorId> one = plan.payer();
        if (one.isEmpty()) {
            return;
        }
        GuarantorId payer = one.get();
        patients.correct(
                List.of(new PatientCorrection(act, merge.survivor(), details -> details.withGuarantor(payer))));
        accounts.correct(plan.repaid().stream()
                .map(account -> new AccountCorrection(act, account.id(), details -> details.withGuarantor(payer)))
                .toList());
        plan.joined().forEach(from -> events.publishEvent(new GuarantorsJoined(act, merge.id(), from, payer)));
    }

    /**
     * Undoes a merge, whoever merged: records, fields, payers and money that waits are as they were, but for what was
     * changed since.
     *
     * @param id which merge
     * @param reason why, in a few words; may be empty
     * @param by who undoes
     * @return what came of it
     */
    public UndoOutcome undo(MergeId id, String reason, Actor by) {
        if (!by.may(Right.MERGE_RECORDS)) {
            return new UndoOutcome.NotAllowed(Right.MERGE_RECORDS);
        }
        String why = reason.strip();
        String said = why.substring(0, Math.min(LONGEST_REASON, why.length()));
        RecordAct act = RecordAct.of(by, said.isEmpty() ? "two people" : "two people: " + said, "duplicates");
        return acts.whole(() -> switch (merges.undo(act, id)) {
            case UndoMergeResult.Undone(Merge merge, int back, int left) -> new UndoOutcome.Undone(merge, back, left);
            case UndoMergeResult.AlreadyUndone(Merge merge) -> new UndoOutcome.AlreadyUndone(merge);
            case UndoMergeResult.LaterMerge(Merge later) -> new UndoOutcome.LaterMerge(later);
            case UndoMergeResult.Unknown ignored -> new UndoOutcome.Unknown();
        });
    }
}
