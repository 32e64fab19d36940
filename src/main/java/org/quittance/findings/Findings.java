package org.quittance.findings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.quittance.coverage.Coverage;
import org.quittance.coverage.PayerId;
import org.quittance.findings.rules.Dossier;
import org.quittance.findings.rules.FacilityNpi;
import org.quittance.findings.rules.Habits;
import org.quittance.findings.rules.Known;
import org.quittance.findings.rules.Rules;
import org.quittance.findings.store.FindingStore;
import org.quittance.findings.store.HabitStore;
import org.quittance.findings.store.HeardStore;
import org.quittance.findings.store.LookStore;
import org.quittance.findings.sweep.BeforeWriting;
import org.quittance.findings.sweep.CareLook;
import org.quittance.findings.sweep.Dossiers;
import org.quittance.findings.sweep.Look;
import org.quittance.findings.tables.Tables;
import org.quittance.registration.Patient;
import org.quittance.registration.PatientId;
import org.quittance.registration.Registration;
import org.quittance.storage.Acts;
import org.quittance.storage.PerOrganisation;
import org.quittance.storage.Statistics;
import org.springframework.stereotype.Component;

/**
 * Finds typing errors in records and keeps what became of each finding. Looks at a form while it is typed, at some
 * patients after an import, and at all of them nightly; each page of patients is one act, and a look that was cut short
 * goes on where it was.
 */
@Component
public class Findings {

    private static final int PAGE = 1_000;
    private static final Duration UNFINISHED_FOR = Duration.ofHours(12);
    private static final Duration HABITS_LAST = Duration.ofHours(1);

    /** A house of so few patients is counted each time: that is quick, and one sheet may make it many times as large. */
    private static final int SMALL = 1_000;

    private final DataSource dataSource;
    private final Registration registration;
    private final Acts acts;
    private final Clock clock;
    private final FindingStore store;
    private final FindingTasks tasks;
    private final LookStore looks;
    private final HabitStore habits;
    private final HeardStore heard;
    private final List<Witness> witnesses;
    private final Look look;
    private final Statistics statistics;
    private final AtomicReference<Optional<Tables>> tables = new AtomicReference<>(Optional.empty());
    private final PerOrganisation<AtomicReference<Counted>> counted =
            new PerOrganisation<>(() -> new AtomicReference<>(new Counted(Habits.NONE, Instant.MIN)));

    private record Counted(Habits habits, Instant at) {}

    /**
     * The typo doctor of a database.
     *
     * @param registration who the patients are
     * @param coverage how they are insured
     * @param witnesses who knows what others say about them
     * @param acts runs each page as one act
     * @param clock today, and the moment of raising
     * @param tasks told what is open
     */
    public Findings(
            DataSource dataSource,
            Registration registration,
            Coverage coverage,
            List<Witness> witnesses,
            Acts acts,
            Clock clock,
            FindingTasks tasks) {
        this.tasks = tasks;
        this.dataSource = dataSource;
        this.registration = registration;
        this.acts = acts;
        this.clock = clock;
        this.store = new FindingStore(dataSource, tasks);
        this.looks = new LookStore(dataSource);
        this.habits = new HabitStore(dataSource);
        this.statistics = new Statistics(dataSource);
        this.heard = new HeardStore(dataSource);
        this.witnesses = Stream.concat(witnesses.stream(), Stream.of(heard)).toList();
        this.look = new Look(dataSource, new Dossiers(registration, coverage, dataSource, this.witnesses), store);
    }

    /**
     * What a look at records came to.
     *
     * @param patients how many were looked at
     * @param raised how many findings are new
     */
    public record Looked(long patients, long raised) {}

    /**
     * Looks at all patients and facilities. A look that was cut short within the last hours is gone on with.
     *
     * @return what it came to
     */
    public Looked lookAtAll() {
        statistics.betweenActs();
        Known known = known(true);
        Instant now = clock.instant();
        LookStore.Look under = acts.whole(() -> looks.begin(now, now.minus(UNFINISHED_FOR)));
        Optional<PatientId> after = under.after();
        long patients = 0;
        long raised = 0;
        while (true) {
            List<Patient> page = registration.patientsAfter(after, PAGE);
            if (page.isEmpty()) {
                raised += acts.whole(() -> {
                    looks.finished(under, clock.instant());
                    return look.atFacilities(registration.facilities(), looks.billedNpis(), clock.instant());
                });
                return new Looked(patients, raised);
            }
            PatientId last = page.getLast().id();
            raised += acts.whole(() -> {
                looks.reached(under, last, page.size());
                return look.at(page, known, clock.instant());
            });
            patients += page.size();
            after = Optional.of(last);
        }
    }

