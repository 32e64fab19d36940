package org.quittance.storage.schema;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32C;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.quittance.storage.Organisation;
import org.quittance.storage.StorageException;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Brings the schemas up to date: what all organisations share ({@code common}), and one schema per organisation, each
 * with the same migrations. Processes that start at once wait for each other.
 */
public final class Migrations {

    /** The schema of what all organisations share. */
    public static final String COMMON = "common";

    /** What sessions of the program say: what they write in tables that are proved row by row is noted. */
    public static final String AS_THE_PROGRAM = "SET quittance.writes TO 'program'";

    /** Any number that nobody else locks: the letters "quit". */
    private static final long LOCK = 0x71756974L;

    private final DataSource dataSource;

    /** @param dataSource connections that may create schemas, used for nothing else: they are led to all of them */
    public Migrations(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Runs what is missing. Where nothing is, it costs one query. */
    public void bringUpToDate() {
        String wanted = fingerprint();
        if (isPresent(wanted)) {
            return;
        }
        holding(statement -> {
            Connection connection = statement.getConnection();
            if (!wanted.equals(present(connection))) {
                migrate(statement);
                remember(connection, wanted);
            }
        });
    }

    private boolean isPresent(String wanted) {
        try (Connection connection = dataSource.getConnection()) {
            return wanted.equals(present(connection));
        } catch (SQLException e) {
            throw new StorageException("Cannot bring the database up to date: " + e.getMessage(), e);
        }
    }

    /** What is done by one process at a time. */
    @FunctionalInterface
    private interface Work {
        void with(Statement statement) throws SQLException;
    }

    private void holding(Work work) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(" + LOCK + ")");
            try {
                work.with(statement);
            } finally {
                statement.execute("SELECT pg_advisory_unlock(" + LOCK + ")");
            }
        } catch (SQLException e) {
            throw new StorageException("Cannot bring the database up to date: " + e.getMessage(), e);
        }
    }

    /**
     * Makes an organisation: its schema with all tables, empty. One that is there already is brought up to date.
     *
     * @param organisation a new name
     */
    public void make(Organisation organisation) {
        holding(statement -> migrate(statement, organisation));
    }

    /** The organisations whose schemas stand in the database, in the order in which they were made. */
    public List<Organisation> organisations() {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            return organisations(statement);
        } catch (SQLException e) {
            throw new StorageException("Cannot read which organisations there are: " + e.getMessage(), e);
        }
    }

    private static List<Organisation> organisations(Statement statement) throws SQLException {
        List<Organisation> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("SELECT name FROM common.organisation ORDER BY made_at, name")) {
            while (rows.next()) {
                found.add(new Organisation(rows.getString(1)));
            }
        }
        return found;
    }

    private void migrate(Statement statement) throws SQLException {
        statement.execute("CREATE SCHEMA IF NOT EXISTS " + COMMON);
        migrate(COMMON, "classpath:db/common");
        List<Organisation> all = organisations(statement);
        for (Organisation organisation : all.isEmpty() ? List.of(Organisation.FIRST) : all) {
            migrate(statement, organisation);
        }
    }

    private void migrate(Statement statement, Organisation organisation) throws SQLException {
        String schema = organisation.name();
        statement.execute("CREATE SCHEMA IF NOT EXISTS \"" + schema + '"');
        migrate(schema, "classpath:db/migration");
        statement.execute("SET search_path TO \"" + schema + "\", " + COMMON);
        statement.execute(AS_THE_PROGRAM);
        statement.execute("SELECT row_proof_settle()");
        statement.execute(
                "INSERT INTO common.organisation (name) VALUES ('" + schema + "') ON CONFLICT (name) DO NOTHING");
    }

    /** Data made before the schemas were written anew are refused in words, and left as they are. */
    private void refuseOlder(String schema) {
        String history = '"' + schema + "\".schema_history";
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet there = statement.executeQuery("SELECT to_regclass('" + history + "') IS NOT NULL")) {
            if (!there.next() || !there.getBoolean(1)) {
                return;
            }
            try (ResultSet older = statement.executeQuery("SELECT count(*) > 0 AND count(*) FILTER"
                    + " (WHERE version LIKE '0.%' OR version LIKE '1.%') = 0 FROM " + history
                    + " WHERE version IS NOT NULL")) {
                if (older.next() && older.getBoolean(1)) {
                    throw new StorageException(
                            "These data were made by an early build, before the first release, and this"
                                    + " one cannot open them. Begin with another data directory or database, and import the files"
                                    + " again.");
                }
            }
        } catch (SQLException e) {
            throw new StorageException("The history of the schema " + schema + " cannot be read.", e);
        }
    }

    private void migrate(String schema, String location) {
        refuseOlder(schema);
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(dataSource)
                .schemas(schema)
                .defaultSchema(schema)
                .createSchemas(false)
                .locations(location)
                .failOnMissingLocations(false)
                .table("schema_history")
                // Modules grow side by side: a file may be older than one that another module has run already.
                .outOfOrder(true)
                .validateMigrationNaming(true)
                .placeholderReplacement(false)
                .initSql(AS_THE_PROGRAM)
                .cleanDisabled(true)
                .load()
                .migrate();
    }

    /** The mark of the migrations that ran last; empty for a new database. */
    private static String present(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet table = statement.executeQuery("SELECT to_regclass('common.schema_state') IS NOT NULL")) {
            if (!table.next() || !table.getBoolean(1)) {
                return "";
            }
            try (ResultSet state = statement.executeQuery("SELECT fingerprint FROM common.schema_state")) {
                return state.next() ? state.getString(1) : "";
            }
        }
    }

    private static void remember(Connection connection, String fingerprint) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                    CREATE TABLE IF NOT EXISTS common.schema_state (
                        one         boolean PRIMARY KEY DEFAULT true CHECK (one),
                        fingerprint text NOT NULL
                    )
                    """);
        }
        try (PreparedStatement statement = connection.prepareStatement("""
                INSERT INTO common.schema_state (one, fingerprint) VALUES (true, ?)
                ON CONFLICT (one) DO UPDATE SET fingerprint = excluded.fingerprint
                """)) {
            statement.setString(1, fingerprint);
            statement.executeUpdate();
        }
    }

    /** A mark over all migrations this program brings: names and contents. */
    public static String fingerprint() {
        try {
            PathMatchingResourcePatternResolver resolver =
                    new PathMatchingResourcePatternResolver(Migrations.class.getClassLoader());
            Resource[] files = resolver.getResources("classpath*:db/**/*.sql");
            Arrays.sort(files, Comparator.comparing(file -> String.valueOf(file.getFilename())));
            CRC32C sum = new CRC32C();
            for (Resource file : files) {
                sum.update(String.valueOf(file.getFilename()).getBytes(java.nio.charset.StandardCharsets.UTF_8));
                try (InputStream bytes = file.getInputStream()) {
                    sum.update(bytes.readAllBytes());
                }
            }
            return files.length + "-" + HexFormat.of().toHexDigits(sum.getValue(), 8);
        } catch (IOException e) {
            throw new StorageException("Cannot read the migrations: " + e.getMessage(), e);
        }
    }
}
