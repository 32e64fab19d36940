package org.quittance.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One run of benchmarks: a folder of its own, and where figures are told. */
@SuppressWarnings("AnnotateFormatMethod") // The annotation is not among our libraries.
public final class BenchRun {

    private final Program program;
    private final Path folder;
    private final PrintWriter out;
    private int missed;

    /**
     * A run.
     *
     * @param program the product
     * @param folder an empty folder, removed by {@link #cleanUp}
     * @param out where figures are told
     */
    public BenchRun(Program program, Path folder, PrintWriter out) {
        this.program = program;
        this.folder = folder;
        this.out = out;
    }

    Program program() {
        return program;
    }

    Path folder() {
        return folder;
    }

    /** A size; {@code -Dquittance.bench.divide=50} tries a benchmark out in a fiftieth of it. */
    int sized(int full) {
        return full / Integer.getInteger("quittance.bench.divide", 1);
    }

    /** Tells a line. */
    void say(String format, Object... values) {
        out.println("  " + String.format(Locale.ROOT, format, values));
        out.flush();
    }

    /** Tells a figure that has a goal. */
    void goal(boolean reached, String format, Object... values) {
        if (!reached) {
            missed++;
        }
        say("%s  %s", reached ? "reached" : "MISSED ", String.format(Locale.ROOT, format, values));
    }

    /**
     * How many goals were missed.
     *
     * @return zero when all were reached
     */
    public int missed() {
        return missed;
    }

    /**
     * Removes what lies in the folder.
     *
     * @throws IOException when it cannot be removed
     */
    public void cleanUp() throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
                    throws IOException {
                if (!directory.equals(folder)) {
                    Files.delete(directory);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
