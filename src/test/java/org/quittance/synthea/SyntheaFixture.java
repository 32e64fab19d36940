package org.quittance.synthea;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import javax.sql.DataSource;
import org.quittance.charges.Charges;
import org.quittance.claims.Claims;
import org.quittance.coding.CareRecords;
import org.quittance.coding.Coding;
import org.quittance.coverage.Coverage;
import org.quittance.exchange.ImportMode;
import org.quittance.exchange.IncomingFile;
import org.quittance.exchange.Progress;
import org.quittance.exchange.Recognised;
import org.quittance.findings.FindingTasks;
import org.quittance.findings.Findings;
import org.quittance.history.History;
import org.quittance.ledger.BusinessDays;
import org.quittance.ledger.Ledger;
import org.quittance.registration.Registration;
import org.quittance.staff.Actor;
import org.quittance.storage.Acts;
import org.quittance.synthea.read.Table;
import org.quittance.synthea.write.Modules;
import org.quittance.tasks.TestTasks;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The project's own set, whole or changed, and the modules it is loaded into. */
public final class SyntheaFixture {

    /** The patient of {@link #onePatient}. */
    static final String PATIENT = "5890bf02-e447-1033-194a-bb51328bb0d5";

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T17:00:00Z"), ZoneOffset.UTC);

    private final DataSource dataSource;

    public SyntheaFixture(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    public SyntheaSets sets() {
        return new SyntheaSets(dataSource, new JdbcTransactionManager(dataSource), modules());
    }

    Modules modules() {
        BusinessDays days = new BusinessDays(CLOCK, ZoneId.of("America/New_York"));
        Registration registration =
                new Registration(dataSource, CLOCK, org.quittance.events.Unheard.events(dataSource));
        Coverage coverage = new Coverage(dataSource, java.time.Clock.systemUTC());
        Acts acts = new Acts(new JdbcTransactionManager(dataSource));
        return new Modules(
                registration,
                coverage,
                new Coding(dataSource),
                new CareRecords(
                        dataSource,
                        new History(dataSource, CLOCK, org.quittance.events.Unheard.events(dataSource)),
                        CLOCK),
                new Charges(dataSource),
                new Claims(dataSource, event -> {}),
                new Ledger(dataSource, days),
                new Findings(
                        dataSource,
                        registration,
                        coverage,
                        List.of(),
                        acts,
                        CLOCK,
                        new FindingTasks(TestTasks.of(dataSource))),
                days);
    }

    public SetOutcome load(Map<Table, String> set) {
        return load(set, LoadPlan.EVERYTHING_TODAY, ImportMode.POST);
    }

    /** The good rows of a set. */
    SetOutcome loadGoodRows(Map<Table, String> set) {
        List<IncomingFile> files = set.entrySet().stream()
                .map(table -> file(table.getKey(), table.getValue()))
                .toList();
        return sets().load(
                        Actor.operator("test"),
                        files,
                        LoadPlan.EVERYTHING_TODAY,
                        ImportMode.POST,
                        Progress.SILENT,
                        true);
    }

    SetOutcome load(Map<Table, String> set, LoadPlan plan, ImportMode mode) {
        List<IncomingFile> files = set.entrySet().stream()
                .map(table -> file(table.getKey(), table.getValue()))
                .toList();
        return sets().load(Actor.operator("test"), files, plan, mode, Progress.SILENT);
    }

    public static IncomingFile file(Table table, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String name = table.fileName() + ".csv";
        return new IncomingFile(
                "in/" + name,
                name,
                new Recognised.SyntheaTable(table.fileName()),
                Optional.empty(),
                bytes.length,
                () -> new ByteArrayInputStream(bytes));
    }

    /** The whole set. */
    public static Map<Table, String> wholeSet() {
        Map<Table, String> set = new LinkedHashMap<>();
        Arrays.stream(Table.values()).forEach(table -> set.put(table, text(table)));
        return set;
    }

    /** The set with one table changed. */
    static Map<Table, String> with(Map<Table, String> set, Table table, UnaryOperator<String> change) {
        Map<Table, String> changed = new LinkedHashMap<>(set);
        changed.put(table, change.apply(Objects.requireNonNull(set.get(table))));
        return changed;
    }

    /** The tables as they are for one patient. */
    static Map<Table, String> onePatient() {
        return onePatient(PATIENT);
    }

    /** The tables as they are for a patient. */
    public static Map<Table, String> onePatient(String patient) {
        Map<Table, String> set = wholeSet();
        for (Table table : List.of(
                Table.PATIENTS,
                Table.PAYER_TRANSITIONS,
                Table.ENCOUNTERS,
                Table.CONDITIONS,
                Table.IMMUNIZATIONS,
                Table.CLAIMS,
                Table.CLAIMS_TRANSACTIONS)) {
            List<String> lines = Objects.requireNonNull(set.get(table)).lines().toList();
            StringBuilder kept = new StringBuilder(lines.getFirst()).append('\n');
            lines.stream()
                    .skip(1)
                    .filter(line -> line.contains(patient))
                    .forEach(line -> kept.append(line).append('\n'));
            set.put(table, kept.toString());
        }
        return set;
    }

    private static String text(Table table) {
        String name = "/sample/synthea/" + table.fileName() + ".csv.gz";
        try (InputStream in =
                new GZIPInputStream(Objects.requireNonNull(SyntheaFixture.class.getResourceAsStream(name), name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
