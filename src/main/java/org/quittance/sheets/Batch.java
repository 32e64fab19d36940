package org.quittance.sheets;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.quittance.exchange.KeptFileId;

/**
 * The rows of one sheet that came in.
 *
 * @param file where its bytes are kept; empty in a dry run
 * @param fileName what it was called
 * @param separator what stands between cells of a table of text; empty for a workbook
 * @param columns what its columns hold; empty until that is known
 * @param headers the names of its columns
 * @param sheets the names of its sheets
 * @param notes what a person should know of how it was read
 * @param state how far it is
 * @param mode all or nothing, or the good rows only
 * @param reason why it is where it is, in a sentence; often empty
 * @param counts how many rows do what
 * @param reached the last row that was applied or undone
 * @param done how many rows were applied
 * @param left how many rows were stale, or left when it was undone
 * @param broughtBy who brought it
 * @param broughtAt when
 * @param applied who applied it, when
 * @param undone who undid it, when
 */
public record Batch(
        BatchId id,
        Optional<KeptFileId> file,
        String fileName,
        String separator,
        Optional<Columns> columns,
        List<String> headers,
        List<String> sheets,
        List<String> notes,
        BatchState state,
        ApplyMode mode,
        String reason,
        BatchCounts counts,
        long reached,
        long done,
        long left,
        String broughtBy,
        Instant broughtAt,
        Optional<Signed> applied,
        Optional<Signed> undone) {

    /** Takes copies. */
    public Batch {
        headers = List.copyOf(headers);
        sheets = List.copyOf(sheets);
        notes = List.copyOf(notes);
    }

    /**
     * Who did something, and when.
     *
     * @param act the act in the history of records
     * @param at when
     */
    public record Signed(java.util.UUID act, String by, Instant at) {}
}
