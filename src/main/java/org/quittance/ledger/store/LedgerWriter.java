package org.quittance.ledger.store;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.quittance.ledger.AccountKey;
import org.quittance.ledger.EntryDraft;
import org.quittance.money.Money;
import org.quittance.storage.CopyRows;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ledger's only writing SQL, but for seals. Runs in the caller's transaction. */
public final class LedgerWriter {

    private static final String COPY_TRANSFERS = """
            copy transfer (id, entry_id, debit_id, credit_id, cents, charge_id, source_ref, segment, service_date, \
            reason, digest) from stdin""";

    private static final String COPY_TOTALS =
            "copy entry_total (entry_id, transfers, cents, number_sum, digest_xor) from stdin";

    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final AccountNumbers accounts;
    private final Balances balances;

    /**
     * Writes through a data source.
     *
     * @param dataSource where the ledger is
     */
    public LedgerWriter(DataSource dataSource) {
        this.dataSource = dataSource;
        this.jdbc = JdbcClient.create(dataSource);
        this.accounts = new AccountNumbers(jdbc);
        this.balances = new Balances(dataSource);
    }

    /**
     * Writes an entry unless its source key, or the reversal it is, stands already.
     *
     * @param draft what it says
     * @param inputHash hash of its content
     * @param businessDay the ledger day
     * @param postedAt when it is recorded
     * @return where to write its transfers, or empty when it stands already
     */
    public Optional<OpenPosting> insertEntry(
            EntryDraft draft, byte[] inputHash, LocalDate businessDay, Instant postedAt) {
        long id = Numbers.take(jdbc, "entry_id_seq", 1);
        EntryRow row = EntryRow.of(id, draft, inputHash, businessDay, postedAt);
        int written = jdbc.sql("""
                        insert into entry (id, source_key, input_hash, kind, reason, business_day, effective_on, posted_at,
                            posted_by, source, reverses, digest)
                        values (:id, :sourceKey, :inputHash, :kind, :reason, :businessDay, :effectiveOn, :postedAt,
                            :postedBy, :source, :reverses, :digest)
                        on conflict do nothing""")
                .param("id", id)
                .param("sourceKey", row.sourceKey())
                .param("inputHash", row.inputHash())
                .param("kind", row.kind())
                .param("reason", row.reason())
                .param("businessDay", row.businessDay())
                .param("effectiveOn", row.effectiveOn())
                .param("postedAt", row.postedAt().atOffset(ZoneOffset.UTC))
                .param("postedBy", row.postedBy())
                .param("source", row.source())
                .param("reverses", row.reverses().orElse(null), Types.BIGINT)
                .param("digest", new Digests().ofEntry(row))
                .update();
        return written == 1 ? Optional.of(new OpenPosting(id, this)) : Optional.empty();
    }

    Map<AccountKey, Long> resolve(Collection<AccountKey> keys) {
        return accounts.resolve(keys);
    }

    /** Numbers for the transfers of one large entry. */
    NumberBlock numbers() {
        return new NumberBlock(jdbc, "transfer_id_seq");
    }

    Set<Long> withoutBalance(long entry) {
        return accounts.withoutBalance(entry);
    }

    /** Numbers transfers, each of its entry, and counts them into the entries' totals; nothing is written yet. */
    CopyRows render(NumberBlock numbers, List<Long> entries, List<TransferRow> rows, Map<Long, EntryTotal> totals) {
        CopyRows copy = new CopyRows();
        if (rows.isEmpty()) {
            return copy;
        }
        long id = numbers.take(rows.size());
        Digests digests = new Digests();
        for (int i = 0; i < rows.size(); i++) {
            TransferRow row = rows.get(i);
            long entry = entries.get(i);
            long digest = digests.ofTransfer(id, entry, row);
            copy.add(id).add(entry).add(row.debitId()).add(row.creditId()).add(row.cents());
            copy.add(row.charge()).add(row.sourceRef()).add(row.segment()).add(row.serviceDate());
            copy.add(row.reason()).add(digest).endRow();
            Objects.requireNonNull(totals.get(entry)).add(id, row.cents(), digest);
            id++;
        }
        return copy;
    }

    /** Writes rendered transfers as one COPY. */
    void write(CopyRows transfers) {
        transfers.writeTo(dataSource, COPY_TRANSFERS);
    }

    /** Lays down what an entry moved so far, until {@link #addStaged}. */
    void stage(long entry, Movements moved) {
        balances.stage(entry, moved);
    }

    /** Brings the balances up to date by all that was laid down of an entry. */
    void addStaged(long entry) {
        balances.addStaged(entry);
    }

    /** Brings the balances up to date by what was moved. */
    void add(Movements moved) {
        balances.add(moved);
    }

    /** Closes entries whose balances are up to date: they take no more transfers. */
    void finish(Map<Long, EntryTotal> totals) {
        CopyRows copy = new CopyRows();
        totals.forEach((entry, total) -> copy.add(entry)
                .add(total.transfers())
                .add(total.cents())
                .add(total.numberSum())
                .add(total.digestXor())
                .endRow());
        copy.writeTo(dataSource, COPY_TOTALS);
    }

    /**
     * Locks the balances of accounts against other writers until the transaction ends, in one order.
     *
     * @param keys the accounts; all of a kind that keeps a balance
     * @return their balances, debit less credit
     */
    public Map<AccountKey, Money> lock(Collection<AccountKey> keys) {
        for (AccountKey key : keys) {
            if (!key.kind().keepsBalance()) {
                throw new IllegalArgumentException(
                        "No balance is kept of " + key.kind().words());
            }
        }
        return balances.lock(accounts.resolve(keys));
    }
}
