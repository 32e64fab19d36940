package org.quittance.synthea;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.quittance.exchange.ImportMode;
import org.quittance.exchange.IncomingFile;
import org.quittance.exchange.Problem;
import org.quittance.exchange.Progress;
import org.quittance.exchange.Recognised;
import org.quittance.findings.CareFacts;
import org.quittance.staff.Actor;
import org.quittance.storage.Statistics;
import org.quittance.synthea.read.FactRows;
import org.quittance.synthea.read.Faults;
import org.quittance.synthea.read.Population;
import org.quittance.synthea.read.PopulationReader;
import org.quittance.synthea.read.Table;
import org.quittance.synthea.read.TableReader;
import org.quittance.synthea.store.CareRows;
import org.quittance.synthea.store.References;
import org.quittance.synthea.store.Staging;
import org.quittance.synthea.store.Visits;
import org.quittance.synthea.write.CareWriter;
import org.quittance.synthea.write.Modules;
import org.quittance.synthea.write.SetWriter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Loads sets: read, checked, and posted in one transaction, or nothing of it. The same set again changes nothing;
 * a larger one of the same population adds what is new.
 */
@Component
public class SyntheaSets {

    private static final String WHOLE_SET = "Import the whole folder as it was written, in one import.";
    private static final int CLAIMS_PER_TICK = 200;

    private final DataSource dataSource;
    private final TransactionTemplate transaction;
    private final Modules modules;

    /**
     * Sets in a database.
     *
     * @param dataSource where
     * @param transactions of that database
     * @param modules where they are written
     */
    public SyntheaSets(DataSource dataSource, PlatformTransactionManager transactions, Modules modules) {
        this.dataSource = dataSource;
        this.transaction = new TransactionTemplate(transactions);
        this.modules = modules;
    }

    /**
     * Loads a set.
     *
     * @param by who brings it
     * @param files its tables; others than accounts need are passed over
     * @param plan what of it is posted, on which days
     * @param mode whether anything stays
     * @param progress told how far it is
     * @return what became of it
     */
    public SetOutcome load(Actor by, List<IncomingFile> files, LoadPlan plan, ImportMode mode, Progress progress) {
        return load(by, files, plan, mode, progress, false);
    }

    /**
     * Loads a set, or its good rows.
     *
     * @param by who brings it
     * @param files its tables; others than accounts need are passed over
     * @param plan what of it is posted, on which days
     * @param mode whether anything stays
     * @param progress told how far it is
     * @param goodRows whether rows that are good are taken although others are not; else all or nothing
     * @return what became of it
     */
    public SetOutcome load(
            Actor by, List<IncomingFile> files, LoadPlan plan, ImportMode mode, Progress progress, boolean goodRows) {
        Map<Table, IncomingFile> tables = new LinkedHashMap<>();
        Faults faults = new Faults(goodRows);
        for (IncomingFile file : files) {
            tableOf(file).ifPresent(table -> {
                if (tables.putIfAbsent(table, file) != null) {
                    faults.add(
                            file.name(),
                            problem(file.name(), "TWICE", "A set has each table once", "Import one set at a time."));
                }
            });
        }
        requireAll(tables, faults);
        if (!faults.none()) {
            return faulty(faults, tables);
        }
        SetOutcome outcome = transaction.execute(status -> {
            SetOutcome done = loadInTransaction(by, tables, plan, faults, progress);
            if (mode == ImportMode.DRY_RUN || done instanceof SetOutcome.Faulty) {
                status.setRollbackOnly();
            }
            return done;
        });
        new Statistics(dataSource).betweenActs();
        return Objects.requireNonNull(outcome);
    }

    /** The table a file is, when accounts need something of it. */
    static Optional<Table> tableOf(IncomingFile file) {
        return file.kind() instanceof Recognised.SyntheaTable(String name) ? Table.named(name) : Optional.empty();
    }

    private static void requireAll(Map<Table, IncomingFile> tables, Faults faults) {
        Arrays.stream(Table.values())
                .filter(table -> table.required() && !tables.containsKey(table))
                .map(table -> table.fileName() + ".csv")
                .forEach(missing ->
                        faults.add(missing, problem(missing, "MISSING", "The set has this table", WHOLE_SET)));
    }

