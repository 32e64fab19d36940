package org.quittance.synthea;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.quittance.storage.TestDatabase;
import org.quittance.synthea.read.Table;

/** Typing errors in the tables of a set, one of each kind: each is found with what was meant, and nothing else is. */
@Tag("slow")
class PopulationTyposTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private Map<Table, String> set = SyntheaFixture.onePatient();
    private final List<String> planted = new ArrayList<>();

    @Test
    void a_set_without_errors_stays_quiet() {
        assertThat(found()).isEmpty();
    }

    @Test
    void dates_that_cannot_be_are_found_with_what_was_meant() {
        plant(Table.ENCOUNTERS, row -> true, 0, "STOP", stop -> "2021" + stop.substring(4));
        plant(Table.CLAIMS, row -> true, 1, "LASTBILLEDDATEP", billed -> "2019" + billed.substring(4));
        plant(Table.CLAIMS, row -> true, 2, "SERVICEDATE", served -> "1923" + served.substring(4));
        plant(
                Table.CLAIMS_TRANSACTIONS,
                row -> row[4].equals("PAYMENT"),
                3,
                "FROMDATE",
                day -> "2047" + day.substring(4));

        assertThat(found()).containsExactlyInAnyOrderElementsOf(planted);
    }

    @Test
    void amounts_units_and_pointers_that_do_not_go_together_are_found_with_what_was_meant() {
        Predicate<String[]> charge = row -> row[4].equals("CHARGE");
        plant(Table.CLAIMS_TRANSACTIONS, charge, 1, "UNITS", units -> "10");
        plant(Table.CLAIMS_TRANSACTIONS, charge, 2, "DIAGNOSISREF1", pointer -> "7");

        assertThat(found()).containsExactlyInAnyOrderElementsOf(planted);
    }

    @Test
    void a_line_that_is_there_twice_is_proposed_to_be_removed() {
        List<String> lines =
                new ArrayList<>(set.get(Table.CLAIMS_TRANSACTIONS).lines().toList());
        String[] again = lines.get(1).split(",", -1);
        again[0] = UUID.nameUUIDFromBytes(again[0].getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .toString();
        again[2] = "9999";
        lines.add(2, String.join(",", again));
        set = SyntheaFixture.with(set, Table.CLAIMS_TRANSACTIONS, text -> String.join("\n", lines) + "\n");

        assertThat(found()).containsExactly("id " + again[0] + " > remove");
    }

    @Test
    void a_birth_date_that_nobody_can_read_is_left_empty_and_proposed() {
        plant(Table.PATIENTS, row -> true, 0, "BIRTHDATE", born -> "2010-25-01");

        assertThat(found()).containsExactlyElementsOf(planted);
        assertThat(database.jdbc()
                        .sql("select count(*) from patient where birth_date is null")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private void plant(
            Table table,
            Predicate<String[]> which,
            int nth,
            String column,
            java.util.function.UnaryOperator<String> slip) {
        List<String> lines = new ArrayList<>(set.get(table).lines().toList());
        int at = Arrays.asList(lines.getFirst().split(",", -1)).indexOf(column);
        int seen = 0;
        for (int line = 1; line < lines.size(); line++) {
            String[] cells = lines.get(line).split(",", -1);
            if (which.test(cells) && seen++ == nth) {
                String right = cells[at];
                cells[at] = slip.apply(right);
                String field =
                        column.replaceAll("(?<=[A-Z])(DATE|REF)", "_$1").replaceAll("(?<=DATE|REF)([1P])$", "_$1");
                planted.add(field.toLowerCase(java.util.Locale.ROOT).replace("lastbilled", "last_billed") + " "
                        + cells[at] + " > " + right);
                lines.set(line, String.join(",", cells));
                set = SyntheaFixture.with(set, table, text -> String.join("\n", lines) + "\n");
                return;
            }
        }
        throw new IllegalStateException("no such row");
    }

    /** But for a clinic's telephone, which the set has so. */
    private List<String> found() {
        assertThat(new SyntheaFixture(database.dataSource()).load(set)).isInstanceOf(SetOutcome.Posted.class);
        return database.jdbc().sql("""
                        select field || ' ' || found || ' > ' || split_part(proposed, '|', 1)
                        from finding where found <> '1617722300'""").query(String.class).list();
    }
}
