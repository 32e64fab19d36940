package org.quittance.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.quittance.duplicates.Duplicates;
import org.quittance.events.Hearing;
import org.quittance.findings.Findings;
import org.quittance.reports.Format;
import org.quittance.reports.Report;
import org.quittance.reports.Reports;
import org.quittance.staff.AuditEvent;
import org.quittance.storage.StorageOptions;
import org.quittance.storage.WorkFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code quittance export REPORT --out FILE}: writes a list out of the books. */
@Command(
        name = "export",
        description = "Write a report as CSV or XLSX; --list names the reports.",
        mixinStandardHelpOptions = true)
final class Export implements Callable<Integer> {

    /** The report that is only as good as the last look at the records: they are looked at first. */
    private static final String FINDINGS = "findings";

    @Parameters(index = "0", arity = "0..1", paramLabel = "REPORT", description = "Which report.")
    private Optional<String> name = Optional.empty();

    @Option(names = "--out", paramLabel = "FILE", description = "Where to; its ending says how: .csv or .xlsx.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--list", description = "Name the reports.")
    private boolean list;

    @Mixin
    private final DataOption data = new DataOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (list) {
            list(spec.commandLine().getOut());
            return ExitCode.DONE;
        }
        Report report = report();
        Path file = out.orElseThrow(() -> wrong("Say where to: --out FILE.csv or --out FILE.xlsx."));
        Format format = Format.ofFileName(file.toString())
                .orElseThrow(() -> wrong("The file's ending says how it is written: " + endings() + "."));
        long rows = Session.recorded(
                data.storage(StorageOptions.Use.COMMAND), AuditEvent.Act.VIEW, "export " + report.name(), modules -> {
                    if (report.name().equals(FINDINGS)) {
                        look(
                                modules.getBean(Findings.class),
                                modules.getBean(Duplicates.class),
                                modules.getBean(Hearing.class));
                    }
                    return write(modules.getBean(Reports.class), report, format, file);
                });
        PrintWriter err = spec.commandLine().getErr();
        err.println(report.name() + ": " + rows + (rows == 1 ? " row" : " rows") + " written to " + file + ".");
        err.flush();
        return ExitCode.DONE;
    }

    /** Looks at what was not yet looked at. */
    private static void look(Findings findings, Duplicates duplicates, Hearing hearing) {
        hearing.now();
        Optional<Instant> seen = findings.lastLook();
        if (seen.isPresent()) {
            findings.lookAtTouchedSince(seen.get());
        } else {
            findings.lookAtAll();
        }
        Optional<Instant> compared = duplicates.lastLook();
        if (compared.isPresent()) {
            duplicates.lookAtTouchedSince(compared.get());
        } else {
            duplicates.lookAtAll();
        }
    }

    private static void list(PrintWriter answer) {
        for (Report report : Reports.ALL) {
            answer.println(String.format("%-18s%s.", report.name(), report.about()));
        }
        answer.flush();
    }

    private Report report() {
        String wanted = name.orElseThrow(() -> wrong("Say which report; quittance export --list names them."));
        return Reports.ALL.stream()
                .filter(report -> report.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> wrong("There is no report " + wanted + "; quittance export --list names them."));
    }

    /** A file that is cut short never stands under the name that was asked for. */
    private static long write(Reports reports, Report report, Format format, Path file) {
        Path whole = file.toAbsolutePath();
        Path part = whole.resolveSibling(whole.getFileName() + ".part");
        try {
            long rows;
            Files.deleteIfExists(part);
            Files.createFile(part, WorkFolder.forOwnerOnly());
            try (OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(part))) {
                rows = reports.write(report, format, bytes);
            }
            Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
            return rows;
        } catch (NoSuchFileException e) {
            throw new UnwritableException("There is no folder " + whole.getParent() + ".", e);
        } catch (IOException e) {
            throw new UnwritableException(file + " cannot be written.", e);
        } finally {
            deleteQuietly(part);
        }
    }

    private static void deleteQuietly(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            // What is left is marked as a part by its name.
        }
    }

    private static String endings() {
        return Arrays.stream(Format.values())
                .map(format -> "." + format.ending())
                .collect(Collectors.joining(" or "));
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    /** The file cannot be written where it was asked for. */
    static final class UnwritableException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnwritableException(String message, IOException cause) {
            super(message, cause);
        }
    }
}
