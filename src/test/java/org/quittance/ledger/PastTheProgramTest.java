package org.quittance.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.quittance.ledger.check.RecordsProof;
import org.quittance.storage.TestDatabase;
import org.quittance.storage.schema.Migrations;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * PRIVACY-05: whatever a superuser alters, takes out, puts in or exchanges in any table that is proved is named, with the
 * table, the key and what to do, whether the triggers are switched off or not. The rows are of no meaning: every table
 * has three of them, also those that modules get later.
 */
@Tag("slow")
class PastTheProgramTest {

    private static final long SEED = 20_261_130;
    private static final int ROWS = 3;

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static boolean filled;
    private static long opened;

    private final Random random = new Random(SEED + opened++);
    private final Map<String, Table> tables = new LinkedHashMap<>();
    private Connection connection;
    private JdbcClient superuser;
    private TransactionTemplate transaction;
    private LedgerCheck check;

    /** A watched table. */
    private record Table(String name, List<String> keys, Map<String, String> types) {

        List<String> others() {
            return types.keySet().stream()
                    .filter(column -> !keys.contains(column))
                    .toList();
        }

        String key() {
            return "concat_ws('/', " + String.join(", ", keys) + ")";
        }
    }

    private enum Edit {
        ALTER,
        TAKE_OUT,
        PUT_IN,
        EXCHANGE
    }

