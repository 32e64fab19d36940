package org.quittance.history;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.quittance.events.KeptEvents;
import org.quittance.history.store.HistoryStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Notes what acts change in records, and answers what a record was. Whoever changes a record notes it here in the same
 * transaction; nothing that was noted is ever changed or taken out.
 */
@Component
public class History {

    private final HistoryStore changes;
    private final Clock clock;
    private final KeptEvents events;

    /**
     * The log in a database.
     *
     * @param clock the moment of recording
     * @param events told when a patient's record changes
     */
    public History(DataSource dataSource, Clock clock, KeptEvents events) {
        this.changes = new HistoryStore(dataSource);
        this.clock = clock;
        this.events = events;
    }

    /**
     * Notes changes, of one act or of many, in the order given.
     *
     * @param made what changes
     */
    public void note(List<RecordChange> made) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Changes are noted inside the transaction that makes them.");
        }
        if (!made.isEmpty()) {
            Instant now = clock.instant();
            changes.add(made, now);
            made.stream()
                    .filter(change -> change.kind() == RecordKind.PATIENT)
                    .map(change -> begun(change.act()))
                    .min(Instant::compareTo)
                    .map(begun -> begun.isBefore(now) ? begun : now)
                    .ifPresent(first ->
                            events.publishOnce(new PatientsChanged(first.minusMillis(1)), PatientsChanged::and));
        }
    }

    /** Ids of acts grow with time; an act may go on for long. */
    private static Instant begun(RecordAct act) {
        return Instant.ofEpochMilli(act.id().getMostSignificantBits() >>> 16);
    }

    /**
     * Changes of a record, latest first, a page at a time.
     *
     * @param kind what kind of record
     * @param before number of the last change seen; {@link Long#MAX_VALUE} for the first page
     * @param limit at most so many
     * @return the changes
     */
    public List<NotedChange> changesOf(RecordKind kind, UUID record, long before, int limit) {
        return changes.ofRecord(kind, record, before, limit);
    }

    /**
     * Changes of several records as one log, latest first, a page at a time.
     *
     * @param records which records, of whatever kind
     * @param before number of the last change seen; {@link Long#MAX_VALUE} for the first page
     * @param limit at most so many
     * @return the changes
     */
    public List<NotedChange> changesOf(Collection<UUID> records, long before, int limit) {
        return records.isEmpty() ? List.of() : changes.ofRecords(records, before, limit);
    }

    /**
     * Changes of one field of a record.
     *
     * @param kind what kind of record
     * @param field name of the field
     * @return latest first
     */
    public List<NotedChange> changesOfField(RecordKind kind, UUID record, String field) {
        return changes.ofField(kind, record, field);
    }

    /**
     * Everything an act changed.
     *
     * @return in the order in which it was noted
     */
    public List<NotedChange> changesOfAct(UUID act) {
        return changes.ofAct(act);
    }

    /**
     * A record as it was known at a moment: what is known now, with all later changes walked back.
     *
     * @param kind what kind of record
     * @param now its fields as they are now
     * @param at the moment; to see a whole day, the first moment of the next one
     * @return the same fields as they were known just before that moment
     */
    public Map<String, String> asKnown(RecordKind kind, UUID record, Map<String, String> now, Instant at) {
        Map<String, String> then = new LinkedHashMap<>(now);
        changes.firstBefores(kind, record, at).forEach(then::replace);
        return then;
    }
}
