package org.quittance.statements.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quittance.charges.Charge;
import org.quittance.charges.ChargeId;
import org.quittance.charges.ChargeKind;
import org.quittance.codesets.Phrase;
import org.quittance.ledger.Party;
import org.quittance.money.Money;
import org.quittance.registration.AccountId;

/** A code is looked up in its own list only: what looks like another's number means something else. */
class ChargeWordsTest {

    private static final LocalDate DAY = LocalDate.of(2025, 10, 9);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CVX|140|Influenza seasonal injectable|Influenza seasonal injectable|Vacuna contra la gripe",
                "CVX|113|Something new|Something new|Vacuna (código 113)",
                "RxNorm|10582|levothyroxine|levothyroxine|Atención (código 10582)",
                "NUBC|0140|''|Room and care|Habitación y cuidados",
                "HC|99213|Office visit|Office visit|Consulta (99213)",
            })
    void a_vaccine_is_no_room_and_a_medicine_no_procedure(
            String system, String code, String source, String english, String spanish) {
        assertThat(ChargeWords.of(charge(system, code, source), Map.of())).isEqualTo(new Phrase(english, spanish));
    }

    private static Charge charge(String system, String code, String source) {
        boolean revenue = system.equals("NUBC");
        return new Charge(
                new ChargeId(new UUID(0, 1)),
                new AccountId(new UUID(0, 2)),
                Optional.empty(),
                1,
                system,
                revenue ? "" : code,
                List.of(),
                revenue ? code : "",
                source,
                BigDecimal.ONE,
                Money.ofCents(13_600),
                DAY,
                DAY,
                "11",
                "",
                List.of(1),
                ChargeKind.TREATMENT,
                Party.G,
                0);
    }
}
