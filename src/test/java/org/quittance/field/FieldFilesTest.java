package org.quittance.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.quittance.TestApplication;
import org.quittance.events.Hearing;
import org.quittance.exchange.FileReport;
import org.quittance.exchange.FileStatus;
import org.quittance.exchange.ImportMode;
import org.quittance.exchange.Intake;
import org.quittance.exchange.Problem;
import org.quittance.exchange.Progress;
import org.quittance.reports.Format;
import org.quittance.reports.Reports;
import org.quittance.staff.Actor;
import org.quittance.storage.TestDatabase;
import org.springframework.context.ConfigurableApplicationContext;

/** Files after those that other systems stumbled over in public: good ones are taken, others named, and nothing is lost. */
class FieldFilesTest {

    private static final Path FOLDER = Path.of("src/test/resources/org/quittance/field");

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static ConfigurableApplicationContext modules;

    @BeforeAll
    static void open() {
        modules = TestApplication.modules(database);
    }

    @AfterAll
    static void close() {
        modules.close();
    }

    @Test
    void answers_that_come_padded_or_wrapped_or_in_other_letters_are_posted() {
        for (String name : List.of("26-ctrl-z-and-nul-padding", "27-wrapped-at-80", "28-latin1-then-utf8")) {
            assertThat(take(name))
                    .as(name)
                    .allSatisfy(report -> assertThat(report.status()).isIn(FileStatus.ACCEPTED, FileStatus.SEEN));
        }
    }

    @Test
    void blank_envelopes_and_a_ta1_in_front_do_no_harm() {
        assertThat(take("17-empty-sender-payto-no-name"))
                .singleElement()
                .satisfies(report -> assertThat(report.status()).isEqualTo(FileStatus.ACCEPTED));
        assertThat(take("19-ta1-before-gs"))
                .allSatisfy(report ->
                        assertThat(report.status()).isIn(FileStatus.ACCEPTED, FileStatus.SEEN, FileStatus.HELD));
    }

    @Test
    void a_name_and_number_that_the_payer_corrects_become_findings_and_change_nothing() {
        take("22-corrected-insured");
        assertThat(report("findings"))
                .anySatisfy(row -> assertThat(row)
                        .containsEntry("field", "family")
                        .containsEntry("found", "MARBURY")
                        .containsEntry("proposed", "MARBURY-HOLT"))
                .anySatisfy(row -> assertThat(row)
                        .containsEntry("field", "member_id")
                        .containsEntry("found", "MM1001")
                        .containsEntry("proposed", "MM1001-02"));
        assertThat(report("patients"))
                .anySatisfy(row ->
                        assertThat(row).containsEntry("family", "MARBURY").containsEntry("member_1", "MM1001"));
    }

    @Test
    void days_of_workbooks_are_what_their_cells_show() {
        assertThat(statuses("70-days-from-1904")).containsOnly(FileStatus.ACCEPTED);
        assertThat(report("patients")).anySatisfy(row -> assertThat(row).containsEntry("birth_date", "1950-05-03"));
        assertThat(statuses("71-year-alone-as-number")).doesNotContain(FileStatus.ACCEPTED);
        assertThat(report("patients"))
                .noneSatisfy(row -> assertThat(row.get("birth_date")).startsWith("1905"));
    }

    @Test
    void a_number_that_a_spreadsheet_shortened_is_refused() {
        assertThat(take("73-scientific-in-csv")).allSatisfy(report -> {
            assertThat(report.status()).isEqualTo(FileStatus.HELD);
            assertThat(report.problems()).isNotEmpty();
        });
    }

    @Test
    void a_line_that_names_the_separator_and_a_mark_in_front_are_read() {
        assertThat(statuses("74-bom-and-sep-line")).containsOnly(FileStatus.ACCEPTED);
        assertThat(statuses("75-bom-quoted-header")).containsOnly(FileStatus.ACCEPTED);
        assertThat(report("patients"))
                .anySatisfy(row ->
                        assertThat(row).containsEntry("patient_id", "S7401").containsEntry("family", "Gray; Jr"))
                .anySatisfy(row ->
                        assertThat(row).containsEntry("patient_id", "S7501").containsEntry("family", "Hale; Jr"));
    }

    @Test
    void errors_of_formulas_years_of_two_digits_and_sums_are_refused_by_cell() {
        for (String name : List.of("79-error-cells", "80-two-digit-years", "83-total-row")) {
            // 79 and 83 bring one and the same workbook: the second time it is known.
            List<FileReport> held = take(name).stream()
                    .filter(report -> report.status() != FileStatus.ACCEPTED && report.status() != FileStatus.SEEN)
                    .toList();
            assertThat(held).as(name).isNotEmpty().allSatisfy(report -> {
                assertThat(report.status()).isEqualTo(FileStatus.HELD);
                assertThat(report.problems()).extracting(Problem::place).allMatch(place -> place.contains("!"));
            });
        }
        assertThat(report("accounts"))
                .noneSatisfy(row ->
                        assertThat(row).containsEntry("charges", "160.00").containsEntry("lines", "1"));
    }

    @Test
    void a_title_above_the_names_is_passed_over() {
        assertThat(statuses("81-title-above-header")).containsOnly(FileStatus.ACCEPTED);
    }

    @Test
    void of_two_columns_of_one_name_the_second_is_named_and_left_out() {
        List<FileReport> reports = take("84-header-twice");
        assertThat(reports).singleElement().satisfies(report -> {
            assertThat(report.status()).isEqualTo(FileStatus.ACCEPTED);
            assertThat(report.notes()).anyMatch(note -> note.contains("left out") && note.contains("phone (column G)"));
        });
        assertThat(report("patients"))
                .anySatisfy(row ->
                        assertThat(row).containsEntry("patient_id", "S8401").containsEntry("phone", "8025550114"));
    }

    private static List<FileStatus> statuses(String name) {
        return take(name).stream().map(FileReport::status).toList();
    }

    private static List<FileReport> take(String name) {
        try (Stream<Path> files = Files.list(FOLDER.resolve(name))) {
            List<FileReport> reports = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                reports.addAll(modules.getBean(Intake.class)
                        .importPaths(List.of(file), ImportMode.POST, Progress.SILENT, Actor.operator("test"))
                        .files());
            }
            modules.getBean(Hearing.class).now();
            return reports;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of a report. */
    private static List<Map<String, String>> report(String name) {
        Reports reports = modules.getBean(Reports.class);
        var report = reports.named(name).orElseThrow();
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        reports.write(report, Format.CSV, csv);
        List<Map<String, String>> rows = new ArrayList<>();
        String[] lines =
                csv.toString(StandardCharsets.UTF_8).replace("\ufeff", "").split("\r?\n");
        for (String line : List.of(lines).subList(1, lines.length)) {
            String[] cells = line.split(",", -1);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < report.columns().size(); i++) {
                row.put(report.columns().get(i).name(), cells[i].replaceAll("^\"|\"$", ""));
            }
            rows.add(row);
        }
        return rows;
    }
}
