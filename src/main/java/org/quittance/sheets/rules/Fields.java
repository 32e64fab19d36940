package org.quittance.sheets.rules;

import static org.quittance.sheets.rules.Field.key;
import static org.quittance.sheets.rules.Field.shown;
import static org.quittance.sheets.rules.Field.taken;

import java.util.List;
import java.util.Optional;
import org.quittance.sheets.SheetKind;

/** The fields of each kind of sheet. Their names are those of the product's own exports, which so come back in. */
public final class Fields {

    private static final List<Field> PATIENTS = List.of(
            key("patient_id", "Record number", Form.IDENTIFIER, RecordNumbers.NAMES),
            taken("family", "Family name", Form.NAME, "last name", "family name", "surname", "patient last name"),
            taken("given", "Given names", Form.NAME, "first name", "given name", "forename", "patient first name"),
            taken("middle", "Middle name", Form.NAME, "middle name", "middle initial", "mi"),
            taken("birth_date", "Born", Form.PAST_DAY, "date of birth", "dob", "birthdate", "birthday", "birth day"),
            taken("sex", "Sex", Form.SEX, "gender", "patient sex"),
            taken("street", "Street", Form.TEXT, "address", "street address", "address 1", "address line 1", "addr1"),
            taken("city", "Town", Form.TEXT, "town", "city name"),
            taken("state", "State", Form.STATE, "st", "state code", "province"),
            taken("zip", "ZIP", Form.ZIP, "zip code", "zipcode", "postal code", "postcode"),
            taken("phone", "Telephone", Form.PHONE, "telephone", "phone number", "home phone", "mobile", "cell phone"),
            taken("email", "Mail", Form.EMAIL, "e-mail", "mail", "email address"),
            taken("language", "Language", Form.LANGUAGE, "preferred language", "lang"),
            taken("deceased_on", "Died", Form.PAST_DAY, "date of death", "death date", "dod", "deceased"),
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
                    "secondary policy number"),
            taken("guarantor", "Guarantor number", Form.IDENTIFIER, "guarantor number", "guarantor id"),
            shown("merged_from", "Merged records"));

    private static final List<Field> COVERAGE = List.of(
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
                    "insurer"),
            taken(
                    "member_id",
                    "Member number",
                    Form.IDENTIFIER,
                    "member",
                    "member number",
                    "subscriber id",
                    "policy number",
                    "insurance id"),
            taken("plan_name", "Plan", Form.TEXT, "plan", "plan name", "group", "group name"),
            taken("relationship", "Relationship", Form.TEXT, "relation", "relationship to subscriber"),
            taken(
                    "subscriber_family",
                    "Subscriber's family name",
                    Form.NAME,
                    "subscriber last name",
                    "insured last name"),
            taken(
                    "subscriber_given",
                    "Subscriber's given name",
                    Form.NAME,
                    "subscriber first name",
                    "insured first name"),
            taken("valid_from", "Valid from", Form.DAY, "effective date", "start date", "effective", "from"),
            taken("valid_to", "Valid to", Form.DAY, "termination date", "end date", "expires", "to"));

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
     * @param kind which
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

    /**
     * A field by name.
     *
     * @param kind of which kind of sheet
     * @param name its name
     * @return the field, or empty
     */
    public static Optional<Field> named(SheetKind kind, String name) {
        return of(kind).stream().filter(field -> field.name().equals(name)).findFirst();
    }
}
