package org.quittance.synthea;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.quittance.exchange.ImportMode;
import org.quittance.exchange.Problem;
import org.quittance.storage.TestDatabase;
import org.quittance.synthea.read.Table;

@Tag("slow")
class SyntheaFaultsTest {

    private static final String CLAIM = "5713d0fb-0e3b-908b-237a-5a321b809fc7";

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final Map<Table, String> SET = SyntheaFixture.onePatient();

    @Test
    void a_table_that_is_missing_holds_the_set() {
        Map<Table, String> set = new LinkedHashMap<>(SET);
        set.remove(Table.CLAIMS);

        assertThat(sentences(set))
                .containsExactly("claims.csv: The set has this table. Import the whole folder as it was"
                        + " written, in one import.");
    }

    @Test
    void a_table_that_ends_inside_a_quotation_mark_holds_the_set() {
        assertThat(sentences(Table.CLAIMS_TRANSACTIONS, text -> text + "x,\"y"))
                .anyMatch(said -> said.startsWith("claims_transactions.csv, line ")
                        && said.contains("ends inside a quotation mark"));
    }

    @Test
    void a_column_that_is_missing_is_named() {
        assertThat(sentences(Table.PATIENTS, text -> text.replaceFirst("BIRTHDATE", "BORN")))
                .anyMatch(said ->
                        said.startsWith("patients.csv, line 1 (BIRTHDATE): The table patients has this column"));
    }

    @Test
    void an_amount_that_is_none_is_named_with_file_line_and_column() {
        assertThat(sentences(Table.CLAIMS_TRANSACTIONS, text -> text.replaceFirst("136\\.80", "13x.80")))
                .containsExactly("claims_transactions.csv, line 2 (AMOUNT): An amount is dollars, not negative, with at"
                        + " most two decimals, found 13x.80. Correct the amount; a payment taken back is not part of a"
                        + " population.");
    }

    @Test
    void an_amount_with_three_decimals_is_named() {
        assertThat(sentences(Table.CLAIMS_TRANSACTIONS, text -> text.replaceFirst("136\\.80", "136.805")))
                .singleElement()
                .asString()
                .contains("line 2 (AMOUNT)");
    }

    @Test
    void a_date_that_is_none_is_named() {
        assertThat(sentences(Table.ENCOUNTERS, text -> text.replaceFirst("2022-02-14T21:15", "2022-02-30T21:15")))
                .singleElement()
                .asString()
                .startsWith("encounters.csv, line 2 (START): A date is YYYY-MM-DD");
    }

    @Test
    void an_id_that_is_none_is_named() {
        assertThat(sentences(Table.CLAIMS, text -> text.replaceFirst(CLAIM, "5713d0fb")))
                .anyMatch(said -> said.startsWith("claims.csv, line 2 (Id): An id has the form of a UUID"));
    }

    @Test
    void references_that_lead_nowhere_are_named() {
        String nobody = "00000000-0000-4000-8000-000000000000";

        assertThat(sentences(
                        Table.CLAIMS, text -> text.replace("," + SyntheaFixture.PATIENT + ",", "," + nobody + ",")))
                .anyMatch(said -> said.startsWith("claims.csv, line 2 (PATIENTID): The patient stands in patients"));
        assertThat(sentences(
                        Table.CLAIMS_TRANSACTIONS, text -> text.replaceFirst("," + CLAIM + ",", "," + nobody + ",")))
                .anyMatch(said ->
                        said.startsWith("claims_transactions.csv, line 2 (CLAIMID): The claim stands in claims"));
        assertThat(sentences(Table.PAYERS, text -> text.lines().findFirst().orElseThrow() + "\n"))
                .anyMatch(said -> said.startsWith("payer_transitions.csv, line 2 (PAYER): The payer stands in payers"));
        assertThat(sentences(Table.ENCOUNTERS, text -> text.lines().findFirst().orElseThrow() + "\n"))
                .anyMatch(
                        said -> said.startsWith("claims.csv, line 2 (APPOINTMENTID): The visit stands in encounters"));
    }

    @Test
    void a_kind_of_row_that_nobody_knows_is_named() {
        assertThat(sentences(Table.CLAIMS_TRANSACTIONS, text -> text.replaceFirst(",CHARGE,", ",REFUND,")))
                .anyMatch(said -> said.startsWith("claims_transactions.csv, line 2 (TYPE):"));
    }

    @Test
    void a_line_that_is_cut_off_is_named() {
        assertThat(sentences(Table.CLAIMS_TRANSACTIONS, text -> text.substring(0, text.length() - 200)))
                .anyMatch(said -> said.startsWith("claims_transactions.csv, after row"));
    }

    @Test
    void a_dry_run_says_the_same_and_leaves_nothing() {
        SetOutcome outcome =
                new SyntheaFixture(database.dataSource()).load(SET, LoadPlan.EVERYTHING_TODAY, ImportMode.DRY_RUN);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        SetOutcome.Posted.class,
                        posted -> assertThat(posted.newClaims()).isPositive());
        assertThat(nothingIsKept()).isTrue();
    }

    private static List<String> sentences(Table table, UnaryOperator<String> change) {
        return sentences(SyntheaFixture.with(SET, table, change));
    }

    private static List<String> sentences(Map<Table, String> set) {
        SetOutcome outcome = new SyntheaFixture(database.dataSource()).load(set);
        assertThat(outcome).isInstanceOf(SetOutcome.Faulty.class);
        assertThat(nothingIsKept()).isTrue();
        SetOutcome.Faulty faulty = (SetOutcome.Faulty) outcome;
        return faulty.problems().values().stream()
                .flatMap(List::stream)
                .map(Problem::sentence)
                .toList();
    }

    private static boolean nothingIsKept() {
        return database.jdbc()
                .sql("select not exists (select from patient) and not exists (select from entry)")
                .query(Boolean.class)
                .single();
    }
}
