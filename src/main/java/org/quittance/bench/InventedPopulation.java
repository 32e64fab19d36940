package org.quittance.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * Writes the tables of a population, of any number of visits, in flat memory. Every visit has a claim of its own with
 * two lines, and a claim for a drug; payer, people and amounts are invented, the same size writes the same bytes.
 */
final class InventedPopulation {

    /** Claims of a visit. */
    static final int CLAIMS_PER_VISIT = 2;

    private static final int VISITS_PER_PERSON = 40;
    private static final int ROWS_PER_LINE = 6;
    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 8);
    private static final UUID PAYER = new UUID(0x7000_0000_0000_4000L, 1);
    private static final String VISIT = "185345009";
    private static final String CULTURE = "117015009";
    private static final String DRUG = "313782";
    private static final String SORE_THROAT = "43878008";

    private static final String PATIENTS =
            "Id,BIRTHDATE,DEATHDATE,SSN,DRIVERS,PASSPORT,PREFIX,FIRST,MIDDLE,LAST,SUFFIX,MAIDEN,MARITAL,RACE,"
                    + "ETHNICITY,GENDER,BIRTHPLACE,ADDRESS,CITY,STATE,COUNTY,FIPS,ZIP,LAT,LON,HEALTHCARE_EXPENSES,"
                    + "HEALTHCARE_COVERAGE,INCOME";

    private static final String PAYERS =
            "Id,NAME,OWNERSHIP,ADDRESS,CITY,STATE_HEADQUARTERED,ZIP,PHONE,AMOUNT_COVERED,AMOUNT_UNCOVERED,"
                    + "REVENUE,COVERED_ENCOUNTERS,UNCOVERED_ENCOUNTERS,COVERED_MEDICATIONS,UNCOVERED_MEDICATIONS,"
                    + "COVERED_PROCEDURES,UNCOVERED_PROCEDURES,COVERED_IMMUNIZATIONS,UNCOVERED_IMMUNIZATIONS,"
                    + "UNIQUE_CUSTOMERS,QOLS_AVG,MEMBER_MONTHS";

    private static final String PAYER_TRANSITIONS =
            "PATIENT,MEMBERID,START_DATE,END_DATE,PAYER,SECONDARY_PAYER,PLAN_OWNERSHIP,OWNER_NAME";

    private static final String ENCOUNTERS =
            "Id,START,STOP,PATIENT,ORGANIZATION,PROVIDER,PAYER,ENCOUNTERCLASS,CODE,DESCRIPTION,"
                    + "BASE_ENCOUNTER_COST,TOTAL_CLAIM_COST,PAYER_COVERAGE,REASONCODE,REASONDESCRIPTION";

    private static final String CLAIMS =
            "Id,PATIENTID,PROVIDERID,PRIMARYPATIENTINSURANCEID,SECONDARYPATIENTINSURANCEID,DEPARTMENTID,"
                    + "PATIENTDEPARTMENTID,DIAGNOSIS1,DIAGNOSIS2,DIAGNOSIS3,DIAGNOSIS4,DIAGNOSIS5,DIAGNOSIS6,DIAGNOSIS7,"
                    + "DIAGNOSIS8,REFERRINGPROVIDERID,APPOINTMENTID,CURRENTILLNESSDATE,SERVICEDATE,SUPERVISINGPROVIDERID,"
                    + "STATUS1,STATUS2,STATUSP,OUTSTANDING1,OUTSTANDING2,OUTSTANDINGP,LASTBILLEDDATE1,LASTBILLEDDATE2,"
                    + "LASTBILLEDDATEP,HEALTHCARECLAIMTYPEID1,HEALTHCARECLAIMTYPEID2";

    private static final String CLAIMS_TRANSACTIONS =
            "ID,CLAIMID,CHARGEID,PATIENTID,TYPE,AMOUNT,METHOD,FROMDATE,TODATE,PLACEOFSERVICE,PROCEDURECODE,"
                    + "MODIFIER1,MODIFIER2,DIAGNOSISREF1,DIAGNOSISREF2,DIAGNOSISREF3,DIAGNOSISREF4,UNITS,DEPARTMENTID,"
                    + "NOTES,UNITAMOUNT,TRANSFEROUTID,TRANSFERTYPE,PAYMENTS,ADJUSTMENTS,TRANSFERS,OUTSTANDING,"
                    + "APPOINTMENTID,LINENOTE,PATIENTINSURANCEID,FEESCHEDULEID,PROVIDERID,SUPERVISINGPROVIDERID";

    private final int visits;

    InventedPopulation(int visits) {
        this.visits = visits;
    }

    /** Rows of a table, of which each says what it has in which column. */
    private static final class Rows implements AutoCloseable {

        private final BufferedWriter out;
        private final List<String> columns;
        private final String[] cells;

        Rows(Path file, String header) throws IOException {
            this.out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
            this.columns = List.of(header.split(","));
            this.cells = new String[columns.size()];
            Arrays.fill(cells, "");
            out.write(header + "\n");
        }

        Rows put(String column, Object value) {
            cells[columns.indexOf(column)] = String.valueOf(value);
            return this;
        }

        void end() throws IOException {
            out.write(String.join(",", cells) + "\n");
            Arrays.fill(cells, "");
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    /** Writes the tables into a folder. */
    Path write(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Rows payers = new Rows(folder.resolve("payers.csv"), PAYERS)) {
            payers.put("Id", PAYER).put("NAME", "Lakeside Sample Plan").end();
        }
        people(folder);
        visits(folder);
        claims(folder);
        try (Rows out = new Rows(folder.resolve("claims_transactions.csv"), CLAIMS_TRANSACTIONS)) {
            for (int n = 0; n < visits * CLAIMS_PER_VISIT; n++) {
                if (n % CLAIMS_PER_VISIT == 1) {
                    line(out, n, 0, DRUG, "Acetaminophen 325 MG Oral Tablet");
                } else {
                    line(out, n, 0, VISIT, "Encounter for symptom");
                    line(out, n, 1, CULTURE, "Throat culture (procedure)");
                }
            }
        }
        return folder;
    }

    private void people(Path folder) throws IOException {
        try (Rows people = new Rows(folder.resolve("patients.csv"), PATIENTS);
                Rows periods = new Rows(folder.resolve("payer_transitions.csv"), PAYER_TRANSITIONS)) {
            for (int n = 0; n * VISITS_PER_PERSON < visits; n++) {
                LocalDate born = LocalDate.of(1950, 1, 1).plusDays(n % 15_000);
                people.put("Id", person(n)).put("BIRTHDATE", born).put("GENDER", "F");
                people.put("FIRST", "Ada" + letters(n)).put("LAST", "Sample" + letters(n));
                people.put("ADDRESS", (n + 1) + " Quay Road").put("CITY", "Burlington");
                people.put("STATE", "Vermont").put("ZIP", "05401").end();
                periods.put("PATIENT", person(n))
                        .put("MEMBERID", new UUID(9, n))
                        .put("PAYER", PAYER);
                periods.put("START_DATE", "2020-01-01T00:00:00Z").put("END_DATE", "2030-01-01T00:00:00Z");
                periods.put("PLAN_OWNERSHIP", "Self").end();
            }
        }
    }

    private void visits(Path folder) throws IOException {
        try (Rows out = new Rows(folder.resolve("encounters.csv"), ENCOUNTERS)) {
            for (int n = 0; n < visits; n++) {
                out.put("Id", visit(n)).put("START", start(n)).put("STOP", end(n));
                out.put("PATIENT", personOf(n)).put("PAYER", PAYER).put("ENCOUNTERCLASS", "ambulatory");
                out.put("CODE", VISIT)
                        .put("DESCRIPTION", "Encounter for symptom")
                        .end();
            }
        }
    }

    private void claims(Path folder) throws IOException {
        try (Rows out = new Rows(folder.resolve("claims.csv"), CLAIMS)) {
            for (int n = 0; n < visits * CLAIMS_PER_VISIT; n++) {
                int visit = n / CLAIMS_PER_VISIT;
                out.put("Id", claim(n)).put("PATIENTID", personOf(visit)).put("APPOINTMENTID", visit(visit));
                out.put("PRIMARYPATIENTINSURANCEID", PAYER).put("DIAGNOSIS1", SORE_THROAT);
                out.put("SERVICEDATE", start(visit)).put("LASTBILLEDDATE1", end(visit));
                out.put("HEALTHCARECLAIMTYPEID1", 1).end();
            }
        }
    }

    /** A line: charged, written off and paid by the payer in part; the rest goes to the patient, who pays it. */
    private static void line(Rows out, int claim, int line, String code, String words) throws IOException {
        long charged = 8_000 + claim % 900 * 10L;
        long off = charged / 5;
        long paid = charged / 2;
        long rest = charged - off - paid;
        long first = (claim * 2L + line) * ROWS_PER_LINE;
        out.put("AMOUNT", cell(charged)).put("TRANSFERTYPE", 1);
        row(out, claim, first, "CHARGE", code, words);
        out.put("METHOD", "SYSTEM").put("ADJUSTMENTS", cell(off)).put("OUTSTANDING", cell(charged - off));
        row(out, claim, first + 1, "ADJUSTMENT", code, words);
        out.put("METHOD", "ECHECK").put("PAYMENTS", cell(paid)).put("OUTSTANDING", cell(rest));
        row(out, claim, first + 2, "PAYMENT", code, words);
        out.put("TRANSFERS", cell(rest)).put("OUTSTANDING", cell(rest));
        row(out, claim, first + 3, "TRANSFEROUT", code, words);
        out.put("AMOUNT", cell(rest)).put("TRANSFERS", cell(rest)).put("OUTSTANDING", cell(rest));
        out.put("TRANSFEROUTID", first + 3).put("TRANSFERTYPE", "p");
        row(out, claim, first + 4, "TRANSFERIN", code, words);
        out.put("METHOD", "CHECK").put("PAYMENTS", cell(rest)).put("OUTSTANDING", "0.00");
        row(out, claim, first + 5, "PAYMENT", code, words);
    }

    /** Ends a row with what all rows of a line have. */
    private static void row(Rows out, int claim, long n, String type, String code, String words) throws IOException {
        int visit = claim / CLAIMS_PER_VISIT;
        out.put("ID", new UUID(0x5000_0000_0000_4000L, n))
                .put("CLAIMID", claim(claim))
                .put("CHARGEID", n);
        out.put("PATIENTID", personOf(visit)).put("TYPE", type).put("UNITS", 1).put("DIAGNOSISREF1", 1);
        out.put("FROMDATE", start(visit))
                .put("TODATE", end(visit))
                .put("PROCEDURECODE", code)
                .put("NOTES", words);
        out.end();
    }

    private static String cell(long cents) {
        return cents / 100 + "." + cents / 10 % 10 + cents % 10;
    }

    private static String start(int visit) {
        return day(visit) + "T15:00:00Z";
    }

    private static String end(int visit) {
        return day(visit) + "T15:30:00Z";
    }

    private static LocalDate day(int visit) {
        return FIRST_DAY.plusDays(visit % VISITS_PER_PERSON * 7L);
    }

    private static UUID personOf(int visit) {
        return person(visit / VISITS_PER_PERSON);
    }

    private static UUID person(int n) {
        return new UUID(0x1000_0000_0000_4000L, n);
    }

    private static UUID visit(int n) {
        return new UUID(0x2000_0000_0000_4000L, n);
    }

    private static UUID claim(int n) {
        return new UUID(0x3000_0000_0000_4000L, n);
    }

    /** A number in letters, as names have no digits. */
    private static String letters(int n) {
        StringBuilder letters = new StringBuilder();
        for (int left = n; left >= 0; left = left / 26 - 1) {
            letters.append((char) ('a' + left % 26));
        }
        return letters.toString();
    }
}
