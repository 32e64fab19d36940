package org.quittance.payments;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quittance.money.CardNumbers;
import org.quittance.money.Money;

class AmountInputTest {

    @ParameterizedTest
    @CsvSource({"25,2500", "'1,234.50',123450", "$0.01,1", " 9.9 ,990", "10000000.00,1000000000"})
    void amounts_are_read_exactly(String typed, long cents) {
        assertThat(AmountInput.read(typed)).isEqualTo(new AmountInput.Amount(Money.ofCents(cents)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "0",
                "0.00",
                "-1",
                "0.005",
                "1e400",
                "1e99999999",
                "92233720368547758.08",
                "10000000.01",
                "1,23.00",
                "12.345",
                "٣٤",
                "NaN",
                "$",
                "1.",
                "999999999999999999999999999999999999"
            })
    void MONEY_07_what_is_no_amount_is_refused_in_words(String typed) {
        assertThat(AmountInput.read(typed)).isInstanceOf(AmountInput.NotAnAmount.class);
    }

    @Test
    void PRIVACY_02_card_numbers_are_found_however_they_are_written() {
        assertThat(CardNumbers.isIn("paid with 4111 1111 1111 1111, thanks")).isTrue();
        assertThat(CardNumbers.isIn("378282246310005")).isTrue();
        assertThat(CardNumbers.isIn("no 5555-5555-5555-4444")).isTrue();
        assertThat(CardNumbers.isIn("check 1042, account 1000001")).isFalse();
        assertThat(CardNumbers.isIn("4111 1111 1111 1112")).isFalse();
        assertThat(CardNumbers.isIn("x".repeat(500))).isFalse();
    }
}
