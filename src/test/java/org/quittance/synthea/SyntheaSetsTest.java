package org.quittance.synthea;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.quittance.reports.Format;
import org.quittance.reports.Reports;
import org.quittance.storage.TestDatabase;
import org.quittance.synthea.read.Table;
import org.springframework.jdbc.support.JdbcTransactionManager;

@Tag("slow")
class SyntheaSetsTest {

    private static final List<String> COLUMNS = List.of(
            "charges",
            "adjustments",
            "paid_primary",
            "paid_secondary",
            "paid_copay",
            "paid_patient_total",
            "patient_responsibility",
            "balance_final");

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final Map<Table, String> SET = SyntheaFixture.wholeSet();

    @BeforeAll
    static void load_the_set() {
        long start = System.nanoTime();
        SetOutcome outcome = new SyntheaFixture(database.dataSource()).load(SET);
        System.out.println("loaded in " + (System.nanoTime() - start) / 1_000_000 + " ms");
        assertThat(outcome).isInstanceOfSatisfying(SetOutcome.Posted.class, posted -> {
            assertThat(posted.claims()).isEqualTo(6_986);
            assertThat(posted.newClaims()).isEqualTo(6_986);
            assertThat(posted.problems()).isEmpty();
        });
    }

    @Test
    void every_patients_sums_are_what_was_worked_out_from_the_rows() throws IOException {
        Map<String, Map<String, String>> ours = new LinkedHashMap<>();
        rows(export("patient-balances"), ",").forEach(row -> ours.put(row.get("patient_id"), row));
        List<Map<String, String>> expected = rows(expected(), "\t");
        List<String> differences = new ArrayList<>();
        for (Map<String, String> patient : expected) {
            Map<String, String> mine = ours.getOrDefault(patient.get("patient_id"), Map.of());
            for (String column : COLUMNS) {
                if (!Objects.equals(patient.get(column), mine.get(column))) {
                    differences.add(patient.get("patient_id") + " " + column + ": " + mine.get(column) + ", expected "
                            + patient.get(column));
                }
            }
        }

        assertThat(expected).hasSize(115);
        assertThat(differences).isEmpty();
    }

    @Test
    void the_same_set_again_changes_nothing() {
        String before = export("entries");

        SetOutcome again = new SyntheaFixture(database.dataSource()).load(SET);

        assertThat(again).isInstanceOfSatisfying(SetOutcome.Posted.class, posted -> {
            assertThat(posted.claims()).isEqualTo(6_986);
            assertThat(posted.newClaims()).isZero();
        });
        assertThat(export("entries")).isEqualTo(before);
    }

    @Test
    void a_set_that_says_something_else_about_a_claim_is_held_and_changes_nothing() {
        String before = export("entries");
        Map<Table, String> other =
                SyntheaFixture.with(SET, Table.CLAIMS_TRANSACTIONS, text -> text.replaceFirst("136\\.80", "137.80"));

        SetOutcome outcome = new SyntheaFixture(database.dataSource()).load(other);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        SetOutcome.Faulty.class,
                        faulty -> assertThat(faulty.first()).contains("claims.csv, line 2"));
        assertThat(export("entries")).isEqualTo(before);
    }

    @Test
    void an_account_is_a_visit_with_its_medications() {
        assertThat(count("select count(*) from account")).isEqualTo(3_658);
        assertThat(count("select count(*) from claim")).isEqualTo(6_986);
        assertThat(count("select count(*) from claim where form = 'pharmacy'")).isEqualTo(3_328);
        assertThat(count("select count(*) from charge")).isEqualTo(14_952);
        assertThat(count("select count(*) from charge where charge_cents = 0")).isEqualTo(1_968);
        assertThat(count("select count(*) from charge where code_system = 'CVX'"))
                .isPositive();
        assertThat(count("select count(*) from diagnosis where description = ''"))
                .isZero();
    }

    private static long count(String sql) {
        return database.jdbc().sql(sql).query(Long.class).single();
    }

    private static String export(String name) {
        Reports reports = new Reports(database.dataSource(), new JdbcTransactionManager(database.dataSource()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        reports.write(reports.named(name).orElseThrow(), Format.CSV, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String expected() throws IOException {
        try (InputStream in = SyntheaSetsTest.class.getResourceAsStream("expected-balances.tsv")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<Map<String, String>> rows(String text, String separator) {
        List<String> lines = text.lines().toList();
        String[] header = lines.getFirst().split(separator, -1);
        return lines.stream()
                .skip(1)
                .map(line -> {
                    String[] cells = line.split(separator, -1);
                    Map<String, String> row = new LinkedHashMap<>();
                    for (int i = 0; i < header.length; i++) {
                        row.put(header[i], cells[i]);
                    }
                    return row;
                })
                .toList();
    }
}
