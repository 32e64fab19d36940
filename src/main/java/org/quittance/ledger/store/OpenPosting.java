package org.quittance.ledger.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.quittance.ledger.AccountKey;
import org.quittance.ledger.AccountKind;
import org.quittance.ledger.EntryId;
import org.quittance.ledger.PostResult;
import org.quittance.ledger.Posting;
import org.quittance.ledger.TransferDraft;
import org.quittance.storage.CopyRows;

/** An entry being written. */
public final class OpenPosting implements Posting {

    private static final int PAGE = 10_000;

    private final long entry;
    private final LedgerWriter writer;
    private final EntryTotal total = new EntryTotal();
    private final Set<Long> withoutBalance = new TreeSet<>();
    /** Numbers of accounts that every batch names again; what is a patient account's own is not kept. */
    private final Map<AccountKey, Long> learned = new ConcurrentHashMap<>();

    private boolean finished;

    OpenPosting(long entry, LedgerWriter writer) {
        this.entry = entry;
        this.writer = writer;
    }

    /** Transfers as they are copied. */
    private record Rendered(CopyRows rows, EntryTotal total) implements Ready {}

    /** Transfers of which some account has no number yet: it is made where they are added. */
    private record Unnumbered(List<TransferDraft> drafts, Map<AccountKey, Long> numbers) implements Ready {}

    @Override
    public EntryId entry() {
        return new EntryId(entry);
    }

    @Override
    public Ready ready(List<TransferDraft> drafts, Map<AccountKey, Long> numbers) {
        List<TransferRow> rows = new ArrayList<>(drafts.size());
        for (TransferDraft draft : drafts) {
            if (number(draft.debit(), numbers) == null || number(draft.credit(), numbers) == null) {
                return new Unnumbered(List.copyOf(drafts), numbers);
            }
            rows.add(TransferRow.of(draft, key -> Objects.requireNonNull(number(key, numbers))));
        }
        return render(rows);
    }

    private @Nullable Long number(AccountKey key, Map<AccountKey, Long> numbers) {
        Long known = numbers.get(key);
        return known == null ? learned.get(key) : known;
    }

    private Rendered render(List<TransferRow> rows) {
        EntryTotal part = new EntryTotal();
        return new Rendered(writer.render(Collections.nCopies(rows.size(), entry), rows, Map.of(entry, part)), part);
    }

    @Override
    public void add(Ready ready) {
        if (finished) {
            throw new IllegalStateException("Entry " + entry + " is finished and takes no more transfers.");
        }
        switch (ready) {
            case Rendered rendered -> {
                writer.write(rendered.rows());
                total.add(rendered.total());
            }
            case Unnumbered unnumbered -> add(ready(unnumbered.drafts(), numbered(unnumbered)));
            default -> throw new IllegalArgumentException("Another entry readied these transfers.");
        }
    }

    private Map<AccountKey, Long> numbered(Unnumbered unnumbered) {
        Set<AccountKey> missing = new HashSet<>(AccountNumbers.namedBy(unnumbered.drafts()));
        missing.removeIf(key -> number(key, unnumbered.numbers()) != null);
        Map<AccountKey, Long> all = new HashMap<>(unnumbered.numbers());
        Map<AccountKey, Long> resolved = writer.resolve(missing);
        remember(AccountNumbers.withoutBalance(resolved));
        resolved.forEach((key, id) -> {
            all.put(key, id);
            if (key.kind() != AccountKind.RECEIVABLE) {
                learned.put(key, id);
            }
        });
        return all;
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
            add(render(page.stream().map(row -> row.getValue().reversed()).toList()));
            page = reader.bareRowsOfEntry(original, page.getLast().getKey(), PAGE);
        }
        return finish();
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
