package org.quittance.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.quittance.ledger.store.Digests;
import org.quittance.ledger.store.StoredRows;
import org.quittance.ledger.store.TransferRow;
import org.quittance.storage.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * PRIVACY-05: what a database superuser changes behind the program's back is named. Each edit is made in a transaction of
 * the superuser's with all triggers off, checked, and undone. The seed is in the name of what fails.
 */
class LedgerCheckTest {

    private static final long SEED = 20_261_102;

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static boolean filled;

    private final Random random = new Random(SEED);
    private Connection connection;
    private JdbcClient superuser;
    private TransactionTemplate transaction;
    private LedgerCheck check;

    @BeforeEach
    void open() throws SQLException {
        TestLedger books = new TestLedger(database.dataSource());
        if (!filled) {
            SmallClinic.fill(books, TestLedger.FIRST_DAY, 4, SEED);
            books.seals.sealClosedDays();
            filled = true;
        }
        connection = database.superuser();
        SingleConnectionDataSource single = new SingleConnectionDataSource(connection, true);
        superuser = JdbcClient.create(single);
        superuser.sql("set session_replication_role = replica").update();
        transaction = new TransactionTemplate(new JdbcTransactionManager(single));
        check = TestLedger.checkOver(single);
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void untouched_books_hold() {
        CheckReport report = check.check();

        assertThat(report.discrepancies()).isEmpty();
        assertThat(report.holds()).isTrue();
        assertThat(report.proofs())
                .extracting(proof -> proof.evidence().counts().firstEntry().getValue())
                .allMatch(count -> count > 0);
    }

    @Test
    void every_column_of_every_table_of_the_ledger_is_watched_in_sealed_and_in_open_days() {
        List<String> missed = new ArrayList<>();
        int edits = 0;
        for (Edit edit : columnEdits()) {
            for (String rows : List.of("sealed", "open", "open")) {
                Optional<Named> row = pick(edit.table, rows);
                if (row.isPresent()) {
                    edits++;
                    expect(edit.name() + " of " + row.get(), row.get(), edit.sql(random), missed);
                }
            }
        }
        assertThat(missed).isEmpty();
        assertThat(edits).isGreaterThanOrEqualTo(100);
    }

    @Test
    void every_row_that_is_taken_out_is_named() {
        List<String> missed = new ArrayList<>();
        for (String table : List.of("transfer", "entry", "entry_total", "ledger_balance", "ledger_account", "seal")) {
            for (String rows : List.of("sealed", "open", "open", "sealed")) {
                pick(table, rows)
                        .ifPresent(row -> expect(
                                "delete " + row,
                                row,
                                "delete from " + table + " where " + Named.key(table) + "::text = :key",
                                missed));
            }
        }
        assertThat(missed).isEmpty();
    }

    @Test
    void a_row_that_is_put_in_is_named_even_with_a_right_digest_and_right_balances() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            long entry = superuser
                    .sql("select max(entry_id) from transfer")
                    .query(Long.class)
                    .single();
            List<Long> accounts = superuser
                    .sql("select account_id from ledger_balance order by account_id limit 2")
                    .query((found, n) -> found.getLong(1))
                    .list();
            TransferRow row = new TransferRow(
                    accounts.getFirst(),
                    accounts.getLast(),
                    77,
                    Optional.empty(),
                    Optional.empty(),
                    0,
                    Optional.empty(),
                    "charge");
            superuser
                    .sql("""
                            insert into transfer (id, entry_id, debit_id, credit_id, cents, reason, digest)
                            values (999999, :entry, :debit, :credit, 77, 'charge', :digest)""")
                    .param("entry", entry)
                    .param("debit", row.debitId())
                    .param("credit", row.creditId())
                    .param("digest", new Digests().ofTransfer(999_999, entry, row))
                    .update();
            superuser
                    .sql("update ledger_balance set debit_cents = debit_cents + 77 where account_id = :id")
                    .param("id", row.debitId())
                    .update();
            superuser
                    .sql("update ledger_balance set credit_cents = credit_cents + 77 where account_id = :id")
                    .param("id", row.creditId())
                    .update();

            assertThat(check.check().discrepancies())
                    .anyMatch(discrepancy -> discrepancy instanceof Discrepancy.OfTransfer transfer
                            && transfer.transfer() == 999_999
                            && transfer.entry().value() == entry
                            && transfer.day().isPresent());
        });
    }

    @Test
    void a_sealed_day_that_was_rewritten_in_full_is_named_by_its_seal() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            superuser
                    .sql("update transfer set reason = 'CO-96' where reason = 'CO-45'")
                    .update();
            redigest();
            List<Discrepancy> discrepancies = check.check().discrepancies();
            assertThat(discrepancies)
                    .isNotEmpty()
                    .allMatch(discrepancy -> discrepancy instanceof Discrepancy.OfDay)
                    .hasSize(3);
        });
    }

    @Test
    void many_findings_are_counted_and_the_first_thousand_kept() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            superuser.sql("""
                            insert into transfer (id, entry_id, debit_id, credit_id, cents, reason, digest)
                            select 1000000 + n, 1, 1, 2, 1, 'charge', 0 from generate_series(1, 1500) n""").update();
            assertThat(check.check().proofs())
                    .anyMatch(proof ->
                            proof.found() == 1_500 && proof.discrepancies().size() == LedgerCheck.MOST_DISCREPANCIES);
        });
    }

    /** Writes digests and totals that fit what stands, as somebody would who has the program. */
    private void redigest() {
        Digests digests = new Digests();
        new StoredRows(new SingleConnectionDataSource(connection, true))
                .transfers(transfer -> superuser
                        .sql("update transfer set digest = :digest where id = :id")
                        .param("digest", digests.ofTransfer(transfer.id(), transfer.entry(), transfer.row()))
                        .param("id", transfer.id())
                        .update());
        superuser.sql("""
                        update entry_total set digest_xor = coalesce(
                            (select bit_xor(digest) from transfer
                             where transfer.entry_id = entry_total.entry_id), 0)""").update();
    }

    private void expect(String what, Named row, String sql, List<String> missed) {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            assertThat(superuser.sql(sql).param("key", row.key).update())
                    .as(what)
                    .isEqualTo(1);
            List<Discrepancy> discrepancies = check.check().discrepancies();
            if (discrepancies.stream().noneMatch(row::isNamedBy)) {
                missed.add(what + " (seed " + SEED + "): "
                        + discrepancies.stream().map(Discrepancy::subject).toList());
            }
        });
    }

    /** Every column that a table of the ledger has, also those that come later. */
    private List<Edit> columnEdits() {
        return superuser
                .sql("""
                        select table_name, column_name, data_type, is_nullable = 'YES' from information_schema.columns
                        where table_schema = 'clinic' and table_name in
                            ('transfer', 'entry', 'entry_total', 'ledger_account', 'ledger_balance', 'seal')
                        order by table_name, ordinal_position""")
                .query((row, n) -> new Edit(row.getString(1), row.getString(2), row.getString(3), row.getBoolean(4)))
                .list();
    }

    private record Edit(String table, String column, String type, boolean nullable) {
        String name() {
            return table + "." + column;
        }

        String sql(Random random) {
            return "update " + table + " set " + column + " = " + changed(random) + " where " + Named.key(table)
                    + "::text = :key";
        }

        private String changed(Random random) {
            return switch (type) {
                case "bigint", "integer", "numeric" -> "coalesce(" + column + ", 0) + " + (1_000 + random.nextInt(9));
                case "text" -> random.nextBoolean() ? column + " || 'x'" : "reverse(" + column + ") || ' '";
                case "uuid" ->
                    nullable
                            ? "case when " + column + " is null then '00000000-0000-0000-0000-000000000000'::uuid end"
                            : "gen_random_uuid()";
                case "date" -> "coalesce(" + column + ", date '2020-02-29') + 40";
                case "timestamp with time zone" -> column + " + interval '1 microsecond'";
                case "bytea" -> column + " || '\\x01'";
                default -> throw new IllegalStateException("No edit for " + name() + " of type " + type);
            };
        }
    }

    private Optional<Named> pick(String table, String rows) {
        String day = switch (table) {
            case "transfer" -> "(select business_day from entry where entry.id = picked.entry_id)";
            case "entry_total" -> "(select business_day from entry where entry.id = picked.entry_id)";
            case "entry", "seal" -> "business_day";
            default -> "null::date";
        };
        String moved =
                table.equals("ledger_account") ? " and exists (select from transfer where debit_id = picked.id)" : "";
        return superuser
                .sql("select " + Named.key(table) + "::text as key, "
                        + (table.equals("transfer") ? "entry_id" : "0") + " as entry, " + day + " as day from " + table
                        + " picked where ((" + day + " < :last) = :sealed or " + day + " is null)" + moved
                        + (table.equals("seal") ? " and business_day < (select max(business_day) from seal)" : "")
                        + " order by md5(" + Named.key(table) + "::text || :salt) limit 1")
                .param("last", TestLedger.FIRST_DAY.plusDays(3))
                .param("sealed", rows.equals("sealed"))
                .param("salt", Long.toString(random.nextLong()))
                .query((row, n) -> new Named(table, row.getString("key"), row.getLong("entry")))
                .optional();
    }

    private record Named(String table, String key, long entry) {

        static String key(String table) {
            return switch (table) {
                case "transfer", "entry", "ledger_account" -> "id";
                case "entry_total" -> "entry_id";
                case "ledger_balance" -> "account_id";
                case "seal" -> "business_day";
                default -> throw new IllegalStateException(table);
            };
        }

        boolean isNamedBy(Discrepancy discrepancy) {
            return switch (discrepancy) {
                case Discrepancy.OfTransfer(long transfer, EntryId of, var day, String what) ->
                    switch (table) {
                        case "transfer" -> isKey(transfer);
                        case "entry_total" -> isKey(of.value());
                        case "ledger_account" -> what.contains("account " + key + ",");
                        default -> false;
                    };
                case Discrepancy.OfEntry(EntryId id, var day, String what) ->
                    table.startsWith("entry") && isKey(id.value());
                case Discrepancy.OfAccount(long account, String what) -> table.startsWith("ledger_") && isKey(account);
                case Discrepancy.OfDay(LocalDate day, String what) ->
                    table.equals("seal")
                            && (day.equals(LocalDate.parse(key))
                                    || day.equals(LocalDate.parse(key).plusDays(1)));
                case Discrepancy.OfRow other -> false;
                case Discrepancy.OfRecord other -> false;
            };
        }

        /** The number the row had, or got where the edit changed the number itself. */
        private boolean isKey(long number) {
            long had = Long.parseLong(key);
            return number == had || (number >= had + 1_000 && number < had + 1_009);
        }
    }
}
