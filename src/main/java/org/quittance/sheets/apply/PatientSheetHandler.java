package org.quittance.sheets.apply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quittance.coverage.Payer;
import org.quittance.registration.Guarantor;
import org.quittance.registration.GuarantorId;
import org.quittance.registration.Patient;
import org.quittance.registration.PatientCorrection;
import org.quittance.registration.PatientDetails;
import org.quittance.registration.PatientId;
import org.quittance.registration.PatientRecords;
import org.quittance.registration.Registration;
import org.quittance.sheets.Columns;
import org.quittance.sheets.RowState;
import org.quittance.sheets.SheetKind;
import org.quittance.sheets.rules.Field;
import org.quittance.sheets.rules.Fields;
import org.springframework.stereotype.Component;

/** Sheets of patients. */
@Component("patientSheetHandler")
class PatientSheetHandler implements SheetHandler {

    private static final Set<String> INSURANCE = Set.of("payer_1", "member_1", "payer_2", "member_2");
    private static final Set<String> NEVER_EMPTY = Set.of("family", "sex", "language", "guarantor");

    private final PatientRecords patients;
    private final Registration registration;
    private final Insured insured;
    private final InsuranceRows insurance;
    private final NewPatients newcomers;
    private final DoubtFinder doubtFinder;

    PatientSheetHandler(
            PatientRecords patients,
            Registration registration,
            Insured insured,
            InsuranceRows insurance,
            NewPatients newcomers,
            DoubtFinder doubtFinder) {
        this.patients = patients;
        this.registration = registration;
        this.insured = insured;
        this.insurance = insurance;
        this.newcomers = newcomers;
        this.doubtFinder = doubtFinder;
    }

    @Override
    public SheetKind kind() {
        return SheetKind.PATIENTS;
    }

    /** What is asked of the books once for a block of rows. */
    private record Asked(
            Map<String, Patient> patients,
            Map<GuarantorId, Guarantor> guarantors,
            Insured.Known insured,
            Map<String, Optional<Payer>> payers,
            Map<String, Optional<Guarantor>> byNumber) {}

    @Override
    public List<Verdict> decide(List<TypedRow> rows, Columns columns, LocalDate today) {
        Map<String, Patient> known = patients.byRecordNumbers(
                rows.stream().map(row -> row.value("patient_id")).distinct().toList());
        boolean guarantors = columns.fields().contains("guarantor");
        boolean payers = columns.fields().stream().anyMatch(INSURANCE::contains);
        Asked asked = new Asked(
                known,
                guarantors
                        ? registration.guarantors(known.values().stream()
                                .map(Patient::guarantor)
                                .distinct()
                                .toList())
                        : Map.of(),
                insured.of(
                        payers
                                ? known.values().stream()
                                        .map(Patient::id)
                                        .distinct()
                                        .toList()
                                : List.of()),
                new HashMap<>(),
                new HashMap<>());
        return rows.stream().map(row -> decide(row, columns, today, asked)).toList();
    }

    private Verdict decide(TypedRow row, Columns columns, LocalDate today, Asked asked) {
        String number = row.value("patient_id");
        Differences diff = new Differences(row, columns, today);
        if (number.isEmpty()) {
            if (row.faults().isEmpty()) {
                diff.fault("patient_id", SheetFault.PATIENT_MISSING);
            }
            return Verdict.refused(row, "", number, diff.faults());
        }
        Patient patient = asked.patients().get(number);
        if (patient == null) {
            checkNew(diff, columns, asked);
            return diff.faults().isEmpty()
                    ? Verdict.fresh(row, number, number)
                    : Verdict.refused(row, number, number, diff.faults());
        }
        compare(diff, columns, patient, asked);
        // Two numbers of one person, after a merge, are one person twice.
        String key = patient.id().value().toString();
        return diff.faults().isEmpty()
                ? Verdict.known(row, key, number, patient.id().value(), diff.changes())
                : Verdict.refused(row, key, number, patient.id().value(), diff.faults());
    }

    @Override
    public List<Doubt> doubts(List<Verdict> verdicts, Columns columns) {
        return doubtFinder.doubts(verdicts, columns, row -> Slot.OF_PATIENTS);
    }

    private void compare(Differences diff, Columns columns, Patient patient, Asked asked) {
        boolean both = !columns.fields().contains("middle");
        for (Field field : Fields.of(SheetKind.PATIENTS)) {
            if (field.use() != Field.Use.TAKEN || INSURANCE.contains(field.name()) || !diff.has(field.name())) {
                continue;
            }
            if (field.name().equals("guarantor")) {
                compareGuarantor(diff, patient, asked);
                continue;
            }
            String was = PatientCells.raw(patient.details(), field.name(), both);
            String before = PatientCells.shown(was);
            if (diff.differs(field.name(), before, NEVER_EMPTY.contains(field.name()))) {
                diff.change(field.name(), before, was, PatientCells.typed(field.name(), diff.value(field.name()), was));
            }
        }
        Slot.OF_PATIENTS.forEach(slot -> insurance.compare(diff, asked.insured(), patient.id(), slot, asked.payers()));
        checkLife(diff, patient);
    }

    private void compareGuarantor(Differences diff, Patient patient, Asked asked) {
        Guarantor now = asked.guarantors().get(patient.guarantor());
        String before = now == null ? "" : now.number();
        if (diff.differs("guarantor", before, true)) {
            Optional<Guarantor> other = guarantor(diff, asked);
            other.ifPresent(found -> diff.change(
                    "guarantor",
                    before,
                    patient.guarantor().value().toString(),
                    found.id().value().toString()));
        }
    }

