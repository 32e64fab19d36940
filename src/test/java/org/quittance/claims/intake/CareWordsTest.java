package org.quittance.claims.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quittance.claims.ClaimForm;
import org.quittance.codesets.SourceWords;

/** What a claim's visit is called stands on bills: whatever is said in English is known in Spanish. */
class CareWordsTest {

    static Stream<String> said() {
        return Stream.of(ClaimForm.values())
                .flatMap(form -> IntStream.range(0, 100)
                        .mapToObj(place -> PlainWords.care(form, String.format(Locale.ROOT, "%02d", place))))
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("said")
    void every_kind_of_care_has_spanish_words(String english) {
        assertThat(SourceWords.spanish(english))
                .isPresent()
                .hasValueSatisfying(spanish -> assertThat(spanish).isNotBlank().isNotEqualToIgnoringCase(english));
    }
}
