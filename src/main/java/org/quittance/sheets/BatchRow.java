package org.quittance.sheets;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quittance.exchange.Problem;

/**
 * A row of a batch, as shown.
 *
 * @param number its place in the batch, from 1
 * @param place the row, as {@code Sheet1!A17}
 * @param label what it is about: a record or account number
 * @param record the record it is about, where there is one
 * @param state what it does
 * @param outcome what became of it, where that is worth saying
 * @param changes the fields it changes; of a new record all it has
 * @param problems why it is refused, stale or left
 * @param doubts cells of it that look mistyped
 */
public record BatchRow(
        long number,
        String place,
        String label,
        Optional<UUID> record,
        RowState state,
        RowOutcome outcome,
        List<CellChange> changes,
        List<Problem> problems,
        List<CellDoubt> doubts) {

    /** Takes copies. */
    public BatchRow {
        changes = List.copyOf(changes);
        problems = List.copyOf(problems);
        doubts = List.copyOf(doubts);
    }
}
