package org.quittance.synthea.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quittance.findings.CareFacts;
import org.quittance.findings.CareFacts.Name;
import org.quittance.findings.Field;
import org.quittance.findings.RecordKind;

/**
 * The rows of a set as they are written, for the look for typing errors: a record is named by its id, one without an id
 * by its visit or patient and what tells it apart. A cell that has no form is left out; that is said elsewhere.
 */
public final class FactRows {

    private static final int DIAGNOSES = 8;
    private static final int POINTERS = 4;
    private static final UUID NOBODY = new UUID(0, 0);

    private final CareFacts facts;

    /**
     * Rows on their way to be looked at.
     *
     * @param facts where they are gathered
     */
    public FactRows(CareFacts facts) {
        this.facts = facts;
    }

    /**
     * Takes a row.
     *
     * @param table whose row it is
     * @param row its cells
     */
    void take(Table table, Cells row) {
        switch (table) {
            case PATIENTS ->
                facts.add(new CareFacts.Person(
                        name(row, "Id"),
                        row.written("BIRTHDATE"),
                        row.written("DEATHDATE"),
                        row.written("GENDER"),
                        row.written("PREFIX"),
                        row.written("FIRST"),
                        row.written("MAIDEN")));
            case ENCOUNTERS ->
                facts.add(new CareFacts.Visit(
                        name(row, "Id"),
                        id(row, "PATIENT"),
                        row.written("START"),
                        row.written("STOP"),
                        row.text("DESCRIPTION")));
            case CONDITIONS -> care(row, RecordKind.DIAGNOSIS, Field.START, "ENCOUNTER", "DESCRIPTION");
            case PROCEDURES -> care(row, RecordKind.TREATMENT, Field.START, "ENCOUNTER", "START", "DESCRIPTION");
            case IMMUNIZATIONS -> care(row, RecordKind.TREATMENT, Field.DATE, "ENCOUNTER", "CODE");
            case MEDICATIONS -> care(row, RecordKind.TREATMENT, Field.START, "ENCOUNTER", "START", "CODE");
            case CLAIMS -> claim(row);
            case CLAIMS_TRANSACTIONS -> line(row);
            case PAYER_TRANSITIONS ->
                facts.add(new CareFacts.Cover(
                        joined(row, "PATIENT", "START_DATE"),
                        id(row, "PATIENT"),
                        optional(row, "PAYER"),
                        row.written("MEMBERID"),
                        row.written("START_DATE"),
                        row.written("END_DATE")));
            case ORGANIZATIONS -> facts.add(house(row, RecordKind.ORGANIZATION, "Id", row.written("PHONE")));
            case PROVIDERS -> facts.add(house(row, RecordKind.PROVIDER, "ORGANIZATION", ""));
            case PAYERS -> {
                // Payers are few and known by name.
            }
        }
    }

    private void claim(Cells row) {
        List<String> diagnoses = new ArrayList<>();
        for (int i = 1; i <= DIAGNOSES; i++) {
            diagnoses.add(row.written("DIAGNOSIS" + i));
        }
        facts.add(new CareFacts.Claim(
                name(row, "Id"),
                id(row, "PATIENTID"),
                id(row, "APPOINTMENTID"),
                row.written("SERVICEDATE"),
                row.written("LASTBILLEDDATE1"),
                row.written("LASTBILLEDDATE2"),
                row.written("LASTBILLEDDATEP"),
                diagnoses));
    }

    private void line(Cells row) {
        List<String> pointers = new ArrayList<>();
        for (int i = 1; i <= POINTERS; i++) {
            pointers.add(row.written("DIAGNOSISREF" + i));
        }
        boolean charge = row.written("TYPE").equals("CHARGE");
        Optional<Long> paid = row.writtenCents("PAYMENTS");
        facts.add(new CareFacts.Line(
                row.written("ID").isEmpty() ? joined(row, "CLAIMID", "CHARGEID") : name(row, "ID"),
                row.line(),
                id(row, "PATIENTID"),
                id(row, "CLAIMID"),
                charge,
                row.written("PROCEDURECODE"),
                row.written("MODIFIER1"),
                row.written("FROMDATE"),
                row.written("TODATE"),
                row.writtenCents("AMOUNT"),
                whole(row, "UNITS"),
                row.writtenCents("UNITAMOUNT"),
                pointers,
                paid,
                Optional.of(paid.orElse(0L) + row.writtenCents("ADJUSTMENTS").orElse(0L)),
                row.writtenCents("OUTSTANDING")));
    }

    private void care(Cells row, RecordKind kind, Field field, String... naming) {
        facts.add(new CareFacts.Care(
                joined(row, naming),
                kind,
                id(row, "PATIENT"),
                id(row, "ENCOUNTER"),
                row.written("SYSTEM"),
                row.written("CODE"),
                row.text("DESCRIPTION"),
                field,
                row.written(field == Field.DATE ? "DATE" : "START")));
    }

    private static CareFacts.House house(Cells row, RecordKind kind, String house, String phone) {
        return new CareFacts.House(
                name(row, "Id"),
                kind,
                id(row, house),
                row.written("ADDRESS"),
                row.written("CITY"),
                row.written("STATE"),
                row.written("ZIP"),
                phone);
    }

    private static Name name(Cells row, String column) {
        return new Name(id(row, column), row.written(column));
    }

    /** Its visit or patient is the record's id: with field and value it is one. */
    private static Name joined(Cells row, String... columns) {
        List<String> parts = new ArrayList<>();
        for (String column : columns) {
            parts.add(row.written(column));
        }
        return new Name(id(row, columns[0]), String.join("/", parts));
    }

    private static UUID id(Cells row, String column) {
        return optional(row, column).orElse(NOBODY);
    }

    private static Optional<UUID> optional(Cells row, String column) {
        String written = row.written(column);
        return Cells.isId(written) ? Optional.of(UUID.fromString(written)) : Optional.empty();
    }

    private static Optional<Long> whole(Cells row, String column) {
        String written = row.written(column);
        return !written.isEmpty() && written.length() <= 9 && Cells.isDigits(written)
                ? Optional.of(Long.valueOf(written))
                : Optional.empty();
    }
}
