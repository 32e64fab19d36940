package org.quittance.ledger.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.quittance.ledger.AccountKey;
import org.quittance.ledger.AccountKind;
import org.quittance.ledger.Entry;
import org.quittance.ledger.EntryId;
import org.quittance.ledger.EntryKind;
import org.quittance.ledger.LedgerRow;
import org.quittance.ledger.Party;
import org.quittance.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ledger's reading SQL. */
public final class LedgerReader {

    private static final String ROWS = """
            select transfer.id, transfer.entry_id, entry.kind, entry.business_day, entry.effective_on, entry.posted_at,
                   debit.kind as debit_kind, debit.owner as debit_owner, debit.party as debit_party,
                   credit.kind as credit_kind, credit.owner as credit_owner, credit.party as credit_party,
                   transfer.cents, transfer.charge_id, transfer.source_ref, transfer.segment, transfer.service_date,
                   transfer.reason
            from transfer
            join entry on entry.id = transfer.entry_id
            join ledger_account debit on debit.id = transfer.debit_id
            join ledger_account credit on credit.id = transfer.credit_id
            """;

    private static final String ENTRIES = """
            select entry.id, entry.source_key, entry.kind, entry.reason, entry.business_day, entry.effective_on,
                   entry.posted_at, entry.posted_by, entry.source, entry.reverses, later.id as reversed_by
            from entry left join entry later on later.reverses = entry.id
            """;

    private final JdbcClient jdbc;

    /**
     * Reads through a data source.
     *
     * @param dataSource where the ledger is
     */
    public LedgerReader(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * The transfers that touch accounts of owners, in ledger order.
     *
     * @param owners patient accounts, payers, guarantors or remittances
     * @param asOf last ledger day to see
     * @return the transfers
     */
    public List<LedgerRow> rowsOf(Collection<UUID> owners, LocalDate asOf) {
        return jdbc.sql(ROWS + """
                        where (transfer.debit_id = any(:ids) or transfer.credit_id = any(:ids))
                          and entry.business_day <= :asOf
                        order by transfer.id""")
                .param("ids", idsOf(owners))
                .param("asOf", asOf)
                .query((row, n) -> toRow(row))
                .list();
    }

    private Long[] idsOf(Collection<UUID> owners) {
        return jdbc.sql("select id from ledger_account where owner = any(:owners)")
                .param("owners", owners.toArray(UUID[]::new))
                .query(Long.class)
                .list()
                .toArray(Long[]::new);
    }

    /**
     * Transfers of an entry, a page at a time.
     *
     * @param after number of the last transfer seen, 0 for the first page
     * @param limit at most so many
     * @return the transfers
     */
    public List<LedgerRow> rowsOfEntry(EntryId entry, long after, int limit) {
        return jdbc.sql(ROWS + """
                        where transfer.entry_id = :entry and transfer.id > :after
                        order by transfer.id limit :limit""")
                .param("entry", entry.value())
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> toRow(row))
                .list();
    }

