package org.quittance.storage.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A server that works through its log is waited for; one that stands still is not. */
class RecoveryTest {

    private final Recovery recovery = new Recovery();

    @Test
    void a_server_that_uses_the_processor_is_waited_for_however_long_it_takes() {
        for (int second = 0; second < 600; second += 10) {
            assertThat(recovery.isStuck(Duration.ofMillis(second), at(second))).isFalse();
        }
    }

    @Test
    void a_server_that_has_stood_still_for_half_a_minute_is_stuck() {
        assertThat(recovery.isStuck(Duration.ofSeconds(1), at(0))).isFalse();
        assertThat(recovery.isStuck(Duration.ofSeconds(1), at(30))).isFalse();
        assertThat(recovery.isStuck(Duration.ofSeconds(1), at(31))).isTrue();
    }

    @Test
    void a_new_server_begins_anew() {
        recovery.isStuck(Duration.ofSeconds(9), at(0));
        recovery.over();
        assertThat(recovery.isStuck(Duration.ofSeconds(1), at(100))).isFalse();
        assertThat(recovery.isStuck(Duration.ofSeconds(1), at(120))).isFalse();
    }

    private static long at(int second) {
        return Duration.ofSeconds(second).toNanos();
    }
}
