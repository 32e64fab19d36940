package org.quittance.sheets.apply;

import java.util.function.UnaryOperator;
import org.quittance.history.RecordField;
import org.quittance.registration.GuarantorId;
import org.quittance.registration.PatientDetails;
import org.quittance.registration.PatientFields;
import org.quittance.registration.PersonFields;

/** The fields of a patient's record under the names of columns, as the record writes them. */
final class PatientCells {

    /** Between given and middle name, where one column holds both, as in the exports. */
    static final String AND = "\u001f";

    private PatientCells() {}

    /** What the record says. */
    static String raw(PatientDetails details, String cell, boolean givenHoldsBoth) {
        RecordField<?> field = field(cell);
        String text = details.values().text(field);
        return givenHoldsBoth && field == PersonFields.GIVEN_NAME ? text + AND + details.middleName() : text;
    }

    /** The field that a cell is about. */
    private static RecordField<?> field(String cell) {
        return PatientFields.ALL.inSheets(cell).orElseThrow(() -> new IllegalArgumentException(cell));
    }

    /** What the record says, as sheets show it. */
    static String shown(String raw) {
        return raw.replace(AND, " ").strip();
    }

    /** What the record will say when a sheet says so. */
    static String typed(String field, String cell, String rawNow) {
        int and = rawNow.indexOf(AND);
        if (!field.equals("given") || and < 0) {
            return cell;
        }
        String given = rawNow.substring(0, and).strip();
        String middle = rawNow.substring(and + 1).strip();
        if (!middle.isEmpty() && cell.endsWith(" " + middle)) {
            return cell.substring(0, cell.length() - middle.length() - 1).strip() + AND + middle;
        }
        return !given.isEmpty() && cell.startsWith(given + " ")
                ? given + AND + cell.substring(given.length() + 1).strip()
                : cell + AND;
    }

    /** The record with a field as it is written. */
    static PatientDetails put(PatientDetails now, String cell, String raw) {
        RecordField<?> field = field(cell);
        int and = field == PersonFields.GIVEN_NAME ? raw.indexOf(AND) : -1;
        return and < 0
                ? now.withText(field, raw)
                : now.withName(now.familyName(), raw.substring(0, and), raw.substring(and + 1));
    }

    /** The record of somebody new, as a row tells of it. */
    static PatientDetails fresh(UnaryOperator<String> row, GuarantorId payer) {
        PatientDetails details = PatientDetails.paidBy(payer);
        for (RecordField<?> field : PatientFields.ALL.all()) {
            String cell = row.apply(field.sheet());
            if (field != PatientFields.GUARANTOR && !cell.isEmpty()) {
                details = details.withText(field, cell);
            }
        }
        return details;
    }
}
