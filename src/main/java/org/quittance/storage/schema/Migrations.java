package org.quittance.storage.schema;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32C;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
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

    /** The schema of the first organisation. */
    public static final String CLINIC = "clinic";

    /** What sessions of the program say: what they write in tables that are proved row by row is noted. */
    public static final String AS_THE_PROGRAM = "SET quittance.writes TO 'program'";

    /** Any number that nobody else locks: the letters "quit". */
    private static final long LOCK = 0x71756974L;

    private final DataSource dataSource;

    /** @param dataSource connections that may create schemas; their search path does not matter */
    public Migrations(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Runs what is missing. Where nothing is, it costs one query. */
    public void bringUpToDate() {
        String wanted = fingerprint();
        try (Connection connection = dataSource.getConnection()) {
            if (wanted.equals(present(connection))) {
                return;
            }
            try (Statement statement = connection.createStatement()) {
                statement.execute("SELECT pg_advisory_lock(" + LOCK + ")");
                try {
                    if (!wanted.equals(present(connection))) {
                        migrate(statement);
                        remember(connection, wanted);
                    }
                } finally {
                    statement.execute("SELECT pg_advisory_unlock(" + LOCK + ")");
                }
            }
        } catch (SQLException e) {
            throw new StorageException("Cannot bring the database up to date: " + e.getMessage(), e);
        }
    }

    private void migrate(Statement statement) throws SQLException {
        for (String schema : List.of(COMMON, CLINIC)) {
            statement.execute("CREATE SCHEMA IF NOT EXISTS " + schema);
        }
        migrate(COMMON, "classpath:db/common");
        migrate(CLINIC, "classpath:db/migration");
        statement.execute("SET search_path TO " + CLINIC + ", " + COMMON);
        statement.execute(AS_THE_PROGRAM);
        statement.execute("SELECT row_proof_settle()");
    }

    private void migrate(String schema, String location) {
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
