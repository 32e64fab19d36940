package org.quittance.sheets.rules;

import static org.quittance.sheets.rules.Field.key;
import static org.quittance.sheets.rules.Field.shown;
import static org.quittance.sheets.rules.Field.taken;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quittance.coverage.PolicyFields;
import org.quittance.history.FieldForm;
import org.quittance.history.RecordField;
import org.quittance.registration.PatientFields;
import org.quittance.sheets.SheetKind;

/** The fields of each kind of sheet. Their names are those of the product's own exports, which so come back in. */
public final class Fields {

    /** Insurance beside the fields of the record. */
    private static final List<Field> INSURANCE = List.of(
            taken(
                    "payer_1",
                    "Primary payer",
                    Form.TEXT,
                    "payer",
                    "insurance",
                    "primary insurance",
                    "primary payer",
                    "insurance company",
                    "carrier",
                    "payer id",
                    "insurer"),
            taken(
                    "member_1",
                    "Primary member number",
                    Form.IDENTIFIER,
                    "member id",
                    "member number",
                    "subscriber id",
                    "policy number",
                    "primary member id",
                    "insurance id",
                    "member"),
            taken("payer_2", "Secondary payer", Form.TEXT, "secondary insurance", "secondary payer"),
            taken(
                    "member_2",
                    "Secondary member number",
                    Form.IDENTIFIER,
                    "secondary member id",
                    "secondary policy number"));

    private static final List<Field> PATIENTS = patients();

    /** Whose policy a row is about, and with whom. */
    private static final List<Field> PAYER_OF_POLICY = List.of(
            key("patient_id", "Record number", Form.IDENTIFIER, RecordNumbers.NAMES),
            key("rank", "Rank", Form.COUNT, "order", "priority", "coverage order", "coordination"),
            taken(
                    "payer",
                    "Payer",
                    Form.TEXT,
                    "insurance",
                    "insurance company",
                    "carrier",
                    "payer id",
                    "payer name",
                    "insurer"));

    private static final List<Field> COVERAGE = coverage();

    private static final List<Field> CHARGES = List.of(
            key(
                    "account",
                    "Account number",
                    Form.IDENTIFIER,
                    "account number",
                    "account no",
                    "acct",
                    "visit number",
                    "visit",
                    "encounter",
                    "encounter number",
                    "claim number",
                    "source number",
                    "account id"),
            key("patient_id", "Record number", Form.IDENTIFIER, RecordNumbers.NAMES),
            key("line", "Line", Form.COUNT, "line number", "line no"),
            taken(
                    "line_control",
                    "Line control number",
                    Form.IDENTIFIER,
                    "charge id",
                    "charge number",
                    "line id",
                    "line control number",
                    "transaction id"),
            taken(
                    "service_date",
                    "Date of service",
                    Form.PAST_DAY,
                    "date of service",
                    "dos",
                    "service from",
                    "service_from",
                    "from date",
                    "date"),
            taken(
                    "service_to",
                    "Last day of service",
                    Form.PAST_DAY,
                    "to date",
                    "through date",
                    "service to",
                    "dos to"),
            taken(
                    "code",
                    "Code",
                    Form.CODE,
                    "procedure",
                    "procedure code",
                    "cpt",
                    "hcpcs",
                    "cpt code",
                    "cpt/hcpcs",
                    "hcpcs code",
                    "service code"),
            taken("modifiers", "Modifiers", Form.MODIFIERS, "modifier", "mod", "mods"),
            taken("revenue_code", "Revenue code", Form.REVENUE, "rev code", "revenue", "rev"),
            taken("description", "Description", Form.TEXT, "service", "procedure description", "service description"),
            taken("units", "Units", Form.UNITS, "unit", "qty", "quantity", "count"),
            taken(
                    "amount",
                    "Amount",
                    Form.MONEY,
                    "charge",
                    "charge amount",
                    "charges",
                    "fee",
                    "total charge",
                    "price",
                    "billed amount",
                    "line amount"),
            taken("place_of_service", "Place", Form.PLACE, "pos", "place", "place of service"),
            taken(
                    "pointers",
                    "Diagnosis pointers",
                    Form.POINTERS,
                    "diagnosis pointers",
                    "dx pointers",
                    "dx ptr",
                    "pointer",
                    "diagnosis pointer"));