    /**
     * All transfers, a page at a time.
     *
     * @param after number of the last transfer seen, 0 for the first page
     * @param limit at most so many
     * @return the transfers
     */
    public List<LedgerRow> rows(long after, int limit) {
        return jdbc.sql(ROWS + "where transfer.id > :after order by transfer.id limit :limit")
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> toRow(row))
                .list();
    }

    /**
     * Rows of an entry with bare account numbers, for its reversal.
     *
     * @param after number of the last transfer seen
     * @param limit at most so many
     * @return number to row, in order
     */
    public List<Map.Entry<Long, TransferRow>> bareRowsOfEntry(EntryId entry, long after, int limit) {
        return jdbc.sql("""
                        select id, debit_id, credit_id, cents, charge_id, source_ref, segment, service_date, reason
                        from transfer where entry_id = :entry and id > :after order by id limit :limit""")
                .param("entry", entry.value())
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> Map.entry(row.getLong("id"), bareRow(row)))
                .list();
    }

    static TransferRow bareRow(ResultSet row) throws SQLException {
        return new TransferRow(
                row.getLong("debit_id"),
                row.getLong("credit_id"),
                row.getLong("cents"),
                Optional.ofNullable(row.getObject("charge_id", UUID.class)),
                Optional.ofNullable(row.getObject("source_ref", UUID.class)),
                row.getInt("segment"),
                Optional.ofNullable(row.getObject("service_date", LocalDate.class)),
                row.getString("reason"));
    }

    /**
     * An entry by number.
     *
     * @param id its number
     * @return the entry
     */
    public Optional<Entry> entry(EntryId id) {
        return jdbc.sql(ENTRIES + "where entry.id = :id")
                .param("id", id.value())
                .query((row, n) -> toEntry(row))
                .optional();
    }

    /**
     * An entry by source key, with the hash of its content.
     *
     * @return number and hash
     */
    public Optional<Map.Entry<EntryId, byte[]>> entryByKey(String sourceKey) {
        return jdbc.sql("select id, input_hash from entry where source_key = :key")
                .param("key", sourceKey)
                .query((row, n) -> Map.entry(new EntryId(row.getLong(1)), row.getBytes(2)))
                .optional();
    }

    /**
     * Entries by source key, with the hashes of their content.
     *
     * @return number and hash of those found
     */
    public Map<String, Map.Entry<EntryId, byte[]>> entriesByKey(Collection<String> sourceKeys) {
        Map<String, Map.Entry<EntryId, byte[]>> found = new HashMap<>();
        jdbc.sql("select source_key, id, input_hash from entry where source_key = any(:keys)")
                .param("keys", sourceKeys.toArray(String[]::new))
                .query(row -> {
                    found.put(row.getString(1), Map.entry(new EntryId(row.getLong(2)), row.getBytes(3)));
                });
        return found;
    }

    /**
     * Entries by number.
     *
     * @param ids their numbers
     * @return the entries found, in ledger order
     */
    public List<Entry> entries(Collection<EntryId> ids) {
        return jdbc.sql(ENTRIES + "where entry.id = any(:ids) order by entry.id")
                .param("ids", ids.stream().map(EntryId::value).toArray(Long[]::new))
                .query((row, n) -> toEntry(row))
                .list();
    }

    private static LedgerRow toRow(ResultSet row) throws SQLException {
        return new LedgerRow(
                row.getLong("id"),
                new EntryId(row.getLong("entry_id")),
                EntryKind.valueOf(row.getString("kind")),
                row.getObject("business_day", LocalDate.class),
                row.getObject("effective_on", LocalDate.class),
                row.getObject("posted_at", OffsetDateTime.class).toInstant(),
                key(row, "debit_"),
                key(row, "credit_"),
                Money.ofCents(row.getLong("cents")),
                Optional.ofNullable(row.getObject("charge_id", UUID.class)),
                Optional.ofNullable(row.getObject("source_ref", UUID.class)),
                row.getInt("segment"),
                Optional.ofNullable(row.getObject("service_date", LocalDate.class)),
                row.getString("reason"));
    }

    private static AccountKey key(ResultSet row, String prefix) throws SQLException {
        return new AccountKey(
                AccountKind.valueOf(row.getString(prefix + "kind")),
                row.getObject(prefix + "owner", UUID.class),
                Party.ofCode(row.getString(prefix + "party")));
    }

    private static Entry toEntry(ResultSet row) throws SQLException {
        return new Entry(
                new EntryId(row.getLong("id")),
                row.getString("source_key"),
                EntryKind.valueOf(row.getString("kind")),
                row.getString("reason"),
                row.getObject("business_day", LocalDate.class),
                row.getObject("effective_on", LocalDate.class),
                row.getObject("posted_at", OffsetDateTime.class).toInstant(),
                row.getString("posted_by"),
                row.getString("source"),
                number(row, "reverses"),
                number(row, "reversed_by"));
    }

    private static Optional<EntryId> number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(new EntryId(value));
    }
}
