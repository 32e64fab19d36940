package org.quittance.ledger.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The ledger's rows as they stand, one after another in flat memory: for proofs and seals, which must also read what was
 * altered. Only inside a transaction, or the driver would hold them all.
 */
public final class StoredRows {

    private static final int FETCH = 2_000;

    private static final String TRANSFERS = """
            select transfer.id, transfer.entry_id, transfer.debit_id, transfer.credit_id, transfer.cents,
                   transfer.charge_id, transfer.source_ref, transfer.segment, transfer.service_date, transfer.reason,
                   transfer.digest, entry.business_day""";

    private static final String ENTRIES = """
            select id, source_key, input_hash, kind, reason, business_day, effective_on, posted_at, posted_by, source,
                   reverses, digest
            from entry
            """;

    private final JdbcClient jdbc;

    /**
     * Reads through a data source.
     *
     * @param dataSource where the ledger is
     */
    public StoredRows(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * A transfer.
     *
     * @param id its number
     * @param entry its entry's number
     * @param day the entry's ledger day, unless the entry is missing
     * @param row what it moves
     * @param digest the digest that was written
     * @param debitDigest digest of the account debited, 0 when it is missing or was not asked for
     * @param creditDigest the same of the account credited
     */
    public record StoredTransfer(
            long id,
            long entry,
            Optional<LocalDate> day,
            TransferRow row,
            long digest,
            long debitDigest,
            long creditDigest) {}

    /**
     * An entry.
     *
     * @param row what it says
     * @param digest the digest that was written
     */
    public record StoredEntry(EntryRow row, long digest) {}

    /**
     * A ledger account, in words as stored.
     *
     * @param id its number
     * @param kind what it is for
     * @param owner whose it is
     * @param party who owes
     * @param digest the digest that was written
     */
    public record StoredAccount(long id, String kind, UUID owner, String party, long digest) {}

    /**
     * All transfers in the order of their numbers.
     *
     * @param each takes each
     */
    public void transfers(Consumer<StoredTransfer> each) {
        jdbc.sql(TRANSFERS + """
                        , 0 as debit_digest, 0 as credit_digest
                        from transfer
                        left join entry on entry.id = transfer.entry_id
                        order by transfer.id""").withFetchSize(FETCH).query(row -> {
            each.accept(transfer(row));
        });
    }

    /**
     * The transfers of days, by day and number.
     *
     * @param from first ledger day
     * @param to last ledger day
     * @param each takes each
     */
    public void transfers(LocalDate from, LocalDate to, Consumer<StoredTransfer> each) {
        jdbc.sql(TRANSFERS + """
                        , debit.digest as debit_digest, credit.digest as credit_digest
                        from transfer
                        join entry on entry.id = transfer.entry_id
                        left join ledger_account debit on debit.id = transfer.debit_id
                        left join ledger_account credit on credit.id = transfer.credit_id
                        where entry.business_day between :from and :to
                        order by entry.business_day, transfer.id""")
                .param("from", from)
                .param("to", to)
                .withFetchSize(FETCH)
                .query(row -> {
                    each.accept(transfer(row));
                });
    }

    /**
     * All entries in the order of their numbers.
     *
     * @param each takes each
     */
    public void entries(Consumer<StoredEntry> each) {
        jdbc.sql(ENTRIES + "order by id").withFetchSize(FETCH).query(row -> {
            each.accept(entry(row));
        });
    }

    /**
     * The entries of days, by day and number.
     *
     * @param from first ledger day
     * @param to last ledger day
     * @param each takes each
     */
    public void entries(LocalDate from, LocalDate to, Consumer<StoredEntry> each) {
        jdbc.sql(ENTRIES + "where business_day between :from and :to order by business_day, id")
                .param("from", from)
                .param("to", to)
                .withFetchSize(FETCH)
                .query(row -> {
                    each.accept(entry(row));
                });
    }

    /**
     * All ledger accounts in the order of their numbers.
     *
     * @param each takes each
     */
    public void accounts(Consumer<StoredAccount> each) {
        jdbc.sql("select id, kind, owner, party, digest from ledger_account order by id")
                .withFetchSize(FETCH)
                .query(row -> {
                    each.accept(new StoredAccount(
                            row.getLong("id"),
                            row.getString("kind"),
                            row.getObject("owner", UUID.class),
                            row.getString("party"),
                            row.getLong("digest")));
                });
    }

    private static StoredTransfer transfer(ResultSet row) throws SQLException {
        return new StoredTransfer(
                row.getLong("id"),
                row.getLong("entry_id"),
                Optional.ofNullable(row.getObject("business_day", LocalDate.class)),
                LedgerReader.bareRow(row),
                row.getLong("digest"),
                row.getLong("debit_digest"),
                row.getLong("credit_digest"));
    }

    private static StoredEntry entry(ResultSet row) throws SQLException {
        long reverses = row.getLong("reverses");
        boolean reversal = !row.wasNull();
        return new StoredEntry(
                new EntryRow(
                        row.getLong("id"),
                        row.getString("source_key"),
                        row.getBytes("input_hash"),
                        row.getString("kind"),
                        row.getString("reason"),
                        row.getObject("business_day", LocalDate.class),
                        row.getObject("effective_on", LocalDate.class),
                        row.getObject("posted_at", OffsetDateTime.class).toInstant(),
                        row.getString("posted_by"),
                        row.getString("source"),
                        reversal ? Optional.of(reverses) : Optional.empty()),
                row.getLong("digest"));
    }
}