    /**
     * Looks at some patients, as after an import or a correction.
     *
     * @return how many findings are new
     */
    public int lookAt(Collection<PatientId> patients) {
        Known known = known(false);
        List<Patient> page = List.copyOf(registration.patients(patients).values());
        return page.isEmpty() ? 0 : acts.whole(() -> look.at(page, known, clock.instant()));
    }

    /**
     * Looks at the patients that were recorded, cared for or answered about since a moment: after an import.
     *
     * @param since the moment
     * @return what it came to
     */
    public Looked lookAtTouchedSince(Instant since) {
        Set<PatientId> touched = new LinkedHashSet<>(looks.touchedSince(since));
        witnesses.forEach(witness -> touched.addAll(witness.heardSince(since)));
        List<PatientId> all = List.copyOf(touched);
        long raised = 0;
        for (int from = 0; from < all.size(); from += PAGE) {
            raised += lookAt(all.subList(from, Math.min(all.size(), from + PAGE)));
        }
        return new Looked(all.size(), raised);
    }

    /**
     * Looks at a form while it is typed: nothing is written down.
     *
     * @param typed what the form says
     * @param heard what is known besides: card, payer's answer
     * @return at most one suspicion for each field
     */
    public List<Suspicion> atEntry(Identity typed, List<Heard> heard) {
        RecordRef form = new RecordRef(RecordKind.PATIENT, new UUID(0, 0), "");
        return Rules.check(new Dossier(form, typed, Optional.empty(), List.of(), heard, List.of()), known(false));
    }

    /**
     * Looks at the record of a patient as a form would have it: nothing is written down. Everything that others say
     * about the patient is heard.
     *
     * @param patient whose record
     * @param typed what the form says
     * @return at most one suspicion for each field
     */
    public List<Suspicion> atEdit(PatientId patient, Identity typed) {
        return look.dossiers(registration.patients(List.of(patient)).values()).stream()
                .flatMap(was -> Rules.check(
                        new Dossier(was.patient(), typed, was.guarantor(), List.of(), was.heard(), was.stays()),
                        known(false))
                        .stream())
                .filter(one -> one.record().kind() == RecordKind.PATIENT)
                .toList();
    }

    /**
     * Looks at an insurance card as a form would have it: nothing is written down.
     *
     * @param patient who is insured
     * @param payer by whom
     * @param memberId number of the member as typed
     * @param filing claim filing indicator; may be empty
     * @param relationship of the patient to the holder; {@code 18} is oneself
     * @return what looks wrong with the member number
     */
    public List<Suspicion> atCard(
            PatientId patient, PayerId payer, String payerName, String memberId, String filing, String relationship) {
        RecordRef card = new RecordRef(RecordKind.POLICY, new UUID(0, 0), "");
        Dossier.Cover cover = new Dossier.Cover(card, payer.value(), payerName, memberId, filing, relationship);
        return look.dossiers(registration.patients(List.of(patient)).values()).stream()
                .flatMap(was -> Rules.check(
                        new Dossier(
                                was.patient(), was.person(), Optional.empty(), List.of(cover), was.heard(), List.of()),
                        known(false))
                        .stream())
                .filter(one -> one.field() == Field.MEMBER_ID)
                .toList();
    }

