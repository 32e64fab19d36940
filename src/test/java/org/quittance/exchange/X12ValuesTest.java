package org.quittance.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quittance.money.Money;

class X12ValuesTest {

    private static final Delimiters STANDARD = new Delimiters('*', ':', '^', '~');

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 100",
        "1.5, 150",
        "1.50, 150",
        "1.5000, 150",
        ".5, 50",
        "-.05, -5",
        "5., 500",
        "-0, 0",
        "0000000012.34, 1234",
        "1000000000000, 100000000000000",
        "-1000000000000.00, -100000000000000",
        "9999999999.99, 999999999999"
    })
    void an_amount_is_read_in_whole_cents(String text, long cents) {
        assertThat(X12Values.amount(text, () -> "here")).isEqualTo(new Parsed.Ok<>(Money.ofCents(cents)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                ".",
                "-.",
                "1E3",
                "1e99999999",
                "ONE",
                "1,234.00",
                "1.005",
                "0.001",
                "+5",
                "5-",
                "--5",
                "1.2.3",
                " 5",
                "5 ",
                "NaN",
                "Infinity",
                "0x10",
                "１２",
                "1234567890123456789012345",
                "1000000000000.01",
                "999999999999999",
                "$5",
                "1_000",
                "-12.345"
            })
    void what_is_no_whole_amount_is_a_problem(String text) {
        assertThat(X12Values.amount(text, () -> "here")).isInstanceOf(Parsed.Bad.class);
    }

    @Test
    void a_problem_shows_numbers_but_no_words() {
        Segment segment = Segment.of("f.835", 12, STANDARD, "CAS*CO*45*PATIENT*1,5");
        assertThat(X12Values.amount(segment, 3))
                .isEqualTo(new Parsed.Bad<>(new Problem(
                        "f.835, segment 12 (CAS03)",
                        "AMOUNT",
                        "text of 7 characters",
                        "an amount is a number such as 1234.5 or -0.75",
                        "Ask the sender for a corrected file.")));
        assertThat(X12Values.amount(segment, 4).map(Money::cents).orElse(problem -> {
                    assertThat(problem.found()).isEqualTo("1,5");
                    return -1L;
                }))
                .isEqualTo(-1L);
    }

    @Test
    void an_absent_amount_is_zero_only_where_it_may_be() {
        Segment segment = Segment.of("f.835", 12, STANDARD, "SVC*HC:99213*10");
        assertThat(X12Values.amountOrZero(segment, 3)).isEqualTo(new Parsed.Ok<>(Money.ZERO));
        assertThat(X12Values.amount(segment, 3)).isInstanceOf(Parsed.Bad.class);
    }

    @ParameterizedTest
    @CsvSource({"20240229, 2024-02-29", "19000101, 1900-01-01", "21001231, 2100-12-31", "20260131, 2026-01-31"})
    void a_date_is_read(String text, LocalDate day) {
        assertThat(X12Values.date(text, () -> "here")).isEqualTo(new Parsed.Ok<>(day));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "20260230", "20230229", "19000229", "20261301", "20260001", "20260100", "20260132", "00010101",
                "99991231", "18991231", "21010101", "260918", "2026-09-18", "2026091", "202609181", "2026O918",
                        "00000000"
            })
    void what_is_no_date_is_a_problem(String text) {
        assertThat(X12Values.date(text, () -> "here")).isInstanceOf(Parsed.Bad.class);
    }

    @Test
    void a_range_is_read_and_does_not_run_backwards() {
        LocalDate first = LocalDate.of(2026, 9, 1);
        assertThat(X12Values.range("20260901-20260903", () -> "here"))
                .isEqualTo(new Parsed.Ok<>(new DateRange(first, first.plusDays(2))));
        assertThat(X12Values.range("20260903-20260901", () -> "here")).isInstanceOf(Parsed.Bad.class);
        assertThat(X12Values.range("20260903", () -> "here")).isInstanceOf(Parsed.Bad.class);
        assertThat(X12Values.range("20260903-", () -> "here")).isInstanceOf(Parsed.Bad.class);
        Segment one = Segment.of("f.837", 9, STANDARD, "DTP*472*D8*20260901");
        assertThat(X12Values.dateOrRange(one, 3)).isEqualTo(new Parsed.Ok<>(new DateRange(first, first)));
        Segment other = Segment.of("f.837", 9, STANDARD, "DTP*472*TM*0901");
        assertThat(X12Values.dateOrRange(other, 3)).isInstanceOf(Parsed.Bad.class);
    }

    @Test
    void quantities_and_counts_have_bounds() {
        Segment segment = Segment.of("f.835", 12, STANDARD, "SVC*2.5*-1*1E9*1234567890123456*17*1234567890*x");
        assertThat(X12Values.quantity(segment, 1)).isEqualTo(new Parsed.Ok<>(new BigDecimal("2.5")));
        assertThat(X12Values.quantity(segment, 2)).isEqualTo(new Parsed.Ok<>(new BigDecimal("-1")));
        assertThat(X12Values.quantity(segment, 3)).isInstanceOf(Parsed.Bad.class);
        assertThat(X12Values.quantity(segment, 4)).isInstanceOf(Parsed.Bad.class);
        assertThat(X12Values.count(segment, 5)).isEqualTo(new Parsed.Ok<>(17));
        assertThat(X12Values.count(segment, 6)).isInstanceOf(Parsed.Bad.class);
        assertThat(X12Values.count(segment, 7)).isInstanceOf(Parsed.Bad.class);
    }
}
