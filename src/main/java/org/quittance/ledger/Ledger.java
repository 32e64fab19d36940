package org.quittance.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.quittance.ledger.store.ContentHash;
import org.quittance.ledger.store.LedgerReader;
import org.quittance.ledger.store.LedgerWriter;
import org.quittance.ledger.store.TransferRow;
import org.quittance.money.Money;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Posts acts and answers for balances. Every writing method runs in the caller's transaction, so that what belongs
 * together stands or falls together; calling one outside a transaction is a programming error.
 */
@Component
public class Ledger {

    private static final int PAGE = 10_000;

    private final BusinessDays days;
    private final LedgerWriter writer;
    private final LedgerReader reader;

    /**
     * The ledger in a database.
     *
     * @param dataSource where it is
     * @param days its calendar
     */
    public Ledger(DataSource dataSource, BusinessDays days) {
        this.days = days;
        this.writer = new LedgerWriter(dataSource);
        this.reader = new LedgerReader(dataSource);
    }

    /**
     * Posts an act that fits in memory.
     *
     * @param draft the act
     * @param transfers what moves
     * @return what became of it
     */
    public PostResult post(EntryDraft draft, List<TransferDraft> transfers) {
        return switch (begin(draft, ContentHash.of(draft, transfers))) {
            case BeginResult.Before(EntryId entry) -> new PostResult.AlreadyPosted(entry);
            case BeginResult.Taken(EntryId entry) -> new PostResult.KeyTaken(entry);
            case BeginResult.Open(Posting posting) -> {
                posting.add(transfers);
                yield posting.finish();
            }
        };
    }

    /**
     * Posts many small acts at once, in a handful of statements: how a population or a batch of payments comes in.
     * All have the same business day.
     *
     * @param acts the acts, no two with one source key
     * @return what became of each, in their order
     */
    public List<PostResult> postAll(List<Act> acts) {
        requireTransaction();
        if (acts.isEmpty()) {
            return List.of();
        }
        Map<String, Long> written = writer.insertEntries(acts, days.today(), days.now());
        List<Act> open = acts.stream()
                .filter(act -> written.containsKey(act.draft().sourceKey()))
                .toList();
        Map<AccountKey, Long> ids = writer.resolve(
                keysOf(open.stream().flatMap(act -> act.transfers().stream()).toList()));
        List<TransferRow> rows = new ArrayList<>();
        List<Long> entries = new ArrayList<>();
        for (Act act : open) {
            for (TransferDraft draft : act.transfers()) {
                rows.add(rowOf(draft, ids));
                entries.add(written.get(act.draft().sourceKey()));
            }
        }
        writer.copyAll(entries, rows);
        writer.bringBalancesUpToDate(written.values());
        return resultsOf(acts, written);
    }

    private List<PostResult> resultsOf(List<Act> acts, Map<String, Long> written) {
        List<String> others = acts.stream()
                .map(act -> act.draft().sourceKey())
                .filter(key -> !written.containsKey(key))
                .toList();
        Map<String, Map.Entry<EntryId, byte[]>> before = others.isEmpty() ? Map.of() : reader.entriesByKey(others);
        List<PostResult> results = new ArrayList<>(acts.size());
        for (Act act : acts) {
            Long entry = written.get(act.draft().sourceKey());
            if (entry != null) {
                results.add(new PostResult.Posted(
                        new EntryId(entry), act.transfers().size()));
                continue;
            }
            Map.Entry<EntryId, byte[]> first =
                    Objects.requireNonNull(before.get(act.draft().sourceKey()));
            results.add(
                    HexFormat.of().formatHex(first.getValue()).equals(act.contentHash())
                            ? new PostResult.AlreadyPosted(first.getKey())
                            : new PostResult.KeyTaken(first.getKey()));
        }
        return results;
    }

    private static Set<AccountKey> keysOf(List<TransferDraft> drafts) {
        Set<AccountKey> keys = new HashSet<>();
        for (TransferDraft draft : drafts) {
            keys.add(draft.debit());
            keys.add(draft.credit());
        }
        return keys;
    }

    private static TransferRow rowOf(TransferDraft draft, Map<AccountKey, Long> ids) {
        return new TransferRow(
                required(ids, draft.debit()),
                required(ids, draft.credit()),
                draft.amount().cents(),
                draft.charge(),
                draft.sourceRef(),
                draft.segment(),
                draft.serviceDate(),
                draft.reason());
    }

    private static long required(Map<AccountKey, Long> ids, AccountKey key) {
        Long id = ids.get(key);
        if (id == null) {
            throw new IllegalStateException("Ledger account was not made: " + key);
        }
        return id;
    }

    /**
     * Begins an act too large for memory.
     *
     * @param draft the act
     * @param inputHash hash of its content, so that another act under the same key is told from a repetition
     * @return where to write, or the entry that stands already
     */
    public BeginResult begin(EntryDraft draft, byte[] inputHash) {
        requireTransaction();
        Optional<Long> written = writer.insertEntry(draft, inputHash, days.today(), days.now());
        if (written.isPresent()) {
            return new BeginResult.Open(new OpenPosting(new EntryId(written.get())));
        }
        Optional<Map.Entry<EntryId, byte[]>> before = reader.entryByKey(draft.sourceKey());
        if (before.isPresent()) {
            EntryId first = before.get().getKey();
            return Arrays.equals(before.get().getValue(), inputHash)
                    ? new BeginResult.Before(first)
                    : new BeginResult.Taken(first);
        }
        EntryId reversed = draft.reverses().orElseThrow();
        return new BeginResult.Taken(
                reader.entry(reversed).flatMap(Entry::reversedBy).orElseThrow());
    }

