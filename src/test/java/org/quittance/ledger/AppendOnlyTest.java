package org.quittance.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quittance.storage.TestDatabase;

/** What the database itself refuses, whoever asks. */
class AppendOnlyTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static boolean filled;

    @BeforeEach
    void fill() {
        if (!filled) {
            TestLedger books = new TestLedger(database.dataSource());
            SmallClinic.fill(books, TestLedger.FIRST_DAY, 2, 5);
            books.seals.sealClosedDays();
            filled = true;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"transfer", "entry", "entry_total", "ledger_account", "seal"})
    void rows_are_never_changed_taken_out_or_emptied_not_even_by_a_superuser(String table) throws SQLException {
        String column = switch (table) {
            case "transfer" -> "cents";
            case "entry" -> "reason";
            case "entry_total", "seal" -> "transfers";
            default -> "party";
        };
        try (Connection superuser = database.superuser();
                Statement statement = superuser.createStatement()) {
            for (String sql : new String[] {
                "update " + table + " set " + column + " = " + column,
                "delete from " + table,
                "truncate " + table + " cascade"
            }) {
                assertThatThrownBy(() -> statement.execute(sql)).hasMessageContaining("append-only");
                assertThatThrownBy(() -> database.jdbc().sql(sql).update()).hasMessageContaining("append-only");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0, 1, 2, 0 | transfer_moves_something",
                "0, 1, 2, -5 | transfer_moves_something",
                "0, 1, 1, 5 | transfer_between_two_accounts",
                "0, 1, 99999, 5 | names ledger account 99999, which does not exist",
                "0, 99999, 1, 5 | names ledger account 99999, which does not exist",
                "0, 1, 2, 5 | names entry 0, which does not exist or is finished",
                "1, 1, 2, 5 | names entry 1, which does not exist or is finished"
            })
    void a_transfer_moves_something_between_two_accounts_in_an_entry_that_is_being_written(String row) {
        String[] parts = row.split(" \\| ");
        assertThatThrownBy(() -> database.jdbc()
                        .sql("insert into transfer (entry_id, debit_id, credit_id, cents, id, reason, digest) values ("
                                + parts[0] + ", 77777, 'charge', 0)")
                        .update())
                .hasMessageContaining(parts[1]);
    }

    @Test
    void an_entry_is_finished_before_its_transaction_ends_and_stands_in_an_open_day() {
        String entry = """
                insert into entry (id, source_key, input_hash, kind, reason, business_day, effective_on, posted_at,
                    posted_by, digest)
                values (77777, 'bare', '', 'CHARGES', 'test', date '%s', date '2026-11-02', now(), 'test', 0)""";
        assertThatThrownBy(
                        () -> database.jdbc().sql(entry.formatted("2026-11-03")).update())
                .hasMessageContaining("was not finished");
        assertThatThrownBy(
                        () -> database.jdbc().sql(entry.formatted("2026-11-02")).update())
                .hasMessageContaining("is closed");
        assertThat(new TestLedger(database.dataSource()).check.check().discrepancies())
                .isEmpty();
    }
}
