package org.quittance.exchange.intake;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.core.io.InputStreamSource;

/**
 * Something to import, as it lies there.
 *
 * @param path how reports name it
 * @param name its own name, without folders
 * @param bytes as they are, perhaps packed
 * @param file where it lies; empty for the content of an archive
 */
public record Source(String path, String name, InputStreamSource bytes, Optional<Path> file) {

    /**
     * A file on disk.
     *
     * @param path how reports name it
     * @param file where it lies
     * @return the source
     */
    public static Source of(String path, Path file) {
        String name =
                Optional.ofNullable(file.getFileName()).map(Path::toString).orElse(path);
        return new Source(path, name, () -> Files.newInputStream(file), Optional.of(file));
    }
}
