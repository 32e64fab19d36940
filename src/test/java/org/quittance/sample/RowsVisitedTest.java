package org.quittance.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.quittance.TestApplication;
import org.quittance.duplicates.Duplicates;
import org.quittance.findings.Findings;
import org.quittance.ledger.LedgerCheck;
import org.quittance.ledger.Seals;
import org.quittance.reports.Format;
import org.quittance.reports.Report;
import org.quittance.reports.Reports;
import org.quittance.staff.NewSignIn;
import org.quittance.staff.Role;
import org.quittance.staff.Staff;
import org.quittance.storage.TestDatabase;
import org.quittance.storage.VisitedRows;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Right after a load, with a database that never looks at its tables by itself, every report, page and sweep visits a
 * small multiple of the rows that are stored: no plan is made for tables that are thought to be empty. Reports and pages
 * that come later are asked without being named here.
 */
@Tag("slow")
class RowsVisitedTest {

    private static final Clock NOVEMBER = Clock.fixed(Instant.parse("2026-11-24T15:00:00Z"), ZoneOffset.UTC);
    private static final int PAGES_OF_A_KIND = 2;
    private static final long TIMES_FOR_A_REPORT = 12;
    private static final long TIMES_FOR_A_PAGE = 4;
    private static final long TIMES_FOR_A_SWEEP = 40;

    private static final String STORED = """
            select sum(reltuples)::bigint from pg_class
            where relkind = 'r' and relnamespace = 'clinic'::regnamespace and reltuples > 0""";

    private static final Pattern LINK = Pattern.compile("(?:href|hx-get)=\"(/[^\"#]*)\"");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private static ConfigurableApplicationContext server;
    private static VisitedRows visited;
    private static long stored;
    private static long visits;

    @BeforeAll
    static void load() throws SQLException, IOException {
        VisitedRows.neverCount(database);
        // Nothing is looked for behind the pages while they are counted.
        System.setProperty("quittance.jobs.look", "1h");
        server = TestApplication.server(database, NOVEMBER);
        System.clearProperty("quittance.jobs.look");
        server.getBean(SampleClinic.class)
                .load(new ProgressBar(
                        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8), false));
        server.getBean(Staff.class)
                .add(new NewSignIn("jeanne", "jeanne-sample-clinic", Role.ADMINISTRATOR), "J. Moreau");
        stored = database.jdbc().sql(STORED).query(Long.class).single();
        visited = VisitedRows.of(database);
        database.renewConnections();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void every_report_visits_few_rows() throws Exception {
        List<String> tooMany = new ArrayList<>();
        for (Report report : Reports.ALL) {
            ask(
                    "report " + report.name(),
                    TIMES_FOR_A_REPORT,
                    tooMany,
                    () -> server.getBean(Reports.class).write(report, Format.CSV, OutputStream.nullOutputStream()));
        }
        assertThat(tooMany).isEmpty();
        assertThat(visits).as("the reports read the books").isGreaterThan(stored);
    }

    @Test
    void every_sweep_visits_few_rows() throws Exception {
        List<String> tooMany = new ArrayList<>();
        ask(
                "findings",
                TIMES_FOR_A_SWEEP,
                tooMany,
                () -> server.getBean(Findings.class).lookAtAll());
        ask(
                "duplicates",
                TIMES_FOR_A_SWEEP,
                tooMany,
                () -> server.getBean(Duplicates.class).lookAtAll());
        ask(
                "seals",
                TIMES_FOR_A_SWEEP,
                tooMany,
                () -> server.getBean(Seals.class).sealClosedDays());
        ask(
                "check",
                TIMES_FOR_A_SWEEP,
                tooMany,
                () -> server.getBean(LedgerCheck.class).check());
        assertThat(tooMany).isEmpty();
    }

    @Test
    void every_page_that_can_be_reached_visits_few_rows() throws Exception {
        List<String> tooMany = new ArrayList<>();
        String session = signIn();
        Map<String, Integer> asked = new HashMap<>();
        Set<String> known = new HashSet<>(Set.of("/", "/sign-out"));
        Deque<String> next = new ArrayDeque<>(List.of("/"));
        while (!next.isEmpty()) {
            String path = next.poll();
            String kind = path.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "*").replaceAll("[?].*", "?");
            if (path.startsWith("/assets") || asked.merge(kind, 1, Integer::sum) > PAGES_OF_A_KIND) {
                continue;
            }
            String body = ask(
                    path.replaceAll("[?].*", "?..."),
                    TIMES_FOR_A_PAGE,
                    tooMany,
                    () -> get(path, session).body());
            Matcher links = LINK.matcher(body);
            while (links.find()) {
                String link = links.group(1).replace("&amp;", "&");
                if (known.add(link)) {
                    next.add(link);
                }
            }
        }
        assertThat(asked).hasSizeGreaterThan(15);
        assertThat(tooMany).isEmpty();
    }

    private static <T> T ask(String what, long times, List<String> tooMany, Callable<T> work) throws Exception {
        visited.begin();
        T answer = work.call();
        VisitedRows.Seen seen = visited.end();
        visits += seen.rows();
        if (seen.rows() > times * stored) {
            tooMany.add(what + " visits " + seen.rows() + " rows, where " + stored + " are stored; most, " + seen.most()
                    + ", for: " + seen.query());
        }
        return answer;
    }

    private static String signIn() throws Exception {
        HttpResponse<String> form = get("/sign-in", "");
        Matcher token = TOKEN.matcher(form.body());
        assertThat(token.find()).isTrue();
        String fields = "_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8)
                + "&name=jeanne&password=jeanne-sample-clinic";
        return cookie(CLIENT.send(
                HttpRequest.newBuilder(uri("/sign-in"))
                        .header("Cookie", cookie(form))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(fields))
                        .build(),
                HttpResponse.BodyHandlers.ofString()));
    }

    private static HttpResponse<String> get(String path, String cookie) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(uri(path)).header("Cookie", cookie).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static URI uri(String path) {
        return URI.create(TestApplication.address(server) + path);
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Set-Cookie")
                .map(header -> header.split(";", 2)[0])
                .orElse("");
    }
}