    private static final List<Field> ACCOUNTS = List.of(
            key("account", "Account number", Form.IDENTIFIER, "account number", "account no", "acct", "account id"),
            key("patient_id", "Record number", Form.IDENTIFIER, RecordNumbers.NAMES),
            taken("status", "Status", Form.STATUS, "account status"),
            taken("opened_on", "Opened", Form.PAST_DAY, "opened", "admission date", "admitted", "visit date"),
            taken("closed_on", "Closed", Form.PAST_DAY, "closed", "discharge date", "discharged"),
            taken("description", "Visit", Form.TEXT, "reason", "visit reason", "encounter"),
            taken("clinician", "Clinician", Form.TEXT, "provider", "doctor", "physician", "rendering provider"),
            taken("guarantor", "Guarantor number", Form.IDENTIFIER, "guarantor number", "guarantor id"),
            shown("lines", "Lines"),
            shown("charges", "Charges"),
            shown("balance", "Balance"),
            shown("balance_insurance", "Balance with payers"),
            shown("balance_patient", "Balance with the patient"),
            shown("adjustments", "Adjustments"),
            shown("paid_insurance", "Paid by payers"),
            shown("paid_patient", "Paid by the patient"));

    private Fields() {}

    /** What people call a record number. */
    private static final class RecordNumbers {
        private static final String[] NAMES = {
            "record number",
            "mrn",
            "patient id",
            "patient number",
            "patient no",
            "chart number",
            "chart",
            "medical record number",
            "patient",
            "patientid"
        };
    }

    /**
     * The fields of a kind.
     *
     * @return in the order of pages
     */
    public static List<Field> of(SheetKind kind) {
        return switch (kind) {
            case PATIENTS -> PATIENTS;
            case COVERAGE -> COVERAGE;
            case CHARGES -> CHARGES;
            case ACCOUNTS -> ACCOUNTS;
        };
    }

    /** How a sheet writes what a record declares. */
    private static Form form(FieldForm form) {
        return switch (form) {
            case TEXT, CODE, RECORD -> Form.TEXT;
            case NAME -> Form.NAME;
            case IDENTIFIER -> Form.IDENTIFIER;
            case DAY -> Form.DAY;
            case PAST_DAY -> Form.PAST_DAY;
            case SEX -> Form.SEX;
            case STATE -> Form.STATE;
            case ZIP -> Form.ZIP;
            case PHONE -> Form.PHONE;
            case EMAIL -> Form.EMAIL;
            case LANGUAGE -> Form.LANGUAGE;
        };
    }

    private static Field recorded(RecordField<?> field) {
        return new Field(field.sheet(), field.label(), form(field.form()), Field.Use.TAKEN, field.synonyms());
    }

    private static List<Field> coverage() {
        List<Field> fields = new ArrayList<>(PAYER_OF_POLICY);
        PolicyFields.ALL.all().forEach(field -> fields.add(recorded(field)));
        return List.copyOf(fields);
    }

    /** The fields of the record, as it declares them; who pays is named by number. */
    private static List<Field> patients() {
        List<Field> fields = new ArrayList<>();
        fields.add(key("patient_id", "Record number", Form.IDENTIFIER, RecordNumbers.NAMES));
        PatientFields.ALL.all().stream()
                .filter(field -> field != PatientFields.GUARANTOR)
                .forEach(field -> fields.add(recorded(field)));
        fields.addAll(INSURANCE);
        fields.add(taken("guarantor", "Guarantor number", Form.IDENTIFIER, "guarantor number", "guarantor id"));
        fields.add(shown("merged_from", "Merged records"));
        return List.copyOf(fields);
    }

    /**
     * A field by name.
     *
     * @param kind of which kind of sheet
     * @return the field, or empty
     */
    public static Optional<Field> named(SheetKind kind, String name) {
        return of(kind).stream().filter(field -> field.name().equals(name)).findFirst();
    }
}
