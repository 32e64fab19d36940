package org.quittance.cli;

import java.io.PrintWriter;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.quittance.sheets.Batch;
import org.quittance.sheets.BatchId;
import org.quittance.sheets.BatchResult;
import org.quittance.sheets.BatchRow;
import org.quittance.sheets.RowFilter;
import org.quittance.sheets.SheetRefusalWords;
import org.quittance.sheets.Sheets;
import org.quittance.staff.AuditEvent;
import org.quittance.storage.StorageOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code quittance undo-import BATCH}: undoes the import of a sheet. */
@Command(
        name = "undo-import",
        description = "Undo the import of a sheet, by the batch that import named.",
        mixinStandardHelpOptions = true,
        footer = {"", "Exit codes: 0 all undone, 3 some rows left and named, 1 not possible, 2 wrong call."})
final class UndoImport implements Callable<Integer> {

    private static final int MOST_NAMED = 1_000;

    @Parameters(index = "0", paramLabel = "BATCH", description = "The batch, as import said it.")
    private UUID batch = new UUID(0, 0);

    @Mixin
    private final DataOption data = new DataOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        PrintWriter out = spec.commandLine().getOut();
        return Session.recorded(
                data.storage(StorageOptions.Use.COMMAND), AuditEvent.Act.UNDO, "undo-import", modules -> {
                    Sheets sheets = modules.getBean(Sheets.class);
                    BatchId id = new BatchId(batch);
                    return switch (sheets.undo(id, Session.operator())) {
                        case BatchResult.Begun begun -> undone(sheets, sheets.run(id, new PrintedProgress(err)), out);
                        case BatchResult.Refused(var why) -> failed(err, SheetRefusalWords.of(why));
                        case BatchResult.Unknown() -> failed(err, "There is no batch " + batch + ".");
                        case BatchResult.NotAllowed(var right) ->
                            failed(err, "The right is missing to " + right.words() + ".");
                    };
                });
    }

    private static int undone(Sheets sheets, Batch batch, PrintWriter out) {
        long left = batch.left();
        out.println("undone    " + batch.fileName() + ": " + batch.done() + (batch.done() == 1 ? " row" : " rows")
                + (left == 0 ? "" : ", of which " + left + " left in part or whole"));
        for (BatchRow row : sheets.rows(batch, RowFilter.LEFT, 0, MOST_NAMED)) {
            row.problems().forEach(problem -> out.println("          - " + row.label() + " " + problem.sentence()));
        }
        out.flush();
        return left == 0 ? ExitCode.DONE : ExitCode.PARTLY;
    }

    private static int failed(PrintWriter err, String words) {
        err.println("quittance: " + words);
        err.flush();
        return ExitCode.FAILED;
    }
}
