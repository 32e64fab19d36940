package org.quittance.synthea.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.quittance.synthea.rules.RowType;
import org.quittance.synthea.rules.TransactionRow;
import org.quittance.synthea.store.Staging;

/** Rows of claims and of their transactions, typed and staged. */
final class ClaimRows {

    private static final int DIAGNOSES = 8;
    private static final int POINTERS = 4;
    private static final String CORRECT = "Correct the cell, or write the table again.";

    /** Notes a patient that does not stand in patients. */
    @FunctionalInterface
    interface Resolving {
        void check(Cells row, String column, UUID patient);
    }

    private final Staging staging;
    private final Resolving patients;
    private final BiFunction<Cells, String, Optional<UUID>> payers;

    ClaimRows(Staging staging, Resolving patients, BiFunction<Cells, String, Optional<UUID>> payers) {
        this.staging = staging;
        this.patients = patients;
        this.payers = payers;
    }

    void claim(Cells row) {
        UUID patient = row.id("PATIENTID");
        patients.check(row, "PATIENTID", patient);
        LocalDate served = row.day("SERVICEDATE");
        List<String> diagnoses = new ArrayList<>();
        for (int i = 1; i <= DIAGNOSES; i++) {
            diagnoses.add(row.text("DIAGNOSIS" + i));
        }
        staging.add(new Staging.ClaimRow(
                row.line(),
                row.id("Id"),
                patient,
                row.id("APPOINTMENTID"),
                row.optionalId("PROVIDERID"),
                payers.apply(row, "PRIMARYPATIENTINSURANCEID"),
                payers.apply(row, "SECONDARYPATIENTINSURANCEID"),
                served,
                row.dayIfReadable("LASTBILLEDDATE1").orElse(served),
                row.text("HEALTHCARECLAIMTYPEID1").equals("2") ? "institutional" : "professional",
                diagnoses));
    }

    void transaction(Cells row) {
        Optional<RowType> type = RowType.of(row.text("TYPE"), row.text("METHOD"));
        if (type.isEmpty()) {
            row.fault(
                    "TYPE",
                    "TYPE",
                    row.text("TYPE") + " " + row.text("METHOD"),
                    "CHARGE, PAYMENT (by COPAY, ECHECK, CASH, CHECK or CC), ADJUSTMENT, TRANSFEROUT or TRANSFERIN",
                    CORRECT);
            return;
        }
        UUID patient = row.id("PATIENTID");
        LocalDate from = row.day("FROMDATE");
        LocalDate to =
                row.dayIfReadable("TODATE").filter(day -> !day.isBefore(from)).orElse(from);
        List<Integer> pointers = new ArrayList<>();
        for (int i = 1; i <= POINTERS; i++) {
            long pointer = row.number("DIAGNOSISREF" + i);
            if (pointer >= 1 && pointer <= DIAGNOSES) {
                pointers.add((int) pointer);
            }
        }
        staging.add(
                row.id("CLAIMID"),
                patient,
                new TransactionRow(
                        row.line(),
                        type.get(),
                        amount(row, type.get()),
                        row.text("TRANSFERTYPE"),
                        row.number("CHARGEID"),
                        row.number("TRANSFEROUTID"),
                        from,
                        to,
                        row.text("PROCEDURECODE"),
                        row.text("NOTES"),
                        false,
                        pointers));
    }

    private static long amount(Cells row, RowType type) {
        return switch (type) {
            case CHARGE, TRANSFER_IN -> row.requiredCents("AMOUNT");
            case COPAY, INSURANCE_PAYMENT, PATIENT_PAYMENT -> row.requiredCents("PAYMENTS");
            case ADJUSTMENT -> row.requiredCents("ADJUSTMENTS");
            case TRANSFER_OUT -> row.requiredCents("TRANSFERS");
        };
    }
}
