package org.quittance.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.quittance.storage.postgres.Cluster;
import org.quittance.storage.postgres.ClusterDataSource;
import org.quittance.storage.postgres.ServerSettings;
import org.quittance.storage.schema.Migrations;

/**
 * An open database, brought up to date. Its connections look for tables in the schema of the {@link Organisation} that
 * the thread works for, then in {@code common}, and live in UTC.
 */
public final class Storage implements AutoCloseable {

    private static final int OLDEST_SERVER = 16;
    private static final int KEPT_CONNECTIONS = 4;

    /** How long a request waits for a connection before it is told that there is none (threat CRASH-07). */
    private static final Duration SOON = Duration.ofMillis(1_800);

    /**
     * What a server's statements may take at most: the longest, a proof over all books, runs for minutes; whoever waits
     * for another act or has forgotten one is let go much sooner.
     */
    private static final String LIMITS_OF_A_SERVER = "; SET statement_timeout = '15min'; SET lock_timeout = '20s';"
            + " SET idle_in_transaction_session_timeout = '10min'";

    /** Longer than the longest statement: an answer that has not come by then will not come. */
    private static final Duration SILENCE = Duration.ofMinutes(20);

    private static final Duration TO_CONNECT = Duration.ofSeconds(5);

    private static final String MANNERS =
            "SET search_path TO common; SET TIME ZONE 'UTC'; " + Migrations.AS_THE_PROGRAM;

    private final LaneDataSource pool;
    private final Optional<Cluster> cluster;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Storage(LaneDataSource pool, Optional<Cluster> cluster) {
        this.pool = pool;
        this.cluster = cluster;
    }

    /**
     * Opens the data, starting PostgreSQL and migrating where needed.
     *
     * @throws StorageException where that cannot be done, with the remedy
     */
    public static Storage open(StorageOptions options) {
        return switch (options.place()) {
            case StorageOptions.Place.Directory directory -> open(directory, options);
            case StorageOptions.Place.Server server -> open(server, options);
        };
    }

    private static Storage open(StorageOptions.Place.Directory directory, StorageOptions options) {
        Cluster cluster =
                Cluster.open(directory.path(), ServerSettings.DURABLE, options.use() == StorageOptions.Use.SERVER);
        try {
            return open(new ClusterDataSource(cluster, Storage::mannered), options, Optional.of(cluster));
        } catch (RuntimeException e) {
            cluster.close();
            throw e;
        }
    }

    private static Storage open(StorageOptions.Place.Server server, StorageOptions options) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        try {
            source.setURL(server.url());
        } catch (IllegalArgumentException e) {
            throw new StorageException(
                    "QUITTANCE_DB_URL is not an address of a PostgreSQL: expected"
                            + " jdbc:postgresql://host:port/database",
                    e);
        }
        if (!server.user().isBlank()) {
            source.setUser(server.user());
            source.setPassword(server.password());
        }
        checkVersion(source);
        return open(mannered(source), options, Optional.empty());
    }

    private static void checkVersion(DataSource source) {
        try (Connection connection = source.getConnection()) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST_SERVER) {
                throw new StorageException("QUITTANCE_DB_URL points to PostgreSQL " + version + ": Quittance needs "
                        + OLDEST_SERVER + " or newer.");
            }
        } catch (SQLException e) {
            throw new StorageException("Cannot reach the database that QUITTANCE_DB_URL names: " + e.getMessage(), e);
        }
    }

    private static Storage open(DataSource source, StorageOptions options, Optional<Cluster> cluster) {
        HikariDataSource forAll = new HikariDataSource(pool("storage", source, options.maxConnections(), options));
        try {
            // On lines of their own: migrations lead theirs to every schema, and none of these is handed out.
            Migrations migrations = new Migrations(source);
            migrations.bringUpToDate();
            KnownOrganisations organisations = new KnownOrganisations(migrations);
            checkThere(organisations, options.organisation());
            HikariDataSource kept = new HikariDataSource(pool("kept", source, KEPT_CONNECTIONS, options));
            LaneDataSource pool = new LaneDataSource(forAll, kept, organisations);
            // After a load that was killed, and in a copy that was restored, nothing has been looked at.
            organisations.all().forEach(one -> one.run(() -> new Statistics(pool).freshen()));
            return new Storage(pool, cluster);
        } catch (RuntimeException e) {
            forAll.close();
            throw e;
        }
    }

    private static void checkThere(Organisations organisations, Organisation wanted) {
        if (!organisations.has(wanted.name())) {
            throw new StorageException("There is no organisation " + wanted.name() + " in this database, but "
                    + organisations.all().stream().map(Organisation::name).collect(Collectors.joining(", "))
                    + ". ./quittance organisation --add NAME makes one.");
        }
    }

    private static HikariConfig pool(String name, DataSource source, int maxConnections, StorageOptions options) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(source);
        config.setMaximumPoolSize(maxConnections);
        config.setMinimumIdle(name.equals("kept") ? 0 : 1);
        config.setInitializationFailTimeout(name.equals("kept") ? -1 : 1);
        config.setConnectionInitSql(
                options.use() == StorageOptions.Use.SERVER ? MANNERS + LIMITS_OF_A_SERVER : MANNERS);
        if (options.use() == StorageOptions.Use.SERVER) {
            config.setConnectionTimeout(SOON.toMillis());
            config.setValidationTimeout(SOON.toMillis() / 2);
        }
        return config;
    }

    /** What every connection has in common. Errors never repeat a row's values: they are people's. */
    private static PGSimpleDataSource mannered(PGSimpleDataSource source) {
        source.setApplicationName("quittance");
        source.setLogServerErrorDetail(false);
        source.setReWriteBatchedInserts(true);
        source.setTcpKeepAlive(true);
        source.setConnectTimeout((int) TO_CONNECT.toSeconds());
        source.setLoginTimeout((int) TO_CONNECT.toSeconds());
        source.setSocketTimeout((int) SILENCE.toSeconds());
        return source;
    }

    /** Pooled connections. */
    public DataSource dataSource() {
        return pool;
    }

    /** Closes the connections; the last process on a data directory stops its PostgreSQL. Twice does no harm. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            pool.close();
            cluster.ifPresent(Cluster::close);
        }
    }
}
