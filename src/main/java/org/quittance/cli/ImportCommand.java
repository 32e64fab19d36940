package org.quittance.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.quittance.events.Hearing;
import org.quittance.exchange.ImportMode;
import org.quittance.exchange.ImportReport;
import org.quittance.exchange.ImportWishes;
import org.quittance.exchange.Intake;
import org.quittance.staff.AuditEvent;
import org.quittance.storage.StorageOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code quittance import}: takes files and folders in, and says of each what became of it. */
@Command(
        name = "import",
        description = "Take in remittances, claims, population tables and sheets: any known file, or a folder of them.",
        mixinStandardHelpOptions = true,
        footer = {"", "Exit codes: 0 all accepted or seen before, 3 some held or rejected, 2 wrong call."})
final class ImportCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files and folders; .gz and .zip are unpacked.")
    private List<Path> paths = new ArrayList<>();

    @Option(names = "--dry-run", description = "Say what would happen; keep and post nothing.")
    private boolean dryRun;

    @Option(
            names = "--good-rows-only",
            description = "Of a sheet (CSV, XLSX) take the good rows although others are refused; else all or nothing.")
    private boolean goodRowsOnly;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Mixin
    private final DataOption data = new DataOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        if (paths.stream().noneMatch(Files::exists)) {
            err.println("quittance: there is no " + paths.getFirst() + " to import.");
            err.flush();
            return ExitCode.WRONG_CALL;
        }
        ImportMode mode = dryRun ? ImportMode.DRY_RUN : ImportMode.POST;
        ImportWishes wishes = new ImportWishes(Session.operator(), goodRowsOnly, false);
        String about = dryRun ? "import --dry-run" : "import";
        ImportReport report =
                Session.recorded(data.storage(StorageOptions.Use.COMMAND), AuditEvent.Act.IMPORT, about, modules -> {
                    PrintedProgress progress = new PrintedProgress(err);
                    ImportReport taken = modules.getBean(Intake.class).importPaths(paths, mode, progress, wishes);
                    if (mode == ImportMode.POST) {
                        progress.phase("taken; looking for typing errors and for people registered twice");
                        modules.getBean(Hearing.class).now();
                    }
                    return taken;
                });
        PrintWriter out = spec.commandLine().getOut();
        out.print(json ? ImportJson.of(report) : ImportText.of(report));
        out.flush();
        return report.allAccepted() ? ExitCode.DONE : ExitCode.PARTLY;
    }
}
