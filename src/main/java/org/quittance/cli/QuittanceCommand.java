package org.quittance.cli;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.stream.Stream;
import org.quittance.storage.StorageException;
import org.springframework.boot.web.server.PortInUseException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line's root: names the commands, and turns their failures into messages and exit codes. */
@Command(
        name = "quittance",
        description = "Patient accounts: what was done, who owes what, what was paid, and why.",
        mixinStandardHelpOptions = true,
        version = "quittance 0.1.0",
        subcommands = {
            Run.class,
            ImportCommand.class,
            UndoImport.class,
            TieCommand.class,
            PayerReasonCommand.class,
            Explain.class,
            BillCommand.class,
            Export.class,
            CheckCommand.class,
            OrganisationCommand.class,
            BenchCommand.class
        },
        footer = {"", "Exit codes: 0 done, 1 could not be done, 2 wrong call, 3 done in part."})
public final class QuittanceCommand {

    private QuittanceCommand() {}

    /** Runs the command that the words name, and answers with its exit code. */
    public static int execute(String... words) {
        CommandLine line = new CommandLine(new QuittanceCommand()).setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            report(failure, command.getErr());
            return ExitCode.FAILED;
        });
        if (words.length == 0) {
            line.usage(line.getErr());
            return ExitCode.WRONG_CALL;
        }
        return line.execute(words);
    }

    private static void report(Throwable failure, PrintWriter err) {
        Optional<String> message = causes(failure)
                .map(QuittanceCommand::explained)
                .flatMap(Optional::stream)
                .findFirst();
        if (message.isPresent()) {
            err.println("quittance: " + message.get());
        } else {
            err.println("quittance: something went wrong inside the program.");
            failure.printStackTrace(err);
        }
        err.flush();
    }

    private static Optional<String> explained(Throwable cause) {
        return switch (cause) {
            case Export.UnwritableException unwritable -> Optional.of(String.valueOf(unwritable.getMessage()));
            case StorageException refused -> Optional.of(String.valueOf(refused.getMessage()));
            case PortInUseException taken ->
                Optional.of("Port " + taken.getPort() + " is in use: choose another with --port, or stop its user.");
            default -> Optional.empty();
        };
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
