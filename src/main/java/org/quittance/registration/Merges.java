package org.quittance.registration;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.quittance.history.History;
import org.quittance.history.NotedChange;
import org.quittance.history.RecordAct;
import org.quittance.history.RecordChange;
import org.quittance.history.RecordKind;
import org.quittance.registration.store.MergeStore;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Makes two records of one person one, and two again. The number of the record that goes leads to the survivor from
 * then on; its accounts move, and what is owed moves with them, because the ledger keeps it by account. Both acts run
 * in the caller's transaction.
 */
@Component
public class Merges {

    private static final String MERGED_INTO = "merged_into";
    private static final String MERGED_FROM = "merged_from";

    private final MergeStore merges;
    private final Registration registration;
    private final AccountRecords accounts;
    private final History history;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /**
     * Merges in a database.
     *
     * @param registration the accounts to move
     * @param accounts moves them
     * @param history the log of changes
     * @param events tells the other modules
     * @param clock the moment of recording
     */
    public Merges(
            DataSource dataSource,
            Registration registration,
            AccountRecords accounts,
            History history,
            ApplicationEventPublisher events,
            Clock clock) {
        this.merges = new MergeStore(dataSource);
        this.registration = registration;
        this.accounts = accounts;
        this.history = history;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Merges a record into another.
     *
     * @param act who merges them, why, from what source
     * @param gone the record that is left
     * @param survivor the record that stays; when it was merged itself, the one it leads to
     * @return what became of it
     */
    public MergeResult merge(RecordAct act, PatientId gone, PatientId survivor) {
        Map<PatientId, PatientId> leads = merges.lock(List.of(gone, survivor));
        PatientId target = leads.get(survivor);
        PatientId now = leads.get(gone);
        if (target == null || now == null || target.equals(gone)) {
            return new MergeResult.NotTwo();
        }
        if (!now.equals(gone)) {
            Merge standing = merges.standing(gone).orElseThrow();
            return now.equals(target)
                    ? new MergeResult.AlreadyMerged(standing)
                    : new MergeResult.GoneElsewhere(standing);
        }
        Merge merge = new Merge(
                new MergeId(UuidCreator.getTimeOrderedEpochPlus1()), gone, target, act.id(), now(), Optional.empty());
        merges.add(merge);
        history.note(changes(act, merge, false));
        Set<AccountId> moved = move(act, registration.accountsOfPatient(gone), target);
        events.publishEvent(new PatientsMerged(merge, act));
        return new MergeResult.Merged(merge, moved.size());
    }

    /**
     * Takes a merge back: both records stand for themselves again, and the accounts that moved go back, unless they
     * have moved on since. What came under either number in between stays with the survivor.
     *
     * @param act who takes it back, why
     * @param id which merge
     * @return what became of it
     */
    public UndoMergeResult undo(RecordAct act, MergeId id) {
        Optional<Merge> found = merges.lock(id);
        if (found.isEmpty()) {
            return new UndoMergeResult.Unknown();
        }
        Merge merge = found.get();
        if (merge.undoneAt().isPresent()) {
            return new UndoMergeResult.AlreadyUndone(merge);
        }
        merges.lock(List.of(merge.gone(), merge.survivor()));
        Optional<Merge> later = merges.standing(merge.survivor());
        if (later.isPresent()) {
            return new UndoMergeResult.LaterMerge(later.get());
        }
        Merge undone = new Merge(id, merge.gone(), merge.survivor(), merge.act(), merge.mergedAt(), Optional.of(now()));
        merges.undo(undone, act.id());
        history.note(changes(act, merge, true));
        List<AccountId> hadMoved = moved(merge);
        List<Account> back = registration.accounts(hadMoved).values().stream()
                .filter(account -> account.patient().equals(merge.survivor()))
                .toList();
        move(act, back, merge.gone());
        events.publishEvent(new MergeUndone(undone, act));
        return new UndoMergeResult.Undone(undone, back.size(), hadMoved.size() - back.size());
    }

    /**
     * A merge.
     *
     * @return the merge, also one taken back; or empty
     */
    public Optional<Merge> merge(MergeId id) {
        return merges.byId(id);
    }

    /**
     * Merges that a record took part in.
     *
     * @param patient the record, gone or surviving
     * @return latest first, also those taken back
     */
    public List<Merge> mergesOf(PatientId patient) {
        return merges.of(patient);
    }

    private Set<AccountId> move(RecordAct act, List<Account> which, PatientId to) {
        return accounts.correct(which.stream()
                .map(account -> new AccountCorrection(act, account.id(), details -> details.withPatient(to)))
                .toList());
    }

    private List<AccountId> moved(Merge merge) {
        List<AccountId> moved = new ArrayList<>();
        for (NotedChange noted : history.changesOfAct(merge.act())) {
            RecordChange change = noted.change();
            if (change.kind() == RecordKind.ACCOUNT
                    && change.field().equals(AccountDetails.PATIENT)
                    && change.before().equals(merge.gone().value().toString())
                    && change.after().equals(merge.survivor().value().toString())) {
                moved.add(new AccountId(change.record()));
            }
        }
        return moved;
    }

    private static List<RecordChange> changes(RecordAct act, Merge merge, boolean undo) {
        UUID gone = merge.gone().value();
        UUID survivor = merge.survivor().value();
        return List.of(
                change(act, gone, MERGED_INTO, survivor.toString(), undo),
                change(act, survivor, MERGED_FROM, gone.toString(), undo));
    }

    private static RecordChange change(RecordAct act, UUID record, String field, String other, boolean undo) {
        return new RecordChange(act, RecordKind.PATIENT, record, field, undo ? other : "", undo ? "" : other);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
