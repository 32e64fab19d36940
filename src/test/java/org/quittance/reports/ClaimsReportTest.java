package org.quittance.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.quittance.TestApplication;
import org.quittance.exchange.ImportMode;
import org.quittance.exchange.Intake;
import org.quittance.exchange.Progress;
import org.quittance.money.Money;
import org.quittance.staff.Actor;
import org.quittance.storage.TestDatabase;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

@Tag("slow")
class ClaimsReportTest {

    private static final List<String> AMOUNTS =
            List.of("charges", "paid_insurance", "adjustments", "patient_responsibility", "open_insurance");

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static ConfigurableApplicationContext modules;

    @BeforeAll
    static void import_a_year() throws IOException {
        modules = TestApplication.modules(database);
        for (String folder : List.of("837", "835")) {
            List<Intake.Upload> files = Arrays.stream(new PathMatchingResourcePatternResolver()
                            .getResources("classpath:/sample/pairs/" + folder + "/*"))
                    .sorted(Comparator.comparing(Resource::getFilename))
                    .map(file -> new Intake.Upload(Objects.requireNonNull(file.getFilename()), file))
                    .toList();
            modules.getBean(Intake.class)
                    .importUploads(files, ImportMode.POST, Progress.SILENT, Actor.operator("test"));
        }
    }

    @AfterAll
    static void stop() {
        modules.close();
    }

    @Test
    void every_export_can_be_written_and_denials_say_why() {
        Reports reports = modules.getBean(Reports.class);
        for (Report report : Reports.ALL) {
            assertThat(reports.write(report, Format.CSV, new ByteArrayOutputStream()))
                    .as(report.name())
                    .isNotNegative();
        }
        assertThat(csv("exceptions").lines().filter(line -> line.startsWith("denied")))
                .isNotEmpty()
                .allMatch(line -> line.matches(".*\\b(CO|PR|OA|PI)-\\w+.*"));
    }

    @Test
    void what_payers_paid_is_found_by_amount_number_and_day() {
        Lookup lookup = new Lookup(database.jdbc());
        Money paid = Money.ofCents(one(Long.class, "select max(paid_cents) from remittance_claim"));
        Money sent = Money.ofCents(one(Long.class, "select max(bpr02_cents) from remittance"));
        String control = one(String.class, "select max(payer_control) from remittance_claim");
        LocalDate day = one(LocalDate.class, "select max(paid_on) from remittance");

        assertThat(lookup.amount(Lookup.Kind.PAID_CLAIMS, paid, 0, 5)).isNotEmpty();
        assertThat(lookup.amount(Lookup.Kind.REMITTANCE_AMOUNTS, sent, 0, 5)).isNotEmpty();
        assertThat(lookup.text(Lookup.Kind.PAYER_NUMBERS, control, 0, 5)).isNotEmpty();
        assertThat(lookup.day(Lookup.Kind.REMITTANCE_DAYS, day, 0, 5)).isNotEmpty();
        assertThat(lookup.amount(Lookup.Kind.PAYMENT_AMOUNTS, paid, 0, 5)).isEmpty();
        assertThat(lookup.day(Lookup.Kind.PAYMENT_DAYS, day, 0, 5)).isEmpty();
        assertThat(lookup.amount(Lookup.Kind.BILL_AMOUNTS, paid, 0, 5)).isEmpty();
        assertThat(lookup.text(Lookup.Kind.BILL_NUMBERS, "1", 0, 5)).isEmpty();
    }

    private static <T> T one(Class<T> type, String sql) {
        return database.jdbc().sql(sql).query(type).single();
    }

    @Test
    void every_claims_amounts_are_what_the_year_should_leave() throws IOException {
        Map<String, Map<String, String>> ours = new LinkedHashMap<>();
        rows(csv("claims"), ",").forEach(row -> ours.put(row.get("claim"), row));
        List<Map<String, String>> expected;
        try (InputStream in = ClaimsReportTest.class.getResourceAsStream("expected-claims.tsv")) {
            expected = rows(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8), "\t");
        }
        List<String> differences = new ArrayList<>();
        for (Map<String, String> claim : expected) {
            Map<String, String> mine = ours.getOrDefault(claim.get("claim"), Map.of());
            for (String column : AMOUNTS) {
                if (!Objects.equals(claim.get(column), mine.get(column))) {
                    differences.add(claim.get("claim") + " (" + claim.get("story") + ") " + column + ": "
                            + mine.get(column) + ", expected " + claim.get(column));
                }
            }
            if (!Objects.equals(claim.get("payer"), mine.get("payer"))) {
                differences.add(claim.get("claim") + " payer: " + mine.get("payer"));
            }
        }

        assertThat(expected).hasSize(244);
        assertThat(differences).isEmpty();
    }

    @Test
    void every_report_is_the_same_as_workbook_and_as_csv() throws IOException {
        for (Report report : Reports.ALL) {
            List<Map<String, String>> csv = rows(csv(report.name()), ",");
            List<List<String>> workbook = workbook(report);

            assertThat(workbook).as(report.name()).hasSize(csv.size());
            for (int i = 0; i < csv.size(); i++) {
                assertThat(workbook.get(i))
                        .as(report.name() + " row " + i)
                        .containsExactlyElementsOf(csv.get(i).values());
            }
        }
    }

    @Test
    void what_waits_for_a_person_is_listed_with_its_reason() {
        assertThat(csv("exceptions"))
                .contains("unmatched,")
                .contains("denied,")
                .contains("held file,")
                .contains("20260301-950-GSM22-cent.835");
    }

    @Test
    void transfers_name_accounts_without_people() {
        assertThat(csv("entries")).contains(",receivable P1 1000").doesNotContain("BIRKHALL");
    }

    private static String csv(String name) {
        return new String(
                written(modules.getBean(Reports.class).named(name).orElseThrow(), Format.CSV), StandardCharsets.UTF_8);
    }

    private static byte[] written(Report report, Format format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        modules.getBean(Reports.class).write(report, format, out);
        return out.toByteArray();
    }

    /** The cells of a workbook, written as CSV would write them. */
    private static List<List<String>> workbook(Report report) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        DataFormatter formatter = new DataFormatter();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(written(report, Format.XLSX)))) {
            for (Row row : workbook.getSheetAt(0)) {
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < report.columns().size(); i++) {
                    String shown = formatter.formatCellValue(row.getCell(i));
                    cells.add(
                            switch (report.columns().get(i).kind()) {
                                case DOLLARS -> shown.replace(",", "");
                                case MOMENT -> shown.replaceFirst("^(\\S+) (\\S+)$", "$1T$2Z");
                                case TEXT, NUMBER, DAY -> shown;
                            });
                }
                rows.add(cells);
            }
        }
        return rows.subList(1, rows.size());
    }

    private static List<Map<String, String>> rows(String text, String separator) {
        List<List<String>> lines =
                de.siegmar.fastcsv.reader.CsvReader.builder().fieldSeparator(separator).ofCsvRecord(text).stream()
                        .map(record -> record.getFields())
                        .toList();
        return lines.stream()
                .skip(1)
                .map(line -> {
                    Map<String, String> row = new LinkedHashMap<>();
                    for (int i = 0; i < line.size(); i++) {
                        row.put(lines.getFirst().get(i), line.get(i));
                    }
                    return row;
                })
                .toList();
    }
}
