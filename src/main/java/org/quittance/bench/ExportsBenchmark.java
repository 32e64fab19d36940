package org.quittance.bench;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import org.quittance.reports.Format;
import org.quittance.reports.Report;
import org.quittance.reports.Reports;
import org.quittance.storage.Storage;

/** Every export right after an import, beside the same once the database has looked at all of its tables at leisure. */
final class ExportsBenchmark implements Benchmark {

    private static final int CLAIMS = 50_000;
    private static final int GOAL_PER_MILLE = 500;

    @Override
    public String name() {
        return "exports";
    }

    @Override
    public String question() {
        return "how long do the exports take right after claims and a remittance came, beside the same with all statistics";
    }

    @Override
    public void measure(BenchRun run) throws Exception {
        SampleFiles files = new SampleFiles(11, 1, run.sized(CLAIMS));
        Path folder = Files.createDirectories(run.folder().resolve("exports"));
        Path data = folder.resolve("data");
        ImportRun.of(run, files.writeClaims(folder.resolve("claims.837")), data);
        ImportRun.of(run, files.writeRemittance(folder.resolve("remittance.835")), data);
        run.say("%,d claims and their 835, imported by two commands", files.claims());
        for (Report report : Reports.ALL) {
            Path fresh = folder.resolve(report.name() + "-fresh");
            Path known = folder.resolve(report.name() + "-known");
            SampleDatabase.copy(data, fresh);
            SampleDatabase.copy(data, known);
            lookAt(known);
            Times right = new Times();
            Times leisure = new Times();
            right.add(run.program().use(fresh, modules -> write(modules.getBean(Reports.class), report)));
            leisure.add(run.program().use(known, modules -> write(modules.getBean(Reports.class), report)));
            run.goal(
                    Times.perMille(leisure.median(), right.median()) >= GOAL_PER_MILLE,
                    "%s: %s right after the import, %s with all statistics (goal at most twice as long)",
                    report.name(),
                    Times.seconds(right.median()),
                    Times.seconds(leisure.median()));
            remove(fresh);
            remove(known);
        }
    }

    private static void lookAt(Path data) throws Exception {
        try (Storage storage = SampleDatabase.open(data);
                Connection connection = storage.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
        }
    }

    private static void remove(Path folder) throws Exception {
        new ProcessBuilder("rm", "-rf", folder.toString()).inheritIO().start().waitFor();
    }

    private static long write(Reports reports, Report report) {
        long before = System.nanoTime();
        reports.write(report, Format.CSV, OutputStream.nullOutputStream());
        return System.nanoTime() - before;
    }
}
