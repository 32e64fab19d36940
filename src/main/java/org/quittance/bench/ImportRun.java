package org.quittance.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file imported by the product as a process of its own, from its start to its end.
 *
 * @param nanos how long the whole process took
 * @param peakKilobytes the most memory the process had (VmHWM); 0 where the system does not tell
 * @param report what the import said
 */
record ImportRun(long nanos, long peakKilobytes, JsonNode report) {

    private static final long LOOK_EVERY_MILLIS = 20;

    /** Imports and waits for the end. */
    static ImportRun of(BenchRun run, Path file, Path data) throws Exception {
        Path output = run.folder().resolve("import.json");
        long before = System.nanoTime();
        Process process = start(run, file, data, output);
        long peak = 0;
        while (!process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, peakKilobytes(process));
        }
        long took = System.nanoTime() - before;
        if (process.exitValue() != 0) {
            throw new IOException("import answered " + process.exitValue() + ": " + told(output));
        }
        return new ImportRun(took, peak, JsonMapper.shared().readTree(output.toFile()));
    }

    static Process start(BenchRun run, Path file, Path data, Path output) throws IOException {
        return run.program().start(List.of("import", file.toString(), "--data", data.toString(), "--json"), output);
    }

    private static String told(Path output) throws IOException {
        String said = Files.readString(output) + Files.readString(Path.of(output + ".err"));
        return said.substring(0, Math.min(said.length(), 2_000));
    }

    private static long peakKilobytes(Process process) {
        try (Stream<String> status = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return status.filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(Long::parseLong)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | java.io.UncheckedIOException e) {
            return 0;
        }
    }

    /** An amount of the first row of the report, in cents. */
    long cents(String name) {
        return report.get("files").get(0).path(name).asLong();
    }
}
