package org.quittance.ledger.store;

import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.quittance.ledger.AccountKey;
import org.quittance.ledger.AccountKind;
import org.quittance.ledger.Act;
import org.quittance.ledger.EntryDraft;
import org.quittance.ledger.Party;
import org.quittance.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** The ledger's only writing SQL. Runs in the caller's transaction. */
public final class LedgerWriter {

    private static final String COPY_TRANSFERS = """
            copy transfer (id, entry_id, debit_id, credit_id, cents, charge_id, source_ref, segment, service_date, \
            reason, digest) from stdin""";

    private static final String[] KEPT_KINDS = Arrays.stream(AccountKind.values())
            .filter(AccountKind::keepsBalance)
            .map(Enum::name)
            .toArray(String[]::new);

    private final DataSource dataSource;
    private final JdbcClient jdbc;

    /**
     * Writes through a data source.
     *
     * @param dataSource where the ledger is
     */
    public LedgerWriter(DataSource dataSource) {
        this.dataSource = dataSource;
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * Numbers of ledger accounts; those that are missing are made, in one order.
     *
     * @param keys the accounts
     * @return their numbers
     */
    public Map<AccountKey, Long> resolve(Collection<AccountKey> keys) {
        SortedSet<AccountKey> wanted = new TreeSet<>(keys);
        Map<AccountKey, Long> known = find(wanted);
        if (known.size() < wanted.size()) {
            wanted.removeAll(known.keySet());
            onArrays(wanted, "insert", """
                    insert into ledger_account (id, owner, kind, party)
                    select nextval('ledger_account_id_seq'), named.owner, named.kind, named.party
                    from unnest(?::uuid[], ?::text[], ?::text[]) with ordinality as named (owner, kind, party, place)
                    order by named.place
                    on conflict (owner, kind, party) do nothing""");
            known.putAll(find(wanted));
        }
        return known;
    }

    private Map<AccountKey, Long> find(SortedSet<AccountKey> keys) {
        return onArrays(keys, "select", """
                select account.id, account.owner, account.kind, account.party
                from unnest(?::uuid[], ?::text[], ?::text[]) as named (owner, kind, party)
                join ledger_account account
                  on account.owner = named.owner and account.kind = named.kind and account.party = named.party""");
    }

    private Map<AccountKey, Long> onArrays(SortedSet<AccountKey> keys, String what, String sql) {
        Map<AccountKey, Long> found = new HashMap<>();
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(
                    1,
                    array(
                            connection,
                            "uuid",
                            keys.stream().map(AccountKey::owner).toArray()));
            statement.setArray(
                    2,
                    array(
                            connection,
                            "text",
                            keys.stream().map(key -> key.kind().name()).toArray()));
            statement.setArray(
                    3,
                    array(
                            connection,
                            "text",
                            keys.stream().map(key -> key.party().code()).toArray()));
            if (what.equals("insert")) {
                statement.executeUpdate();
                return found;
            }
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.put(
                            new AccountKey(
                                    AccountKind.valueOf(rows.getString(3)),
                                    rows.getObject(2, UUID.class),
                                    Party.ofCode(rows.getString(4))),
                            rows.getLong(1));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new LedgerSqlException("ledger accounts could not be resolved", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private static Array array(Connection connection, String type, Object[] values) throws SQLException {
        return connection.createArrayOf(type, values);
    }

    /**
     * Writes an entry unless its source key, or the reversal it is, stands already.
     *
     * @param draft what it says
     * @param inputHash hash of its content
     * @param businessDay the ledger day
     * @param postedAt when it is recorded
     * @return its number, or empty when it stands already
     */
    public Optional<Long> insertEntry(EntryDraft draft, byte[] inputHash, LocalDate businessDay, Instant postedAt) {
        long id = jdbc.sql("select nextval('entry_id_seq')").query(Long.class).single();
        int written = jdbc.sql("""
                        insert into entry (id, source_key, input_hash, kind, reason, business_day, effective_on, posted_at,
                            posted_by, source, reverses, digest)
                        values (:id, :sourceKey, :inputHash, :kind, :reason, :businessDay, :effectiveOn, :postedAt,
                            :postedBy, :source, :reverses, :digest)
                        on conflict do nothing""")
                .param("id", id)
                .param("sourceKey", draft.sourceKey())
                .param("inputHash", inputHash)
                .param("kind", draft.kind().name())
                .param("reason", draft.reason())
                .param("businessDay", businessDay)
                .param("effectiveOn", draft.effectiveOn())
                .param("postedAt", postedAt.atOffset(ZoneOffset.UTC))
                .param("postedBy", draft.postedBy())
                .param("source", draft.source())
                .param(
                        "reverses",
                        draft.reverses().map(reversed -> reversed.value()).orElse(null),
                        java.sql.Types.BIGINT)
                .param("digest", new Digests().ofEntry(id, draft, inputHash, businessDay, postedAt))
                .update();
        return written == 1 ? Optional.of(id) : Optional.empty();
    }

    /**
     * Writes the entries of many acts, none of which is a reversal; those whose source key stands already are left
     * out.
     *
     * @param acts what they say
     * @param businessDay the ledger day of all
     * @param postedAt when they are recorded
     * @return source key to number of those that were written
     */
    public Map<String, Long> insertEntries(List<Act> acts, LocalDate businessDay, Instant postedAt) {
        Long[] ids = takeIds("entry_id_seq", acts.size());
        Digests digests = new Digests();
        List<Object[]> columns = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            columns.add(new Object[acts.size()]);
        }
        for (int i = 0; i < acts.size(); i++) {
            EntryDraft draft = acts.get(i).draft();
            String hash = acts.get(i).contentHash();
            columns.get(0)[i] = draft.sourceKey();
            columns.get(1)[i] = hash;
            columns.get(2)[i] = draft.kind().name();
            columns.get(3)[i] = draft.reason();
            columns.get(4)[i] = draft.effectiveOn().toString();
            columns.get(5)[i] = draft.postedBy();
            columns.get(6)[i] = draft.source();
            columns.get(7)[i] = digests.ofEntry(ids[i], draft, HexFormat.of().parseHex(hash), businessDay, postedAt);
        }
        return insertEntries(ids, columns, businessDay, postedAt);
    }

    private Map<String, Long> insertEntries(
            Long[] ids, List<Object[]> columns, LocalDate businessDay, Instant postedAt) {
        Map<String, Long> written = new HashMap<>();
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try (var statement = connection.prepareStatement("""
                insert into entry (id, source_key, input_hash, kind, reason, effective_on, posted_by, source, digest,
                    business_day, posted_at)
                select id, source_key, decode(hash, 'hex'), kind, reason, effective_on::date, posted_by, source, digest,
                       ?, ?
                from unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                        ?::bigint[])
                     as act (id, source_key, hash, kind, reason, effective_on, posted_by, source, digest)
                order by id
                on conflict do nothing
                returning source_key, id""")) {
            statement.setObject(1, businessDay);
            statement.setObject(2, postedAt.atOffset(ZoneOffset.UTC));
            statement.setArray(3, array(connection, "bigint", ids));
            for (int i = 0; i < columns.size(); i++) {
                statement.setArray(4 + i, array(connection, i == 7 ? "bigint" : "text", columns.get(i)));
            }
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    written.put(rows.getString(1), rows.getLong(2));
                }
            }
            return written;
        } catch (SQLException e) {
            throw new LedgerSqlException("entries could not be written", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    /**
     * Writes transfers of one entry as one COPY.
     *
     * @param entry their entry
     * @param rows what moves, in order
     */
    public void copy(long entry, List<TransferRow> rows) {
        copyAll(Collections.nCopies(rows.size(), entry), rows);
    }

    /**
     * Writes transfers of several entries as one COPY.
     *
     * @param entries the entry of each transfer
     * @param rows what moves, in order
     */
    public void copyAll(List<Long> entries, List<TransferRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        Long[] ids = takeIds("transfer_id_seq", rows.size());
        byte[] text = CopyText.of(entries, ids, rows).getBytes(StandardCharsets.UTF_8);
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            var sink = copy.copyIn(COPY_TRANSFERS);
            try {
                sink.writeToCopy(text, 0, text.length);
                sink.endCopy();
            } finally {
                if (sink.isActive()) {
                    sink.cancelCopy();
                }
            }
        } catch (SQLException e) {
            throw new LedgerSqlException("transfers could not be written", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private Long[] takeIds(String sequence, int count) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try (var statement =
                connection.prepareStatement("select array_agg(nextval(?::regclass)) from generate_series(1, ?)")) {
            statement.setString(1, sequence);
            statement.setInt(2, count);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return (Long[]) rows.getArray(1).getArray();
            }
        } catch (SQLException e) {
            throw new LedgerSqlException("numbers could not be taken", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    /**
     * Adds what an entry moved to the balances of its accounts, all rows in one order.
     *
     * @param entry the entry
     * @return how many transfers it has
     */
    public long bringBalancesUpToDate(long entry) {
        bringBalancesUpToDate(List.of(entry));
        return jdbc.sql("select count(*) from transfer where entry_id = :entry")
                .param("entry", entry)
                .query(Long.class)
                .single();
    }

    /**
     * Adds what entries moved to the balances of their accounts, all rows in one order.
     *
     * @param entries the entries
     */
    public void bringBalancesUpToDate(Collection<Long> entries) {
        jdbc.sql("""
                        insert into ledger_balance as kept (account_id, debit_cents, credit_cents)
                        select moved.account_id, sum(moved.debit)::bigint, sum(moved.credit)::bigint
                        from (select debit_id as account_id, cents as debit, 0 as credit
                              from transfer where entry_id = any(:entries)
                              union all
                              select credit_id, 0, cents from transfer where entry_id = any(:entries)) moved
                        join ledger_account account on account.id = moved.account_id
                        where account.kind = any(:kinds)
                        group by moved.account_id
                        order by moved.account_id
                        on conflict (account_id) do update
                        set debit_cents = kept.debit_cents + excluded.debit_cents,
                            credit_cents = kept.credit_cents + excluded.credit_cents""")
                .param("entries", entries.toArray(Long[]::new))
                .param("kinds", KEPT_KINDS)
                .update();
    }

    /**
     * Locks the balances of accounts against other writers until the transaction ends, in one order; rows that are
     * missing are made first, because a lock on a missing row locks nothing.
     *
     * @param keys the accounts; all of a kind that keeps a balance
     * @return their balances, debit less credit
     */
    public Map<AccountKey, Money> lock(Collection<AccountKey> keys) {
        Map<AccountKey, Long> ids = resolve(keys);
        Long[] sorted = ids.values().stream().sorted().toArray(Long[]::new);
        jdbc.sql("""
                        insert into ledger_balance (account_id, debit_cents, credit_cents)
                        select id, 0, 0 from unnest(:ids::bigint[]) with ordinality as named (id, place) order by place
                        on conflict (account_id) do nothing""").param("ids", sorted).update();
        Map<Long, Money> locked = new HashMap<>();
        jdbc.sql("""
                        select account_id, debit_cents - credit_cents as balance_cents from ledger_balance
                        where account_id = any(:ids) order by account_id for update""").param("ids", sorted).query(row -> {
            locked.put(row.getLong(1), Money.ofCents(row.getLong(2)));
        });
        Map<AccountKey, Money> balances = new HashMap<>();
        ids.forEach((key, id) -> balances.put(key, locked.getOrDefault(id, Money.ZERO)));
        return balances;
    }

    /** A statement of the ledger failed: the SQL state stays readable, no value of a row does. */
    public static final class LedgerSqlException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        /**
         * Says what failed, without the driver's words, which may hold data.
         *
         * @param what what failed
         * @param cause what the driver said
         */
        public LedgerSqlException(String what, SQLException cause) {
            super(what + " (SQL state " + cause.getSQLState() + ")", cause);
        }

        /**
         * The SQL state.
         *
         * @return five characters
         */
        public String sqlState() {
            return getCause() instanceof SQLException sql && sql.getSQLState() != null ? sql.getSQLState() : "";
        }
    }
}
