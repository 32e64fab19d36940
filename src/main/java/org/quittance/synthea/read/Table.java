package org.quittance.synthea.read;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A table of a population that we take from, with the columns we read; more columns do no harm. */
public enum Table {
    /** The people. */
    PATIENTS("patients", true, "Id BIRTHDATE DEATHDATE FIRST MIDDLE LAST GENDER ADDRESS CITY STATE ZIP"),
    /** Who insures. */
    PAYERS("payers", true, "Id NAME"),
    /** Who was insured by whom, when. */
    PAYER_TRANSITIONS(
            "payer_transitions",
            false,
            "PATIENT MEMBERID START_DATE END_DATE PAYER SECONDARY_PAYER PLAN_OWNERSHIP " + "OWNER_NAME"),
    /** Where care is given. */
    ORGANIZATIONS("organizations", false, "Id NAME ADDRESS CITY STATE ZIP PHONE"),
    /** Who gives it. */
    PROVIDERS("providers", false, "Id NAME"),
    /** Visits and stays. */
    ENCOUNTERS(
            "encounters",
            true,
            "Id START STOP PATIENT ORGANIZATION PROVIDER CODE DESCRIPTION REASONCODE " + "REASONDESCRIPTION"),
    /** Words for diagnoses. */
    CONDITIONS("conditions", false, "CODE DESCRIPTION"),
    /** Treatments, with their reasons: words for diagnoses. */
    PROCEDURES("procedures", false, "START STOP ENCOUNTER CODE DESCRIPTION REASONCODE REASONDESCRIPTION"),
    /** Medications, with their reasons: words for diagnoses. */
    MEDICATIONS("medications", false, "START STOP ENCOUNTER CODE DESCRIPTION REASONCODE REASONDESCRIPTION"),
    /** Which lines are vaccines. */
    IMMUNIZATIONS("immunizations", false, "ENCOUNTER CODE"),
    /** What was asked of payers. */
    CLAIMS(
            "claims",
            true,
            "Id PATIENTID PROVIDERID PRIMARYPATIENTINSURANCEID SECONDARYPATIENTINSURANCEID "
                    + "DIAGNOSIS1 DIAGNOSIS2 DIAGNOSIS3 DIAGNOSIS4 DIAGNOSIS5 DIAGNOSIS6 DIAGNOSIS7 "
                    + "DIAGNOSIS8 APPOINTMENTID SERVICEDATE LASTBILLEDDATE1 HEALTHCARECLAIMTYPEID1"),
    /** Charges, payments, write-offs and moves of responsibility. */
    CLAIMS_TRANSACTIONS(
            "claims_transactions",
            true,
            "CLAIMID CHARGEID PATIENTID TYPE AMOUNT METHOD FROMDATE TODATE PROCEDURECODE "
                    + "DIAGNOSISREF1 DIAGNOSISREF2 DIAGNOSISREF3 DIAGNOSISREF4 NOTES TRANSFEROUTID "
                    + "TRANSFERTYPE PAYMENTS ADJUSTMENTS TRANSFERS");

    private final String fileName;
    private final boolean required;
    private final String columns;

    Table(String fileName, boolean required, String columns) {
        this.fileName = fileName;
        this.required = required;
        this.columns = columns;
    }

    /**
     * Its name in the set.
     *
     * @return as {@code claims_transactions}
     */
    public String fileName() {
        return fileName;
    }

    /**
     * By what a row is known, or the record it belongs to.
     *
     * @return a column with an id
     */
    String key() {
        return switch (this) {
            case CLAIMS_TRANSACTIONS -> "CLAIMID";
            case PAYER_TRANSITIONS -> "PATIENT";
            case CONDITIONS, PROCEDURES, MEDICATIONS, IMMUNIZATIONS -> "ENCOUNTER";
            case PATIENTS, PAYERS, ORGANIZATIONS, PROVIDERS, ENCOUNTERS, CLAIMS -> "Id";
        };
    }

    /**
     * Whether a set cannot be taken without it.
     *
     * @return true for people, payers, visits, claims and their transactions
     */
    public boolean required() {
        return required;
    }

    /**
     * The columns we read.
     *
     * @return their names as in the header
     */
    public List<String> columns() {
        return List.of(columns.split(" "));
    }

    /**
     * The table of a name.
     *
     * @param name as recognised by its header
     * @return the table, or empty when accounts need nothing of it
     */
    public static Optional<Table> named(String name) {
        return Arrays.stream(values())
                .filter(table -> table.fileName.equals(name))
                .findFirst();
    }
}
