package org.quittance.storage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A process of its own that opens a data directory and runs the statements it is sent, one a line. It stands for the
 * program where a test kills it, or needs several of it.
 */
final class StorageProbe implements AutoCloseable {

    private final Process process;
    private final BufferedReader answers;

    private StorageProbe(Process process) {
        this.process = process;
        this.answers = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Starts without waiting until the data are open; {@link #opened} waits. */
    static StorageProbe start(Path data, StorageOptions.Use use) {
        try {
            List<String> words = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-Xmx128m",
                    "-cp",
                    System.getProperty("java.class.path"),
                    StorageProbe.class.getName(),
                    data.toString(),
                    use.name()));
            return new StorageProbe(new ProcessBuilder(words)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static StorageProbe open(Path data, StorageOptions.Use use) {
        return start(data, use).opened();
    }

    StorageProbe opened() {
        String answer = answer();
        if (!answer.equals("open")) {
            throw new IllegalStateException(answer);
        }
        return this;
    }

    /** Runs a statement; answers the first column of the first row, or "done". */
    String sql(String statement) {
        try {
            process.outputWriter(StandardCharsets.UTF_8)
                    .append(statement)
                    .append('\n')
                    .flush();
            return answer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it says next; everything it can go wrong with is an answer too. */
    String answer() {
        try {
            return Optional.ofNullable(answers.readLine()).orElse("gone");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@code kill -9} does. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Lets it close the data and end. */
    @Override
    public void close() {
        try {
            process.outputWriter(StandardCharsets.UTF_8).close();
            process.onExit().join();
        } catch (IOException e) {
            kill();
        }
    }

    /** The other side. */
    public static void main(String[] words) throws IOException {
        StorageOptions options = new StorageOptions(
                new StorageOptions.Place.Directory(Path.of(words[0])),
                StorageOptions.Use.valueOf(words[1]),
                4,
                Organisation.FIRST);
        try (Storage storage = Storage.open(options);
                BufferedReader statements =
                        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            System.out.println("open");
            JdbcClient jdbc = JdbcClient.create(storage.dataSource());
            for (String statement = statements.readLine(); statement != null; statement = statements.readLine()) {
                System.out.println(run(jdbc, statement));
            }
        } catch (StorageException e) {
            System.out.println(e.getMessage());
        }
    }

    private static String run(JdbcClient jdbc, String statement) {
        try {
            if (!statement.startsWith("SELECT")) {
                jdbc.sql(statement).update();
                return "done";
            }
            return String.valueOf(jdbc.sql(statement).query().singleValue());
        } catch (RuntimeException e) {
            return "failed: " + String.valueOf(e.getMessage()).replace('\n', ' ');
        }
    }
}
