package org.quittance.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postgresql.ds.PGSimpleDataSource;
import org.quittance.jobs.JobKinds;
import org.quittance.jobs.Jobs;
import org.quittance.jobs.JobsByHand;
import org.quittance.jobs.RunChoice;
import org.quittance.storage.Acts;
import org.quittance.storage.CertainTransactions;
import org.quittance.storage.Organisation;
import org.quittance.storage.TestDatabase;

/** A kept event is heard if and only if its fact stands, whatever dies in between. */
@Timeout(120)
@Tag("slow")
class KeptEventsTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-23T21:42:00Z"), ZoneOffset.UTC);
    private final Acts acts = new Acts(new CertainTransactions(database.dataSource()));
    private final Jobs jobs = new Jobs(database.dataSource(), acts, clock);
    private final List<String> heard = new ArrayList<>();
    private final KeptListener<Noted> remembering = new Remembering(database.dataSource());
    private final KeptListener<Noted> many = new Many();
    private boolean fails;
    private final KeptEvents events = new KeptEvents(jobs, acts, () -> List.of(remembering, many));
    private final JobsByHand byHand = new JobsByHand(
            database.dataSource(),
            new JobKinds(List.of(), List.of(new ListenerJobs(jobs, List.of(remembering, many)))),
            acts,
            clock,
            ZoneOffset.UTC);

    /** Hears several together. */
    private final class Many implements KeptListener<Noted> {
        @Override
        public String name() {
            return "test.many";
        }

        @Override
        public String title() {
            return "Hear many";
        }

        @Override
        public Class<Noted> event() {
            return Noted.class;
        }

        @Override
        public int together() {
            return 10;
        }

        @Override
        public void hear(List<Noted> told) {
            if (fails) {
                throw new IllegalStateException();
            }
            heard.add(
                    Organisation.current().name() + told.stream().map(Noted::n).toList());
        }
    }

    @BeforeEach
    void prepare() {
        Remembering.prepare(database.jdbc());
    }

    @Test
    void what_is_taken_back_is_never_told_and_what_stands_is_told_to_each_listener() {
        acts.tried(status -> {
            events.publish(new Noted(1));
            events.publishOnce(new Noted(2), (one, other) -> one);
            status.setRollbackOnly();
            return true;
        });
        assertThatThrownBy(() -> acts.whole(() -> {
                    events.publish(new Noted(3));
                    throw new IllegalStateException("refused");
                }))
                .hasMessage("refused");
        acts.whole(() -> {
            events.publish(new Noted(4));
            return true;
        });
        assertThat(remembered()).isEmpty();
        byHand.runDue();
        assertThat(remembered()).containsExactly(4L);
        assertThat(heard).containsExactly("clinic[4]");
    }

    @Test
    void what_one_transaction_comes_to_many_times_is_told_once() {
        acts.whole(() -> {
            for (long n = 5; n > 0; n--) {
                events.publishOnce(new Noted(n), (one, other) -> new Noted(Math.min(one.n(), other.n())));
            }
            return true;
        });
        byHand.runDue();
        assertThat(remembered()).containsExactly(1L);
    }

    @Test
    void several_that_wait_are_heard_together_by_who_can_and_in_their_order() {
        for (long n = 1; n <= 4; n++) {
            events.publish(new Noted(n));
        }
        new Organisation("other").run(() -> events.publish(new Noted(9)));
        byHand.runDue();
        assertThat(heard).containsExactlyInAnyOrder("clinic[1, 2, 3, 4]", "other[9]");
        assertThat(remembered()).containsExactly(1L, 2L, 3L, 4L, 9L);
        assertThat(jobs.page(RunChoice.OPEN, "", java.util.Optional.empty(), 9)).isEmpty();
    }

    @Test
    void one_listener_that_fails_keeps_no_other_from_hearing_and_hears_it_later() {
        fails = true;
        events.publish(new Noted(1));
        byHand.runDue();
        assertThat(remembered()).containsExactly(1L);
        assertThat(heard).isEmpty();
        assertThat(jobs.page(RunChoice.OPEN, "event.test.many", java.util.Optional.empty(), 9))
                .singleElement()
                .satisfies(run -> assertThat(run.tries()).isEqualTo(1));
        fails = false;
        new Hearing(jobs, List.of(remembering)).now();
        database.jdbc()
                .sql("update common.scheduled_tasks set execution_time = :now")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        byHand.runDue();
        assertThat(heard).containsExactly("clinic[1]");
    }

    @Test
    void a_command_has_what_it_told_heard_before_it_ends_and_no_server_does_it_again() {
        events.publish(new Noted(1));
        events.publish(new Noted(2));
        new Hearing(jobs, List.of(remembering, many)).now();
        assertThat(remembered()).containsExactly(1L, 2L);
        assertThat(heard).containsExactly("clinic[1, 2]");
        byHand.runDue();
        assertThat(heard).hasSize(1);
    }

    @Test
    void killed_between_the_commit_and_the_hearing_it_is_heard_after_the_start_and_the_effect_stands_once()
            throws Exception {
        PGSimpleDataSource source = database.plain();
        Process publisher = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Publisher.class.getName(),
                        source.getURL(),
                        String.valueOf(source.getUser()),
                        String.valueOf(source.getPassword()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said = publisher.inputReader(StandardCharsets.UTF_8)) {
            assertThat(said.readLine()).isEqualTo("stands");
        } finally {
            publisher.destroyForcibly().waitFor();
        }
        assertThat(remembered()).isEmpty();
        database.jdbc()
                .sql("update common.scheduled_tasks set execution_time = :now")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        byHand.runDue();
        byHand.runDue();
        assertThat(remembered()).containsExactly(7L);
        assertThat(database.jdbc()
                        .sql("select count(*) from fact")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void an_event_that_this_version_does_not_know_waits_for_a_person() {
        var _ = jobs.start("event.test.many", "1", "test.noted.2\n{\"n\":1}");
        byHand.runDue();
        assertThat(jobs.failed()).isEqualTo(1);
        assertThat(heard).isEmpty();
    }

    @Test
    @Timeout(30)
    void a_command_leaves_to_a_server_what_it_does_not_know() {
        var _ = jobs.start("event.test.many", "1", "test.noted.2\n{\"n\":1}");
        new Hearing(jobs, List.of(many)).now();
        assertThat(heard).isEmpty();
        byHand.runDue();
        assertThat(jobs.failed()).isEqualTo(1);
    }

    private List<Long> remembered() {
        return database.jdbc()
                .sql("select n from remembered order by n")
                .query(Long.class)
                .list();
    }
}
