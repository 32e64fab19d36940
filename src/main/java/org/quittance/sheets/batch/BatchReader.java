package org.quittance.sheets.batch;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quittance.exchange.IncomingFile;
import org.quittance.exchange.Progress;
import org.quittance.exchange.Recognised;
import org.quittance.ledger.BusinessDays;
import org.quittance.sheets.Batch;
import org.quittance.sheets.BatchCounts;
import org.quittance.sheets.BatchId;
import org.quittance.sheets.BatchState;
import org.quittance.sheets.Columns;
import org.quittance.sheets.RowState;
import org.quittance.sheets.SavedColumns;
import org.quittance.sheets.SheetTasks;
import org.quittance.sheets.apply.CellFault;
import org.quittance.sheets.apply.Doubt;
import org.quittance.sheets.apply.SheetHandler;
import org.quittance.sheets.apply.TypedRow;
import org.quittance.sheets.apply.Verdict;
import org.quittance.sheets.read.Line;
import org.quittance.sheets.read.SheetFile;
import org.quittance.sheets.read.UnreadableSheetException;
import org.quittance.sheets.rules.Cell;
import org.quittance.sheets.rules.Cells;
import org.quittance.sheets.rules.Field;
import org.quittance.sheets.rules.Fields;
import org.quittance.sheets.rules.Form;
import org.quittance.sheets.rules.Headers;
import org.quittance.sheets.rules.Read;
import org.quittance.sheets.store.BatchStore;
import org.quittance.sheets.store.ColumnStore;
import org.quittance.sheets.store.RowStore;
import org.quittance.storage.Acts;
import org.quittance.storage.Statistics;
import org.springframework.stereotype.Component;

/** Reads the rows of a batch and says of each what it does: the preview. Begun anew after any interruption. */
@Component("sheetBatchReader")
public class BatchReader {

    private static final int BLOCK = 5_000;

    private final BatchStore batches;
    private final RowStore rows;
    private final ColumnStore saved;
    private final SheetHandlers handlers;
    private final Acts acts;
    private final BusinessDays days;
    private final Statistics statistics;

    BatchReader(
            javax.sql.DataSource dataSource, SheetHandlers handlers, Acts acts, BusinessDays days, SheetTasks tasks) {
        this.batches = new BatchStore(dataSource, tasks);
        this.rows = new RowStore(dataSource);
        this.saved = new ColumnStore(dataSource);
        this.handlers = handlers;
        this.acts = acts;
        this.days = days;
        this.statistics = new Statistics(dataSource);
    }

    /** What the names of a file's columns say. */
    public sealed interface Named {

        /**
         * They are known.
         *
         * @param columns what they hold
         */
        record Known(Columns columns) implements Named {}

        /**
         * Somebody has to say what they hold.
         *
         * @param headers the names
         */
        record Unknown(List<String> headers) implements Named {}

        /**
         * The file cannot be read.
         *
         * @param reason why, in a sentence
         */
        record Unreadable(String reason) implements Named {}
    }

    /**
     * Looks at the names of a file's columns only.
     *
     * @param name what it is called
     * @param kind what it is
     * @return what its columns hold
     */
    public Named look(String name, Recognised kind, IncomingFile.Bytes bytes) {
        try (SheetFile file = SheetFile.open(name, kind, bytes)) {
            Optional<Columns> columns = known(file.headers(), Optional.empty());
            return columns.<Named>map(Named.Known::new).orElseGet(() -> new Named.Unknown(file.headers()));
        } catch (UnreadableSheetException e) {
            return new Named.Unreadable(e.reason());
        } catch (IOException e) {
            return new Named.Unreadable(BatchRunner.UNREADABLE);
        }
    }

    /** What columns hold: as somebody said of this batch, as it was saved for these names, or as it is recognised. */
    private Optional<Columns> known(List<String> headers, Optional<Columns> chosen) {
        Optional<Columns> own = chosen.filter(columns -> columns.headers().equals(headers));
        return own.or(() -> saved.latest(headers)
                        .map(SavedColumns::columns)
                        .filter(columns -> columns.fields().size() == headers.size())
                        .map(columns -> new Columns(columns.kind(), headers, columns.fields(), columns.emptyClears())))
                .or(() -> Headers.recognise(headers))
                .filter(columns -> Headers.missing(columns).isEmpty());
    }

