package org.quittance.storage;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Which data to open, and what for.
 *
 * @param place the database
 * @param use a server claims a data directory for itself; commands share it with the server and with each other
 * @param maxConnections upper bound of the pool, at least 4: migrating takes three
 * @param organisation whose books a command is about; a server works for all, and for this one where nobody says
 */
public record StorageOptions(Place place, Use use, int maxConnections, Organisation organisation) {

    /** A server's pool: enough for the requests two to eight cores can serve, few enough for several nodes. */
    private static final int SERVER_CONNECTIONS = 16;

    private static final int COMMAND_CONNECTIONS = 6;

    private static final int FEWEST_CONNECTIONS = 4;

    public StorageOptions {
        if (maxConnections < FEWEST_CONNECTIONS) {
            throw new IllegalArgumentException("maxConnections must be at least 4: " + maxConnections);
        }
    }

    /** Who opens the data. */
    public enum Use {
        SERVER,
        COMMAND
    }

    /** Where the database is. */
    public sealed interface Place {

        /** A directory in which Quittance runs its own PostgreSQL; created where missing. */
        record Directory(Path path) implements Place {}

        /** Any PostgreSQL 16 or newer, as a JDBC address. */
        record Server(String url, String user, String password) implements Place {
            @Override
            public String toString() {
                return "Server[" + url + "]";
            }
        }
    }

    /**
     * The command line's rule: {@code --data} wins, then {@code QUITTANCE_DB_URL} (with {@code QUITTANCE_DB_USER} and
     * {@code QUITTANCE_DB_PASSWORD}), then {@code .quittance/data} below {@code QUITTANCE_HOME}
     * (the project's root, set by the launcher; else the working directory).
     */
    public static StorageOptions of(Optional<Path> data, Use use, Map<String, String> environment) {
        return new StorageOptions(
                place(data, environment),
                use,
                switch (use) {
                    case SERVER -> SERVER_CONNECTIONS;
                    case COMMAND -> COMMAND_CONNECTIONS;
                },
                Organisation.FIRST);
    }

    /** The same data, for the books of another organisation. */
    public StorageOptions of(Organisation other) {
        return new StorageOptions(place, use, maxConnections, other);
    }

    private static Place place(Optional<Path> data, Map<String, String> environment) {
        if (data.isPresent()) {
            return new Place.Directory(data.get());
        }
        String url = environment.getOrDefault("QUITTANCE_DB_URL", "");
        if (!url.isBlank()) {
            return new Place.Server(
                    url.startsWith("jdbc:") ? url : "jdbc:" + url,
                    environment.getOrDefault("QUITTANCE_DB_USER", ""),
                    environment.getOrDefault("QUITTANCE_DB_PASSWORD", ""));
        }
        return new Place.Directory(Path.of(environment.getOrDefault("QUITTANCE_HOME", ""), ".quittance", "data"));
    }
}
