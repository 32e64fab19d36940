package org.quittance.sheets;

import java.util.ArrayList;
import java.util.List;
import org.quittance.exchange.Contents;
import org.quittance.exchange.FileReport;
import org.quittance.exchange.FileStatus;
import org.quittance.exchange.IncomingFile;
import org.quittance.exchange.Problem;
import org.quittance.exchange.RowEffects;
import org.springframework.stereotype.Component;

/** Says of a sheet what became of it, or would, as reports of files do. */
@Component("sheetReports")
class SheetReports {

    private static final int MOST_PROBLEMS = 1_000;
    private static final int MOST_CHANGES = 1_000;
    private static final String SEEN = "Everything in this sheet stands in the books already.";

    private final Sheets sheets;

    SheetReports(Sheets sheets) {
        this.sheets = sheets;
    }

    /** What would become of a sheet. */
    List<FileReport> foretold(IncomingFile file, String type, Batch batch, ApplyMode mode) {
        if (batch.state() != BatchState.PREVIEW) {
            return List.of(stopped(file, type, batch));
        }
        boolean all = mode == ApplyMode.ALL_OR_NOTHING;
        return refused(batch) == 0 || !all
                ? taken(file, type, batch, "")
                : List.of(held(file, type, batch, refusedWords(batch)));
    }

    /** What became of a sheet. */
    List<FileReport> became(IncomingFile file, String type, Batch batch) {
        return switch (batch.state()) {
            case APPLIED -> taken(file, type, batch, batch.id().value().toString());
            case PREVIEW -> List.of(held(file, type, batch, refusedWords(batch)));
            case STALE -> List.of(held(file, type, batch, batch.reason()));
            default -> List.of(stopped(file, type, batch));
        };
    }

    private static FileReport stopped(IncomingFile file, String type, Batch batch) {
        return switch (batch.state()) {
            case UNREADABLE -> FileReport.of(file.path(), type, FileStatus.REJECTED, batch.reason());
            case COLUMNS ->
                FileReport.of(file.path(), type, FileStatus.HELD, "Choose what its columns hold on the page Import.");
            default ->
                FileReport.of(file.path(), type, FileStatus.HELD, "Somebody else is working on this sheet just now.");
        };
    }

    private static long refused(Batch batch) {
        return batch.counts().refused() + (batch.state() == BatchState.APPLIED ? batch.left() : 0);
    }

    private static String refusedWords(Batch batch) {
        long refused = batch.counts().refused();
        return "Nothing of this sheet is applied: "
                + (refused == 1 ? "one row is refused." : refused + " rows are refused.")
                + " Correct the sheet, or take the good rows only.";
    }

    private FileReport held(IncomingFile file, String type, Batch batch, String reason) {
        return FileReport.of(file.path(), type, FileStatus.HELD, reason)
                .withContents(Contents.ofRows(effects(batch, "")))
                .withProblems(problems(batch))
                .withNotes(batch.notes());
    }

    /** Taken, as far as rows are good; those that are refused are a row of the report of their own. */
    private List<FileReport> taken(IncomingFile file, String type, Batch batch, String id) {
        List<FileReport> said = new ArrayList<>();
        boolean nothing = batch.counts().good() == 0;
        if (!nothing || refused(batch) == 0) {
            said.add(FileReport.of(
                            file.path(), type, nothing ? FileStatus.SEEN : FileStatus.ACCEPTED, nothing ? SEEN : "")
                    .withContents(Contents.ofRows(effects(batch, id)))
                    .withNotes(batch.notes()));
        }
        if (refused(batch) > 0) {
            long count = refused(batch);
            FileReport held = FileReport.of(
                            file.path(),
                            type,
                            FileStatus.HELD,
                            count == 1 ? "One row is refused." : count + " rows are refused.")
                    .withTransaction("refused rows")
                    .withProblems(problems(batch));
            said.add(nothing ? held.withContents(Contents.ofRows(effects(batch, id))) : held);
        }
        return said;
    }

    private RowEffects effects(Batch batch, String id) {
        BatchCounts counts = batch.counts();
        List<RowEffects.Cell> cells = new ArrayList<>();
        for (BatchRow row : sheets.rows(batch, RowFilter.DOING, 0, MOST_CHANGES)) {
            if (row.state() == RowState.NEW) {
                cells.add(new RowEffects.Cell(row.place(), row.label(), "new", "", words(row)));
            } else {
                row.changes()
                        .forEach(change -> cells.add(new RowEffects.Cell(
                                change.place(), row.label(), change.field(), change.before(), change.after())));
            }
        }
        return new RowEffects(
                batch.columns().map(columns -> columns.kind().word()).orElse(""),
                id,
                counts.read(),
                counts.fresh(),
                counts.changed(),
                counts.cells(),
                counts.unchanged(),
                counts.refused(),
                cells,
                counts.mistyped(),
                doubts(batch));
    }

    private List<RowEffects.Doubt> doubts(Batch batch) {
        List<RowEffects.Doubt> doubts = new ArrayList<>();
        if (batch.counts().mistyped() == 0) {
            return doubts;
        }
        for (BatchRow row : sheets.rows(batch, RowFilter.MISTYPED, 0, MOST_CHANGES)) {
            row.doubts()
                    .forEach(doubt -> doubts.add(new RowEffects.Doubt(
                            doubt.place(),
                            row.label(),
                            doubt.field(),
                            doubt.found(),
                            doubt.proposed(),
                            doubt.what(),
                            doubt.evidence(),
                            doubt.confidence())));
        }
        return doubts;
    }

    private static String words(BatchRow row) {
        return String.join(
                ", ",
                row.changes().stream()
                        .map(change -> change.field() + " " + change.after())
                        .toList());
    }

    private List<Problem> problems(Batch batch) {
        List<Problem> problems = new ArrayList<>();
        RowFilter filter = batch.state() == BatchState.STALE ? RowFilter.LEFT : RowFilter.REFUSED;
        for (BatchRow row : sheets.rows(batch, filter, 0, MOST_PROBLEMS)) {
            problems.addAll(row.problems());
        }
        if (batch.state() == BatchState.APPLIED && batch.left() > 0) {
            for (BatchRow row : sheets.rows(batch, RowFilter.LEFT, 0, MOST_PROBLEMS)) {
                problems.addAll(row.problems());
            }
        }
        return problems;
    }
}
