package org.quittance.statements;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.quittance.ledger.Party;
import org.quittance.money.Money;
import org.quittance.remittance.OpenAnswer;
import org.quittance.remittance.Outcome;
import org.quittance.storage.TestDatabase;

/** What people reported about answers of payers, each with the right answer. */
class FieldCasesTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private StoryDesk desk;

    @BeforeEach
    void open() {
        desk = new StoryDesk(database);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void take(String folder, String... files) throws Exception {
        for (String file : files) {
            desk.take("field/" + folder + "/" + file);
        }
    }

    @Test
    void a_denial_that_is_paid_later_without_a_reversal_waits_no_more() throws Exception {
        take("08-denied-then-paid-no-reversal", "1.837", "2.835");
        assertThat(desk.waiting()).extracting(OpenAnswer::outcome).containsExactly(Outcome.DENIED);
        assertThat(desk.waiting().getFirst().atStake()).isEqualTo(Money.ofCents(200_00));

        take("08-denied-then-paid-no-reversal", "3.835");

        assertThat(desk.owes("FT1005", Party.P1)).isEqualTo("0.00");
        assertThat(desk.waiting()).isEmpty();
    }

    @Test
    void of_a_claim_refused_in_part_for_an_unknown_reason_only_that_part_is_at_stake() throws Exception {
        take("20-unknown-reason-code", "1.837", "2.835");

        assertThat(desk.owes("FT1005", Party.P1)).isEqualTo("30.00");
        assertThat(desk.waiting()).extracting(OpenAnswer::atStake).containsExactly(Money.ofCents(30_00));
    }

    @Test
    void a_price_before_the_service_is_billed_to_nobody_and_waits_for_nobody() throws Exception {
        take("34-predetermination", "1.837", "2.835");

        assertThat(desk.owes("FT3401", Party.P1)).isEqualTo("2302.00");
        assertThat(desk.owes("FT3401", Party.G)).isEqualTo("0.00");
        assertThat(desk.owes("FT3402", Party.P1)).isEqualTo("200.00");
        assertThat(desk.owes("FT3402", Party.G)).isEqualTo("0.00");
        assertThat(desk.waiting()).isEmpty();
    }

    @Test
    void a_claim_that_is_not_theirs_stays_with_the_payer_and_waits() throws Exception {
        take("39-not-our-claim-forwarded", "1.837", "2.835");

        assertThat(desk.owes("FT1005", Party.P1)).isEqualTo("200.00");
        assertThat(desk.waiting())
                .singleElement()
                .satisfies(waiting -> assertThat(waiting.flags()).contains("not-theirs"));
    }

    @Test
    void a_reversal_of_a_claim_that_was_sent_on_waits_until_the_payer_answers_anew() throws Exception {
        take("23-reversal-of-crossover-with-tt", "1.837", "2.835");
        assertThat(desk.owes("FT1023", Party.P2)).isEqualTo("24.00");
        assertThat(desk.waiting()).isEmpty();

        take("23-reversal-of-crossover-with-tt", "3.835");

        assertThat(desk.owes("FT1023", Party.P1)).isEqualTo("200.00");
        assertThat(desk.owes("FT1023", Party.P2)).isEqualTo("0.00");
        assertThat(desk.waiting()).extracting(OpenAnswer::outcome).containsExactly(Outcome.REVERSED);
        assertThat(desk.explanation("FT1023")
                        .owed()
                        .getFirst()
                        .because()
                        .getFirst()
                        .words()
                        .en())
                .contains("took its answer back");
    }

    @Test
    void a_reversal_in_one_remittance_and_its_correction_in_the_next_leave_nothing_waiting() throws Exception {
        take("05-reversal-then-correction-later", "1.837", "2.835", "3.835");
        assertThat(desk.owes("FT1001", Party.P1)).isEqualTo("180.00");
        assertThat(desk.waiting()).extracting(OpenAnswer::outcome).containsExactly(Outcome.REVERSED);

        take("05-reversal-then-correction-later", "4.835");

        assertThat(desk.owes("FT1001", Party.P1)).isEqualTo("0.00");
        assertThat(desk.waiting()).isEmpty();
    }

    @Test
    void money_for_no_claim_touches_no_claim() throws Exception {
        take("12-capitation-only", "1.835");

        assertThat(desk.waiting()).isEmpty();
    }
}
