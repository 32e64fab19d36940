package org.quittance.sheets.batch;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quittance.exchange.Inbox;
import org.quittance.exchange.KeptStatus;
import org.quittance.exchange.Progress;
import org.quittance.exchange.Recognised;
import org.quittance.history.RecordAct;
import org.quittance.ledger.BusinessDays;
import org.quittance.sheets.ApplyMode;
import org.quittance.sheets.Batch;
import org.quittance.sheets.BatchId;
import org.quittance.sheets.BatchState;
import org.quittance.sheets.Columns;
import org.quittance.sheets.RowOutcome;
import org.quittance.sheets.SheetTasks;
import org.quittance.sheets.apply.CellFault;
import org.quittance.sheets.apply.Done;
import org.quittance.sheets.apply.SheetHandler;
import org.quittance.sheets.apply.StagedRow;
import org.quittance.sheets.apply.Work;
import org.quittance.sheets.store.BatchStore;
import org.quittance.sheets.store.RowReader;
import org.quittance.sheets.store.RowStore;
import org.quittance.staff.Actor;
import org.quittance.storage.Acts;
import org.quittance.storage.Statistics;
import org.springframework.stereotype.Component;

/**
 * Brings batches from one state to the next, in blocks: each block is one transaction that also moves the checkpoint, so
 * that after any end of the program the work goes on where it stood. Several may work on one batch; each block locks it.
 */
@Component("sheetBatchRunner")
public class BatchRunner {

    static final String UNREADABLE = "The file could not be read.";

    private static final int BLOCK = 4_000;

    private final BatchStore batches;
    private final RowStore rows;
    private final RowReader reader;
    private final BatchReader reading;
    private final SheetHandlers handlers;
    private final Inbox inbox;
    private final Acts acts;
    private final BusinessDays days;
    private final Statistics statistics;

    BatchRunner(
            javax.sql.DataSource dataSource,
            BatchReader reading,
            SheetHandlers handlers,
            Inbox inbox,
            Acts acts,
            BusinessDays days,
            SheetTasks tasks) {
        this.batches = new BatchStore(dataSource, tasks);
        this.rows = new RowStore(dataSource);
        this.reader = new RowReader(dataSource);
        this.reading = reading;
        this.handlers = handlers;
        this.inbox = inbox;
        this.acts = acts;
        this.days = days;
        this.statistics = new Statistics(dataSource);
    }

    /**
     * Goes on with a batch until nothing goes on by itself any more, or until it is asked to stop between two blocks.
     *
     * @param progress how far it is
     * @return as it is then
     */
    public Batch run(BatchId id, Progress progress) {
        Batch batch = batches.find(id).orElseThrow();
        while (batch.state().isAtWork() && !progress.cancelled()) {
            switch (batch.state()) {
                case READING -> {
                    Batch which = batch;
                    reading.read(id, kind(batch), () -> inbox.open(which.file().orElseThrow()), progress);
                }
                case APPLYING -> whileGoing(progress, () -> applyBlock(id, progress));
                case TAKING_BACK, UNDOING -> whileGoing(progress, () -> undoBlock(id, progress));
                default -> throw new IllegalStateException("Nothing goes on with " + batch.state());
            }
            Batch after = batches.find(id).orElseThrow();
            if (after.state() == batch.state() && after.state() == BatchState.READING) {
                // Somebody else is reading it.
                return after;
            }
            batch = after;
        }
        return batch;
    }

    /**
     * What the file of a batch is.
     *
     * @return a table of text with its separator, or a workbook
     */
    static Recognised kind(Batch batch) {
        return batch.separator().isEmpty()
                ? new Recognised.Workbook()
                : new Recognised.TextTable(batch.separator().charAt(0));
    }

    private void whileGoing(Progress progress, java.util.function.BooleanSupplier block) {
        boolean going = true;
        while (going && !progress.cancelled()) {
            going = block.getAsBoolean();
            statistics.betweenActs();
        }
    }

    /** A block of a batch that is all or nothing holds rows that cannot be applied. */
    private static final class CannotApply extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Map<Long, List<CellFault>> exceptions;

