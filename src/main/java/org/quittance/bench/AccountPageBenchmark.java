package org.quittance.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quittance.staff.NewSignIn;
import org.quittance.staff.Staff;
import org.quittance.storage.Storage;

/** The page of an account among a million accounts, beside the same page among ten thousand. */
final class AccountPageBenchmark implements Benchmark {

    private static final int ACCOUNTS = 10_000;
    private static final int TIMES = 100;
    private static final int WARM_UP = 150;
    private static final int PAGES = 400;
    private static final long GOAL_NANOS = 50_000_000;
    private static final int GOAL_PER_MILLE = 1_500;
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @Override
    public String name() {
        return "account-page";
    }

    @Override
    public String question() {
        return "how long does the page of an account take among a million accounts, beside ten thousand";
    }

    @Override
    public void measure(BenchRun run) throws Exception {
        SampleDatabase sample = new SampleDatabase(run, "books", new SampleFiles(17, 1, run.sized(ACCOUNTS)));
        Path few = sample.copy();
        sample.importInto(few);
        NewSignIn person = run.program()
                .use(
                        few,
                        modules -> modules.getBean(Staff.class).sampleSignIns().getFirst());
        Path many = few.resolveSibling("many");
        SampleDatabase.copy(few, many);
        List<String> fewIds = accounts(few, 1);
        List<String> manyIds = accounts(many, TIMES);
        Times amongFew = new Times();
        Times amongMany = new Times();
        try (Server fewServer = Server.start(run, few);
                Server manyServer = Server.start(run, many);
                HttpClient fewClient = signedIn(fewServer, person);
                HttpClient manyClient = signedIn(manyServer, person)) {
            for (int page = -WARM_UP; page < PAGES; page++) {
                long took = page(fewClient, fewServer.at("/accounts/" + fewIds.get(page + WARM_UP)));
                long tookAmongMany = page(manyClient, manyServer.at("/accounts/" + manyIds.get(page + WARM_UP)));
                if (page >= 0) {
                    amongFew.add(took);
                    amongMany.add(tookAmongMany);
                }
            }
        }
        tell(run, amongFew, amongMany);
    }

    private static void tell(BenchRun run, Times amongFew, Times amongMany) {
        run.say(
                "among %,d accounts: median %s, p95 %s",
                run.sized(ACCOUNTS), Times.seconds(amongFew.median()), Times.seconds(amongFew.percentile(95)));
        run.say(
                "among %,d accounts: median %s, p95 %s",
                run.sized(ACCOUNTS) * TIMES,
                Times.seconds(amongMany.median()),
                Times.seconds(amongMany.percentile(95)));
        run.goal(
                amongMany.percentile(95) < GOAL_NANOS,
                "p95 of %s, request and answer together (goal under 0.050 s)",
                Times.seconds(amongMany.percentile(95)));
        run.goal(
                amongMany.percentile(95) * 1_000 <= amongFew.percentile(95) * GOAL_PER_MILLE,
                "%s of the time among a hundredth of the accounts (goal at most 150 %%)",
                Times.percent(amongMany.percentile(95), amongFew.percentile(95)));
    }

    /** Makes so many times the accounts, and picks some of them. */
    private static List<String> accounts(Path data, int times) throws SQLException {
        List<String> ids = new ArrayList<>();
        try (Storage storage = SampleDatabase.open(data)) {
            if (times > 1) {
                ManyAccounts.multiply(storage.dataSource(), times);
            }
            try (Connection connection = storage.dataSource().getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(
                            "select id from account order by md5(id::text) limit " + (WARM_UP + PAGES))) {
                while (row.next()) {
                    ids.add(row.getString(1));
                }
            }
        }
        return ids;
    }

    private static HttpClient signedIn(Server server, NewSignIn person) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        URI signIn = server.at("/sign-in");
        String form = client.send(HttpRequest.newBuilder(signIn).build(), HttpResponse.BodyHandlers.ofString())
                .body();
        Matcher csrf = CSRF.matcher(form);
        if (!csrf.find()) {
            throw new IOException("the sign-in page has no token");
        }
        String filled = "_csrf=" + encoded(csrf.group(1)) + "&name=" + encoded(person.signIn()) + "&password="
                + encoded(person.password()) + "&return=%2Faccounts";
        HttpResponse<Void> answer = client.send(
                HttpRequest.newBuilder(signIn)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(filled))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        if (answer.statusCode() != 303) {
            throw new IOException("signing in answered " + answer.statusCode());
        }
        return client;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static long page(HttpClient client, URI address) throws IOException, InterruptedException {
        long before = System.nanoTime();
        HttpResponse<String> answer =
                client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        long took = System.nanoTime() - before;
        if (answer.statusCode() != 200) {
            throw new IOException("an account's page answered " + answer.statusCode());
        }
        return took;
    }
}
