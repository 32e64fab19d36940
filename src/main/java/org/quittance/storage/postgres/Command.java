package org.quittance.storage.postgres;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs one program to its end. */
final class Command {

    /** What a program left behind: its exit code, and everything it printed. */
    record Outcome(int exitCode, String output) {

        boolean ok() {
            return exitCode == 0;
        }
    }

    private Command() {}

    /**
     * Runs in the root directory (any account may stand there) with a plain environment. The output goes through a
     * file: a server left behind by the program would keep a pipe open for ever.
     */
    static Outcome run(List<String> words) {
        try {
            Path output = Files.createTempFile("quittance-", ".out");
            try {
                ProcessBuilder builder = new ProcessBuilder(words)
                        .directory(new File(File.separator))
                        .redirectErrorStream(true)
                        .redirectInput(nothing())
                        .redirectOutput(output.toFile());
                builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
                builder.environment().put("LC_ALL", "C");
                int exitCode = builder.start().waitFor();
                return new Outcome(
                        exitCode,
                        Files.readString(output, StandardCharsets.ISO_8859_1).strip());
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException e) {
            return new Outcome(127, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome(130, "interrupted");
        }
    }

    private static File nothing() {
        return new File(File.separatorChar == '\\' ? "NUL" : "/dev/null");
    }
}
