package org.quittance.storage.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.postgresql.ds.PGSimpleDataSource;
import org.quittance.storage.StorageException;

/**
 * A PostgreSQL in a data directory, shared by every process that opens it: the first starts it, the last stops it.
 * Whoever finds it running attaches, also to one that a killed process left behind; whoever finds it dead starts it
 * again, and PostgreSQL recovers from its own log.
 */
public final class Cluster implements AutoCloseable {

    /** The database and the role that Quittance works with; the role owns the database and nothing else. */
    public static final String DATABASE = "quittance";

    public static final String ROLE = "quittance";

    /** The role that owns the cluster. */
    public static final String OWNER = "postgres";

    private static final long PATIENCE_SECONDS = 120;
    private static final long ORPHANS_MAY_TAKE_SECONDS = 3;
    private static final long LOG_LIMIT_BYTES = 8L << 20;

    private final DataDirectory directory;
    private final ServerSettings settings;
    private final ServerAccount account;
    private final Binaries binaries;
    private final Recovery recovery = new Recovery();
    private volatile int port;

    private Cluster(DataDirectory directory, ServerSettings settings) throws IOException {
        this.directory = directory;
        this.settings = settings;
        this.account = ServerAccount.forHome(directory.home());
        this.binaries = Binaries.unpacked(directory.home(), account);
    }

    /**
     * Opens the data directory, creating and starting what is missing.
     *
     * @param alone whether to claim the directory as its one server; refused if another server has it
     */
    public static Cluster open(Path path, ServerSettings settings, boolean alone) {
        try {
            DataDirectory directory = DataDirectory.open(path);
            try {
                return open(directory, settings, alone);
            } catch (IOException | RuntimeException e) {
                directory.close();
                throw e;
            }
        } catch (IOException e) {
            throw new StorageException("Cannot open the data directory " + path + ": " + e.getMessage(), e);
        }
    }

    private static Cluster open(DataDirectory directory, ServerSettings settings, boolean alone) throws IOException {
        if (alone && !directory.server.tryLock()) {
            throw new StorageException("Another Quittance server works on " + directory.path()
                    + ". Stop it first, or give this one another --data directory.");
        }
        directory.start.lock();
        try {
            directory.users.share();
            Cluster cluster = new Cluster(directory, settings);
            cluster.initialise();
            cluster.ensureRunning();
            cluster.ensureDatabase();
            return cluster;
        } finally {
            directory.start.unlock();
        }
    }

    /** Connections for the program's own role. */
    public PGSimpleDataSource dataSource() {
        return dataSource(ROLE, secret("password"), DATABASE);
    }

    /** Connections for the cluster's owner: to create databases, not to work in them. */
    public PGSimpleDataSource ownerDataSource(String database) {
        return dataSource(OWNER, secret("owner-password"), database);
    }

    public int port() {
        return port;
    }

    /** Brings the server back after it died; another process may be doing the same. */
    public synchronized void revive() {
        bringBack(false);
    }

    /**
     * The server answers that it is not ready. It is waited for while it works; one that stands still is ended and started
     * anew, and recovers from its log.
     */
    public synchronized void recovering() {
        bringBack(true);
    }

    private void bringBack(boolean notReady) {
        try {
            directory.start.lock();
            try {
                if (notReady) {
                    Postmaster.named(directory.cluster())
                            .filter(Postmaster::alive)
                            .ifPresent(this::endIfStuck);
                }
                ensureRunning();
            } finally {
                directory.start.unlock();
            }
        } catch (IOException e) {
            throw new StorageException("Cannot restart PostgreSQL: " + e.getMessage(), e);
        }
    }

    private void endIfStuck(Postmaster server) {
        if (recovery.isStuck(server.processorUsed(), System.nanoTime())) {
            server.endWithAllItStarted();
            recovery.over();
        }
    }

    /** The server took a connection. */
    void ready() {
        recovery.over();
    }

    /** Lets go; stops the server if nobody else uses it. */
    @Override
    public synchronized void close() {
        try (directory) {
            directory.start.lock();
            directory.users.unlock();
            if (directory.users.tryLock()) {
                stop();
            }
        } catch (IOException e) {
            throw new StorageException("Cannot stop PostgreSQL: " + e.getMessage(), e);
        }
    }