    /**
     * Reads a batch.
     *
     * @param kind what its file is
     * @param bytes the bytes of its file
     * @param progress how far it is
     */
    public void read(BatchId id, Recognised kind, IncomingFile.Bytes bytes, Progress progress) {
        Batch batch = batches.find(id).orElseThrow();
        try (SheetFile file = SheetFile.open(batch.fileName(), kind, bytes)) {
            Optional<Columns> columns = known(file.headers(), batch.columns());
            acts.whole(() -> {
                rows.clear(id);
                batches.columns(id, file.headers(), columns);
                batches.counts(id, BatchCounts.NONE);
                batches.told(id, file.sheets(), List.of());
                return true;
            });
            if (columns.isEmpty()) {
                end(id, BatchState.COLUMNS, "");
                return;
            }
            if (readRows(id, file, columns.get(), progress)) {
                conclude(id, file, columns.get());
            }
        } catch (UnreadableSheetException e) {
            end(id, BatchState.UNREADABLE, e.reason());
        } catch (IOException e) {
            end(id, BatchState.UNREADABLE, BatchRunner.UNREADABLE);
        }
    }

    private void end(BatchId id, BatchState state, String reason) {
        acts.whole(() -> {
            batches.state(id, state, reason);
            return true;
        });
    }

    /** Whether all rows were read; false when somebody else took the batch over or put it aside. */
    private boolean readRows(BatchId id, SheetFile file, Columns columns, Progress progress) throws IOException {
        LocalDate today = days.today();
        SheetHandler handler = handlers.of(columns.kind());
        List<Optional<Field>> fields = columns.fields().stream()
                .map(name -> Fields.named(columns.kind(), name))
                .toList();
        long read = 0;
        List<TypedRow> block = new ArrayList<>();
        Optional<Line> next = file.next();
        while (next.isPresent() || !block.isEmpty()) {
            if (next.isPresent()) {
                block.add(typed(++read, next.get(), fields));
                next = file.next();
            }
            if (block.size() == BLOCK || next.isEmpty()) {
                if (!add(id, block, columns, file.sheets(), handler, today, read - block.size())) {
                    return false;
                }
                progress.at("reading rows", read, 0);
                statistics.betweenActs();
                block.clear();
            }
        }
        return true;
    }

    private static TypedRow typed(long n, Line line, List<Optional<Field>> fields) {
        Map<String, String> values = new LinkedHashMap<>();
        List<CellFault> faults = new ArrayList<>(0);
        for (int i = 0; i < fields.size(); i++) {
            Optional<Field> field = fields.get(i);
            if (field.isEmpty() || field.get().use() == Field.Use.SHOWN) {
                continue;
            }
            Cell cell = i < line.cells().size() ? line.cells().get(i) : Cell.BLANK;
            Form form = field.get().form();
            switch (Cells.read(form, cell)) {
                case Read.Value(String text) -> values.put(field.get().name(), text);
                case Read.Fault fault -> faults.add(new CellFault(field.get().name(), fault));
            }
        }
        return new TypedRow(n, line.sheet(), line.number(), values, faults);
    }

    private boolean add(
            BatchId id,
            List<TypedRow> block,
            Columns columns,
            List<String> sheets,
            SheetHandler handler,
            LocalDate today,
            long before) {
        return acts.whole(() -> {
            Batch now = batches.lock(id).orElseThrow();
            if (now.state() != BatchState.READING || now.counts().read() != before) {
                return false;
            }
            List<Verdict> verdicts = handler.decide(block, columns, today);
            rows.add(id, verdicts, columns, sheets);
            List<Doubt> doubts = handler.doubts(verdicts, columns);
            rows.doubt(id, doubts);
            batches.counts(id, counted(now.counts(), verdicts, doubts.size()));
            return true;
        });
    }

    private static BatchCounts counted(BatchCounts before, List<Verdict> verdicts, int doubts) {
        long fresh = before.fresh();
        long changed = before.changed();
        long cells = before.cells();
        long unchanged = before.unchanged();
        long refused = before.refused();
        for (Verdict verdict : verdicts) {
            fresh += verdict.state() == RowState.NEW ? 1 : 0;
            changed += verdict.state() == RowState.CHANGED ? 1 : 0;
            unchanged += verdict.state() == RowState.UNCHANGED ? 1 : 0;
            refused += verdict.state() == RowState.REFUSED ? 1 : 0;
            cells += verdict.changes().size();
        }
        return new BatchCounts(
                before.read() + verdicts.size(), fresh, changed, cells, unchanged, refused, before.mistyped() + doubts);
    }

    private void conclude(BatchId id, SheetFile file, Columns columns) {
        acts.whole(() -> {
            rows.refuseDoubles(
                    id,
                    file.sheets(),
                    "A sheet tells of each " + columns.kind().one() + " once; this is the same again",
                    columns.kind() == org.quittance.sheets.SheetKind.CHARGES
                            ? "Take the row out, give each line a number of its own, or write how many as units"
                            : "Take one of the rows out");
            batches.counts(id, rows.count(id));
            List<String> notes = new ArrayList<>(file.notes());
            notes.addAll(Headers.leftOut(columns));
            batches.told(id, file.sheets(), notes);
            batches.state(id, BatchState.PREVIEW, "");
            return true;
        });
    }
}
