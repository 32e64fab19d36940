package org.quittance.sheets.apply;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.quittance.coverage.Coverage;
import org.quittance.coverage.PatientCoverage;
import org.quittance.coverage.Policy;
import org.quittance.history.History;
import org.quittance.history.RecordKind;
import org.quittance.registration.Account;
import org.quittance.registration.Guarantor;
import org.quittance.registration.GuarantorDetails;
import org.quittance.registration.GuarantorId;
import org.quittance.registration.GuarantorRecords;
import org.quittance.registration.NewGuarantor;
import org.quittance.registration.NewPatient;
import org.quittance.registration.Patient;
import org.quittance.registration.PatientId;
import org.quittance.registration.PatientRecords;
import org.quittance.registration.Registration;
import org.quittance.sheets.RowState;
import org.springframework.stereotype.Component;

/** Patients that a sheet brings, and their taking back while nothing else hangs on them. */
@Component("sheetNewPatients")
class NewPatients {

    private static final int FEW = 20;
    private static final GuarantorId NOBODY = new GuarantorId(new UUID(0, 0));

    private final PatientRecords patients;
    private final GuarantorRecords guarantors;
    private final Registration registration;
    private final Coverage coverage;
    private final PatientCoverage orders;
    private final History history;

    NewPatients(
            PatientRecords patients,
            GuarantorRecords guarantors,
            Registration registration,
            Coverage coverage,
            PatientCoverage orders,
            History history) {
        this.patients = patients;
        this.guarantors = guarantors;
        this.registration = registration;
        this.coverage = coverage;
        this.orders = orders;
        this.history = history;
    }

    /** Registers those that are new. Whose number came up in between is stale. */
    List<InsuranceRows.Told> register(Work work, Done done) {
        List<StagedRow> fresh =
                work.rows().stream().filter(row -> row.record().isEmpty()).toList();
        Map<String, Patient> taken =
                patients.byRecordNumbers(fresh.stream().map(StagedRow::label).toList());
        List<StagedRow> wanted = new ArrayList<>();
        for (StagedRow row : fresh) {
            if (taken.containsKey(row.label())) {
                done.stale(row.n(), "patient_id");
            } else {
                wanted.add(row);
            }
        }
        if (wanted.isEmpty()) {
            return List.of();
        }
        Map<String, GuarantorId> payers = registration.registerGuarantors(
                work.act().by(),
                wanted.stream()
                        .filter(row -> row.value("guarantor").isEmpty())
                        .map(NewPatients::payer)
                        .toList());
        Map<String, PatientId> ids = registration.registerPatients(
                work.act().by(),
                wanted.stream().map(row -> patient(row, guarantor(row, payers))).toList());
        patients.noteRegistered(work.act(), registration.patients(ids.values()).values());
        List<InsuranceRows.Told> told = new ArrayList<>();
        for (StagedRow row : wanted) {
            PatientId id = found(ids, key(row));
            done.mark(row.n(), id.value(), "");
            told.add(new InsuranceRows.Told(row, id, Slot.OF_PATIENTS));
        }
        return told;
    }

    private static String key(StagedRow row) {
        return "sheet:patient:" + row.label();
    }

    private GuarantorId guarantor(StagedRow row, Map<String, GuarantorId> payers) {
        return row.value("guarantor").isEmpty()
                ? found(payers, key(row) + ":self")
                : registration
                        .guarantorByNumber(row.value("guarantor"))
                        .orElseThrow()
                        .id();
    }

    private static <T> T found(Map<String, T> ids, String key) {
        return Optional.ofNullable(ids.get(key)).orElseThrow();
    }

    private static NewGuarantor payer(StagedRow row) {
        return new NewGuarantor(key(row) + ":self", GuarantorDetails.self(PatientCells.fresh(row::value, NOBODY)));
    }

    private static NewPatient patient(StagedRow row, GuarantorId payer) {
        return new NewPatient(key(row), Optional.of(row.label()), PatientCells.fresh(row::value, payer));
    }

    /** Takes back those that a batch had registered; on whom something hangs, stays and is named. */
    void takeBack(Work work, Done done) {
        Map<PatientId, StagedRow> rows = new LinkedHashMap<>();
        for (StagedRow row : work.rows()) {
            if (row.state() == RowState.NEW) {
                row.record().ifPresent(id -> rows.put(new PatientId(id), row));
            }
        }
        if (rows.isEmpty()) {
            return;
        }
        Map<PatientId, Patient> known = registration.patients(rows.keySet());
        Map<PatientId, List<Account>> accounts = registration.accountsOfPatients(rows.keySet());
        Map<PatientId, List<Policy>> policies = coverage.policiesOf(rows.keySet());
        List<Patient> alone = new ArrayList<>();
        rows.forEach((id, row) -> {
            Patient patient = known.get(id);
            boolean others = policies.getOrDefault(id, List.of()).stream()
                    .anyMatch(policy -> !policy.sourceKey().startsWith("sheet:"));
            if (patient == null) {
                return;
            }
            if (accounts.containsKey(id) || others || patient.mergedInto().isPresent() || isTouched(id, work)) {
                done.left(row.n(), "patient_id", SheetFault.RECORD_SINCE);
            } else {
                alone.add(patient);
            }
        });
        orders.takeBack(work.act().by(), alone.stream().map(Patient::id).toList());
        Set<PatientId> gone = patients.takeBack(work.act(), alone);
        alone.stream()
                .filter(patient -> !gone.contains(patient.id()))
                .forEach(patient -> Optional.ofNullable(rows.get(patient.id()))
                        .ifPresent(row -> done.left(row.n(), "patient_id", SheetFault.RECORD_IN_USE)));
        Map<GuarantorId, Guarantor> payers =
                registration.guarantors(alone.stream().map(Patient::guarantor).collect(Collectors.toSet()));
        guarantors.takeBack(
                work.act(),
                alone.stream()
                        .filter(patient -> gone.contains(patient.id()))
                        .map(patient -> payers.get(patient.guarantor()))
                        .flatMap(payer -> Optional.ofNullable(payer).stream())
                        .filter(payer -> payer.sourceKey().startsWith("sheet:patient:"))
                        .distinct()
                        .toList());
    }

    private boolean isTouched(PatientId id, Work work) {
        return history.changesOf(RecordKind.PATIENT, id.value(), Long.MAX_VALUE, FEW).stream()
                .anyMatch(noted -> !noted.change().act().id().equals(work.applyAct()));
    }
}