    private void initialise() throws IOException {
        if (Files.exists(directory.cluster().resolve("PG_VERSION"))) {
            return;
        }
        // Built aside and renamed, so that a killed start leaves nothing half-made.
        Path unfinished = directory.home().resolve("unfinished");
        Binaries.deleteRecursively(unfinished);
        Path secret = directory.home().resolve("secret");
        try {
            Files.deleteIfExists(secret);
            Files.createFile(secret);
            if (!Binaries.windows()) {
                Files.setPosixFilePermissions(
                        secret, java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
            }
            Files.writeString(secret, directory.secret("owner-password") + "\n");
            ServerAccount.giveTo(secret, directory.home());
            Command.Outcome made = Command.run(account.command(List.of(
                    binaries.program("initdb"),
                    "--pgdata=" + unfinished,
                    "--username=" + OWNER,
                    "--pwfile=" + secret,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--data-checksums",
                    "--no-instructions")));
            if (!made.ok()) {
                throw new StorageException(
                        "PostgreSQL could not create its files in " + unfinished + ":\n" + made.output());
            }
        } finally {
            Files.deleteIfExists(secret);
        }
        Files.move(unfinished, directory.cluster());
    }

    private void ensureRunning() throws IOException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        long orphansUntil = System.nanoTime() + TimeUnit.SECONDS.toNanos(ORPHANS_MAY_TAKE_SECONDS);
        boolean freshPort = false;
        while (System.nanoTime() < deadline) {
            Optional<Postmaster> named = Postmaster.named(directory.cluster());
            if (named.isPresent() && named.get().alive()) {
                if (named.get().ready() && named.get().port() > 0) {
                    port = named.get().port();
                    return;
                }
                endIfStuck(named.get());
                // Starting or stopping: wait for what comes of it.
                pause();
                continue;
            }
            if (!Postmaster.orphans(directory.cluster()).isEmpty()) {
                // Its processes notice within moments that the server is gone. A new one must not start beside them.
                if (System.nanoTime() > orphansUntil) {
                    Postmaster.orphans(directory.cluster()).forEach(ProcessHandle::destroyForcibly);
                }
                pause();
                continue;
            }
            Files.deleteIfExists(Postmaster.file(directory.cluster()));
            String failure = start(freshPort);
            if (failure.isEmpty()) {
                continue;
            }
            if (freshPort || !failure.contains("could not bind")) {
                throw new StorageException("PostgreSQL did not start (its log: " + directory.log() + "):\n" + failure);
            }
            freshPort = true;
        }
        throw new StorageException("PostgreSQL did not become ready within " + PATIENCE_SECONDS
                + " seconds: see its log " + directory.log());
    }

    /** Starts the server and waits until it is ready; answers with what went wrong, or with nothing. */
    private String start(boolean freshPort) throws IOException {
        Optional<Integer> last = freshPort ? Optional.empty() : directory.lastPort();
        int wanted = last.isPresent() ? last.get() : freePort();
        Path configuration = directory.cluster().resolve("postgresql.conf");
        DataDirectory.write(configuration, settings.file(wanted));
        ServerAccount.giveTo(configuration, directory.home());
        if (Files.exists(directory.log()) && Files.size(directory.log()) > LOG_LIMIT_BYTES) {
            Files.delete(directory.log());
        }
        long logged = Files.exists(directory.log()) ? Files.size(directory.log()) : 0;
        Command.Outcome started = Command.run(account.command(List.of(
                binaries.program("pg_ctl"),
                "start",
                "--silent",
                "--wait",
                "--timeout=" + PATIENCE_SECONDS,
                "--pgdata=" + directory.cluster(),
                "--log=" + directory.log())));
        if (started.ok()) {
            directory.rememberPort(wanted);
            return "";
        }
        return started.output() + "\n" + logSince(logged);
    }

    private void stop() {
        Command.Outcome stopped = Command.run(account.command(List.of(
                binaries.program("pg_ctl"),
                "stop",
                "--silent",
                "--wait",
                "--timeout=" + PATIENCE_SECONDS,
                "--mode=fast",
                "--pgdata=" + directory.cluster())));
        if (!stopped.ok() && Files.exists(Postmaster.file(directory.cluster()))) {
            throw new StorageException("PostgreSQL did not stop: " + stopped.output());
        }
    }

    /** The role and the database, made once. */
    private void ensureDatabase() throws IOException {
        Path done = directory.path().resolve("database");
        if (Files.exists(done)) {
            return;
        }
        try (Connection connection = ownerDataSource("postgres").getConnection();
                Statement statement = connection.createStatement()) {
            // The password is hexadecimal digits of our own making, so it may stand in the text.
            String password = directory.secret("password");
            statement.execute((exists(statement, "SELECT 1 FROM pg_roles WHERE rolname = 'quittance'")
                            ? "ALTER ROLE quittance"
                            : "CREATE ROLE quittance")
                    + " LOGIN PASSWORD '" + password + "'");
            if (!exists(statement, "SELECT 1 FROM pg_database WHERE datname = 'quittance'")) {
                statement.execute("CREATE DATABASE quittance OWNER quittance");
            }
            statement.execute("REVOKE CONNECT ON DATABASE quittance FROM PUBLIC");
        } catch (SQLException e) {
            throw new StorageException("Cannot create the database: " + e.getMessage(), e);
        }
        DataDirectory.write(done, DATABASE + "\n");
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private PGSimpleDataSource dataSource(String user, String password, String database) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(database);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    private String secret(String name) {
        try {
            return directory.secret(name);
        } catch (IOException e) {
            throw new StorageException("Cannot read " + directory.path().resolve(name) + ": " + e.getMessage(), e);
        }
    }

    private String logSince(long offset) throws IOException {
        if (!Files.exists(directory.log())) {
            return "";
        }
        byte[] bytes = Files.readAllBytes(directory.log());
        int from = (int) Math.min(offset, bytes.length);
        return new String(bytes, from, bytes.length - from, java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void pause() {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
}
