package org.quittance.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDayTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-01",
                "2026-3-1",
                "20260301",
                "03/01/2026",
                "3/1/2026",
                "1 March 2026",
                "1 Mar 2026",
                "Sun 1 Mar 2026",
                "March 1, 2026",
                "Mar 1 2026",
                "Sunday, March 1, 2026",
                "1 de marzo de 2026",
                "1 mar 2026",
                "1st March 2026",
                "  1  march 2026 "
            })
    void a_day_is_read_as_it_is_printed_anywhere(String typed) {
        assertThat(TypedDay.alone(typed)).contains(LocalDate.of(2026, 3, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "108.90",
                "2026-13-01",
                "31/12/2026x",
                "30 February 2026",
                "1 Marchand 2026",
                "1000001",
                "B-20260301"
            })
    void what_is_no_day_is_none(String typed) {
        assertThat(TypedDay.alone(typed)).isEmpty();
    }

    @Test
    void a_name_may_stand_beside_it() {
        assertThat(TypedDay.find("Díaz, 12 Apr 1984")).contains(new TypedDay(LocalDate.of(1984, 4, 12), "díaz,"));
    }
}
