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
import org.quittance.staff.Actor;
import org.springframework.context.ApplicationContext;

/** Files taken into empty books, beside COPY alone of the rows that they became, and the memory that it takes. */
final class IntakeBesideCopy {

    private static final int ROUNDS = 3;
    private static final int GOAL_PER_MILLE = 300;
    private static final int GOAL_MEMORY_PER_MILLE = 1_200;

    private final BenchRun run;
    private final Times imports = new Times();
    private final Times copies = new Times();

    IntakeBesideCopy(BenchRun run) {
        this.run = run;
    }

    /** Takes the files several times and tells how that compares with COPY. */
    void measure(Path files) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            round(round, files);
        }
        run.say("files to committed books        %s", imports);
        run.say("COPY of the same rows           %s", copies);
        run.goal(
                Times.perMille(copies.median(), imports.median()) >= GOAL_PER_MILLE,
                "%s of the speed of COPY alone (goal 30 %%)",
                Times.percent(copies.median(), imports.median()));
    }

    private void round(int round, Path files) throws Exception {
        Path imported = run.folder().resolve("imported" + round);
        Path beside = run.folder().resolve("beside" + round);
        Path folder = Files.createDirectories(run.folder().resolve("rows"));
        WrittenRows rows = run.program().use(imported, modules -> {
            DataSource dataSource = modules.getBean(DataSource.class);
            long since = WrittenRows.next(dataSource);
            imports.add(importInto(modules, files));
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

    private static long importInto(ApplicationContext modules, Path files) {
        long before = System.nanoTime();
        ImportReport report = modules.getBean(Intake.class)
                .importPaths(List.of(files), ImportMode.POST, Progress.SILENT, Actor.operator("bench"));
        long took = System.nanoTime() - before;
        if (!report.allAccepted()) {
            throw new IllegalStateException("Not all was taken: "
                    + report.files().stream().map(FileReport::reason).toList());
        }
        return took;
    }

    /** Takes few files and files of several times their size, each in a process of its own, and tells the memory of both. */
    void memory(Path few, Path many, int times) throws Exception {
        long small = ImportRun.of(run, few, run.folder().resolve("small")).peakKilobytes();
        long large = ImportRun.of(run, many, run.folder().resolve("large")).peakKilobytes();
        run.goal(
                large * 1_000 <= small * GOAL_MEMORY_PER_MILLE,
                "%,d KB, and %,d KB for %d times as much: %s (goal at most 120 %%)",
                small,
                large,
                times,
                Times.percent(large, small));
    }
}
