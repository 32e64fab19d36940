package org.quittance.cli;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.quittance.storage.StorageOptions;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code quittance run}: serves until it is told to stop. */
@Command(name = "run", description = "Serve the pages and interfaces.", mixinStandardHelpOptions = true)
final class Run implements Callable<Integer> {

    @Option(names = "--port", paramLabel = "N", description = "Where the pages are served (default 8080; 0: any).")
    private Optional<Integer> port = Optional.empty();

    @Option(names = "--mllp-port", paramLabel = "N", description = "Where HL7 v2 messages are taken (default: not).")
    private Optional<Integer> mllpPort = Optional.empty();

    @Option(names = "--empty", description = "Do not load the sample clinic on the first start.")
    private boolean empty;

    @Option(names = "--rehearsal", hidden = true, description = "Load a few files of the sample clinic only.")
    private boolean rehearsal;

    @Mixin
    private final DataOption data = new DataOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final CompletableFuture<ConfigurableApplicationContext> started = new CompletableFuture<>();

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        Thread hook = new Thread(() -> stop(err), "stop");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            started.complete(Session.serve(data.storage(StorageOptions.Use.SERVER), settings()));
        } catch (RuntimeException e) {
            started.cancel(false);
            // Throws if the stop came in between; then nobody waits for the message.
            Runtime.getRuntime().removeShutdownHook(hook);
            throw e;
        }
        if (started.join() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            err.println(
                    "Quittance is ready: http://127.0.0.1:" + web.getWebServer().getPort() + "/");
            err.flush();
        }
        new CountDownLatch(1).await();
        return ExitCode.DONE;
    }

    /** The settings that the modules read: {@code quittance.mllp.port}, {@code quittance.sample-clinic} and its rehearsal. */
    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>();
        port.ifPresent(n -> settings.put("server.port", n));
        mllpPort.ifPresent(n -> settings.put("quittance.mllp.port", n));
        settings.put("quittance.sample-clinic", !empty);
        settings.put("quittance.sample-rehearsal", rehearsal);
        return settings;
    }

    /**
     * Asked to stop (SIGINT, SIGTERM) and stopped in order is a success, and says so to the shell. A start under way
     * is let to its end first: half-opened data are closed by who opened them.
     */
    private void stop(PrintWriter err) {
        try {
            started.join().close();
        } catch (CancellationException e) {
            Runtime.getRuntime().halt(ExitCode.FAILED);
        } catch (RuntimeException e) {
            err.println("quittance: stopped, but not in order: " + e.getMessage());
            err.flush();
            Runtime.getRuntime().halt(ExitCode.FAILED);
        }
        Runtime.getRuntime().halt(ExitCode.DONE);
    }
}