    @BeforeEach
    void open() throws SQLException {
        connection = database.superuser();
        SingleConnectionDataSource single = new SingleConnectionDataSource(connection, true);
        superuser = JdbcClient.create(single);
        transaction = new TransactionTemplate(new JdbcTransactionManager(single));
        check = new LedgerCheck(List.of(new RecordsProof(single)), new JdbcTransactionManager(single));
        readTables();
        if (!filled) {
            loosen();
            tables.values().forEach(this::fill);
            filled = true;
        }
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void rows_that_nobody_touched_hold() {
        CheckReport report = check.check();

        assertThat(report.discrepancies()).isEmpty();
        assertThat(tables.keySet())
                .contains(
                        "payment", "remittance_claim", "claim", "charge", "record_change", "staff_audit", "kept_chunk");
        assertThat(report.proofs().getFirst().evidence().counts().get("rows"))
                .isGreaterThanOrEqualTo((long) ROWS * tables.size());
    }

    @Test
    void every_kind_of_edit_in_every_table_is_named_with_the_triggers_off() {
        assertThat(unnamed("replica")).isEmpty();
    }

    @Test
    void every_kind_of_edit_in_every_table_is_named_or_refused_with_the_triggers_on() {
        assertThat(unnamed("origin")).isEmpty();
    }

    private List<String> unnamed(String role) {
        List<String> unnamed = new ArrayList<>();
        int edits = 0;
        for (Table table : tables.values()) {
            for (Edit edit : Edit.values()) {
                edits++;
                transaction.executeWithoutResult(status -> {
                    status.setRollbackOnly();
                    superuser
                            .sql("set local session_replication_role = " + role)
                            .update();
                    tried(table, edit, unnamed);
                });
            }
        }
        assertThat(edits).isGreaterThanOrEqualTo(100);
        return unnamed;
    }

    private void tried(Table table, Edit edit, List<String> unnamed) {
        List<String> keys = keys(table);
        List<String> meant;
        try {
            meant = make(table, edit, keys);
        } catch (DataAccessException refused) {
            assertThat(refused.getMostSpecificCause().getMessage()).contains("is refused");
            return;
        }
        if (meant.isEmpty()) {
            return;
        }
        List<String> named = check.check().discrepancies().stream()
                .filter(discrepancy -> discrepancy instanceof Discrepancy.OfRow row
                        && row.table().equals(table.name())
                        && row.what().contains("backup"))
                .map(discrepancy -> ((Discrepancy.OfRow) discrepancy).key())
                .toList();
        if (!named.containsAll(meant)) {
            unnamed.add(edit + " in " + table.name() + ": meant " + meant + ", named " + named);
        }
    }

    /** Makes an edit; says which keys it should be named by. */
    private List<String> make(Table table, Edit edit, List<String> keys) {
        String key = keys.get(random.nextInt(keys.size()));
        return switch (edit) {
            case ALTER -> {
                List<String> columns = table.others().isEmpty() ? table.keys() : table.others();
                String column = columns.get(random.nextInt(columns.size()));
                String other = table.types().get(column).equals("boolean")
                        ? "not " + column
                        : value(table.types().get(column));
                superuser
                        .sql("update " + table.name() + " set " + column + " = " + other + " where " + table.key()
                                + " = :key")
                        .param("key", key)
                        .update();
                yield List.of(key);
            }
            case TAKE_OUT -> {
                superuser
                        .sql("delete from " + table.name() + " where " + table.key() + " = :key")
                        .param("key", key)
                        .update();
                yield List.of(key);
            }
            case PUT_IN -> {
                insert(table, 1);
                List<String> after = new ArrayList<>(keys(table));
                after.removeAll(keys);
                yield after;
            }
            case EXCHANGE -> {
                if (table.others().isEmpty()) {
                    yield List.of();
                }
                List<String> two = List.of(keys.getFirst(), keys.getLast());
                String columns = String.join(", ", table.others());
                superuser
                        .sql("update " + table.name() + " as one set (" + columns + ") = (select " + columns + " from "
                                + table.name() + " where " + table.key()
                                + " = case when one_key = :first then :last else"
                                + " :first end) from (select " + String.join(", ", table.keys()) + ", " + table.key()
                                + " as one_key from " + table.name() + ") as two where "
                                + table.keys().stream()
                                        .map(name -> "one." + name + " = two." + name)
                                        .collect(Collectors.joining(" and "))
                                + " and one_key in (:first, :last)")
                        .param("first", two.getFirst())
                        .param("last", two.getLast())
                        .update();
                yield two;
            }
        };
    }

    @Test
    void an_edit_is_still_named_after_the_program_has_changed_the_row() {
        inAnEditOf("payment", "update payment set cents = cents + 1 where id = :id::uuid", id -> {
            asTheProgram("update payment set memo = 'changed by the program' where id = :id::uuid", id);
            assertThat(named("payment")).containsExactly(id);
        });
    }

    @Test
    void a_note_that_is_taken_out_or_altered_is_named_by_the_rows_it_was_about() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            superuser.sql("set local session_replication_role = replica").update();
            superuser.sql("delete from row_proof where relation = 'charge'").update();
            assertThat(named("charge")).hasSize(ROWS);
            superuser
                    .sql("update row_proof set keys[1] = 'another' where relation = 'claim'")
                    .update();
            assertThat(named("claim")).contains("another");
        });
    }

    @Test
    void a_table_that_is_not_watched_any_more_is_named() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            superuser.sql("alter table payment disable trigger user").update();
            superuser.sql("delete from row_watch where relation = 'claim'").update();
            superuser.sql("create table slipped_in (id bigint primary key)").update();

            assertThat(check.check().discrepancies())
                    .extracting(Discrepancy::subject)
                    .contains("table payment", "table claim", "table slipped_in", "row_watch claim");
        });
    }

    @Test
    void what_the_program_writes_changes_and_takes_out_holds() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            superuser.sql(Migrations.AS_THE_PROGRAM).update();
            for (Table table : tables.values()) {
                insert(table, 2);
                if (!refusing(table.name())) {
                    changeAll(table);
                    takeOutOne(table);
                }
            }
            superuser.sql("reset quittance.writes").update();
            assertThat(check.check().discrepancies()).isEmpty();
        });
    }

    @Test
    void a_table_that_gets_or_loses_a_column_holds_and_what_was_altered_before_stays_named() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            String altered = keys(tables.get("payment")).getFirst();
            superuser
                    .sql("update payment set cents = cents + 1 where id = :id::uuid")
                    .param("id", altered)
                    .update();
            superuser
                    .sql("alter table payment add column device text not null default 'desk'")
                    .update();
            superuser.sql("alter table charge drop column source_segment").update();
            superuser.sql(Migrations.AS_THE_PROGRAM).update();
            superuser.sql("select row_proof_settle()").query(row -> {});
            superuser.sql("reset quittance.writes").update();

            assertThat(check.check().discrepancies())
                    .extracting(Discrepancy::subject)
                    .containsExactly("payment " + altered);

            String another = keys(tables.get("payment")).getLast();
            superuser
                    .sql("update payment set device = 'other' where id = :id::uuid")
                    .param("id", another)
                    .update();
            assertThat(named("payment")).containsExactlyInAnyOrder(altered, another);
        });
    }

    private void changeAll(Table table) {
        table.others().stream()
                .findFirst()
                .ifPresent(column -> superuser
                        .sql("update " + table.name() + " set " + column + " = "
                                + value(table.types().get(column)))
                        .update());
    }

    private void takeOutOne(Table table) {
        superuser
                .sql("delete from " + table.name() + " where ctid = (select min(ctid) from " + table.name() + ")")
                .update();
    }

    private void inAnEditOf(String table, String sql, java.util.function.Consumer<String> then) {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            String id = keys(tables.get(table)).getFirst();
            superuser.sql(sql).param("id", id).update();
            then.accept(id);
        });
    }

    private void asTheProgram(String sql, String id) {
        superuser.sql(Migrations.AS_THE_PROGRAM).update();
        superuser.sql(sql).param("id", id).update();
        superuser.sql("reset quittance.writes").update();
    }

    private List<String> named(String table) {
        return check.check().discrepancies().stream()
                .filter(discrepancy -> discrepancy instanceof Discrepancy.OfRow row
                        && row.table().equals(table))
                .map(discrepancy -> ((Discrepancy.OfRow) discrepancy).key())
                .toList();
    }

    private boolean refusing(String table) {
        String others = """
                select exists (select from pg_trigger where tgrelid = :table::regclass and not tgisinternal
                               and tgname not like '%\\_proves\\_%')""";
        return superuser.sql(others).param("table", table).query(Boolean.class).single();
    }

    private void readTables() {
        superuser
                .sql("select relation, keys from row_watch where reason = '' order by relation")
                .query(row -> {
                    tables.put(
                            row.getString(1),
                            new Table(
                                    row.getString(1),
                                    List.of((String[]) row.getArray(2).getArray()),
                                    new LinkedHashMap<>()));
                });
        tables.remove("row_watch");
        superuser.sql("""
                        select attrelid::regclass::text, attname, format_type(atttypid, -1) from pg_attribute
                        join row_watch on attrelid = relation::regclass
                        where reason = '' and attnum > 0 and not attisdropped order by attrelid, attnum""").query(row -> {
            Table table = tables.get(row.getString(1));
            if (table != null) {
                table.types().put(row.getString(2), row.getString(3));
            }
        });
    }

    /** Rows of no meaning break every rule but the keys. */
    private void loosen() {
        List<String> rules =
                superuser.sql("""
                        select format('alter table %s drop constraint if exists %I cascade', conrelid::regclass, conname)
                        from pg_constraint join row_watch on conrelid = to_regclass(relation)
                        where contype in ('c', 'f', 'u')
                        union all
                        select format('drop index if exists %s', indexrelid::regclass) from pg_index
                        join row_watch on indrelid = to_regclass(relation)
                        where indisunique and not indisprimary
                          and not exists (select from pg_constraint where conindid = indexrelid)
                        union all
                        select format('alter table %s alter column %I drop identity if exists', attrelid::regclass, attname)
                        from pg_attribute join row_watch on attrelid = to_regclass(relation) where attidentity <> ''
                            and reason = ''""").query((row, n) -> row.getString(1)).list();
        rules.forEach(sql -> superuser.sql(sql).update());
    }

    private void fill(Table table) {
        superuser.sql("set session_replication_role = replica").update();
        insert(table, ROWS);
        superuser
                .sql("select watch_rows_anew(:table)")
                .param("table", table.name())
                .query(row -> {});
        superuser.sql("set session_replication_role = origin").update();
    }

    private void insert(Table table, int rows) {
        for (int i = 0; i < rows; i++) {
            superuser
                    .sql("insert into " + table.name() + " ("
                            + String.join(", ", table.types().keySet()) + ") values ("
                            + table.types().values().stream().map(this::value).collect(Collectors.joining(", ")) + ")")
                    .update();
        }
    }

    private List<String> keys(Table table) {
        return superuser
                .sql("select " + table.key() + " from " + table.name() + " order by 1")
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** A value of a type, as SQL writes it: another one each time, but for the two of boolean. */
    private String value(String type) {
        int number = 1 + random.nextInt(2_000_000_000);
        return switch (type) {
            case "uuid" -> "'" + new UUID(random.nextLong(), random.nextLong()) + "'::uuid";
            case "text" -> "'word " + number + "'";
            case "integer", "bigint", "smallint", "numeric" -> Integer.toString(number % 30_000);
            case "date" -> "date '2000-01-01' + " + number % 9_000;
            case "timestamp with time zone" -> "timestamptz '2000-01-01 00:00Z' + " + number + " * interval '1 second'";
            case "bytea" -> "sha256('" + number + "')";
            case "text[]" -> "array['word " + number + "']";
            case "integer[]" -> "array[" + number + "]";
            case "uuid[]" -> "array['" + new UUID(random.nextLong(), random.nextLong()) + "']::uuid[]";
            case "boolean" -> "true";
            default -> "'" + number + "'::" + type;
        };
    }
}
