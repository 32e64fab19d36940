package org.quittance.sheets;

import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.quittance.exchange.Progress;
import org.quittance.jobs.Job;
import org.quittance.jobs.JobResult;
import org.quittance.jobs.JobRun;
import org.quittance.jobs.Jobs;
import org.quittance.storage.Acts;
import org.springframework.stereotype.Component;

/**
 * Works on batches behind the pages. What a batch has reached stands in the database: whichever node takes it goes on
 * from there.
 */
@Component
public class SheetJobs implements Job {

    private static final String NAME = "sheets.batch";

    private final Sheets sheets;
    private final Jobs jobs;
    private final Acts acts;

    SheetJobs(Sheets sheets, Jobs jobs, Acts acts) {
        this.sheets = sheets;
        this.jobs = jobs;
        this.acts = acts;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title() {
        return "A sheet that came in";
    }

    @Override
    public JobResult run(JobRun run) {
        BatchId id = new BatchId(UUID.fromString(run.subject()));
        if (sheets.batch(id).isEmpty()) {
            return new JobResult.Refused("There is no such sheet.");
        }
        Batch batch = sheets.run(id, new Told(run));
        if (batch.state().isAtWork()) {
            return run.goOn() ? new JobResult.NotNow("Another program works on it.") : new JobResult.LeftOff();
        }
        return JobResult.done();
    }

    /** How far a batch is, said where its run stands. */
    private record Told(JobRun run) implements Progress {
        @Override
        public void at(String step, long done, long total) {
            run.at(step, done, total);
        }

        @Override
        public boolean cancelled() {
            return !run.goOn();
        }
    }

    /** Whether anybody ever had a batch worked on behind the pages. */
    boolean wasAsked(BatchId id) {
        return jobs.wasAsked(NAME, id.value().toString());
    }

    /** Has a batch worked on, as a part of the caller's transaction. */
    public void start(BatchId id) {
        var _ = jobs.start(NAME, id.value().toString(), "");
    }

    /**
     * Begins a batch and has it worked on: both or neither.
     *
     * @return the batch
     */
    public BatchId begin(Supplier<BatchId> begins) {
        return acts.whole(() -> {
            BatchId id = begins.get();
            start(id);
            return id;
        });
    }

    /**
     * Does an act on a batch and has what it begins worked on: both or neither.
     *
     * @return what the act answered
     */
    public BatchResult behind(Function<Sheets, BatchResult> act) {
        return acts.whole(() -> {
            BatchResult result = act.apply(sheets);
            if (result instanceof BatchResult.Begun begun
                    && begun.batch().state().isAtWork()) {
                start(begun.batch().id());
            }
            return result;
        });
    }

    /**
     * Whether a batch is worked on, by whichever node, or waits for one that will.
     *
     * @return false when nobody is at it: what was cut short waits to be gone on with
     */
    public boolean isAt(BatchId id) {
        return jobs.isAt(NAME, id.value().toString());
    }
}
