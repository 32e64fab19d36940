package org.quittance.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.quittance.storage.schema.Migrations;

/**
 * A data directory as the first start leaves it, made once (below {@code target}, kept for the next run) and copied for
 * tests that begin where a first start has ended: making one takes longer than most of what they try.
 */
public final class ReadyData {

    private ReadyData() {}

    /**
     * Copies it.
     *
     * @param wanted where to; nothing may stand there
     * @return the same place
     */
    public static Path at(Path wanted) {
        try {
            copy(made(), wanted);
            return wanted;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies a data directory that nobody uses, with the owners of its files. */
    public static void copy(Path from, Path to) throws IOException {
        Process copying = new ProcessBuilder("cp", "-a", from.toString(), to.toString())
                .inheritIO()
                .start();
        if (copying.onExit().join().exitValue() != 0) {
            throw new IOException(from + " could not be copied to " + to);
        }
    }

    private static synchronized Path made() throws IOException {
        Path base = Path.of(System.getProperty("quittance.basedir", System.getProperty("user.dir")));
        Path folder = Files.createDirectories(base.resolve("target").resolve("test-data"));
        Path ready = folder.resolve("of_" + Migrations.fingerprint());
        if (!Files.exists(ready)) {
            Path unfinished = Files.createTempDirectory(folder, "unfinished");
            Path data = unfinished.resolve("data");
            Storage.open(StorageOptions.of(Optional.of(data), StorageOptions.Use.COMMAND, Map.of()))
                    .close();
            // Each copy finds a port of its own.
            Files.deleteIfExists(data.resolve("port"));
            try {
                Files.move(data, ready);
            } catch (FileSystemException another) {
                if (!Files.exists(ready)) {
                    throw another;
                }
            }
        }
        return ready;
    }
}
