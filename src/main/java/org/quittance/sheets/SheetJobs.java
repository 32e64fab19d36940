package org.quittance.sheets;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.quittance.exchange.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Works on batches behind the pages, one at a time, and goes on at the start of the program with what was cut short. What
 * a batch has reached stands in the database; nothing is lost with this process.
 */
@Component
@ConditionalOnWebApplication
public class SheetJobs implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(SheetJobs.class);

    private final Sheets sheets;
    /** Batches that are worked on here or wait for it, as often as they were asked for. */
    private final Queue<BatchId> at = new ConcurrentLinkedQueue<>();

    private final ExecutorService executor = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("sheets").factory());

    SheetJobs(Sheets sheets) {
        this.sheets = sheets;
    }

    @EventListener(ApplicationReadyEvent.class)
    void goOn() {
        sheets.unfinished().forEach(batch -> start(batch.id()));
    }

    /**
     * Goes on with a batch, after those that were started before.
     *
     * @param id which
     */
    public void start(BatchId id) {
        at.add(id);
        executor.execute(() -> {
            try {
                sheets.run(id, Progress.SILENT);
            } catch (RuntimeException e) {
                // What the exception says may quote a cell: its kind is enough to find it.
                LOG.error(
                        "Sheet {} stopped ({}); it goes on at the next start, or when somebody asks",
                        id.value(),
                        e.getClass().getName());
            } finally {
                at.remove(id);
            }
        });
    }

    /**
     * Whether a batch is worked on here, or waits for it. Another program over the same books may work on it too; each
     * block of it is done once all the same.
     *
     * @param id which
     * @return false when nobody here is at it: what was cut short waits to be gone on with
     */
    public boolean isAt(BatchId id) {
        return at.contains(id);
    }

    @Override
    public void destroy() {
        executor.shutdownNow();
    }
}
