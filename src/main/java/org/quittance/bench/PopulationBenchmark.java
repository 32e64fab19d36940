package org.quittance.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.quittance.exchange.FileReport;
import org.quittance.exchange.ImportMode;
import org.quittance.exchange.ImportReport;
import org.quittance.exchange.Intake;
import org.quittance.exchange.Progress;
import org.quittance.ledger.CheckReport;
import org.quittance.ledger.LedgerCheck;
import org.springframework.context.ApplicationContext;

/** The tables of a population from files to committed books, beside COPY alone of the same rows, and its memory. */
final class PopulationBenchmark implements Benchmark {

    private static final int VISITS = 20_000;
    private static final int ROUNDS = 3;
    private static final int GOAL_PER_MILLE = 300;
    private static final int MEMORY_TIMES = 5;
    private static final int GOAL_MEMORY_PER_MILLE = 1_200;

    @Override
    public String name() {
        return "population";
    }

    @Override
    public String question() {
        return "how long do the tables of 20,000 visits take from the files to the committed books, beside COPY of the rows";
    }

    @Override
    public void measure(BenchRun run) throws Exception {
        int visits = run.sized(VISITS);
        Path tables = new InventedPopulation(visits).write(run.folder().resolve("population"));
        Times imports = new Times();
        Times copies = new Times();
        for (int round = 0; round < ROUNDS; round++) {
            round(run, round, tables, imports, copies);
        }
        run.say("%,d visits, %,d claims", visits, visits * InventedPopulation.CLAIMS_PER_VISIT);
        run.say("files to committed books        %s", imports);
        run.say("COPY of the same rows           %s", copies);
        run.goal(
                Times.perMille(copies.median(), imports.median()) >= GOAL_PER_MILLE,
                "%s of the speed of COPY alone (goal 30 %%)",
                Times.percent(copies.median(), imports.median()));
        memory(run, visits / MEMORY_TIMES, tables);
    }

    private static void round(BenchRun run, int round, Path tables, Times imports, Times copies) throws Exception {
        Path imported = run.folder().resolve("imported" + round);
        Path beside = run.folder().resolve("beside" + round);
        Path folder = Files.createDirectories(run.folder().resolve("rows"));
        WrittenRows rows = run.program().use(imported, modules -> {
            DataSource dataSource = modules.getBean(DataSource.class);
            long since = WrittenRows.next(dataSource);
            imports.add(importInto(modules, tables));
            if (round == 0) {
                CheckReport check = modules.getBean(LedgerCheck.class).check();
                run.goal(check.holds(), "all of it is taken and the check holds");
            }
            return WrittenRows.of(dataSource, folder, since);
        });
        copies.add(run.program().use(beside, modules -> rows.copyInto(modules.getBean(DataSource.class))));
        if (round == 0) {
            run.say("%,d rows in all tables", rows.rows());
        }
        remove(beside);
        remove(imported);
    }

    private static void remove(Path folder) throws Exception {
        new ProcessBuilder("rm", "-rf", folder.toString()).inheritIO().start().waitFor();
    }

    private static long importInto(ApplicationContext modules, Path tables) {
        long before = System.nanoTime();
        ImportReport report =
                modules.getBean(Intake.class).importPaths(List.of(tables), ImportMode.POST, Progress.SILENT);
        long took = System.nanoTime() - before;
        if (!report.allAccepted()) {
            throw new IllegalStateException("Not all was taken: "
                    + report.files().stream().map(FileReport::reason).toList());
        }
        return took;
    }

    private static void memory(BenchRun run, int few, Path many) throws Exception {
        Path tables = new InventedPopulation(few).write(run.folder().resolve("fewer"));
        long small = ImportRun.of(run, tables, run.folder().resolve("small")).peakKilobytes();
        long large = ImportRun.of(run, many, run.folder().resolve("large")).peakKilobytes();
        run.goal(
                large * 1_000 <= small * GOAL_MEMORY_PER_MILLE,
                "%,d KB, and %,d KB for %d times as many visits: %s (goal at most 120 %%)",
                small,
                large,
                MEMORY_TIMES,
                Times.percent(large, small));
    }
}