    /**
     * Looks at rows of a sheet before they are written: what they would bring into the records that is not there already.
     * Nothing is written down; records are asked for a page at a time.
     *
     * @param rows what they tell
     * @return for each row, in their order, at most one suspicion for each field
     */
    public List<List<Suspicion>> atSheet(List<Brought> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Known known = known(false);
        List<List<Suspicion>> said = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += PAGE) {
            List<Brought> page = rows.subList(from, Math.min(rows.size(), from + PAGE));
            List<PatientId> patients = page.stream()
                    .map(Brought::patient)
                    .flatMap(Optional::stream)
                    .distinct()
                    .toList();
            Map<UUID, Dossier> records = new HashMap<>();
            look.dossiers(registration.patients(patients).values())
                    .forEach(record -> records.put(record.patient().id(), record));
            for (Brought row : page) {
                Optional<Dossier> record = row.patient().flatMap(id -> Optional.ofNullable(records.get(id.value())));
                said.add(BeforeWriting.look(row, record, known));
            }
        }
        return said;
    }

    /**
     * Looks at a number that is meant as an NPI; no record is asked.
     *
     * @param npi as written
     * @return why it cannot be one
     */
    public static Optional<Suspicion> atNpi(String npi) {
        return FacilityNpi.check(new RecordRef(RecordKind.FACILITY, new UUID(0, 0), ""), npi, List.of());
    }

    /**
     * Keeps what others say about patients, where no other module keeps it: an answer about eligibility, the insurance
     * segments of a message. A later word of the same voice takes the place of the earlier one.
     *
     * @param words at most one of each voice about each patient
     */
    public void hear(List<Heard> words) {
        if (!words.isEmpty()) {
            heard.hear(words);
        }
    }

    /**
     * Takes findings of somebody who read a file, in the caller's transaction. One that is open already, or that was
     * dismissed for the same value, is passed over; a look at all records closes one when its field says something else.
     *
     * @param seen what was seen
     * @return how many are new
     */
    public int handIn(List<HandedIn> seen) {
        List<FindingStore.Raised> raised = seen.stream()
                .distinct()
                .map(one -> new FindingStore.Raised(one.patient(), one.suspicion()))
                .toList();
        return store.raise(raised, FindingStore.Origin.TOLD, clock.instant());
    }

    /**
     * Begins to gather what a source tells, in the caller's transaction.
     *
     * @return nothing yet
     */
    public CareFacts gather() {
        return new CareFacts(dataSource);
    }

    /**
     * Looks at what was gathered, as a whole, in the transaction that gathered it, and takes what stands out as handed in.
     *
     * @param facts what a source tells
     * @param patients the patient whom the source names so
     * @return how many findings are new
     */
    public int look(CareFacts facts, Function<UUID, Optional<PatientId>> patients) {
        facts.complete();
        return handIn(new CareLook(dataSource, known(true))
                .look().stream().map(one -> ofPatient(one, patients)).toList());
    }

    private static HandedIn ofPatient(CareLook.Said said, Function<UUID, Optional<PatientId>> patients) {
        Optional<PatientId> patient = said.person().flatMap(patients);
        Suspicion one = said.suspicion();
        boolean own = one.record().kind() == RecordKind.PATIENT && patient.isPresent();
        return new HandedIn(
                patient,
                own
                        ? one.of(new RecordRef(
                                RecordKind.PATIENT,
                                patient.get().value(),
                                one.record().number()))
                        : one);
    }

    /**
     * When all records were looked at last.
     *
     * @return when that look began; empty when there was none
     */
    public Optional<Instant> lastLook() {
        return looks.lastComplete();
    }

    /**
     * Open findings, a page at a time.
     *
     * @param after the last one seen; empty for the first page
     * @param limit at most so many
     * @return the surest first
     */
    public List<Finding> open(Optional<FindingId> after, int limit) {
        return store.openPage(after.flatMap(store::byId), limit);
    }

    /**
     * Open findings about a patient.
     *
     * @return the oldest first
     */
    public List<Finding> openAbout(PatientId patient) {
        return store.openOf(List.of(patient));
    }

    /**
     * Findings that people accepted or dismissed lately, and whose answer stands.
     *
     * @param limit at most so many
     * @return the latest first
     */
    public List<Finding> answered(int limit) {
        return store.answered(limit);
    }

    /**
     * How many findings are open.
     *
     * @return the count
     */
    public long openCount() {
        return tasks.standing();
    }

    /**
     * A finding.
     *
     * @return the finding, or empty
     */
    public Optional<Finding> finding(FindingId id) {
        return store.byId(id);
    }

    /**
     * Whether a word is a first name that people bear.
     *
     * @param word in capitals, letters only
     * @return true when it is in the table of names
     */
    public boolean isFirstName(String word) {
        return tables().firstNames().has(word);
    }

    private Tables tables() {
        return tables.get().orElseGet(() -> {
            Tables now = Tables.read();
            tables.set(Optional.of(now));
            return now;
        });
    }

    private Known known(boolean fresh) {
        Tables read = tables();
        Instant now = clock.instant();
        Counted last = counted.get().get();
        boolean small = last.habits().patients() < SMALL;
        if (fresh || small || last.at().isBefore(now.minus(HABITS_LAST))) {
            last = new Counted(habits.count(read.firstNames()), now);
            counted.get().set(last);
        }
        return new Known(
                LocalDate.ofInstant(now, clock.getZone()),
                read.places(),
                read.areaCodes(),
                read.firstNames(),
                read.mailDomains(),
                last.habits());
    }
}
