package org.quittance.storage.postgres;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.quittance.storage.StorageException;

/**
 * What lies in a data directory:
 *
 * <pre>
 * server.lock     held by the one server
 * users.lock      shared by every process that works on the data: the last one stops PostgreSQL
 * start.lock      held while PostgreSQL is being started or stopped
 * password        the program's password, owner-password the cluster owner's
 * port            the port used last, so that it stays the same
 * postgres/       the cluster (cluster/) and its log, owned by the account PostgreSQL runs under
 * </pre>
 */
final class DataDirectory implements AutoCloseable {

    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();
    private static final int PASSWORD_BYTES = 24;

    private final Path path;
    final LockFile server;
    final LockFile users;
    final LockFile start;

    private DataDirectory(Path path) throws IOException {
        this.path = path;
        server = new LockFile(path.resolve("server.lock"));
        users = new LockFile(path.resolve("users.lock"));
        start = new LockFile(path.resolve("start.lock"));
    }

    /** Opens it, creating what is missing. One process opens a directory once at a time. */
    static DataDirectory open(Path wanted) throws IOException {
        Files.createDirectories(wanted);
        Path path = wanted.toRealPath();
        if (!OPEN.add(path)) {
            throw new StorageException("The data directory " + path + " is open already in this process.");
        }
        try {
            return new DataDirectory(path);
        } catch (IOException e) {
            OPEN.remove(path);
            throw new StorageException(
                    "Cannot write to the data directory " + path + " (" + e.getMessage()
                            + "): start Quittance as its owner, or choose another --data directory.",
                    e);
        }
    }

    Path path() {
        return path;
    }

    Path home() {
        return path.resolve("postgres");
    }

    Path cluster() {
        return home().resolve("cluster");
    }

    Path log() {
        return home().resolve("postgres.log");
    }

    /** The secret kept in a file that only its owner may read; made up where missing. */
    String secret(String name) throws IOException {
        Path file = path.resolve(name);
        if (Files.exists(file)) {
            return Files.readString(file).strip();
        }
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        String secret = HexFormat.of().formatHex(bytes);
        Path unfinished = Files.createTempFile(path, "secret-", ".tmp", ownerOnly());
        Files.writeString(unfinished, secret + "\n");
        moveInto(unfinished, file);
        return secret;
    }

    Optional<Integer> lastPort() throws IOException {
        Path file = path.resolve("port");
        try {
            return Files.exists(file)
                    ? Optional.of(Integer.parseInt(Files.readString(file).strip()))
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    void rememberPort(int port) throws IOException {
        write(path.resolve("port"), port + "\n");
    }

    /** Writes a small file whole or not at all. */
    static void write(Path file, String text) throws IOException {
        Path unfinished = Files.createTempFile(file.getParent(), "new-", ".tmp");
        if (!Binaries.windows()) {
            Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rw-r--r--"));
        }
        Files.writeString(unfinished, text);
        moveInto(unfinished, file);
    }

    private static void moveInto(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        return Binaries.windows()
                ? new FileAttribute<?>[0]
                : new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                };
    }

    @Override
    public void close() throws IOException {
        try (start;
                users;
                server) {
            OPEN.remove(path);
        }
    }
}
