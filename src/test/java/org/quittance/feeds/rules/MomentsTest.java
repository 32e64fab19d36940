package org.quittance.feeds.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How exactly a time is told: no later news may be taken for older because a clock is doubtful. */
class MomentsTest {

    private static final ZoneId EAST = ZoneId.of("America/New_York");

    @ParameterizedTest
    @CsvSource({
        "20260302080000, 2026-03-02T13:00:00Z, 2026-03-02T13:00:00.999Z",
        "20260302080000.1234, 2026-03-02T13:00:00Z, 2026-03-02T13:00:00.999Z",
        "202603020800, 2026-03-02T13:00:00Z, 2026-03-02T13:00:59.999Z",
        "2026030208, 2026-03-02T13:00:00Z, 2026-03-02T13:59:59.999Z",
        "20260302, 2026-03-02T05:00:00Z, 2026-03-03T04:59:59.999Z",
        "20260308023000, 2026-03-08T06:30:00Z, 2026-03-08T07:30:00.999Z",
        "20260308031000, 2026-03-08T07:10:00Z, 2026-03-08T07:10:00.999Z",
        "20261101013000, 2026-11-01T05:30:00Z, 2026-11-01T06:30:00.999Z",
        "20261101013000-0500, 2026-11-01T06:30:00Z, 2026-11-01T06:30:00.999Z",
        "20261101020000, 2026-11-01T07:00:00Z, 2026-11-01T07:00:00.999Z",
        "03/02/2026 14:30, 2026-03-02T19:30:00Z, 2026-03-02T19:30:59.999Z",
    })
    void a_time_is_as_exact_as_it_is_told(String text, Instant from, Instant to) {
        assertThat(Moments.span(text, EAST)).contains(new Moments.Span(from, to));
    }

    @Test
    void what_is_no_time_tells_none() {
        assertThat(Moments.span("20261399", EAST)).isEmpty();
        assertThat(Moments.span("yesterday", EAST)).isEmpty();
        assertThat(Moments.span("20260302080000+9900", EAST)).isEmpty();
    }
}
