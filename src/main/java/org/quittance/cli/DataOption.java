package org.quittance.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.quittance.storage.StorageOptions;
import picocli.CommandLine.Option;

/** {@code --data DIR}, the same for every command. Mix it in with {@code @Mixin}. */
final class DataOption {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The data directory; created where missing. Without it QUITTANCE_DB_URL chooses the"
                    + " database, or else .quittance/data beside the program.")
    private Optional<Path> directory = Optional.empty();

    StorageOptions storage(StorageOptions.Use use) {
        return StorageOptions.of(directory, use, System.getenv());
    }
}