        CannotApply(Map<Long, List<CellFault>> exceptions) {
            super("A record changed in between");
            this.exceptions = exceptions;
        }
    }

    private boolean applyBlock(BatchId id, Progress progress) {
        try {
            return acts.whole(() -> {
                Batch batch = batches.lock(id).orElseThrow();
                if (batch.state() != BatchState.APPLYING) {
                    return false;
                }
                Columns columns = batch.columns().orElseThrow();
                List<StagedRow> block = reader.block(id, columns, batch.reached(), BLOCK);
                if (block.isEmpty()) {
                    batches.end(id, BatchState.APPLIED);
                    concludeFile(batch);
                    return false;
                }
                SheetHandler handler = handlers.of(columns.kind());
                Done done = handler.apply(work(batch, block, batch.applied().orElseThrow()));
                if (!done.exceptions().isEmpty() && batch.mode() == ApplyMode.ALL_OR_NOTHING) {
                    throw new CannotApply(done.exceptions());
                }
                rows.mark(id, done.marks());
                rows.except(id, done.exceptions(), RowOutcome.STALE);
                long left = done.exceptions().size();
                batches.reached(id, block.getLast().n(), block.size() - left, left);
                progress.at(
                        "applying rows",
                        batch.done() + block.size(),
                        batch.counts().good());
                return true;
            });
        } catch (CannotApply e) {
            return acts.whole(() -> takeBack(id, e.exceptions));
        }
    }

    private boolean takeBack(BatchId id, Map<Long, List<CellFault>> exceptions) {
        Batch batch = batches.lock(id).orElseThrow();
        if (batch.state() != BatchState.APPLYING) {
            return false;
        }
        Batch.Signed first = batch.applied().orElseThrow();
        String reason =
                (exceptions.size() == 1 ? "The record of one row" : "The records of " + exceptions.size() + " rows")
                        + " changed after the preview: all or nothing was asked for, so nothing of the sheet stands.";
        rows.except(id, exceptions, RowOutcome.STALE);
        batches.beginUndo(
                id,
                BatchState.TAKING_BACK,
                reason,
                new Batch.Signed(
                        RecordAct.of(Actor.remembered(first.by()), "sheet taken back", "")
                                .id(),
                        first.by(),
                        days.now()));
        return false;
    }

    private boolean undoBlock(BatchId id, Progress progress) {
        return acts.whole(() -> {
            Batch batch = batches.lock(id).orElseThrow();
            if (batch.state() != BatchState.TAKING_BACK && batch.state() != BatchState.UNDOING) {
                return false;
            }
            Columns columns = batch.columns().orElseThrow();
            SheetHandler handler = handlers.of(columns.kind());
            Batch.Signed signed = batch.undone().orElseThrow();
            List<StagedRow> block = reader.lastBlock(id, columns, batch.reached(), BLOCK);
            if (block.isEmpty()) {
                Done last = handler.finishUndo(work(batch, reader.makers(id, columns), signed));
                rows.except(id, last.exceptions(), RowOutcome.LEFT);
                batches.reached(id, 0, 0, last.exceptions().size());
                boolean undone = batch.state() == BatchState.UNDOING;
                batches.end(id, undone ? BatchState.UNDONE : BatchState.STALE);
                batch.file().ifPresent(file -> inbox.reconsider(Actor.remembered(signed.by()), file));
                return false;
            }
            Done done = handler.undo(work(batch, block, signed));
            rows.except(id, done.exceptions(), RowOutcome.LEFT);
            batches.reached(id, block.getFirst().n() - 1, 0, done.exceptions().size());
            progress.at(
                    "undoing rows",
                    batch.counts().read() - block.getFirst().n(),
                    batch.counts().read());
            return true;
        });
    }

    private Work work(Batch batch, List<StagedRow> block, Batch.Signed signed) {
        boolean undo = batch.state() != BatchState.APPLYING;
        RecordAct act = new RecordAct(
                signed.act(),
                Actor.remembered(signed.by()),
                (undo ? "import of a sheet undone: " : "import of a sheet: ")
                        + batch.columns().orElseThrow().kind().word(),
                "sheet " + batch.id().value());
        return new Work(
                block,
                batch.columns().orElseThrow(),
                batch.id().value(),
                act,
                batch.applied().orElseThrow().act(),
                days.today());
    }

    private void concludeFile(Batch batch) {
        Optional<String> waits = batch.counts().refused() > 0
                ? Optional.of(
                        batch.counts().refused() == 1
                                ? "One row of this sheet is refused."
                                : batch.counts().refused() + " rows of this sheet are refused.")
                : Optional.empty();
        batch.file()
                .ifPresent(file -> inbox.conclude(
                        Actor.remembered(batch.applied().orElseThrow().by()),
                        file,
                        waits.isPresent() ? KeptStatus.HELD : KeptStatus.ACCEPTED,
                        waits.orElse("")));
    }
}
