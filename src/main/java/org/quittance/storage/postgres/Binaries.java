package org.quittance.storage.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.quittance.storage.StorageException;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once per machine and account from the archive on the class path. */
final class Binaries {

    private final Path place;
    private final Path folder;

    private Binaries(Path place, String name) {
        this.place = place;
        this.folder = place.resolve(name);
    }

    /** Unpacks where missing: into the machine's cache if the account can run programs there, else below home. */
    static Binaries unpacked(Path home, ServerAccount account) throws IOException {
        URL archive = archive();
        String name = "postgres-" + mark(archive);
        for (Path place : List.of(cache(), home.resolve("programs"))) {
            Binaries binaries = new Binaries(place, name);
            if (binaries.usable(archive, home, account)) {
                return binaries;
            }
        }
        throw new StorageException("PostgreSQL's programs cannot be unpacked to " + cache() + " nor to " + home
                + ": make one of them writable, on a file system that allows programs to run.");
    }

    String program(String name) {
        return folder.resolve("bin").resolve(windows() ? name + ".exe" : name).toString();
    }

    private boolean usable(URL archive, Path home, ServerAccount account) throws IOException {
        try {
            if (!Files.isDirectory(folder)) {
                unpack(archive, home);
            }
        } catch (IOException e) {
            if (folder.startsWith(home)) {
                throw e;
            }
            return false;
        }
        return account.canRun(Path.of(program("postgres")));
    }

    private void unpack(URL archive, Path home) throws IOException {
        Files.createDirectories(place);
        if (place.startsWith(home)) {
            ServerAccount.giveTo(place, home);
        }
        Path unfinished = Files.createTempDirectory(place, "unfinished-");
        try {
            try (InputStream bytes = archive.openStream();
                    TarArchiveInputStream tar =
                            new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(bytes, 1 << 16)))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    write(entry, tar, unfinished);
                }
            }
            permissions(unfinished, "rwxr-xr-x");
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            // Another process may have been quicker.
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        } finally {
            deleteRecursively(unfinished);
        }
    }

    private static void write(TarArchiveEntry entry, InputStream bytes, Path target) throws IOException {
        Path file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
            throw new IOException("The archive of PostgreSQL's programs names a place outside: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            permissions(file, "rwxr-xr-x");
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.copy(target.resolve(entry.getLinkName()), file);
        } else {
            Files.copy(bytes, file);
            permissions(file, (entry.getMode() & 0100) != 0 ? "rwxr-xr-x" : "rw-r--r--");
        }
    }

    private static void permissions(Path file, String permissions) throws IOException {
        if (!windows()) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        }
    }

    /** Deletes a folder with all it holds; does nothing where it is missing. */
    static void deleteRecursively(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static Path cache() {
        try {
            if (!windows() && ServerAccount.root()) {
                return Path.of("/var/cache/quittance");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String configured = System.getenv(windows() ? "LOCALAPPDATA" : "XDG_CACHE_HOME");
        return configured == null || configured.isBlank()
                ? Path.of(System.getProperty("user.home"), ".cache", "quittance")
                : Path.of(configured, "quittance");
    }

    private static URL archive() {
        String name = "postgres-" + system() + "-" + processor() + ".txz";
        URL archive = Binaries.class.getResource("/" + name);
        if (archive == null) {
            throw new StorageException("Quittance brings no PostgreSQL for this machine (" + name
                    + "): set QUITTANCE_DB_URL, QUITTANCE_DB_USER and QUITTANCE_DB_PASSWORD to one of yours.");
        }
        return archive;
    }

    /** Names the archive's content without reading all of it. */
    private static String mark(URL archive) throws IOException {
        if (archive.openConnection() instanceof JarURLConnection jar) {
            jar.setUseCaches(false);
            try (var file = jar.getJarFile()) {
                var entry = file.getEntry(jar.getEntryName());
                return HexFormat.of().toHexDigits(entry.getCrc(), 8) + "-" + entry.getSize();
            }
        }
        return String.valueOf(archive.openConnection().getContentLengthLong());
    }

    private static String system() {
        String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (name.startsWith("mac")) {
            return "darwin";
        }
        return windows() ? "windows" : "linux";
    }

    private static String processor() {
        String name = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        return switch (name) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> name;
        };
    }

    static boolean windows() {
        return System.getProperty("os.name", "").startsWith("Windows");
    }
}
