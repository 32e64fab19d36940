package org.quittance.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * Rows of the ledger as COPY text, with the digests that were written with them: taken out once, and copied again and
 * again into ledger tables that were emptied for it. Only for data that are thrown away.
 */
final class LedgerRows {

    static final List<String> TABLES = List.of("entry", "transfer", "entry_total");

    private final DataSource dataSource;
    private final Path folder;
    private final Set<String> taken;

    LedgerRows(DataSource dataSource, Path folder) {
        this(dataSource, folder, new LinkedHashSet<>());
    }

    private LedgerRows(DataSource dataSource, Path folder, Set<String> taken) {
        this.dataSource = dataSource;
        this.folder = folder;
        this.taken = taken;
    }

    /** The rows that were taken, on their way into another database. */
    LedgerRows into(DataSource other) {
        return new LedgerRows(other, folder, taken);
    }

    /** Takes the rows out of a table into a file. */
    void take(String table, String where) throws SQLException, IOException {
        taken.add(table);
        try (Connection connection = dataSource.getConnection();
                var file = Files.newOutputStream(file(table))) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy (select * from " + table + " " + where + ") to stdout", file);
        }
    }

    private Path file(String table) {
        return folder.resolve(table + ".copy");
    }

    long bytes(String table) throws IOException {
        return Files.size(file(table));
    }

    /** Empties ledger tables, which refuse it: their triggers are off meanwhile. */
    void empty(List<String> tables) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : tables) {
                statement.execute("alter table " + table + " disable trigger user");
            }
            statement.execute("truncate " + String.join(", ", tables));
            for (String table : tables) {
                statement.execute("alter table " + table + " enable trigger user");
            }
        }
    }

    /** Copies the rows that were taken in one transaction, triggers, keys and indexes at work, in the order of taking. */
    void copyIntoLedger() throws SQLException, IOException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            for (String table : taken) {
                copy(connection, table, table);
            }
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    /** Copies the transfers into a table that has nothing but columns. */
    void copyBare(String bare) throws SQLException, IOException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            copy(connection, "transfer", bare);
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    private void copy(Connection connection, String rows, String into) throws SQLException, IOException {
        try (InputStream file = Files.newInputStream(file(rows))) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + into + " from stdin", file, 1 << 16);
        }
    }

    void run(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
