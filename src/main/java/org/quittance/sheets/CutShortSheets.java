package org.quittance.sheets;

import org.quittance.storage.Organisations;
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

    private final Organisations organisations;

    CutShortSheets(Sheets sheets, SheetJobs jobs, Organisations organisations) {
        this.sheets = sheets;
        this.jobs = jobs;
        this.organisations = organisations;
    }

    @EventListener(ApplicationReadyEvent.class)
    void goOn() {
        organisations.all().forEach(each -> each.run(this::goOnHere));
    }

    /** What was ever a job goes on by itself, or was stopped by somebody. */
    private void goOnHere() {
        sheets.unfinished().stream()
                .map(Batch::id)
                .filter(id -> !jobs.wasAsked(id))
                .forEach(jobs::start);
    }
}