    private Optional<Guarantor> guarantor(Differences diff, Asked asked) {
        Optional<Guarantor> found =
                asked.byNumber().computeIfAbsent(diff.value("guarantor"), registration::guarantorByNumber);
        if (found.isEmpty()) {
            diff.fault("guarantor", SheetFault.PATIENTS_GUARANTOR_UNKNOWN);
        }
        return found;
    }

    /** Nobody dies before being born. */
    private static void checkLife(Differences diff, Patient patient) {
        String born = now(diff, "birth_date", patient.birthDate());
        String died = now(diff, "deceased_on", patient.deceasedOn());
        if (diff.changes().stream()
                .anyMatch(change ->
                        change.field().equals("birth_date") || change.field().equals("deceased_on"))) {
            checkLife(diff, born, died);
        }
    }

    private static void checkLife(Differences diff, String born, String died) {
        if (!born.isEmpty() && !died.isEmpty() && died.compareTo(born) < 0) {
            diff.fault("deceased_on", SheetFault.DIED_BEFORE_BORN);
        }
    }

    private static String now(Differences diff, String field, Optional<LocalDate> known) {
        return diff.has(field) && !diff.value(field).isEmpty()
                ? diff.value(field)
                : known.map(LocalDate::toString).orElse("");
    }

    private void checkNew(Differences diff, Columns columns, Asked asked) {
        diff.need(Set.of("family"));
        for (Field field : Fields.of(SheetKind.PATIENTS)) {
            if (field.use() != Field.Use.SHOWN && columns.fields().contains(field.name())) {
                diff.check(field);
            }
        }
        if (!diff.value("guarantor").isEmpty()) {
            guarantor(diff, asked);
        }
        Slot.OF_PATIENTS.forEach(slot -> insurance.checkNew(diff, slot, asked.payers()));
        checkLife(diff, diff.value("birth_date"), diff.value("deceased_on"));
    }

    @Override
    public Done apply(Work work) {
        Done done = new Done();
        List<InsuranceRows.Told> told = new ArrayList<>(newcomers.register(work, done));
        List<InsuranceRows.Told> known = new ArrayList<>();
        for (StagedRow row : work.rows()) {
            row.record().ifPresent(id -> known.add(new InsuranceRows.Told(row, new PatientId(id), Slot.OF_PATIENTS)));
        }
        List<PatientId> ids = known.stream().map(InsuranceRows.Told::patient).toList();
        Map<PatientId, PatientDetails> locked = locked(work, ids);
        Insured.Known insuredNow = insured.of(ids);
        List<PatientCorrection> corrections = new ArrayList<>();
        for (InsuranceRows.Told each : known) {
            Optional<String> stale = stale(each, locked, work).or(() -> InsuranceRows.stale(each, insuredNow));
            if (stale.isPresent()) {
                done.stale(each.row().n(), stale.get());
                continue;
            }
            told.add(each);
            corrections.add(
                    new PatientCorrection(work.act(), each.patient(), details -> put(details, each.row(), false)));
        }
        patients.correct(corrections);
        insurance.write(told, insuredNow, work, done);
        return done;
    }

    /** What records say, locked until the transaction ends. */
    private Map<PatientId, PatientDetails> locked(Work work, List<PatientId> ids) {
        Map<PatientId, PatientDetails> locked = new LinkedHashMap<>();
        patients.correct(ids.stream()
                .map(id -> new PatientCorrection(work.act(), id, details -> {
                    locked.put(id, details);
                    return details;
                }))
                .toList());
        return locked;
    }

    private static Optional<String> stale(InsuranceRows.Told told, Map<PatientId, PatientDetails> locked, Work work) {
        PatientDetails now = locked.get(told.patient());
        if (now == null) {
            return Optional.of("patient_id");
        }
        boolean both = !work.columns().fields().contains("middle");
        return told.row().changes().stream()
                .filter(change -> !INSURANCE.contains(change.field()))
                .filter(change -> !PatientCells.raw(now, change.field(), both).equals(change.was()))
                .map(Change::field)
                .findFirst();
    }

    private static PatientDetails put(PatientDetails details, StagedRow row, boolean back) {
        PatientDetails now = details;
        for (Change change : row.changes()) {
            if (!INSURANCE.contains(change.field())) {
                now = PatientCells.put(now, change.field(), back ? change.was() : change.becomes());
            }
        }
        return now;
    }

    @Override
    public Done undo(Work work) {
        Done done = new Done();
        List<InsuranceRows.Told> known = new ArrayList<>();
        for (StagedRow row : work.rows()) {
            if (row.state() == RowState.CHANGED) {
                row.record()
                        .ifPresent(id -> known.add(new InsuranceRows.Told(row, new PatientId(id), Slot.OF_PATIENTS)));
            }
        }
        boolean both = !work.columns().fields().contains("middle");
        patients.correct(known.stream()
                .map(each -> new PatientCorrection(
                        work.act(), each.patient(), details -> back(details, each.row(), both, done)))
                .toList());
        insurance.undo(known, work, done);
        newcomers.takeBack(work, done);
        return done;
    }

    /** Fields that still say what the batch gave them say again what they said before; others are left and named. */
    private static PatientDetails back(PatientDetails details, StagedRow row, boolean both, Done done) {
        PatientDetails now = details;
        for (Change change : row.changes()) {
            if (INSURANCE.contains(change.field())) {
                continue;
            }
            if (PatientCells.raw(now, change.field(), both).equals(change.becomes())) {
                now = PatientCells.put(now, change.field(), change.was());
            } else {
                done.left(row.n(), change.field(), SheetFault.FIELD_SINCE);
            }
        }
        return now;
    }
}
