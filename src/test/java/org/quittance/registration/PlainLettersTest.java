package org.quittance.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written differently and means alike (rule D-07). */
class PlainLettersTest {

    @ParameterizedTest
    @CsvSource({
        "Díaz, DIAZ",
        "DÍAZ, DIAZ",
        "Müller-Lüdenscheid, MULLER-LUDENSCHEID",
        "Strauß, STRAUSS",
        "O’Brien Jr., O’BRIEN JR.",
        "iI, II",
    })
    void capitals_are_without_accents_and_the_rest_stays(String written, String capitals) {
        assertThat(PlainLetters.capitals(written)).isEqualTo(capitals);
    }

    @Test
    void an_accent_written_as_a_sign_of_its_own_is_the_same() {
        assertThat(PlainLetters.capitals("Di\u0301az")).isEqualTo(PlainLetters.capitals("D\u00edaz"));
    }

    @ParameterizedTest
    @CsvSource({"1eg4-te5 mk73, 1EG4TE5MK73", "xyz.º12٣, XYZ12", "' ', ''", "é-9, E9"})
    void a_number_is_its_capitals_and_digits(String written, String number) {
        assertThat(PlainLetters.number(written)).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({"+1 (802) 555-0143, 18025550143", "05401-٣12, 0540112", "none, ''"})
    void digits_are_those_of_the_keyboard(String written, String digits) {
        assertThat(PlainLetters.digits(written)).isEqualTo(digits);
    }

    @Test
    void suffixes_tell_people_of_one_name_apart() {
        assertThat(List.of("JR", "SR", "II", "III", "IV")).allMatch(PlainLetters::isSuffix);
        assertThat(List.of("", "J", "V", "MD", "Jr")).noneMatch(PlainLetters::isSuffix);
    }
}
