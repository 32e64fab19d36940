package org.quittance.duplicates;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.quittance.duplicates.rules.Comparison;
import org.quittance.duplicates.rules.Nicknames;
import org.quittance.duplicates.store.CandidateStore;
import org.quittance.duplicates.store.DuplicateStore;
import org.quittance.duplicates.store.DuplicateStore.Found;
import org.quittance.duplicates.store.KeyStore;
import org.quittance.duplicates.store.LookStore;
import org.quittance.duplicates.tables.NicknameTable;
import org.quittance.findings.Findings;
import org.quittance.registration.MergeId;
import org.quittance.registration.PatientId;
import org.quittance.staff.Actor;
import org.quittance.staff.Right;
import org.quittance.storage.Acts;
import org.quittance.storage.Statistics;
import org.springframework.stereotype.Component;

/**
 * Finds records that are probably one person (rule D-09) and keeps what people said about them. Looks at all records
 * nightly and when asked, and soon at those that were made or changed.
 */
@Component
public class Duplicates {

    private static final int WRITTEN_AT_ONCE = 500;
    private static final int LOOKED_AT_AT_ONCE = 1_000;
    private static final int MANY = 5_000;
    private static final int SHARE_OF_MANY = 10;
    private static final int LONGEST_REASON = 200;

    private final Acts acts;
    private final Clock clock;
    private final Comparison comparison;
    private final KeyStore keys;
    private final CandidateStore candidates;
    private final DuplicateStore store;
    private final DuplicateTasks tasks;
    private final LookStore looks;
    private final Statistics statistics;

    /**
     * Duplicates of a database.
     *
     * @param findings knows which first names exist
     * @param acts runs transactions
     * @param clock the moment of finding
     * @param tasks told what is open
     */
    public Duplicates(DataSource dataSource, Findings findings, Acts acts, Clock clock, DuplicateTasks tasks) {
        this.tasks = tasks;
        Nicknames nicknames = NicknameTable.read();
        this.acts = acts;
        this.clock = clock;
        this.comparison = new Comparison(nicknames, findings::isFirstName);
        this.keys = new KeyStore(dataSource, nicknames);
        this.candidates = new CandidateStore(dataSource);
        this.store = new DuplicateStore(dataSource, tasks);
        this.looks = new LookStore(dataSource);
        this.statistics = new Statistics(dataSource);
    }

    /**
     * What a look at all records came to.
     *
     * @param records how many stand for themselves
     * @param compared how many pairs had enough in common to be compared
     * @param found how many pairs are new
     * @param valuesPassedOver values that so many records share that they say nothing
     */
    public record Looked(long records, long compared, long found, long valuesPassedOver) {}

    /**
     * Looks at all records. Memory does not grow with them.
     *
     * @return what it came to
     */
    public Looked lookAtAll() {
        Instant started = now();
        statistics.betweenActs();
        acts.whole(() -> {
            looks.one();
            keys.rebuild();
            return true;
        });
        return acts.whole(() -> {
            looks.one();
            long compared = keys.candidates();
            long found = compare(started);
            store.withdrawUnseen(started, now());
            Looked looked = new Looked(looks.records(), compared, found, keys.valuesOfTooMany());
            looks.done(looked, started, now());
            return looked;
        });
    }

    /**
     * Looks at some records, as after an import or a correction, beside all others.
     *
     * @return how many pairs are new
     */
    public long lookAt(Collection<PatientId> patients) {
        List<PatientId> all = List.copyOf(patients);
        long found = 0;
        for (int from = 0; from < all.size(); from += LOOKED_AT_AT_ONCE) {
            List<PatientId> some = all.subList(from, Math.min(all.size(), from + LOOKED_AT_AT_ONCE));
            found += acts.whole(() -> {
                Instant at = now();
                looks.one();
                keys.add(some);
                keys.candidatesOf(some);
                long made = compare(at);
                store.withdrawUnseenOf(some, at, at);
                return made;
            });
        }
        return found;
    }

