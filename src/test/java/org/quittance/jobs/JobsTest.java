package org.quittance.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.quittance.storage.Acts;
import org.quittance.storage.CertainTransactions;
import org.quittance.storage.Organisation;
import org.quittance.storage.TestDatabase;

/** Jobs by hand: a test's own clock and thread. */
@Tag("slow")
class JobsTest {

    private static final ZoneId VERMONT = ZoneId.of("America/New_York");
    private static final Organisation OTHER = new Organisation("other_clinic");

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private final Turned clock = new Turned(Instant.parse("2026-11-23T21:42:00Z"));
    private final Acts acts = new Acts(new CertainTransactions(database.dataSource()));
    private final Jobs jobs = new Jobs(database.dataSource(), acts, clock);
    private final List<String> worked = new ArrayList<>();
    private Function<JobRun, JobResult> work = run -> {
        worked.add(Organisation.current().name() + " " + run.subject());
        return JobResult.done("well");
    };

    private final JobsByHand byHand = new JobsByHand(
            database.dataSource(),
            new JobKinds(
                    List.of(
                            new Plain("test.plain", Optional.empty()),
                            new Plain(
                                    "test.nightly",
                                    Optional.of(new Repeating.EveryDay(LocalTime.of(2, 30), Duration.ofMinutes(1))))),
                    List.of()),
            acts,
            clock,
            VERMONT);

    private final class Plain implements Job {
        private final String name;
        private final Optional<Repeating> repeating;

        Plain(String name, Optional<Repeating> repeating) {
            this.name = name;
            this.repeating = repeating;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public String title() {
            return "Plain work";
        }

        @Override
        public JobResult run(JobRun run) {
            return work.apply(run);
        }

        @Override
        public Optional<Repeating> repeating() {
            return repeating;
        }

        @Override
        public Pauses pauses() {
            return new Pauses(List.of(Duration.ofMinutes(1), Duration.ofMinutes(10)));
        }
    }

    @Test
    void a_job_stands_if_and_only_if_the_act_that_asked_for_it_stands() {
        assertThatThrownBy(() -> acts.whole(() -> {
                    var _ = jobs.start("test.plain", "taken back", "");
                    throw new IllegalStateException("the act is refused");
                }))
                .hasMessage("the act is refused");
        acts.tried(status -> {
            status.setRollbackOnly();
            return jobs.start("test.plain", "dry run", "");
        });
        RunId stands = acts.whole(() -> jobs.start("test.plain", "stands", ""));
        assertThat(worked).isEmpty();

        byHand.runDue();
        assertThat(worked).containsExactly("clinic stands");
        assertThat(jobs.page(RunChoice.ENDED, "", Optional.empty(), 10))
                .singleElement()
                .satisfies(run -> {
                    assertThat(run.id()).isEqualTo(stands);
                    assertThat(run.state()).isEqualTo(RunState.DONE);
                    assertThat(run.outcome()).isEqualTo("well");
                    assertThat(run.askedAt()).isEqualTo(clock.instant());
                    assertThat(run.beganAt()).contains(clock.instant());
                    assertThat(run.endedAt()).contains(clock.instant());
                });
    }

    @Test
    void the_same_asked_for_twice_before_it_begins_is_done_once_and_once_more_after_it_has_begun() {
        RunId first = jobs.start("test.plain", "batch", "");
        assertThat(jobs.start("test.plain", "batch", "")).isEqualTo(first);
        List<RunId> meanwhile = new ArrayList<>();
        work = run -> {
            worked.add(run.subject());
            if (meanwhile.isEmpty()) {
                meanwhile.add(jobs.start("test.plain", "batch", ""));
            }
            return JobResult.done();
        };
        byHand.runDue();
        assertThat(worked).hasSize(2);
        assertThat(meanwhile.getFirst()).isNotEqualTo(first);
    }

    @Test
    void it_is_done_for_the_organisation_that_asked_and_only_that_one_sees_it() {
        RunId theirs = OTHER.get(() -> jobs.start("test.plain", "theirs", ""));
        byHand.runDue();
        assertThat(worked).containsExactly("other_clinic theirs");
        assertThat(jobs.run(theirs)).isEmpty();
        assertThat(jobs.page(RunChoice.ENDED, "", Optional.empty(), 10)).isEmpty();
        assertThat(jobs.cancel(theirs)).isFalse();
        assertThat(OTHER.get(() -> jobs.run(theirs)).map(Run::state)).contains(RunState.DONE);
    }

