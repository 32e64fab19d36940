package org.quittance.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** From the command to the sign-in page, on data that do not exist yet and on data that do. */
final class StartBenchmark implements Benchmark {

    private static final int ROUNDS = 5;
    private static final long GOAL_SECONDS = 10;
    private static final long PATIENCE_SECONDS = 120;
    private static final Pattern READY = Pattern.compile("is ready: (http\\S+)");

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String question() {
        return "how long does it take from the command to the sign-in page";
    }

    @Override
    public void measure(BenchRun run) throws Exception {
        Times first = new Times();
        Times later = new Times();
        for (int round = 0; round < ROUNDS; round++) {
            Path data = run.folder().resolve("data" + round);
            first.add(start(run, data));
            later.add(start(run, data));
        }
        run.say("the first start, making the database   %s", first);
        run.say("a later start                          %s", later);
        run.goal(
                first.median() < GOAL_SECONDS * 1_000_000_000L && later.median() < GOAL_SECONDS * 1_000_000_000L,
                "both show the sign-in page in under 10 s");
    }

    private static long start(BenchRun run, Path data) throws Exception {
        Path output = run.folder().resolve("run.out");
        long before = System.nanoTime();
        Process server =
                run.program().start(List.of("run", "--port", "0", "--empty", "--data", data.toString()), output);
        try {
            URI address = awaitReady(server, Path.of(output + ".err"), before);
            signInPage(address);
            return System.nanoTime() - before;
        } finally {
            server.destroy();
            server.waitFor(1, TimeUnit.MINUTES);
        }
    }

    private static URI awaitReady(Process server, Path messages, long before) throws Exception {
        while (System.nanoTime() - before < PATIENCE_SECONDS * 1_000_000_000L) {
            Optional<URI> address = address(messages);
            if (address.isPresent()) {
                return address.get();
            }
            if (server.waitFor(10, TimeUnit.MILLISECONDS)) {
                throw new IOException("the server ended: " + Files.readString(messages));
            }
        }
        throw new IOException("the server is not ready: " + Files.readString(messages));
    }

    private static Optional<URI> address(Path messages) throws IOException {
        Matcher ready = READY.matcher(Files.readString(messages));
        return ready.find() ? Optional.of(URI.create(ready.group(1))) : Optional.empty();
    }

    private static void signInPage(URI address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> page = client.send(
                    HttpRequest.newBuilder(address.resolve("/sign-in")).build(), HttpResponse.BodyHandlers.ofString());
            if (page.statusCode() != 200 || !page.body().contains("<form")) {
                throw new IOException("no sign-in page but " + page.statusCode());
            }
        }
    }
}
