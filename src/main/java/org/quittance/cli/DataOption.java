package org.quittance.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quittance.storage.Organisation;
import org.quittance.storage.StorageOptions;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code --data DIR} and {@code --organisation NAME}, the same for every command. Mix it in with {@code @Mixin}. */
final class DataOption {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The data directory; created where missing. Without it QUITTANCE_DB_URL chooses the"
                    + " database, or else .quittance/data beside the program.")
    private Optional<Path> directory = Optional.empty();

    @Option(
            names = "--organisation",
            paramLabel = "NAME",
            description = "Whose books, where a database holds those of several; without it those it began with.")
    private Optional<String> organisation = Optional.empty();

    @Spec(Spec.Target.MIXEE)
    private CommandLine.Model.@Nullable CommandSpec command;

    StorageOptions storage(StorageOptions.Use use) {
        return StorageOptions.of(directory, use, System.getenv())
                .of(organisation.map(this::named).orElse(Organisation.FIRST));
    }

    private Organisation named(String typed) {
        if (!Organisation.isName(typed)) {
            throw new CommandLine.ParameterException(
                    Objects.requireNonNull(command).commandLine(),
                    "--organisation: a name has small letters, digits and underscores, beginning with a letter.");
        }
        return new Organisation(typed);
    }
}