    @Test
    void what_fails_is_tried_again_after_growing_pauses_then_waits_for_a_person_who_asks_again() {
        work = run -> {
            worked.add("tried");
            throw new IllegalStateException("Ada Fernway owes 12.00");
        };
        RunId id = jobs.start("test.plain", "fails", "");
        byHand.runDue();
        Run waits = jobs.run(id).orElseThrow();
        assertThat(waits.state()).isEqualTo(RunState.WAITING);
        assertThat(waits.tries()).isEqualTo(1);
        assertThat(waits.dueAt()).isEqualTo(clock.instant().plus(Duration.ofMinutes(1)));
        assertThat(waits.error())
                .as("what kind of fault, and where; not what it says")
                .startsWith("IllegalStateException at jobs.JobsTest")
                .doesNotContain("Fernway");

        clock.on(Duration.ofMinutes(1));
        byHand.runDue();
        clock.on(Duration.ofMinutes(9));
        byHand.runDue();
        assertThat(worked).hasSize(2);
        clock.on(Duration.ofMinutes(1));
        byHand.runDue();
        assertThat(worked).hasSize(3);
        assertThat(jobs.run(id).map(Run::state)).contains(RunState.FAILED);
        assertThat(jobs.failed()).isEqualTo(1);
        clock.on(Duration.ofDays(3));
        byHand.runDue();
        assertThat(worked).hasSize(3);

        work = run -> JobResult.done("at last");
        RunId again = jobs.again(id).orElseThrow();
        assertThat(jobs.failed()).isZero();
        assertThat(jobs.again(id)).isEmpty();
        byHand.runDue();
        assertThat(jobs.run(again).map(Run::outcome)).contains("at last");
        assertThat(jobs.run(id).flatMap(Run::takenUpBy)).contains(again);
        // A page of yesterday is pressed once more.
        assertThat(jobs.again(id)).isEmpty();
        byHand.runDue();
        assertThat(jobs.page(RunChoice.ENDED, "test.plain", Optional.empty(), 10))
                .hasSize(2);
        assertThat(jobs.wasAsked("test.plain", "fails")).isTrue();
        assertThat(jobs.wasAsked("test.plain", "never")).isFalse();
    }

    @Test
    void what_waits_is_cancelled_at_once_and_can_be_asked_for_again() {
        RunId id = jobs.startAt("test.plain", "later", "", clock.instant().plus(Duration.ofHours(1)));
        assertThat(jobs.isAt("test.plain", "later")).isTrue();
        assertThat(jobs.cancel(id)).isTrue();
        assertThat(jobs.run(id).map(Run::state)).contains(RunState.CANCELLED);
        assertThat(jobs.isAt("test.plain", "later")).isFalse();
        clock.on(Duration.ofHours(2));
        byHand.runDue();
        assertThat(worked).isEmpty();
        assertThat(jobs.again(id)).isPresent();
        byHand.runDue();
        assertThat(worked).containsExactly("clinic later");
    }

    @Test
    void what_was_refused_for_good_is_not_tried_again() {
        work = run -> new JobResult.Refused("The address does not exist.");
        RunId id = jobs.start("test.plain", "refused", "");
        byHand.runDue();
        assertThat(jobs.run(id).map(Run::state)).contains(RunState.FAILED);
        assertThat(jobs.run(id).map(Run::error)).contains("The address does not exist.");
    }

    @Test
    void a_job_goes_on_from_its_position_and_one_that_was_late_can_write_nothing() {
        List<JobRun> late = new ArrayList<>();
        work = run -> {
            late.add(run);
            run.reached("half", 1, 2);
            throw new IllegalStateException("the node is lost");
        };
        RunId id = jobs.start("test.plain", "halves", "");
        byHand.runDue();
        work = run -> {
            worked.add(run.position());
            assertThatThrownBy(() -> late.getFirst().reached("late", 2, 2)).isInstanceOf(JobLostException.class);
            assertThat(late.getFirst().goOn()).isFalse();
            return JobResult.done();
        };
        clock.on(Duration.ofMinutes(1));
        byHand.runDue();
        assertThat(worked).containsExactly("half");
        assertThat(jobs.run(id).map(Run::position)).contains("half");
    }

