package org.quittance.registration;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.quittance.history.History;
import org.quittance.history.RecordAct;
import org.quittance.history.RecordChange;
import org.quittance.history.RecordKind;
import org.quittance.registration.store.MergeStore;
import org.quittance.registration.store.PartStore;
import org.quittance.registration.store.PatientStore;
import org.springframework.stereotype.Component;

/**
 * Corrects and updates patients' records. Every correction runs in the caller's transaction and notes who, why, before
 * and after; only fields that differ make changes. What is said of a merged record is said of its survivor.
 */
@Component
public class PatientRecords {

    /** The field under which the history says that a record was made or taken back. */
    private static final String REGISTERED = "registered";

    private final PatientStore patients;
    private final MergeStore merges;
    private final History history;
    private final PartsInStep inStep;
    private final Clock clock;

    /**
     * Patients' records in a database.
     *
     * @param history the log of changes
     * @param clock the moment of recording
     */
    public PatientRecords(DataSource dataSource, History history, Clock clock) {
        this.patients = new PatientStore(dataSource, clock);
        this.merges = new MergeStore(dataSource);
        this.history = history;
        this.inStep = new PartsInStep(new PartStore(dataSource), history);
        this.clock = clock;
    }

    /**
     * Corrects records, in the order given; several corrections of one record follow each other. The records are
     * locked until the transaction ends.
     *
     * @param wanted what to change; unknown patients are passed over
     * @return those whose records are different now
     */
    public Set<PatientId> correct(List<PatientCorrection> wanted) {
        if (wanted.isEmpty()) {
            return Set.of();
        }
        Map<PatientId, Patient> known = patients.lock(
                wanted.stream().map(PatientCorrection::patient).distinct().toList());
        Corrections<PatientId, Patient> work = new Corrections<>(RecordKind.PATIENT, PatientId::value);
        known.values().forEach(patient -> work.put(patient.id(), patient));
        for (PatientCorrection correction : wanted) {
            Patient asked = known.get(correction.patient());
            if (asked != null) {
                work.change(
                        correction.act(),
                        asked.id(),
                        patient -> patient.with(correction.change().apply(patient.details())),
                        patient -> patient.details().fields());
            }
        }
        patients.update(work.changed());
        history.note(work.changes());
        inStep.follow(PartsInStep.patients(wanted, known, work.changed()), LocalDate.now(clock));
        return work.changedIds();
    }

    /**
     * Where records live now.
     *
     * @param asked patients, merged or not
     * @return each patient that is known to the record that survives: itself when it was never merged
     */
    public Map<PatientId, PatientId> survivors(Collection<PatientId> asked) {
        return asked.isEmpty() ? Map.of() : merges.survivors(asked);
    }

    /**
     * Patients by source key.
     *
     * @param sourceKeys how the source names them; one that was merged away leads to the survivor
     * @return those known, by the key asked for
     */
    public Map<String, Patient> bySourceKeys(Collection<String> sourceKeys) {
        return sourceKeys.isEmpty() ? Map.of() : patients.bySourceKeys(sourceKeys);
    }

    /**
     * Patients by record number.
     *
     * @param numbers the numbers; one that was merged away leads to the survivor
     * @return those known, by the number asked for
     */
    public Map<String, Patient> byRecordNumbers(Collection<String> numbers) {
        return numbers.isEmpty() ? Map.of() : patients.byRecordNumbers(numbers);
    }

    /**
     * The record that carries a source key itself, also when it was merged into another.
     *
     * @param sourceKey how the source names it
     * @return the record, or empty
     */
    public Optional<PatientId> ownRecord(String sourceKey) {
        return patients.ownRecord(sourceKey);
    }

    /**
     * A record as it was known at a moment.
     *
     * @param patient as known now
     * @param at the moment; to see a whole day, the first moment of the next one
     * @return the record as it said just before that moment
     */
    public Patient asKnown(Patient patient, Instant at) {
        return patient.with(PatientDetails.ofFields(history.asKnown(
                RecordKind.PATIENT, patient.id().value(), patient.details().fields(), at)));
    }

    /**
     * How a record came to be known.
     *
     * @return when it was made and by whom, or empty when there is no such record
     */
    public Optional<Recorded> recorded(PatientId patient) {
        return patients.recorded(patient);
    }

    /**
     * Family names the record carried before.
     *
     * @return latest first, without the one it carries now
     */
    public List<String> formerNames(Patient patient) {
        Set<String> seen = new HashSet<>(Set.of(patient.familyName(), ""));
        List<String> former = new ArrayList<>();
        history.changesOfField(RecordKind.PATIENT, patient.id().value(), "family_name")
                .forEach(noted -> {
                    if (seen.add(noted.change().before())) {
                        former.add(noted.change().before());
                    }
                });
        return former;
    }

    /**
     * Takes back records that were registered by mistake. Whoever calls has made sure that nothing hangs on them; a
     * record on which something hangs stays.
     *
     * @param act who takes them back, why
     * @param mistaken which records
     * @return those that are gone
     */
    public Set<PatientId> takeBack(RecordAct act, List<Patient> mistaken) {
        Set<PatientId> gone = new HashSet<>();
        List<RecordChange> changes = new ArrayList<>();
        for (Patient patient : mistaken) {
            if (patients.delete(patient.id())) {
                gone.add(patient.id());
                changes.add(new RecordChange(
                        act, RecordKind.PATIENT, patient.id().value(), REGISTERED, patient.recordNumber(), ""));
            }
        }
        history.note(changes);
        return gone;
    }

    /**
     * Notes that records were registered by an act.
     *
     * @param registered the new records
     */
    public void noteRegistered(RecordAct act, Collection<Patient> registered) {
        history.note(registered.stream()
                .map(patient -> new RecordChange(
                        act, RecordKind.PATIENT, patient.id().value(), REGISTERED, "", patient.recordNumber()))
                .toList());
    }
}
