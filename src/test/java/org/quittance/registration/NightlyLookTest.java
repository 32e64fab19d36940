package org.quittance.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** All records are looked over once a night, and what was touched since in between; nothing is passed over. */
class NightlyLookTest {

    private static final Instant EVENING = Instant.parse("2026-11-23T21:42:00Z");

    private final List<String> done = new ArrayList<>();
    private Instant now = EVENING;
    private Optional<Instant> last = Optional.empty();
    private boolean fails;
    private final NightlyLook nightly = nightly(() -> work("all"));

    private NightlyLook nightly(Runnable all) {
        return new NightlyLook(
                "trials",
                LocalTime.of(7, 0),
                new NightlyLook.Work(() -> last, all, since -> work("since " + since)),
                turned(() -> now));
    }

    private void work(String what) {
        done.add(what);
        if (fails) {
            throw new IllegalStateException("The database is away.");
        }
    }

    @AfterEach
    void stop() {
        nightly.close();
    }

    @Test
    void where_nobody_ever_looked_all_are_looked_over_at_once() {
        nightly.look();
        assertThat(done).containsExactly("all");
    }

    @Test
    void after_the_night_begins_all_are_looked_over_once_and_then_what_was_touched() {
        last = Optional.of(Instant.parse("2026-11-23T07:00:00Z"));
        now = Instant.parse("2026-11-24T06:59:59Z");
        nightly.look();
        Instant night = Instant.parse("2026-11-24T07:00:00Z");
        now = night;
        nightly.look();
        last = Optional.of(night);
        now = night.plus(Duration.ofMinutes(2));
        nightly.look();
        assertThat(done).containsExactly("since " + EVENING, "all", "since " + night);
    }

    @Test
    void a_night_that_was_missed_is_made_up_for() {
        last = Optional.of(Instant.parse("2026-11-22T07:00:01Z"));
        nightly.look();
        assertThat(done).containsExactly("all");
    }

    @Test
    void what_was_touched_while_a_look_failed_is_looked_at_with_the_next() {
        last = Optional.of(Instant.parse("2026-11-23T07:00:01Z"));
        fails = true;
        now = EVENING.plusSeconds(120);
        nightly.look();
        fails = false;
        now = EVENING.plusSeconds(240);
        nightly.look();
        now = EVENING.plusSeconds(360);
        nightly.look();
        assertThat(done).containsExactly("since " + EVENING, "since " + EVENING, "since " + EVENING.plusSeconds(240));
    }

    @Test
    void begun_it_looks_in_a_thread_of_its_own() throws InterruptedException {
        CountDownLatch looked = new CountDownLatch(1);
        List<String> threads = new ArrayList<>();
        try (NightlyLook begun = nightly(() -> {
            threads.add(Thread.currentThread().getName());
            looked.countDown();
        })) {
            begun.begin(Duration.ZERO);
            assertThat(looked.await(1, TimeUnit.MINUTES)).isTrue();
        }
        assertThat(threads).containsExactly("trials");
    }

    /** A clock over a moment that the test turns. */
    private static Clock turned(InstantSource source) {
        return source.withZone(ZoneOffset.UTC);
    }
}