    private static Problem problem(String file, String code, String rule, String remedy) {
        return new Problem(file, code, "", rule, remedy);
    }

    private SetOutcome loadInTransaction(
            Actor by, Map<Table, IncomingFile> tables, LoadPlan plan, Faults faults, Progress progress) {
        Staging staging = new Staging(dataSource);
        CareFacts facts = modules.findings().gather();
        PopulationReader reader = new PopulationReader(
                new TableReader(modules.days().zone(), faults), tables, staging, new FactRows(facts));
        int[] read = {0};
        Population population =
                reader.read(table -> progress.at("reading " + table.fileName(), read[0]++, tables.size()));
        staging.complete();
        if (!faults.none()) {
            return faulty(faults, tables);
        }
        checkReferences(tables, faults);
        if (faults.goodRows()) {
            Set<UUID> claims = new HashSet<>(faults.spoilt(Table.CLAIMS));
            claims.addAll(faults.spoilt(Table.CLAIMS_TRANSACTIONS));
            staging.leaveOut(faults.spoilt(Table.PATIENTS), faults.spoilt(Table.ENCOUNTERS), claims);
        }
        return faults.none() ? post(by, population, tables, plan, faults, progress, facts) : faulty(faults, tables);
    }

    private void checkReferences(Map<Table, IncomingFile> tables, Faults faults) {
        References references = new References(dataSource);
        note(faults, file(tables, Table.ENCOUNTERS), references.ofEncounters());
        note(faults, file(tables, Table.CLAIMS), references.ofClaims());
        note(faults, file(tables, Table.CLAIMS_TRANSACTIONS), references.ofTransactions());
    }

    private static void note(Faults faults, IncomingFile file, List<References.Broken> found) {
        found.forEach(broken ->
                faults.add(file.name(), broken.line(), broken.column(), "REFERENCE", "", broken.rule(), WHOLE_SET));
    }

    private static IncomingFile file(Map<Table, IncomingFile> tables, Table table) {
        return Objects.requireNonNull(tables.get(table));
    }

    private SetOutcome post(
            Actor by,
            Population population,
            Map<Table, IncomingFile> tables,
            LoadPlan plan,
            Faults faults,
            Progress progress,
            CareFacts facts) {
        IncomingFile claims = file(tables, Table.CLAIMS);
        Optional<UUID> kept = claims.kept().map(id -> id.value());
        SetWriter.Source source = new SetWriter.Source(
                by, claims.name(), kept, file(tables, Table.CLAIMS_TRANSACTIONS).name());
        SetWriter writer = new SetWriter(modules, population, plan, source, faults);
        Visits visits = new Visits(dataSource);
        long total = visits.countClaims(plan.servedFrom());
        visits.forEach(plan.servedFrom(), visit -> {
            int before = writer.claims() / CLAIMS_PER_TICK;
            writer.add(visit);
            if (writer.claims() / CLAIMS_PER_TICK != before) {
                progress.at("posting claims", writer.claims(), total);
            }
        });
        writer.finish();
        if (faults.none()) {
            new CareWriter(by, modules).write(new CareRows(dataSource));
            progress.at("looking for typing errors", total, total);
            modules.findings().look(facts, writer::patientOf);
        }
        progress.at("posting claims", total, total);
        return faults.none() ? posted(writer, faults, tables) : faulty(faults, tables);
    }

    private static SetOutcome.Posted posted(SetWriter writer, Faults faults, Map<Table, IncomingFile> tables) {
        Map<String, List<Problem>> problems = new LinkedHashMap<>();
        faults.files().forEach(file -> problems.put(file, faults.of(file)));
        Map<String, List<String>> notes = new LinkedHashMap<>();
        tables.values().forEach(file -> notes.put(file.name(), faults.notes(file.name())));
        return new SetOutcome.Posted(writer.claims(), writer.newClaims(), problems, notes);
    }

    private static SetOutcome.Faulty faulty(Faults faults, Map<Table, IncomingFile> tables) {
        Map<String, List<Problem>> problems = new LinkedHashMap<>();
        faults.files().forEach(file -> problems.put(file, faults.of(file)));
        tables.values().forEach(file -> problems.putIfAbsent(file.name(), List.of()));
        return new SetOutcome.Faulty(faults.first(), faults.count(), problems);
    }
}
