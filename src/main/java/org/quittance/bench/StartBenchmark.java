package org.quittance.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;

/** From the command to the sign-in page, on data that do not exist yet and on data that do. */
final class StartBenchmark implements Benchmark {

    private static final int ROUNDS = 5;
    private static final long GOAL_SECONDS = 10;

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
        long before = System.nanoTime();
        try (Server server = Server.start(run, data)) {
            signInPage(server.at("/sign-in"));
            return System.nanoTime() - before;
        }
    }

    private static void signInPage(URI address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> page =
                    client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
            if (page.statusCode() != 200 || !page.body().contains("<form")) {
                throw new IOException("no sign-in page but " + page.statusCode());
            }
        }
    }
}
