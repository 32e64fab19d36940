package org.quittance.registration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names in capitals are shown as people write them; others stay as they are. */
class NamesTest {

    @ParameterizedTest
    @CsvSource({
        "INGA VINEGAR, Inga Vinegar",
        "ANA MARÍA DÍAZ-LÓPEZ, Ana María Díaz-López",
        "O'BRIEN, O'Brien",
        "MCDONALD, McDonald",
        "MERIDIAN SENIOR PLAN, Meridian Senior Plan",
        "BLUE CROSS OF VERMONT HMO, Blue Cross of Vermont HMO",
        "Rafael239 Jerry654, Rafael239 Jerry654",
        "van der Berg, van der Berg",
        "J. Moreau, J. Moreau",
        "12345, 12345"
    })
    void capitals_are_shown_as_people_write(String recorded, String shown) {
        assertThat(Names.shown(recorded)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "Rosa, '', ASHDOWN, Rosa Ashdown",
        "ROSA, '', Ashdown, Rosa Ashdown",
        "Rosa, M, DÍAZ-LÓPEZ, Rosa M Díaz-López",
        "JJ, '', Willowby, JJ Willowby",
        "ROSA, M, ASHDOWN, Rosa M Ashdown",
        "Rosa, '', MacLeod, Rosa MacLeod",
        "'', '', ASHDOWN, Ashdown"
    })
    void a_part_in_capitals_is_a_name_beside_one_that_was_typed(
            String given, String middle, String family, String shown) {
        assertThat(Names.ofPerson(given, middle, family)).isEqualTo(shown);
    }
}
