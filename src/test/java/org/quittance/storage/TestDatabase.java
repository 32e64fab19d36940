package org.quittance.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.postgresql.ds.PGSimpleDataSource;
import org.quittance.storage.postgres.Cluster;
import org.quittance.storage.postgres.ServerSettings;
import org.quittance.storage.schema.Migrations;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A real, migrated, empty database for one test class, or for one test method where the field is not static:
 *
 * <pre>
 * {@code @RegisterExtension}
 * static final TestDatabase database = new TestDatabase();
 * </pre>
 *
 * <p>One PostgreSQL serves all tests of a run (below {@code target}, kept for the next run); each database is a copy of
 * a migrated template, made when it is first asked for (about a tenth of a second) and dropped at the end.
 */
public final class TestDatabase implements BeforeAllCallback, AfterAllCallback, AfterEachCallback, AutoCloseable {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    static {
        // Whoever signs in to a test's database is let in at once: what a guess costs is tried on its own (StaffTest).
        System.setProperty("quittance.test.password-strength", "4");
    }

    private boolean forTheClass;
    private Optional<LaneDataSource> pool = Optional.empty();
    private Optional<HikariDataSource> raw = Optional.empty();
    private String name = "";

    /** Pooled connections with the program's own rights and manners. */
    public synchronized DataSource dataSource() {
        if (pool.isEmpty()) {
            name = "t_" + ProcessHandle.current().pid() + "_" + NUMBERS.incrementAndGet();
            Server.owner("CREATE DATABASE " + name + " TEMPLATE " + Server.template() + " OWNER quittance");
            HikariConfig config = new HikariConfig();
            config.setPoolName(name);
            config.setDataSource(Server.forProgram(name));
            config.setMaximumPoolSize(12);
            config.setMinimumIdle(0);
            config.setConnectionInitSql("SET search_path TO common; SET TIME ZONE 'UTC'; " + Migrations.AS_THE_PROGRAM);
            HikariDataSource one = new HikariDataSource(config);
            raw = Optional.of(one);
            pool = Optional.of(new LaneDataSource(one, one, organisations(name)));
        }
        return pool.get();
    }

    /**
     * Few connections that all share, whomever they work for. The caller closes them.
     */
    public synchronized Shared shared(int connections) {
        dataSource();
        HikariConfig config = new HikariConfig();
        config.setPoolName(name + "_shared");
        config.setDataSource(Server.forProgram(name));
        config.setMaximumPoolSize(connections);
        config.setConnectionTimeout(60_000);
        config.setConnectionInitSql("SET search_path TO common; SET TIME ZONE 'UTC'; " + Migrations.AS_THE_PROGRAM);
        HikariDataSource one = new HikariDataSource(config);
        LaneDataSource shared = new LaneDataSource(one, one, organisations(name));
        return new Shared(shared, shared::close);
    }

    private static KnownOrganisations organisations(String name) {
        return new KnownOrganisations(new Migrations(Server.forProgram(name)));
    }

    /** Connections that are closed by who asked for them. */
    public record Shared(DataSource dataSource, Runnable end) implements AutoCloseable {
        @Override
        public void close() {
            end.run();
        }
    }

    /** Connections that are handed out from now on are new: what was set for sessions holds for them. */
    public synchronized void renewConnections() {
        raw.orElseThrow().getHikariPoolMXBean().softEvictConnections();
    }

    /** The same, for queries. */
    public JdbcClient jdbc() {
        return JdbcClient.create(dataSource());
    }

    /** Connections with the program's own rights, not pooled: for tests that stand between program and server. */
    public synchronized PGSimpleDataSource plain() {
        dataSource();
        return Server.forProgram(name);
    }

    /** A connection that nothing refuses: for tests of what a superuser could do. Not pooled; close it. */
    public synchronized Connection superuser() throws SQLException {
        dataSource();
        Connection connection = Server.CLUSTER.ownerDataSource(name).getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET search_path TO clinic, common; SET TIME ZONE 'UTC'");
        }
        return connection;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        forTheClass = true;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (!forTheClass) {
            close();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        close();
    }

    /** Drops the database; the next question gets a new one. */
    @Override
    public synchronized void close() {
        if (pool.isPresent()) {
            pool.get().close();
            pool = Optional.empty();
            Server.owner("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
        }
    }

    /** The one PostgreSQL of this run. */
    private static final class Server {

        private static final Cluster CLUSTER = start();
        private static final String TEMPLATE = prepareTemplate();

        private static Cluster start() {
            Path base = Path.of(System.getProperty("quittance.basedir", System.getProperty("user.dir")));
            Cluster cluster =
                    Cluster.open(base.resolve("target").resolve("test-postgres"), ServerSettings.FORGETFUL, false);
            Runtime.getRuntime().addShutdownHook(new Thread(cluster::close));
            return cluster;
        }

        static String template() {
            return TEMPLATE;
        }

        private static String prepareTemplate() {
            String wanted = "template_" + Migrations.fingerprint().replace('-', '_');
            try (Connection connection = CLUSTER.ownerDataSource("postgres").getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("SELECT pg_advisory_lock(1)");
                List<String> databases = databases(statement);
                for (String database : databases) {
                    if (abandoned(database) || database.startsWith("unfinished_")) {
                        statement.execute("DROP DATABASE IF EXISTS " + database + " WITH (FORCE)");
                    }
                }
                if (!databases.contains(wanted)) {
                    statement.execute("CREATE DATABASE unfinished_template OWNER quittance");
                    new Migrations(forProgram("unfinished_template")).bringUpToDate();
                    statement.execute("ALTER DATABASE unfinished_template RENAME TO " + wanted);
                }
            } catch (SQLException e) {
                throw new IllegalStateException("no template database", e);
            }
            return wanted;
        }

        private static List<String> databases(Statement statement) throws SQLException {
            List<String> names = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery("SELECT datname FROM pg_database")) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
            return names;
        }

        /** Whether a database belongs to a test process that is no more. */
        private static boolean abandoned(String database) {
            return database.matches("t_\\d+_\\d+")
                    && ProcessHandle.of(Long.parseLong(database.split("_")[1])).isEmpty();
        }

        static PGSimpleDataSource forProgram(String database) {
            PGSimpleDataSource source = CLUSTER.dataSource();
            source.setDatabaseName(database);
            source.setReWriteBatchedInserts(true);
            return source;
        }

        static void owner(String sql) {
            try (Connection connection = CLUSTER.ownerDataSource("postgres").getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(sql, e);
            }
        }
    }
}
