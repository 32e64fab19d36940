package org.quittance.synthea;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.quittance.exchange.ImportMode;
import org.quittance.storage.TestDatabase;
import org.quittance.synthea.read.Table;

/** A set with rows that cannot be read: what hangs on them is held, or the whole; dates nobody needs are left empty. */
@Tag("slow")
class SyntheaGoodRowsTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private static final Map<Table, String> SET = SyntheaFixture.onePatient();

    private static int claims(Map<Table, String> set) {
        return Math.toIntExact(
                Objects.requireNonNull(set.get(Table.CLAIMS)).lines().count() - 1);
    }

    @Test
    void a_date_on_which_nothing_hangs_is_left_empty_and_said() {
        String[] cells = line(Table.ENCOUNTERS, 1).split(",");
        Map<Table, String> set =
                SyntheaFixture.with(SET, Table.ENCOUNTERS, text -> text.replaceFirst(cells[2], "1959-19-10"));
        SetOutcome outcome =
                new SyntheaFixture(database.dataSource()).load(set, LoadPlan.EVERYTHING_TODAY, ImportMode.POST);
        assertThat(outcome).isInstanceOfSatisfying(SetOutcome.Posted.class, posted -> {
            assertThat(posted.newClaims()).isEqualTo(claims(SET));
            assertThat(posted.notes().get("encounters.csv"))
                    .anyMatch(note -> note.contains("line 2 (STOP)") && note.contains("1959-19-10"));
        });
    }

    @Test
    void an_amount_that_cannot_be_read_holds_the_set_or_its_visit_as_was_wished() {
        Map<Table, String> set =
                SyntheaFixture.with(SET, Table.CLAIMS_TRANSACTIONS, text -> text.replaceFirst("136\\.80", "13x.80"));
        assertThat(new SyntheaFixture(database.dataSource()).load(set)).isInstanceOf(SetOutcome.Faulty.class);

        SetOutcome good = new SyntheaFixture(database.dataSource()).loadGoodRows(set);
        assertThat(good).isInstanceOfSatisfying(SetOutcome.Posted.class, posted -> {
            assertThat(posted.newClaims()).isPositive().isLessThan(claims(SET));
            assertThat(posted.problems().get("claims_transactions.csv"))
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.place()).contains("line 2 (AMOUNT)"));
        });

        // Put right, what was left out comes after.
        int before = ((SetOutcome.Posted) good).newClaims();
        assertThat(new SyntheaFixture(database.dataSource()).load(SET))
                .isInstanceOfSatisfying(
                        SetOutcome.Posted.class,
                        posted -> assertThat(posted.newClaims()).isEqualTo(claims(SET) - before));
    }

    @Test
    void of_a_person_whose_id_cannot_be_read_nothing_is_taken_and_the_others_are() {
        Map<Table, String> set = SyntheaFixture.with(
                SyntheaFixture.with(SET, Table.PATIENTS, text -> text.replaceFirst(SyntheaFixture.PATIENT, "5890bf02")),
                Table.PAYERS,
                text -> text);
        assertThat(new SyntheaFixture(database.dataSource()).loadGoodRows(set))
                .isInstanceOfSatisfying(SetOutcome.Posted.class, posted -> {
                    assertThat(posted.claims()).isZero();
                    assertThat(posted.problems()).containsKey("patients.csv");
                });
        assertThat(database.jdbc()
                        .sql("select count(*) from patient")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void columns_that_are_not_used_are_named() {
        assertThat(new SyntheaFixture(database.dataSource()).load(SET))
                .isInstanceOfSatisfying(
                        SetOutcome.Posted.class,
                        posted -> assertThat(posted.notes().get("patients.csv"))
                                .anyMatch(note ->
                                        note.startsWith("Columns that are not used: ") && note.contains("MARITAL")));
    }

    private static String line(Table table, int row) {
        return Objects.requireNonNull(SET.get(table)).lines().toList().get(row);
    }
}