    @Test
    void nightly_work_runs_once_each_night_by_the_facilitys_clocks_and_makes_up_for_a_night() {
        byHand.begin();
        byHand.begin();
        byHand.runDue();
        assertThat(worked).isEmpty();
        clock.on(Duration.ofMinutes(1));
        byHand.runDue();
        assertThat(worked).hasSize(1);

        clock.to(Instant.parse("2026-11-24T07:29:59Z"));
        byHand.runDue();
        assertThat(worked).hasSize(1);
        clock.to(Instant.parse("2026-11-24T07:30:00Z"));
        byHand.runDue();
        byHand.runDue();
        assertThat(worked).hasSize(2);
        // Nobody was there for three nights.
        clock.to(Instant.parse("2026-11-27T15:00:00Z"));
        byHand.runDue();
        assertThat(worked).hasSize(3);
        assertThat(jobs.page(RunChoice.ENDED, "test.nightly", Optional.empty(), 10))
                .hasSize(3)
                .allMatch(Run::repeats);
    }

    @Test
    void nightly_work_that_fails_is_tried_again_the_same_night_then_the_next_night() {
        work = run -> {
            worked.add("tried");
            throw new IllegalStateException();
        };
        byHand.begin();
        clock.on(Duration.ofMinutes(1));
        byHand.runDue();
        clock.on(Duration.ofMinutes(1));
        byHand.runDue();
        clock.on(Duration.ofMinutes(10));
        byHand.runDue();
        assertThat(worked).hasSize(3);
        RunId failed =
                jobs.page(RunChoice.FAILED, "", Optional.empty(), 10).getFirst().id();
        assertThat(jobs.again(failed)).isPresent();
        work = run -> {
            worked.add("well");
            return JobResult.done();
        };
        byHand.runDue();
        assertThat(worked).hasSize(4);
        clock.to(Instant.parse("2026-11-24T07:30:00Z"));
        byHand.runDue();
        assertThat(worked).hasSize(5);
    }

    @Test
    void a_time_that_clocks_skip_comes_as_much_later_and_one_they_show_twice_comes_once() {
        Repeating night = new Repeating.EveryDay(LocalTime.of(2, 30), Duration.ZERO);
        // 8 March 2026: two o'clock is three o'clock.
        assertThat(night.after(Instant.parse("2026-03-08T05:00:00Z"), VERMONT))
                .isEqualTo(Instant.parse("2026-03-08T07:30:00Z"));
        assertThat(night.after(Instant.parse("2026-03-08T07:30:00Z"), VERMONT))
                .isEqualTo(Instant.parse("2026-03-09T06:30:00Z"));
        Repeating early = new Repeating.EveryDay(LocalTime.of(1, 30), Duration.ZERO);
        // 1 November 2026: from one to two is shown twice.
        assertThat(early.after(Instant.parse("2026-11-01T04:00:00Z"), VERMONT))
                .isEqualTo(Instant.parse("2026-11-01T05:30:00Z"));
        assertThat(early.after(Instant.parse("2026-11-01T05:30:00Z"), VERMONT))
                .isEqualTo(Instant.parse("2026-11-02T06:30:00Z"));
    }

    @Test
    void lists_come_in_pages() {
        for (int i = 0; i < 5; i++) {
            var _ = jobs.start("test.plain", "listed-" + i, "");
            clock.on(Duration.ofSeconds(1));
        }
        List<Run> first = jobs.page(RunChoice.OPEN, "", Optional.empty(), 3);
        List<Run> rest =
                jobs.page(RunChoice.OPEN, "", Optional.of(first.getLast().id()), 3);
        assertThat(first).extracting(Run::subject).containsExactly("listed-4", "listed-3", "listed-2");
        assertThat(rest).extracting(Run::subject).containsExactly("listed-1", "listed-0");
        byHand.runDue();
        List<Run> ended = jobs.page(RunChoice.ENDED, "", Optional.empty(), 3);
        assertThat(jobs.page(RunChoice.ENDED, "", Optional.of(ended.getLast().id()), 3))
                .hasSize(2)
                .doesNotContainAnyElementsOf(ended);
    }
}