    /**
     * Takes back a whole entry (rule A-31): the same transfers the other way, once for ever.
     *
     * @param entry the entry
     * @param reason why
     * @param postedBy who
     * @return the reversal; the first one if it was taken back before
     */
    public PostResult reverse(EntryId entry, String reason, String postedBy) {
        Entry original = reader.entry(entry).orElseThrow(() -> new IllegalArgumentException("No entry " + entry));
        EntryDraft draft = new EntryDraft(
                "reverse:" + entry.value(),
                EntryKind.REVERSAL,
                reason,
                days.today(),
                postedBy,
                original.source(),
                Optional.of(entry));
        return switch (begin(draft, ContentHash.of(draft, List.of()))) {
            case BeginResult.Before(EntryId first) -> new PostResult.AlreadyPosted(first);
            case BeginResult.Taken(EntryId first) -> new PostResult.AlreadyPosted(first);
            case BeginResult.Open(Posting posting) -> reverseInto(posting, entry);
        };
    }

    private PostResult reverseInto(Posting posting, EntryId entry) {
        long after = 0;
        List<Map.Entry<Long, TransferRow>> page = reader.bareRowsOfEntry(entry, after, PAGE);
        while (!page.isEmpty()) {
            writer.copy(
                    posting.entry().value(),
                    page.stream().map(row -> row.getValue().reversed()).toList());
            after = page.getLast().getKey();
            page = reader.bareRowsOfEntry(entry, after, PAGE);
        }
        return posting.finish();
    }

    /**
     * Locks balances against other writers until the transaction ends (what is limited is locked first).
     *
     * @param keys accounts that keep a balance
     * @return their balances, debit less credit
     */
    public Map<AccountKey, Money> lock(Collection<AccountKey> keys) {
        requireTransaction();
        return writer.lock(keys);
    }

    /**
     * Balances of all accounts of owners that keep a balance.
     *
     * @param owners patient accounts, payers, guarantors, remittances
     * @return debit less credit of each account that was ever moved
     */
    public Map<AccountKey, Money> balancesOf(Collection<UUID> owners) {
        return owners.isEmpty() ? Map.of() : reader.balancesOf(owners);
    }

    /**
     * Balance of any account as of the end of a ledger day, summed from its transfers.
     *
     * @param key the account
     * @param asOf the last day to count
     * @return debit less credit
     */
    public Money balanceAsOf(AccountKey key, LocalDate asOf) {
        return reader.balanceAsOf(key, asOf);
    }

    /**
     * Transfers that touch accounts of owners, in ledger order.
     *
     * @param owners patient accounts, payers, guarantors, remittances
     * @param asOf last ledger day to see
     * @return the transfers
     */
    public List<LedgerRow> rowsOf(Collection<UUID> owners, LocalDate asOf) {
        return owners.isEmpty() ? List.of() : reader.rowsOf(owners, asOf);
    }

    /**
     * Transfers of an entry.
     *
     * @param entry the entry
     * @param after number of the last transfer seen, 0 for the first page
     * @param limit at most so many
     * @return the transfers in ledger order
     */
    public List<LedgerRow> rowsOfEntry(EntryId entry, long after, int limit) {
        return reader.rowsOfEntry(entry, after, limit);
    }

    /**
     * All transfers, a page at a time.
     *
     * @param after number of the last transfer seen, 0 for the first page
     * @param limit at most so many
     * @return the transfers in ledger order
     */
    public List<LedgerRow> rows(long after, int limit) {
        return reader.rows(after, limit);
    }

    /**
     * An entry.
     *
     * @param id its number
     * @return the entry, or empty
     */
    public Optional<Entry> entry(EntryId id) {
        return reader.entry(id);
    }

    /**
     * The entry that stands under a source key.
     *
     * @param sourceKey the key
     * @return its number
     */
    public Optional<EntryId> entryByKey(String sourceKey) {
        return reader.entryByKey(sourceKey).map(Map.Entry::getKey);
    }

    /**
     * Several entries.
     *
     * @param ids their numbers
     * @return those found, in ledger order
     */
    public List<Entry> entries(Collection<EntryId> ids) {
        return ids.isEmpty() ? List.of() : reader.entries(ids);
    }

    private static void requireTransaction() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("The ledger is written inside the transaction of the act.");
        }
    }

    private final class OpenPosting implements Posting {

        private final EntryId entry;

        OpenPosting(EntryId entry) {
            this.entry = entry;
        }

        @Override
        public EntryId entry() {
            return entry;
        }

        @Override
        public void add(List<TransferDraft> drafts) {
            Set<AccountKey> keys = keysOf(drafts);
            Map<AccountKey, Long> ids = keys.isEmpty() ? Map.of() : writer.resolve(keys);
            writer.copy(
                    entry.value(),
                    drafts.stream().map(draft -> rowOf(draft, ids)).toList());
        }

        @Override
        public PostResult.Posted finish() {
            return new PostResult.Posted(entry, writer.bringBalancesUpToDate(entry.value()));
        }
    }
}
