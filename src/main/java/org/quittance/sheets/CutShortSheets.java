package org.quittance.sheets;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A server that starts has batches gone on with that a command began and did not end. */
@Component
@ConditionalOnWebApplication
class CutShortSheets {

    private final Sheets sheets;
    private final SheetJobs jobs;

    CutShortSheets(Sheets sheets, SheetJobs jobs) {
        this.sheets = sheets;
        this.jobs = jobs;
    }

    @EventListener(ApplicationReadyEvent.class)
    void goOn() {
        sheets.unfinished().stream().map(Batch::id).filter(id -> !jobs.isAt(id)).forEach(jobs::start);
    }
}
