package org.quittance.ledger.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** How much is gathered before it is written: each COPY has its price, and so has what waits in memory. */
    private static final int MOST_GATHERED_BYTES = 512 * 1024;

    /** How many accounts' sums are held in memory. */
    private static final int MOST_MOVED = 250_000;

    private final long entry;
    private final LedgerWriter writer;
    private final NumberBlock transferNumbers;
    private final EntryTotal total = new EntryTotal();
    private final Movements moved = new Movements();
    private final CopyRows gathered = new CopyRows();
    private boolean staged;
    /** Numbers of accounts that every batch names again; what is a patient account's own is not kept. */
    private final Map<AccountKey, Long> learned = new ConcurrentHashMap<>();

    private boolean finished;

    OpenPosting(long entry, LedgerWriter writer) {
        this.entry = entry;
        this.writer = writer;
        this.transferNumbers = writer.numbers();
    }

    /** Transfers as they are copied. */
    private record Rendered(CopyRows rows, EntryTotal total, Movements moved) implements Ready {}

    /** Transfers of which some account has no number yet: it is made where they are added. */
    private record Unnumbered(List<TransferDraft> drafts, Map<AccountKey, Long> numbers) implements Ready {}

    @Override
    public EntryId entry() {
        return new EntryId(entry);
    }

    @Override
    public Ready ready(List<TransferDraft> drafts, Map<AccountKey, Long> numbers) {
        List<TransferRow> rows = new ArrayList<>(drafts.size());
        Set<Long> withoutBalance = new HashSet<>();
        for (TransferDraft draft : drafts) {
            Long debit = number(draft.debit(), numbers);
            Long credit = number(draft.credit(), numbers);
            if (debit == null || credit == null) {
                return new Unnumbered(List.copyOf(drafts), numbers);
            }
            if (!draft.debit().kind().keepsBalance()) {
                withoutBalance.add(debit);
            }
            if (!draft.credit().kind().keepsBalance()) {
                withoutBalance.add(credit);
            }
            rows.add(TransferRow.of(draft, debit, credit));
        }
        return render(rows, withoutBalance);
    }

    private @Nullable Long number(AccountKey key, Map<AccountKey, Long> numbers) {
        Long known = numbers.get(key);
        return known == null ? learned.get(key) : known;
    }

    private Rendered render(List<TransferRow> rows, Set<Long> withoutBalance) {
        EntryTotal part = new EntryTotal();
        Movements partMoved = new Movements();
        rows.forEach(row -> partMoved.add(row, withoutBalance));
        CopyRows copy =
                writer.render(transferNumbers, Collections.nCopies(rows.size(), entry), rows, Map.of(entry, part));
        return new Rendered(copy, part, partMoved);
    }

    @Override
    public void add(Ready ready) {
        if (finished) {
            throw new IllegalStateException("Entry " + entry + " is finished and takes no more transfers.");
        }
        switch (ready) {
            case Rendered rendered -> {
                gathered.addAll(rendered.rows());
                if (gathered.size() > MOST_GATHERED_BYTES) {
                    flush();
                }
                total.add(rendered.total());
                moved.add(rendered.moved());
                if (moved.size() > MOST_MOVED) {
                    stage();
                }
            }
            case Unnumbered unnumbered -> add(ready(unnumbered.drafts(), numbered(unnumbered)));
            default -> throw new IllegalArgumentException("Another entry readied these transfers.");
        }
    }

    @Override
    public void flush() {
        writer.write(gathered);
    }

    private void stage() {
        writer.stage(entry, moved);
        moved.clear();
        staged = true;
    }

    private Map<AccountKey, Long> numbered(Unnumbered unnumbered) {
        Set<AccountKey> missing = new HashSet<>(AccountNumbers.namedBy(unnumbered.drafts()));
        missing.removeIf(key -> number(key, unnumbered.numbers()) != null);
        Map<AccountKey, Long> all = new HashMap<>(unnumbered.numbers());
        Map<AccountKey, Long> resolved = writer.resolve(missing);
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
        Set<Long> withoutBalance = writer.withoutBalance(original.value());
        List<Map.Entry<Long, TransferRow>> page = reader.bareRowsOfEntry(original, 0, PAGE);
        while (!page.isEmpty()) {
            add(render(page.stream().map(row -> row.getValue().reversed()).toList(), withoutBalance));
            page = reader.bareRowsOfEntry(original, page.getLast().getKey(), PAGE);
        }
        return finish();
    }

    @Override
    public PostResult.Posted finish() {
        if (finished) {
            throw new IllegalStateException("Entry " + entry + " is finished already.");
        }
        finished = true;
        flush();
        if (staged) {
            stage();
            writer.addStaged(entry);
        } else {
            writer.add(moved);
        }
        writer.finish(Map.of(entry, total));
        return new PostResult.Posted(entry(), total.transfers());
    }
}
