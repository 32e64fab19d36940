package org.quittance.sheets.apply;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.quittance.history.RecordAct;
import org.quittance.sheets.Columns;

/**
 * A block of rows that is applied or undone in one transaction.
 *
 * @param rows new and changed rows, in order
 * @param columns what the columns of their sheet hold
 * @param batch whose rows they are
 * @param act the act that is noted
 * @param applyAct the act under which they were applied; the same when they are being applied
 * @param today the business day
 */
public record Work(List<StagedRow> rows, Columns columns, UUID batch, RecordAct act, UUID applyAct, LocalDate today) {

    /** Takes a copy. */
    public Work {
        rows = List.copyOf(rows);
    }
}
