package org.quittance.ledger;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.quittance.ledger.store.BalanceReader;
import org.quittance.ledger.store.Digests;
import org.quittance.ledger.store.LedgerReader;
import org.quittance.ledger.store.LedgerWriter;
import org.quittance.ledger.store.ManyActs;
import org.quittance.ledger.store.OpenPosting;
import org.quittance.money.Money;
import org.quittance.staff.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Posts acts and answers for balances. Every writing method runs in the caller's transaction, so that what belongs
 * together stands or falls together; calling one outside a transaction is a programming error.
 */
@Component
public class Ledger {

    private final BusinessDays days;
    private final ApplicationEventPublisher events;
    private final LedgerWriter writer;
    private final LedgerReader reader;
    private final BalanceReader balances;
    private final ManyActs manyActs;

    /**
     * The ledger in a database.
     *
     * @param days its calendar
     * @param events who is told that receivables moved
     */
    @Autowired
    public Ledger(DataSource dataSource, BusinessDays days, ApplicationEventPublisher events) {
        this.days = days;
        this.events = events;
        this.writer = new LedgerWriter(dataSource);
        this.reader = new LedgerReader(dataSource);
        this.balances = new BalanceReader(dataSource);
        this.manyActs = new ManyActs(JdbcClient.create(dataSource), writer, reader);
    }

    /**
     * The ledger in a database, telling nobody.
     *
     * @param days its calendar
     */
    public Ledger(DataSource dataSource, BusinessDays days) {
        this(dataSource, days, event -> {});
    }

    /**
     * Has the running transaction tell at its end what it posts, also what is posted only while it ends: for whoever
     * publishes before the commit what others may post upon.
     *
     * @param events the application's own, as the ledger tells through them
     */
    public static void tellAtTheEnd(ApplicationEventPublisher events) {
        Touched.of(events);
    }

    /**
     * Posts an act that fits in memory.
     *
     * @param draft the act
     * @param transfers what moves
     * @return what became of it
     */
    public PostResult post(EntryDraft draft, List<TransferDraft> transfers) {
        requireTransaction();
        Touched.of(events).act(draft, transfers);
        return switch (opened(draft, new Digests().ofContent(draft, transfers))) {
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
        Touched touched = Touched.of(events);
        acts.forEach(act -> touched.act(act.draft(), act.transfers()));
        return acts.isEmpty() ? List.of() : manyActs.post(acts, days.today(), days.now());
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
        BeginResult begun = opened(draft, inputHash);
        if (begun instanceof BeginResult.Open(Posting posting)) {
            Touched.of(events).entry(posting.entry(), draft.postedBy());
        }
        return begun;
    }

    private BeginResult opened(EntryDraft draft, byte[] inputHash) {
        Optional<OpenPosting> open = writer.insertEntry(draft, inputHash, days.today(), days.now());
        if (open.isPresent()) {
            return new BeginResult.Open(open.get());
        }
        return standing(draft, inputHash);
    }

    private BeginResult standing(EntryDraft draft, byte[] inputHash) {
        Optional<Map.Entry<EntryId, byte[]>> before = reader.entryByKey(draft.sourceKey());
        if (before.isPresent()) {
            EntryId first = before.get().getKey();
            return Arrays.equals(before.get().getValue(), inputHash)
                    ? new BeginResult.Before(first)
                    : new BeginResult.Taken(first);
        }
        return new BeginResult.Taken(reversalOf(draft.reverses().orElseThrow()));
    }

    /**
     * Takes back a whole entry (rule A-31): the same transfers the other way, once for ever.
     *
     * @param by who takes it back
     * @param reason why
     * @return the reversal; the first one if it was taken back before
     */
    public PostResult reverse(Actor by, EntryId entry, String reason) {
        requireTransaction();
        Entry original = reader.entry(entry).orElseThrow(() -> new IllegalArgumentException("No entry " + entry));
        EntryDraft draft = new EntryDraft(
                "reverse:" + entry.value(),
                EntryKind.REVERSAL,
                reason,
                days.today(),
                by,
                original.source(),
                Optional.of(entry));
        return writer.insertEntry(draft, new Digests().ofContent(draft, List.of()), days.today(), days.now())
                .<PostResult>map(open -> reversed(open, original, by))
                .orElseGet(() -> new PostResult.AlreadyPosted(reversalOf(entry)));
    }

    private PostResult.Posted reversed(OpenPosting open, Entry original, Actor postedBy) {
        Touched touched = Touched.of(events);
        if (original.kind() == EntryKind.UNAPPLIED_GUARANTOR_MOVED) {
            touched.moneyOnly(open.entry(), postedBy);
        } else {
            touched.entry(open.entry(), postedBy);
        }
        return open.reverse(original.id(), reader);
    }

    private EntryId reversalOf(EntryId entry) {
        return reader.entry(entry).flatMap(Entry::reversedBy).orElseThrow();
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
        return owners.isEmpty() ? Map.of() : balances.balancesOf(owners);
    }

    /**
     * Balance of any account as of the end of a ledger day, summed from its transfers.
     *
     * @param key the account
     * @param asOf the last day to count
     * @return debit less credit
     */
    public Money balanceAsOf(AccountKey key, LocalDate asOf) {
        return balances.balanceAsOf(key, asOf);
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
     * What each party owes on each charge line of patient accounts, summed from the transfers.
     *
     * @param accounts the patient accounts
     * @return one amount per account, party and line; those that come to nothing are left out
     */
    public List<OpenAmount> openOf(Collection<UUID> accounts) {
        return standing(accounts).open();
    }

    /**
     * What each party owes on each charge line of patient accounts, and the numbers of their ledger accounts.
     *
     * @param accounts the patient accounts
     * @return how they stand
     */
    public Standing standing(Collection<UUID> accounts) {
        return accounts.isEmpty() ? new Standing(List.of(), Map.of()) : balances.standing(accounts);
    }

    /**
     * Transfers of an entry.
     *
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
}
