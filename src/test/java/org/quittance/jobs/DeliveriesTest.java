package org.quittance.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.quittance.storage.Acts;
import org.quittance.storage.CertainTransactions;
import org.quittance.storage.TestDatabase;

/** Deliveries to a gateway that answers, refuses, is away, or breaks the line after it took what was sent. */
@Tag("slow")
class DeliveriesTest {

    private static final String KIND = "test.gateway";

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private final Turned clock = new Turned(Instant.parse("2026-11-23T21:42:00Z"));
    private final Acts acts = new Acts(new CertainTransactions(database.dataSource()));
    private final Jobs jobs = new Jobs(database.dataSource(), acts, clock);
    private final Deliveries deliveries = new Deliveries(List.of(new Gateway()), database.dataSource(), acts, clock);
    private final JobsByHand byHand = new JobsByHand(
            database.dataSource(), new JobKinds(List.of(), List.of(deliveries)), acts, clock, ZoneOffset.UTC);

    /** What the gateway does with the next letters: a status, or 0 to take it and break the line. */
    private final Deque<Integer> answers = new ArrayDeque<>();

    private final List<String> taken = new ArrayList<>();
    private HttpServer server;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String which = exchange.getRequestURI().getPath().substring(1);
        if (exchange.getRequestMethod().equals("GET")) {
            exchange.sendResponseHeaders(taken.contains(which) ? 200 : 404, -1);
        } else {
            int status = answers.isEmpty() ? 201 : answers.pop();
            if (status < 300) {
                taken.add(which);
            }
            if (status > 0) {
                exchange.sendResponseHeaders(status, -1);
            }
        }
        exchange.close();
    }

    private final class Gateway implements Delivery {
        @Override
        public String name() {
            return KIND;
        }

        @Override
        public String title() {
            return "To the gateway";
        }

        @Override
        public Outcome send(JobRun run) {
            int status = ask(run, "POST");
            return switch (status) {
                case 201 -> new Outcome.Delivered("taken");
                case 422 -> new Outcome.Refused("The gateway does not take this.");
                default -> new Outcome.NotNow("The gateway answers " + status + ".");
            };
        }

        @Override
        public Optional<Outcome> lookUp(JobRun run) {
            return ask(run, "GET") == 200 ? Optional.of(new Outcome.Delivered("found there")) : Optional.empty();
        }

        private int ask(JobRun run, String method) {
            URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + run.subject());
            try (HttpClient client = HttpClient.newHttpClient()) {
                return client.send(
                                HttpRequest.newBuilder(address)
                                        .method(method, HttpRequest.BodyPublishers.noBody())
                                        .build(),
                                HttpResponse.BodyHandlers.discarding())
                        .statusCode();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void what_is_taken_is_delivered_once_and_asked_for_again_it_is_not_sent_again() {
        RunId first = jobs.start(KIND, "letter-1", "");
        byHand.runDue();
        RunId second = jobs.start(KIND, "letter-1", "");
        byHand.runDue();
        assertThat(jobs.run(first).map(Run::state)).contains(RunState.DONE);
        assertThat(jobs.run(second).map(Run::outcome)).contains("delivered before");
        assertThat(taken).containsExactly("letter-1");
        assertThat(states("letter-1")).containsExactly(DeliveryAttempt.State.DELIVERED);
    }

    @Test
    void what_is_refused_for_good_waits_for_a_person_with_the_reason() {
        answers.add(422);
        RunId id = jobs.start(KIND, "letter-2", "");
        byHand.runDue();
        Run run = jobs.run(id).orElseThrow();
        assertThat(run.state()).isEqualTo(RunState.FAILED);
        assertThat(run.error()).isEqualTo("The gateway does not take this.");
        assertThat(states("letter-2")).containsExactly(DeliveryAttempt.State.REFUSED);
    }

    @Test
    void a_gateway_that_is_away_is_tried_again_after_growing_pauses() {
        answers.addAll(List.of(503, 503));
        RunId id = jobs.start(KIND, "letter-3", "");
        byHand.runDue();
        assertThat(jobs.run(id).map(Run::dueAt)).contains(clock.instant().plusSeconds(10));
        clock.on(Duration.ofSeconds(10));
        byHand.runDue();
        assertThat(jobs.run(id).map(Run::dueAt)).contains(clock.instant().plusSeconds(30));
        clock.on(Duration.ofSeconds(30));
        byHand.runDue();
        assertThat(jobs.run(id).map(Run::state)).contains(RunState.DONE);
        assertThat(states("letter-3"))
                .containsExactly(
                        DeliveryAttempt.State.NOT_NOW, DeliveryAttempt.State.NOT_NOW, DeliveryAttempt.State.DELIVERED);
    }

    @Test
    void an_answer_that_was_lost_is_looked_up_before_anything_is_sent_again() {
        answers.add(0);
        RunId id = jobs.start(KIND, "letter-4", "");
        byHand.runDue();
        assertThat(states("letter-4")).containsExactly(DeliveryAttempt.State.UNKNOWN);
        assertThat(taken).containsExactly("letter-4");
        clock.on(Duration.ofSeconds(10));
        byHand.runDue();
        assertThat(jobs.run(id).map(Run::outcome)).contains("found there");
        assertThat(taken).containsExactly("letter-4");
        assertThat(states("letter-4")).containsExactly(DeliveryAttempt.State.DELIVERED);
    }

    @Test
    void what_was_begun_when_the_program_ended_is_looked_up_and_sent_when_it_never_arrived() {
        RunId id = jobs.start(KIND, "letter-5", "");
        String begun = """
                insert into common.delivery_attempt (kind, organisation, subject, n, run_id, began_at, outcome)
                values (:kind, 'clinic', 'letter-5', 1, :run, now(), 'begun')""";
        database.jdbc().sql(begun).param("kind", KIND).param("run", id.value()).update();
        byHand.runDue();
        assertThat(jobs.run(id).map(Run::state)).contains(RunState.DONE);
        assertThat(taken).containsExactly("letter-5");
        assertThat(states("letter-5")).containsExactly(DeliveryAttempt.State.NOT_NOW, DeliveryAttempt.State.DELIVERED);
    }

    private List<DeliveryAttempt.State> states(String subject) {
        return deliveries.attempts(KIND, subject).stream()
                .map(DeliveryAttempt::state)
                .toList();
    }
}
