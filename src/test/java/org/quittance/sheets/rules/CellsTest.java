package org.quittance.sheets.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cells mean, exactly; nothing is rounded, no zero is lost, no day is made up. */
class CellsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private static String read(Form form, Cell cell) {
        return switch (Cells.read(form, cell)) {
            case Read.Value(String text) -> text;
            case Read.Fault fault -> "! " + fault.code();
        };
    }

    private static Cell number(String digits) {
        return new Cell.Numeral(digits, false, false, 0);
    }

    private static Cell day(String count) {
        return new Cell.Numeral(count, true, false, 0);
    }

    @ParameterizedTest
    @CsvSource({
        "19.99, 19.99",
        "19.989999999999998, 19.99",
        "19.990000000000002, 19.99",
        "120, 120.00",
        "1.2E2, 120.00",
        "19.989999999, ! AMOUNT-CENTS",
        "0.005, ! AMOUNT-CENTS",
        "1e400, ! AMOUNT",
        "1e99999999, ! AMOUNT",
        "92233720368547758.08, 92233720368547800.00",
        "NaN, ! AMOUNT",
        "-1, -1.00"
    })
    void a_number_of_a_workbook_is_an_amount_to_the_cent_or_refused(String digits, String amount) {
        assertThat(read(Form.MONEY, number(digits))).isEqualTo(amount);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "-1", "0.005", "1e400", "1e99999999", "92233720368547758.08", "", "12,34", "1.2.3", "(5"})
    void an_amount_that_is_none_is_refused_at_once(String text) {
        org.junit.jupiter.api.Assertions.assertTimeout(Duration.ofMillis(100), () -> {
            for (Cell cell : new Cell[] {Cell.text(text), number(text)}) {
                Read read = Cells.read(Form.MONEY, cell);
                boolean refused = read instanceof Read.Fault
                        || (read instanceof Read.Value(String value)
                                && (value.isEmpty()
                                        || Values.refused(Form.MONEY, value, TODAY)
                                                .isPresent()));
                assertThat(refused).as(text + " as " + cell).isTrue();
            }
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"$1,204.50 | 1204.50", "145 | 145.00", "145.5 | 145.50", "(12.00) | -12.00", "1204,50 | ! AMOUNT"})
    void amounts_are_read_as_people_type_them(String text, String amount) {
        assertThat(read(Form.MONEY, Cell.text(text))).isEqualTo(amount);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-31, 2026-01-31",
        "1/31/2026, 2026-01-31",
        "01/31/2026 14:30, 2026-01-31",
        "20260131, 2026-01-31",
        "2026-02-30, ! DAY",
        "1/31/26, ! DAY",
        "0001-01-01, ! DAY",
        "9999-12-31, ! DAY",
        "31.1.2026, ! DAY"
    })
    void days_are_read_as_iso_and_as_in_the_united_states(String text, String day) {
        assertThat(read(Form.DAY, Cell.text(text))).isEqualTo(day);
    }

    @Test
    void days_are_counted_as_workbooks_count() {
        assertThat(read(Form.DAY, day("46053"))).isEqualTo("2026-01-31");
        assertThat(read(Form.DAY, day("46053.604"))).as("a time is passed over").isEqualTo("2026-01-31");
        assertThat(read(Form.DAY, day("61"))).isEqualTo("1900-03-01");
        assertThat(read(Form.DAY, day("59"))).isEqualTo("1900-02-28");
        assertThat(read(Form.DAY, day("60"))).as("the day that never was").isEqualTo("! DAY");
        assertThat(read(Form.DAY, day("-1"))).isEqualTo("! DAY");
        assertThat(read(Form.DAY, day("1e9"))).isEqualTo("! DAY");
        assertThat(read(Form.DAY, new Cell.Numeral("44591", true, true, 0)))
                .as("from 1904")
                .isEqualTo("2026-01-31");
        assertThat(read(Form.DAY, number("46053"))).as("a number is no day").isEqualTo("! DAY");
        assertThat(read(Form.DAY, number("20260131"))).isEqualTo("2026-01-31");
        assertThat(read(Form.IDENTIFIER, day("46053")))
                .as("a number made a day")
                .isEqualTo("! CELL-IS-DAY");
    }

    @Test
    void zeros_in_front_and_long_numbers_are_kept_or_refused() {
        assertThat(read(Form.ZIP, number("5401"))).isEqualTo("05401");
        assertThat(read(Form.ZIP, Cell.text("501"))).isEqualTo("00501");
        assertThat(read(Form.ZIP, Cell.text("54011234"))).isEqualTo("05401-1234");
        assertThat(read(Form.ZIP, Cell.text("05401-1234"))).isEqualTo("05401-1234");
        assertThat(read(Form.IDENTIFIER, Cell.text("000123"))).isEqualTo("000123");
        assertThat(read(Form.IDENTIFIER, new Cell.Numeral("123", false, false, 6)))
                .isEqualTo("000123");
        assertThat(read(Form.IDENTIFIER, number("123456789012"))).isEqualTo("123456789012");
        assertThat(read(Form.IDENTIFIER, number("1.23456789012346E+17"))).isEqualTo("! DIGITS-LOST");
        assertThat(read(Form.IDENTIFIER, number("1234567890123456"))).isEqualTo("! DIGITS-LOST");
        assertThat(read(Form.IDENTIFIER, Cell.text("1.23457E+11"))).isEqualTo("! DIGITS-LOST");
        assertThat(read(Form.IDENTIFIER, Cell.text("1E5")))
                .as("a member number may look so")
                .isEqualTo("1E5");
        assertThat(Values.same(Form.IDENTIFIER, "000123", "123")).isTrue();
        assertThat(Values.same(Form.IDENTIFIER, "000123", "124")).isFalse();
        assertThat(Values.same(Form.PHONE, "+1 (802) 555-0142", "8025550142")).isTrue();
    }

    @Test
    void what_is_no_value_is_refused() {
        assertThat(read(Form.TEXT, new Cell.Broken("an error"))).isEqualTo("! CELL-BROKEN");
        assertThat(read(Form.TEXT, Cell.text("a\u0001b"))).isEqualTo("! CONTROL-CHARACTER");
        assertThat(read(Form.TEXT, Cell.text("x".repeat(501)))).isEqualTo("! TOO-LONG");
        assertThat(Values.refused(Form.TEXT, "card 4111 1111 1111 1111", TODAY)).isPresent();
        assertThat(Values.refused(Form.TEXT, "call 802 555 0142 after five", TODAY))
                .isEmpty();
        assertThat(Values.refused(Form.PAST_DAY, "2026-11-21", TODAY)).isPresent();
        assertThat(Values.refused(Form.STATE, "ZZ", TODAY)).isPresent();
        assertThat(Values.refused(Form.PHONE, "802555014", TODAY)).isPresent();
    }

    @Test
    void pointers_and_modifiers_are_read_as_people_write_them() {
        assertThat(read(Form.POINTERS, Cell.text("AB"))).isEqualTo("1 2");
        assertThat(read(Form.POINTERS, Cell.text("1,2;12"))).isEqualTo("1 2 12");
        assertThat(read(Form.MODIFIERS, Cell.text("25, lt"))).isEqualTo("25 LT");
        assertThat(read(Form.REVENUE, number("450"))).isEqualTo("0450");
    }
}