    /**
     * Looks at the records that were made or changed since a moment; after a large load at all of them at once, which
     * is quicker then.
     *
     * @param since the moment
     * @return how many pairs are new
     */
    public long lookAtTouchedSince(Instant since) {
        List<PatientId> touched = looks.touchedSince(since);
        boolean many = touched.size() > MANY && touched.size() > looks.records() / SHARE_OF_MANY;
        return many ? lookAtAll().found() : lookAt(touched);
    }

    private long compare(Instant at) {
        List<Found> buffer = new ArrayList<>();
        long[] made = {0};
        candidates.read((one, other) -> {
            Likeness likeness = comparison.of(one, other);
            if (likeness.score() >= Likeness.POSSIBLE) {
                buffer.add(new Found(one.id(), other.id(), likeness));
                if (buffer.size() == WRITTEN_AT_ONCE) {
                    made[0] += write(buffer, at);
                    buffer.clear();
                }
            }
        });
        return made[0] + write(buffer, at);
    }

    private long write(List<Found> found, Instant at) {
        if (found.isEmpty()) {
            return 0;
        }
        Map<String, Integer> sameDays = store.sameDays(found);
        return store.write(
                found.stream()
                        .map(each -> new Found(
                                each.one(),
                                each.other(),
                                Comparison.withVisits(
                                        each.likeness(), sameDays.getOrDefault(DuplicateStore.key(each), 0))))
                        .filter(each -> each.likeness().score() >= Likeness.POSSIBLE)
                        .toList(),
                at);
    }

    /**
     * Says that two records are two people. The pair does not come again.
     *
     * @param id which pair
     * @param why in a few words
     * @param by who says so
     * @return what came of it
     */
    public DuplicateResult notTheSame(DuplicateId id, String why, Actor by) {
        if (!by.may(Right.MERGE_RECORDS)) {
            return new DuplicateResult.NotAllowed(Right.MERGE_RECORDS);
        }
        String reason = why.strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            return new DuplicateResult.Refused(DuplicateRefusal.NO_REASON);
        }
        return acts.whole(() -> {
            store.lock(id);
            if (store.byId(id).isEmpty()) {
                return new DuplicateResult.Unknown();
            }
            if (!store.open(id)) {
                return new DuplicateResult.Settled();
            }
            store.answer(
                    id,
                    new DuplicateAnswer(
                            DuplicateAnswer.State.DIFFERENT, Optional.empty(), by.name(), reason, clock.instant()));
            return new DuplicateResult.Done();
        });
    }

    /**
     * Pairs, a page at a time.
     *
     * @param after the last one seen; empty for the first page
     * @param limit at most so many
     * @return the surest first
     */
    public List<Duplicate> page(DuplicateChoice choice, Optional<DuplicateId> after, int limit) {
        return store.page(choice, after.flatMap(store::byId), limit);
    }

    /**
     * Pairs of a record that wait for somebody.
     *
     * @param patient which record
     * @return the surest first
     */
    public List<Duplicate> openAbout(PatientId patient) {
        return store.openOf(patient);
    }

    /**
     * A pair.
     *
     * @return the pair, or empty
     */
    public Optional<Duplicate> pair(DuplicateId id) {
        return store.byId(id);
    }

    /**
     * Whether a pair waits for somebody.
     *
     * @return true while both records stand for themselves, look alike and nobody said anything
     */
    public boolean isOpen(DuplicateId id) {
        return store.open(id);
    }

    /**
     * The pair that a merge answered.
     *
     * @return the pair; empty when the records were merged elsewhere
     */
    public Optional<DuplicateId> pairOf(MergeId merge) {
        return store.ofMerge(merge);
    }

    /**
     * How many pairs wait for somebody.
     *
     * @return the count
     */
    public long openCount() {
        return tasks.standing();
    }

    /**
     * When all records were looked at last.
     *
     * @return when that look began; empty when there was none
     */
    public Optional<Instant> lastLook() {
        return looks.last();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
