package org.quittance.sheets;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.quittance.exchange.IncomingFile;
import org.quittance.exchange.KeptFileId;
import org.quittance.exchange.Progress;
import org.quittance.exchange.Recognised;
import org.quittance.sheets.batch.BatchReader;
import org.quittance.sheets.batch.BatchRunner;
import org.quittance.sheets.rules.Field;
import org.quittance.sheets.rules.Fields;
import org.quittance.sheets.rules.Headers;
import org.quittance.sheets.store.BatchStore;
import org.quittance.sheets.store.ColumnStore;
import org.quittance.sheets.store.RowReader;
import org.quittance.staff.Actor;
import org.quittance.staff.Right;
import org.quittance.storage.Acts;
import org.springframework.stereotype.Component;

/**
 * Takes sheets in: a batch is read, shown, applied and undone. Acts say what shall be done and return at once;
 * {@link #run} does it, block by block, here or on any node, and goes on after any interruption.
 */
@Component
public class Sheets {

    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_SAVED_NAME = 80;

    private final BatchStore batches;
    private final RowReader rows;
    private final ColumnStore saved;
    private final BatchRunner runner;
    private final BatchReader reader;
    private final Acts acts;
    private final Clock clock;

    /**
     * Sheets over a database.
     *
     * @param dataSource where batches are kept
     * @param runner does it
     * @param reader reads files
     * @param acts runs what is done as a whole
     * @param clock says when
     * @param tasks told what waits for a person
     */
    public Sheets(
            DataSource dataSource, BatchRunner runner, BatchReader reader, Acts acts, Clock clock, SheetTasks tasks) {
        this.batches = new BatchStore(dataSource, tasks);
        this.rows = new RowReader(dataSource);
        this.saved = new ColumnStore(dataSource);
        this.runner = runner;
        this.reader = reader;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * Begins a batch; {@link #run} reads it. An earlier batch of the same file that was never applied is put aside.
     *
     * @param file where its bytes are kept; empty in a dry run, which calls {@link #read} with the bytes
     * @param name what the file is called
     * @param kind a workbook or a table of text
     * @param by who brings it
     * @return the batch
     */
    public BatchId begin(Optional<KeptFileId> file, String name, Recognised kind, Actor by) {
        BatchId id = new BatchId(UuidCreator.getTimeOrderedEpochPlus1());
        String separator = kind instanceof Recognised.TextTable(char one) ? String.valueOf(one) : "";
        String shortened = name.substring(0, Math.min(name.length(), LONGEST_NAME));
        acts.whole(() -> {
            file.flatMap(batches::ofFile)
                    .filter(before -> !before.state().isAtWork()
                            && before.state() != BatchState.APPLIED
                            && before.state() != BatchState.UNDONE)
                    .ifPresent(before -> batches.state(before.id(), BatchState.SET_ASIDE, ""));
            batches.insert(new BatchStore.NewBatch(id, file, shortened, separator, by.name(), clock.instant()));
            return true;
        });
        return id;
    }

    /**
     * Reads a batch from bytes at hand: for a dry run, whose file is not kept.
     *
     * @param id the batch
     * @param kind what the file is
     * @param progress how far it is
     * @return the batch, read
     */
    public Batch read(BatchId id, Recognised kind, IncomingFile.Bytes bytes, Progress progress) {
        reader.read(id, kind, bytes, progress);
        return batches.find(id).orElseThrow();
    }

    /**
     * Goes on with a batch until nothing goes on by itself any more.
     *
     * @param progress how far it is
     * @return as it is then
     */
    public Batch run(BatchId id, Progress progress) {
        return runner.run(id, progress);
    }

    /**
     * Says what the columns of a batch hold, and has it read anew.
     *
     * @param columns what they hold
     * @param name under which this is saved for the next sheet with these columns; empty to save nothing
     * @param by who says so
     * @return the batch, still to be read
     */
    public BatchResult choose(BatchId id, Columns columns, String name, Actor by) {
        return act(id, by, Right.IMPORT, batch -> {
            if (batch.state() != BatchState.COLUMNS
                    && batch.state() != BatchState.PREVIEW
                    && batch.state() != BatchState.STALE) {
                return new BatchResult.Refused(SheetRefusal.Plain.COLUMNS_TOO_LATE);
            }
            if (!columns.headers().equals(batch.headers())) {
                return new BatchResult.Refused(SheetRefusal.Plain.OTHER_COLUMNS);
            }
            List<String> missing = Headers.missing(columns);
            if (!missing.isEmpty()) {
                return new BatchResult.Refused(new SheetRefusal.ColumnsMissing(missing));
            }
            long taken =
                    columns.fields().stream().filter(field -> !field.isEmpty()).count();
            if (columns.fields().stream()
                            .filter(field -> !field.isEmpty())
                            .distinct()
                            .count()
                    != taken) {
                return new BatchResult.Refused(SheetRefusal.Plain.FIELD_TWICE);
            }
            batches.columns(id, batch.headers(), Optional.of(columns));
            if (!name.isBlank()) {
                String shortened =
                        name.strip().substring(0, Math.min(name.strip().length(), LONGEST_SAVED_NAME));
                saved.add(new SavedColumns(shortened, columns, by.name(), clock.instant()));
            }
            batches.state(id, BatchState.READING, "");
            return begun(id);
        });
    }

    /**
     * Has a batch read anew, with the books as they are now.
     *
     * @param by who asks
     * @return the batch, still to be read
     */
    public BatchResult readAgain(BatchId id, Actor by) {
        return act(id, by, Right.IMPORT, batch -> {
            if (batch.state() != BatchState.PREVIEW && batch.state() != BatchState.STALE) {
                return new BatchResult.Refused(SheetRefusal.Plain.NOT_READ_AGAIN);
            }
            batches.state(id, BatchState.READING, "");
            return begun(id);
        });
    }

    /**
     * Applies a batch as it was shown. Begun again, it is the same act.
     *
     * @param mode all or nothing, or the good rows
     * @param by who applies it
     * @return the batch, being applied
     */
    public BatchResult apply(BatchId id, ApplyMode mode, Actor by) {
        return act(id, by, Right.IMPORT, batch -> {
            if (batch.state() == BatchState.APPLYING || batch.state() == BatchState.APPLIED) {
                return new BatchResult.Begun(batch);
            }
            if (batch.state() != BatchState.PREVIEW) {
                return new BatchResult.Refused(SheetRefusal.Plain.NOT_SHOWN);
            }
            if (mode == ApplyMode.ALL_OR_NOTHING && batch.counts().refused() > 0) {
                return new BatchResult.Refused(SheetRefusal.Plain.ROWS_REFUSED);
            }
            batches.beginApply(id, mode, signed(by));
            return begun(id);
        });
    }

    /**
     * Undoes a batch in one act: changes are taken back where the field still says what the batch gave it, charges by
     * ledger entries, new records where nothing else hangs on them. What is left is named.
     *
     * @param by who undoes it
     * @return the batch, being undone
     */
    public BatchResult undo(BatchId id, Actor by) {
        return act(id, by, Right.CORRECT_RECORD, batch -> {
            if (batch.state() == BatchState.UNDOING || batch.state() == BatchState.UNDONE) {
                return new BatchResult.Begun(batch);
            }
            if (batch.state() != BatchState.APPLIED) {
                return new BatchResult.Refused(SheetRefusal.Plain.NOT_APPLIED);
            }
            batches.beginUndo(id, BatchState.UNDOING, "", signed(by));
            return begun(id);
        });
    }

    /**
     * Puts a batch aside that is not wanted.
     *
     * @param by who puts it aside
     * @return the batch
     */
    public BatchResult putAside(BatchId id, Actor by) {
        return act(id, by, Right.IMPORT, batch -> {
            if (batch.state().isAtWork() || batch.state() == BatchState.APPLIED || batch.state() == BatchState.UNDONE) {
                return new BatchResult.Refused(SheetRefusal.Plain.APPLIED);
            }
            batches.state(id, BatchState.SET_ASIDE, "");
            return begun(id);
        });
    }

    private BatchResult act(BatchId id, Actor by, Right right, Function<Batch, BatchResult> act) {
        if (!by.may(right)) {
            return new BatchResult.NotAllowed(right);
        }
        return acts.whole(() -> batches.lock(id).map(act).orElseGet(BatchResult.Unknown::new));
    }

    private BatchResult begun(BatchId id) {
        return new BatchResult.Begun(batches.find(id).orElseThrow());
    }

    private Batch.Signed signed(Actor by) {
        return new Batch.Signed(UuidCreator.getTimeOrderedEpochPlus1(), by.name(), clock.instant());
    }

    /**
     * A batch.
     *
     * @return empty when there is none
     */
    public Optional<Batch> batch(BatchId id) {
        return batches.find(id);
    }

    /**
     * The latest batch of a kept file.
     *
     * @return empty when there is none
     */
    public Optional<Batch> batchOf(KeptFileId file) {
        return batches.ofFile(file);
    }

    /**
     * Batches, the latest first.
     *
     * @param after the last one seen; empty for the first page
     * @param limit at most so many
     * @return a page of them, without those put aside
     */
    public List<Batch> batches(Optional<BatchId> after, int limit) {
        return batches.page(after.flatMap(batches::find), limit);
    }

    /**
     * Batches on which work goes on, or was cut short.
     *
     * @return the oldest first
     */
    public List<Batch> unfinished() {
        return batches.unfinished();
    }

    /**
     * Rows of a batch.
     *
     * @param filter which of its rows
     * @param after number of the last one seen, 0 for the first page
     * @param limit at most so many
     * @return in the order of the sheet
     */
    public List<BatchRow> rows(Batch batch, RowFilter filter, long after, int limit) {
        return rows.page(batch, filter, after, limit);
    }

    /**
     * The fields that columns of a kind of sheet can hold.
     *
     * @return in the order of pages
     */
    public List<FieldName> fieldsOf(SheetKind kind) {
        return Fields.of(kind).stream()
                .map(field -> new FieldName(field.name(), field.label(), field.use() != Field.Use.SHOWN))
                .toList();
    }

    /**
     * What the columns of a kind of sheet seem to hold.
     *
     * @param headers the names of the columns
     * @return a proposal
     */
    public Columns proposal(SheetKind kind, List<String> headers) {
        return Headers.guess(kind, headers);
    }

    /**
     * What was saved for columns with these names.
     *
     * @param headers the names
     * @return the latest first
     */
    public List<SavedColumns> savedFor(List<String> headers) {
        return saved.all(headers);
    }
}
