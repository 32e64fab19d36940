package org.quittance.remittance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AppealTimeTest {

    private static final LocalDate TOLD = LocalDate.of(2026, 2, 2);

    @Test
    void medicare_waits_a_hundred_and_twenty_days_from_the_fifth_and_the_last_day_is_not_moved_off_a_sunday() {
        assertThat(AppealTime.of("MB").orElseThrow().lastDay(TOLD)).isEqualTo("2026-06-07");
        assertThat(AppealTime.of("MA")).isEqualTo(AppealTime.of("MB"));
    }

    @Test
    void other_kinds_of_payers_have_their_own_time() {
        assertThat(AppealTime.of("16").orElseThrow().lastDay(TOLD)).isEqualTo("2026-04-08");
        assertThat(AppealTime.of("MC").orElseThrow().lastDay(TOLD)).isEqualTo("2026-04-03");
        assertThat(AppealTime.of("CI").orElseThrow().lastDay(TOLD)).isEqualTo("2026-08-01");
    }

    @Test
    void where_only_a_contract_or_a_state_says_nothing_is_promised() {
        assertThat(AppealTime.of("WC")).isEmpty();
        assertThat(AppealTime.of("")).isEmpty();
    }
}
