package org.quittance.sheets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.quittance.exchange.Contents;
import org.quittance.exchange.FileImporter;
import org.quittance.exchange.FileReport;
import org.quittance.exchange.FileStatus;
import org.quittance.exchange.ImportMode;
import org.quittance.exchange.ImportWishes;
import org.quittance.exchange.IncomingFile;
import org.quittance.exchange.Progress;
import org.quittance.exchange.Recognised;
import org.quittance.exchange.RowEffects;
import org.quittance.sheets.batch.BatchReader;
import org.quittance.sheets.batch.ServiceNameSheets;
import org.quittance.staff.Actor;
import org.quittance.storage.Acts;
import org.springframework.stereotype.Component;

/**
 * Takes sheets among other files: at once and whole from the command line, or only as far as the preview where a person
 * looks first. People come before their accounts, those before their charges.
 */
@Component
class SheetImporter implements FileImporter {

    private static final String NO_COLUMNS =
            "What its columns hold is not recognised: choose it once on the page Import; it is remembered for these columns.";

    private final Sheets sheets;
    private final BatchReader reader;
    private final SheetReports reports;
    private final SheetJobs jobs;
    private final Acts acts;
    private final ServiceNameSheets names;

    SheetImporter(
            Sheets sheets,
            BatchReader reader,
            SheetReports reports,
            SheetJobs jobs,
            Acts acts,
            ServiceNameSheets names) {
        this.names = names;
        this.sheets = sheets;
        this.reader = reader;
        this.reports = reports;
        this.jobs = jobs;
        this.acts = acts;
    }

    @Override
    public boolean takes(Recognised kind) {
        return kind instanceof Recognised.Workbook || kind instanceof Recognised.TextTable;
    }

    @Override
    public int order() {
        return CLAIMS + 1;
    }

    private record Looked(IncomingFile file, BatchReader.Named named) {

        /** People first; what is not recognised last. */
        int order() {
            return named instanceof BatchReader.Named.Known(Columns columns)
                    ? switch (columns.kind()) {
                        case PATIENTS -> 0;
                        case COVERAGE -> 1;
                        case ACCOUNTS -> 2;
                        case CHARGES -> 3;
                    }
                    : 4;
        }
    }

    @Override
    public List<FileReport> take(List<IncomingFile> files, ImportMode mode, ImportWishes wishes, Progress progress) {
        List<FileReport> said = new ArrayList<>();
        List<Looked> looked = files.stream()
                .map(file -> new Looked(file, reader.look(file.name(), file.kind(), file.bytes())))
                .sorted(Comparator.comparingInt(Looked::order))
                .toList();
        for (Looked each : looked) {
            said.addAll(take(each, mode, wishes, progress));
        }
        return said;
    }

    private List<FileReport> take(Looked looked, ImportMode mode, ImportWishes wishes, Progress progress) {
        IncomingFile file = looked.file();
        String type = looked.named() instanceof BatchReader.Named.Known(Columns columns)
                ? "sheet of " + columns.kind().word()
                : file.kind().type();
        return switch (looked.named()) {
            case BatchReader.Named.Unreadable(String reason) ->
                List.of(FileReport.of(file.path(), type, FileStatus.REJECTED, reason));
            case BatchReader.Named.Unknown(List<String> headers)
            when ServiceNameSheets.knows(headers) -> names.take(file, mode, wishes);
            case BatchReader.Named.Unknown unknown
            when !wishes.previewFirst() -> List.of(FileReport.of(file.path(), type, FileStatus.HELD, NO_COLUMNS));
            case BatchReader.Named.Unknown unknown -> preview(file, type, mode, wishes.by());
            case BatchReader.Named.Known known when wishes.previewFirst() -> preview(file, type, mode, wishes.by());
            case BatchReader.Named.Known known ->
                switch (mode) {
                    case DRY_RUN -> dryRun(file, type, wishes, progress);
                    case POST -> post(file, type, wishes, progress);
                };
        };
    }

    /** A person looks first: the rows are read behind the page. */
    private List<FileReport> preview(IncomingFile file, String type, ImportMode mode, Actor by) {
        if (mode == ImportMode.DRY_RUN) {
            return List.of(FileReport.of(
                            file.path(), type, FileStatus.ACCEPTED, "You see each change before anything is written.")
                    .withContents(Contents.ofRows(new RowEffects("", "", 0, 0, 0, 0, 0, 0, List.of(), 0, List.of()))));
        }
        BatchId id = jobs.begin(() -> sheets.begin(file.kept(), file.name(), file.kind(), by));
        return List.of(FileReport.of(file.path(), type, FileStatus.HELD, "Its changes wait to be looked at.")
                .withContents(Contents.ofRows(
                        new RowEffects("", id.value().toString(), 0, 0, 0, 0, 0, 0, List.of(), 0, List.of()))));
    }

    /** Everything is read and said, and nothing stays. */
    private List<FileReport> dryRun(IncomingFile file, String type, ImportWishes wishes, Progress progress) {
        return acts.tried(status -> {
            status.setRollbackOnly();
            BatchId id = sheets.begin(Optional.empty(), file.name(), file.kind(), wishes.by());
            Batch batch = sheets.read(id, file.kind(), file.bytes(), progress);
            return reports.foretold(file, type, batch, mode(wishes));
        });
    }

    private static ApplyMode mode(ImportWishes wishes) {
        return wishes.goodRowsOnly() ? ApplyMode.GOOD_ROWS_ONLY : ApplyMode.ALL_OR_NOTHING;
    }

    private List<FileReport> post(IncomingFile file, String type, ImportWishes wishes, Progress progress) {
        Batch batch = goneOnWith(file, progress).orElseGet(() -> {
            BatchId id = sheets.begin(file.kept(), file.name(), file.kind(), wishes.by());
            return sheets.run(id, progress);
        });
        if (batch.state() == BatchState.PREVIEW
                && sheets.apply(batch.id(), mode(wishes), wishes.by()) instanceof BatchResult.Begun) {
            batch = sheets.run(batch.id(), progress);
        }
        return reports.became(file, type, batch);
    }

    /** A batch of the same file that was cut short while it was applied is gone on with; it is not begun again. */
    private Optional<Batch> goneOnWith(IncomingFile file, Progress progress) {
        return file.kept()
                .flatMap(sheets::batchOf)
                .filter(batch -> batch.state().isAtWork() && batch.state() != BatchState.READING)
                .map(batch -> sheets.run(batch.id(), progress))
                .filter(batch -> batch.state() == BatchState.APPLIED);
    }
}
