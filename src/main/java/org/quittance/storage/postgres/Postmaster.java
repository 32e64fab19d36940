package org.quittance.storage.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The server process that a cluster's {@code postmaster.pid} names.
 *
 * @param pid its process
 * @param port where it listens; 0 while it does not say
 * @param ready whether it says that it takes connections
 */
record Postmaster(long pid, int port, boolean ready) {

    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    /** What the file names, dead or alive. */
    static Optional<Postmaster> named(Path cluster) throws IOException {
        try {
            List<String> lines = Files.readAllLines(file(cluster), StandardCharsets.ISO_8859_1);
            if (lines.isEmpty() || lines.getFirst().isBlank()) {
                return Optional.empty();
            }
            long pid = Math.abs(Long.parseLong(lines.getFirst().strip()));
            int port = lines.size() > PORT_LINE && !lines.get(PORT_LINE).isBlank()
                    ? Integer.parseInt(lines.get(PORT_LINE).strip())
                    : 0;
            boolean ready =
                    lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready");
            return Optional.of(new Postmaster(pid, port, ready));
        } catch (NoSuchFileException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    static Path file(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    /** Whether the process lives and is a PostgreSQL: after a crash its number may belong to another program. */
    boolean alive() {
        return ProcessHandle.of(pid).filter(Postmaster::isPostgres).isPresent() && !zombie(pid);
    }

    /** How much it and its processes have used of the processor so far. */
    Duration processorUsed() {
        return family().map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** Ends it and its processes at once; what it has answered to stands in its log. */
    void endWithAllItStarted() {
        family().toList().forEach(ProcessHandle::destroyForcibly);
    }

    private Stream<ProcessHandle> family() {
        return ProcessHandle.of(pid)
                .filter(Postmaster::isPostgres)
                .map(process -> Stream.concat(Stream.of(process), process.descendants()))
                .orElse(Stream.empty());
    }

    /** Processes that a killed server left behind, still standing in the cluster's folder. */
    static List<ProcessHandle> orphans(Path cluster) throws IOException {
        Path proc = Path.of("/proc");
        if (!Files.isDirectory(proc.resolve("self"))) {
            return List.of();
        }
        Path home = cluster.toRealPath();
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            return all.filter(process -> isPostgres(process)
                            && !zombie(process.pid())
                            && standsIn(
                                    proc.resolve(Long.toString(process.pid())).resolve("cwd"), home))
                    .toList();
        }
    }

    private static boolean standsIn(Path link, Path folder) {
        try {
            return Files.readSymbolicLink(link).equals(folder);
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        // Where the system does not tell what a process runs, believe the file.
        return process.isAlive()
                && process.info()
                        .command()
                        .map(command -> command.contains("postgres"))
                        .orElse(true);
    }

    private static boolean zombie(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"), StandardCharsets.ISO_8859_1);
            return stat.substring(stat.lastIndexOf(')') + 1).strip().startsWith("Z");
        } catch (IOException e) {
            return false;
        }
    }
}
