package org.quittance.sheets.apply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quittance.coverage.Payer;
import org.quittance.registration.Patient;
import org.quittance.registration.PatientCorrection;
import org.quittance.registration.PatientId;
import org.quittance.registration.PatientRecords;
import org.quittance.sheets.Columns;
import org.quittance.sheets.SheetKind;
import org.springframework.stereotype.Component;

/** Sheets of coverage: one policy a row, in its place among the patient's policies. */
@Component("coverageSheetHandler")
class CoverageSheetHandler implements SheetHandler {

    private static final int LAST_RANK = 9;

    private final PatientRecords patients;
    private final Insured insured;
    private final InsuranceRows insurance;
    private final DoubtFinder doubtFinder;

    CoverageSheetHandler(PatientRecords patients, Insured insured, InsuranceRows insurance, DoubtFinder doubtFinder) {
        this.patients = patients;
        this.insured = insured;
        this.insurance = insurance;
        this.doubtFinder = doubtFinder;
    }

    @Override
    public SheetKind kind() {
        return SheetKind.COVERAGE;
    }

    @Override
    public List<Verdict> decide(List<TypedRow> rows, Columns columns, LocalDate today) {
        Map<String, Patient> known = patients.byRecordNumbers(
                rows.stream().map(row -> row.value("patient_id")).distinct().toList());
        Insured.Known insuredNow =
                insured.of(known.values().stream().map(Patient::id).distinct().toList());
        Map<String, Optional<Payer>> payers = new HashMap<>();
        List<Verdict> verdicts = new ArrayList<>();
        for (TypedRow row : rows) {
            Differences diff = new Differences(row, columns, today);
            String number = row.value("patient_id");
            int rank = rank(diff);
            Patient patient = known.get(number);
            if (patient == null) {
                if (row.faults().isEmpty()) {
                    diff.fault("patient_id", SheetFault.POLICY_OF_NOBODY);
                }
                verdicts.add(Verdict.refused(row, "", number, diff.faults()));
                continue;
            }
            insurance.compare(diff, insuredNow, patient.id(), Slot.ofCoverage(rank), payers);
            checkTime(diff);
            String key = patient.id().value() + "|" + rank;
            verdicts.add(
                    diff.faults().isEmpty()
                            ? Verdict.known(
                                    row, key, number + " #" + rank, patient.id().value(), diff.changes())
                            : Verdict.refused(row, key, number, patient.id().value(), diff.faults()));
        }
        return verdicts;
    }

    @Override
    public List<Doubt> doubts(List<Verdict> verdicts, Columns columns) {
        return doubtFinder.doubts(
                verdicts,
                columns,
                row -> List.of(Slot.ofCoverage(
                        row.value("rank").matches("[1-9]") ? row.value("rank").charAt(0) - '0' : 1)));
    }

    private static int rank(Differences diff) {
        String rank = diff.value("rank");
        if (rank.isEmpty()) {
            return 1;
        }
        if (rank.length() > 1 || rank.charAt(0) < '1' || rank.charAt(0) > '0' + LAST_RANK) {
            diff.fault("rank", SheetFault.RANK);
            return 1;
        }
        return rank.charAt(0) - '0';
    }

    private static void checkTime(Differences diff) {
        String from = diff.value("valid_from");
        String to = diff.value("valid_to");
        if (!from.isEmpty() && !to.isEmpty() && to.compareTo(from) < 0) {
            diff.fault("valid_to", SheetFault.POLICY_ENDS_BEFORE_START);
        }
    }

    private static List<InsuranceRows.Told> told(Work work) {
        List<InsuranceRows.Told> told = new ArrayList<>();
        for (StagedRow row : work.rows()) {
            row.record()
                    .ifPresent(id -> told.add(
                            new InsuranceRows.Told(row, new PatientId(id), List.of(Slot.ofCoverage(rankOf(row))))));
        }
        return told;
    }

    /** The place is kept in the label behind the record number. */
    private static int rankOf(StagedRow row) {
        int at = row.label().lastIndexOf('#');
        return at < 0 ? 1 : row.label().charAt(at + 1) - '0';
    }

    @Override
    public Done apply(Work work) {
        Done done = new Done();
        List<InsuranceRows.Told> rows = told(work);
        List<PatientId> ids =
                rows.stream().map(InsuranceRows.Told::patient).distinct().toList();
        lock(work, ids);
        Insured.Known known = insured.of(ids);
        List<InsuranceRows.Told> good = new ArrayList<>();
        for (InsuranceRows.Told row : rows) {
            Optional<String> stale = InsuranceRows.stale(row, known);
            if (stale.isPresent()) {
                done.stale(row.row().n(), stale.get());
            } else {
                good.add(row);
            }
        }
        insurance.write(good, known, work, done);
        return done;
    }

    private void lock(Work work, List<PatientId> ids) {
        patients.correct(ids.stream()
                .map(id -> new PatientCorrection(work.act(), id, details -> details))
                .toList());
    }

    @Override
    public Done undo(Work work) {
        Done done = new Done();
        List<InsuranceRows.Told> rows = told(work);
        lock(work, rows.stream().map(InsuranceRows.Told::patient).distinct().toList());
        insurance.undo(rows, work, done);
        return done;
    }
}
