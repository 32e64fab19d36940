package org.quittance.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * All rows that an import put into a database, as COPY text: taken out once, and copied into the same database as the
 * import had found it, with keys, indexes, checks and triggers at work. The kept files themselves, and what triggers write
 * by themselves, are left out. Only for data that are thrown away.
 */
final class WrittenRows {

    private static final Set<String> LEFT_OUT = Set.of("kept_chunk", "kept_file", "row_proof");

    private final Path folder;
    private final List<String> tables = new ArrayList<>();
    private long rows;

    private WrittenRows(Path folder) {
        this.folder = folder;
    }

    /**
     * Takes rows out.
     *
     * @param imported where they stand
     * @param folder where they are kept meanwhile
     * @param since the first transaction whose rows are taken
     * @return the rows
     */
    static WrittenRows of(DataSource imported, Path folder, long since) {
        WrittenRows rows = new WrittenRows(folder);
        try (Connection connection = imported.getConnection()) {
            for (String table : inOrderOfKeys(connection)) {
                rows.take(connection, table, since);
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("The rows could not be taken.", e);
        }
        return rows;
    }

    /** The transaction that comes next in a database. */
    static long next(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select pg_snapshot_xmax(pg_current_snapshot())::text::bigint")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not answer.", e);
        }
    }

    /** Tables that others refer to come before them. */
    private static List<String> inOrderOfKeys(Connection connection) throws SQLException {
        List<String> waiting = texts(connection, """
                select relname from pg_class
                where relkind = 'r' and relnamespace = current_schema()::regnamespace order by relname""");
        waiting.removeAll(LEFT_OUT);
        List<String> references = texts(connection, """
                select conrelid::regclass || ' ' || confrelid::regclass from pg_constraint
                where contype = 'f' and conrelid <> confrelid and connamespace = current_schema()::regnamespace""");
        Set<String> ordered = new LinkedHashSet<>();
        while (!waiting.isEmpty()) {
            List<String> free = waiting.stream()
                    .filter(table -> references.stream()
                            .filter(reference -> reference.startsWith(table + " "))
                            .map(reference -> reference.substring(table.length() + 1))
                            .noneMatch(waiting::contains))
                    .toList();
            if (free.isEmpty()) {
                throw new IllegalStateException("Tables refer to each other in a circle: " + waiting);
            }
            ordered.addAll(free);
            waiting.removeAll(free);
        }
        return List.copyOf(ordered);
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                found.add(row.getString(1));
            }
        }
        return found;
    }

    private void take(Connection connection, String table, long since) throws SQLException, IOException {
        long taken;
        try (var file = Files.newOutputStream(file(table))) {
            taken = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut(
                            "copy (select * from " + table + " where xmin::text::bigint >= " + since + ") to stdout",
                            file);
        }
        if (taken > 0) {
            tables.add(table);
            rows += taken;
        }
    }

    private Path file(String table) {
        return folder.resolve(table + ".copy");
    }

    long rows() {
        return rows;
    }

    /** Copies all of them in one transaction, and tells how many nanoseconds it took. */
    long copyInto(DataSource dataSource) {
        long before = System.nanoTime();
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            for (String table : tables) {
                try (InputStream file = Files.newInputStream(file(table))) {
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn("copy " + table + " from stdin", file, 1 << 16);
                }
            }
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("The rows could not be copied.", e);
        }
        return System.nanoTime() - before;
    }
}
