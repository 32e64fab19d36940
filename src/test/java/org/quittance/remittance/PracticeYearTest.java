package org.quittance.remittance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.quittance.TestApplication;
import org.quittance.exchange.FileReport;
import org.quittance.exchange.FileStatus;
import org.quittance.exchange.ImportMode;
import org.quittance.exchange.Intake;
import org.quittance.exchange.Progress;
import org.quittance.ledger.AccountKey;
import org.quittance.ledger.AccountKind;
import org.quittance.ledger.Ledger;
import org.quittance.ledger.LedgerRow;
import org.quittance.money.Money;
import org.quittance.staff.Actor;
import org.quittance.storage.TestDatabase;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A practice's year, claims sent and five payers' answers, must end to the cent as expected, in any sensible order. */
@Tag("slow")
class PracticeYearTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @Test
    void claims_first_then_remittances() throws Exception {
        try (ConfigurableApplicationContext modules = start()) {
            Intake intake = modules.getBean(Intake.class);
            intake.importPaths(List.of(folder("837")), ImportMode.POST, Progress.SILENT, Actor.operator("test"));
            List<FileReport> reports = intake.importPaths(
                            List.of(folder("835")), ImportMode.POST, Progress.SILENT, Actor.operator("test"))
                    .files();

            requireOutcomes(reports);
            requireClaims();
            requireClearingsAtNothing(modules.getBean(Ledger.class));
            long before = rows();
            intake.importPaths(
                    List.of(folder("837"), folder("835")), ImportMode.POST, Progress.SILENT, Actor.operator("test"));
            assertThat(rows()).as("a second import changes nothing").isEqualTo(before);
        }
    }

    @Test
    void mixed_by_date_with_some_answers_before_their_claims() throws Exception {
        try (ConfigurableApplicationContext modules = start()) {
            Intake intake = modules.getBean(Intake.class);
            List<Path> files = new ArrayList<>(files("837"));
            files.addAll(files("835"));
            files.sort(Comparator.comparing((Path file) -> file.getFileName().toString()));
            for (Path file : files) {
                intake.importPaths(List.of(file), ImportMode.POST, Progress.SILENT, Actor.operator("test"));
            }

            requireClaims();
        }
    }

    private ConfigurableApplicationContext start() {
        return TestApplication.modules(database);
    }

    private long rows() {
        return database.jdbc()
                .sql("select count(*) from transfer")
                .query(Long.class)
                .single();
    }

    private static Path folder(String kind) throws URISyntaxException {
        URL url = Objects.requireNonNull(PracticeYearTest.class.getResource("/sample/pairs/" + kind));
        return Path.of(url.toURI());
    }

    private static List<Path> files(String kind) throws IOException, URISyntaxException {
        try (Stream<Path> files = Files.list(folder(kind))) {
            return files.toList();
        }
    }

    private static List<Map<String, String>> expected(String name) throws IOException {
        try (var in = Objects.requireNonNull(PracticeYearTest.class.getResourceAsStream("pairs/" + name))) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            List<String> columns = Arrays.asList(lines.getFirst().split("\t", -1));
            return lines.stream()
                    .skip(1)
                    .map(line -> {
                        String[] cells = line.split("\t", -1);
                        Map<String, String> row = new LinkedHashMap<>();
                        for (int i = 0; i < columns.size(); i++) {
                            row.put(columns.get(i), cells[i]);
                        }
                        return row;
                    })
                    .toList();
        }
    }

    private static void requireOutcomes(List<FileReport> reports) throws IOException {
        Map<String, FileReport> byFile = reports.stream()
                .collect(Collectors.toMap(
                        report -> Path.of(report.path()).getFileName().toString(), Function.identity()));
        for (Map<String, String> row : expected("expected-remittances.tsv")) {
            FileReport report = Objects.requireNonNull(byFile.get(row.get("file")));
            if ("accepted".equals(row.get("outcome"))) {
                assertThat(report.status()).as(report.path()).isEqualTo(FileStatus.ACCEPTED);
                assertThat(report.cashCents()).as(report.path()).hasValue(cents(row, "bpr02"));
                assertThat(report.unappliedCents()).as(report.path()).hasValue(cents(row, "unapplied"));
                assertThat(report.providerLevelCents()).as(report.path()).hasValue(cents(row, "provider_level"));
            } else {
                assertThat(report.status()).as(report.path()).isNotEqualTo(FileStatus.ACCEPTED);
                assertThat(report.cashCents()).as(report.path()).isEmpty();
            }
        }
    }

    private static long cents(Map<String, String> row, String column) {
        return new java.math.BigDecimal(Objects.requireNonNull(row.get(column)))
                .movePointRight(2)
                .longValueExact();
    }

    /** Counted here from bare transfers, by other means than the product's own reports. */
    private void requireClaims() throws IOException {
        Map<String, long[]> ours = new HashMap<>();
        JdbcClient jdbc = database.jdbc();
        jdbc.sql("""
                        select claim.number, debit.kind as debit_kind, debit.party as debit_party,
                               credit.kind as credit_kind, credit.party as credit_party, transfer.cents
                        from transfer
                        join ledger_account debit on debit.id = transfer.debit_id
                        join ledger_account credit on credit.id = transfer.credit_id
                        join claim on claim.account_id = case when debit.kind = 'RECEIVABLE' then debit.owner
                                                              else credit.owner end""").query(row -> {
            long[] sums = ours.computeIfAbsent(row.getString("number"), number -> new long[5]);
            long cents = row.getLong("cents");
            count(sums, row.getString("debit_kind"), row.getString("debit_party"), row.getString("credit_kind"), cents);
            count(
                    sums,
                    row.getString("credit_kind"),
                    row.getString("credit_party"),
                    row.getString("debit_kind"),
                    -cents);
        });
        Collection<Map<String, String>> rows = expected("expected-claims.tsv");
        assertThat(ours).hasSameSizeAs(rows);
        for (Map<String, String> row : rows) {
            assertThat(ours.get(row.get("claim")))
                    .as("claim %s, story %s", row.get("claim"), row.get("story"))
                    .containsExactly(
                            cents(row, "charges"),
                            cents(row, "paid_insurance"),
                            cents(row, "adjustments"),
                            cents(row, "patient_responsibility"),
                            cents(row, "open_insurance"));
        }
    }

    private static void count(long[] sums, String kind, String party, String other, long cents) {
        if (!kind.equals("RECEIVABLE")) {
            return;
        }
        switch (other) {
            case "REVENUE" -> sums[0] += cents;
            case "REMITTANCE_CLEARING", "UNAPPLIED_PAYER" -> sums[1] -= cents;
            case "CONTRACTUAL_ALLOWANCE" -> sums[2] -= cents;
            default -> assertThat(other).isEqualTo("RECEIVABLE");
        }
        sums[party.equals("G") ? 3 : 4] += cents;
    }

    private static void requireClearingsAtNothing(Ledger ledger) {
        Map<AccountKey, Money> clearings = new HashMap<>();
        for (LedgerRow row : ledger.rows(0, 1_000_000)) {
            for (AccountKey key : List.of(row.debit(), row.credit())) {
                if (key.kind() == AccountKind.REMITTANCE_CLEARING) {
                    clearings.merge(key, row.effectOn(key), Money::plus);
                }
            }
        }
        assertThat(clearings.values()).isNotEmpty().allMatch(Money::isZero);
    }
}
