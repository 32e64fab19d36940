package org.quittance.ledger.store;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.quittance.ledger.AccountKey;
import org.quittance.ledger.EntryId;
import org.quittance.ledger.PostResult;
import org.quittance.ledger.Posting;
import org.quittance.ledger.TransferDraft;

/** An entry being written. Not safe for use by several threads at once. */
public final class OpenPosting implements Posting {

    private static final int PAGE = 10_000;

    private final long entry;
    private final LedgerWriter writer;
    private final EntryTotal total = new EntryTotal();
    private final Set<Long> withoutBalance = new TreeSet<>();
    private boolean finished;

    OpenPosting(long entry, LedgerWriter writer) {
        this.entry = entry;
        this.writer = writer;
    }

    @Override
    public EntryId entry() {
        return new EntryId(entry);
    }

    @Override
    public void add(List<TransferDraft> drafts) {
        if (drafts.isEmpty()) {
            return;
        }
        Map<AccountKey, Long> ids = writer.resolve(AccountNumbers.namedBy(drafts));
        remember(AccountNumbers.withoutBalance(ids));
        copy(drafts.stream().map(draft -> TransferRow.of(draft, ids)).toList());
    }

    /**
     * Writes the transfers of an earlier entry the other way, and finishes.
     *
     * @param original the entry to take back
     * @param reader where it stands
     * @return the result
     */
    public PostResult.Posted reverse(EntryId original, LedgerReader reader) {
        remember(writer.withoutBalance(original.value()));
        List<Map.Entry<Long, TransferRow>> page = reader.bareRowsOfEntry(original, 0, PAGE);
        while (!page.isEmpty()) {
            copy(page.stream().map(row -> row.getValue().reversed()).toList());
            page = reader.bareRowsOfEntry(original, page.getLast().getKey(), PAGE);
        }
        return finish();
    }

    private void copy(List<TransferRow> rows) {
        if (finished) {
            throw new IllegalStateException("Entry " + entry + " is finished and takes no more transfers.");
        }
        writer.copy(Collections.nCopies(rows.size(), entry), rows, Map.of(entry, total));
    }

    private void remember(long[] ids) {
        Arrays.stream(ids).forEach(withoutBalance::add);
    }

    @Override
    public PostResult.Posted finish() {
        if (finished) {
            throw new IllegalStateException("Entry " + entry + " is finished already.");
        }
        finished = true;
        writer.finish(
                Map.of(entry, total),
                withoutBalance.stream().mapToLong(Long::longValue).toArray());
        return new PostResult.Posted(entry(), total.transfers());
    }
}
