package org.quittance.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The product's server as a process of its own, until it is closed. */
final class Server implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 120;
    private static final Pattern READY = Pattern.compile("is ready: (http\\S+)");

    private final Process process;
    private final URI address;

    private Server(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** Starts and waits until it says that it is ready. */
    static Server start(BenchRun run, Path data) throws Exception {
        return start(run, data, List.of());
    }

    /** The same with further options. */
    static Server start(BenchRun run, Path data, List<String> options) throws Exception {
        Path output = run.folder().resolve(data.getFileName() + ".run");
        List<String> words = new ArrayList<>(List.of("run", "--port", "0", "--empty", "--data", data.toString()));
        words.addAll(options);
        Process process = run.program().start(words, output);
        try {
            return new Server(process, awaitReady(process, Path.of(output + ".err")));
        } catch (Exception e) {
            process.destroy();
            throw e;
        }
    }

    private static URI awaitReady(Process process, Path messages) throws Exception {
        long before = System.nanoTime();
        while (System.nanoTime() - before < PATIENCE_SECONDS * 1_000_000_000L) {
            Optional<URI> address = address(messages);
            if (address.isPresent()) {
                return address.get();
            }
            if (process.waitFor(10, TimeUnit.MILLISECONDS)) {
                throw new IOException("the server ended: " + Files.readString(messages));
            }
        }
        throw new IOException("the server is not ready: " + Files.readString(messages));
    }

    private static Optional<URI> address(Path messages) throws IOException {
        Matcher ready = READY.matcher(Files.readString(messages));
        return ready.find() ? Optional.of(URI.create(ready.group(1))) : Optional.empty();
    }

    URI at(String path) {
        return address.resolve(path);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(1, TimeUnit.MINUTES).join();
    }
}
