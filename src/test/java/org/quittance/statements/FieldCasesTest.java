package org.quittance.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.quittance.codesets.ReasonEffect;
import org.quittance.exchange.FileReport;
import org.quittance.exchange.FileStatus;
import org.quittance.ledger.Party;
import org.quittance.money.Money;
import org.quittance.remittance.OpenAnswer;
import org.quittance.remittance.Outcome;
import org.quittance.storage.TestDatabase;

/** What people reported about answers of payers, each with the right answer. */
@Tag("slow")
class FieldCasesTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private StoryProgram program;

    @BeforeEach
    void open() {
        program = new StoryProgram(database);
    }

    @AfterEach
    void close() {
        program.close();
    }

    private void take(String folder, String... files) throws Exception {
        for (String file : files) {
            program.take("field/" + folder + "/" + file);
        }
    }

    @Test
    void a_denial_that_is_paid_later_without_a_reversal_waits_no_more() throws Exception {
        take("08-denied-then-paid-no-reversal", "1.837", "2.835");
        assertThat(program.waiting()).extracting(OpenAnswer::outcome).containsExactly(Outcome.DENIED);
        assertThat(program.waiting().getFirst().atStake()).isEqualTo(Money.ofCents(200_00));

        take("08-denied-then-paid-no-reversal", "3.835");

        assertThat(program.owes("FT1005", Party.P1)).isEqualTo("0.00");
        assertThat(program.waiting()).isEmpty();
    }

    @Test
    void two_remittances_without_money_that_share_a_made_up_trace_are_both_posted() throws Exception {
        take("07-zero-pay-same-number", "1.837");

        assertThat(program.take("field/07-zero-pay-same-number/2.835"))
                .extracting(FileReport::status)
                .containsExactly(FileStatus.ACCEPTED);
        assertThat(program.take("field/07-zero-pay-same-number/3.835"))
                .extracting(FileReport::status)
                .containsExactly(FileStatus.ACCEPTED);
    }

    @Test
    void a_remittance_that_repeats_its_payer_before_each_claim_is_posted_once() throws Exception {
        take("09-payer-repeated-per-claim", "1.837");

        assertThat(program.take("field/09-payer-repeated-per-claim/2.835"))
                .extracting(FileReport::status)
                .containsExactly(FileStatus.ACCEPTED);
        assertThat(program.waiting()).isEmpty();
        assertThat(program.owes("FT1001", Party.P1)).isEqualTo("0.00");
        assertThat(program.owes("FT1001", Party.G)).isEqualTo("20.00");
        assertThat(program.owes("FT1005", Party.P1)).isEqualTo("0.00");
    }

    @Test
    void a_payers_credit_is_not_promised_to_the_patient() throws Exception {
        take("87-bill-with-payer-credit", "1.837", "2.835", "3.837", "4.835");

        assertThat(program.billAsks("FT1004")).isEqualTo("0.00");
        assertThat(program.bill("FT1004").theirs()).isEqualTo(Money.ZERO);
    }

    @Test
    void of_a_claim_refused_in_part_for_an_unknown_reason_only_that_part_is_at_stake() throws Exception {
        take("20-unknown-reason-code", "1.837", "2.835");

        assertThat(program.owes("FT1005", Party.P1)).isEqualTo("30.00");
        assertThat(program.waiting()).extracting(OpenAnswer::atStake).containsExactly(Money.ofCents(30_00));
    }

    @Test
    void what_a_payer_means_by_a_reason_is_said_as_it_meant_it_when_its_answer_was_posted() throws Exception {
        take("20-unknown-reason-code", "1.837", "2.835");
        program.payerMeans("MAPLE MUTUAL", "CO", "498", ReasonEffect.INFORMATION);

        assertThat(kinds("FT1005")).containsExactly(Step.NoteKind.REFUSED);
    }

    @Test
    void what_a_payer_means_by_a_reason_is_said_of_answers_that_come_after_it_was_set() throws Exception {
        take("20-unknown-reason-code", "1.837");
        program.payerMeans("MAPLE MUTUAL", "CO", "498", ReasonEffect.INFORMATION);

        take("20-unknown-reason-code", "2.835");

        assertThat(kinds("FT1005")).containsExactly(Step.NoteKind.INFORMATION);
    }

    private List<Step.NoteKind> kinds(String claim) {
        return program.explanation(claim).lines().stream()
                .flatMap(line -> line.steps().stream())
                .filter(Step.Decision.class::isInstance)
                .map(Step.Decision.class::cast)
                .flatMap(decision -> decision.notes().stream())
                .map(Step.Note::kind)
                .toList();
    }

    @Test
    void a_price_before_the_service_is_billed_to_nobody_and_waits_for_nobody() throws Exception {
        take("34-predetermination", "1.837", "2.835");

        assertThat(program.owes("FT3401", Party.P1)).isEqualTo("2302.00");
        assertThat(program.owes("FT3401", Party.G)).isEqualTo("0.00");
        assertThat(program.owes("FT3402", Party.P1)).isEqualTo("200.00");
        assertThat(program.owes("FT3402", Party.G)).isEqualTo("0.00");
        assertThat(program.waiting()).isEmpty();
    }

    @Test
    void a_claim_that_is_not_theirs_stays_with_the_payer_and_waits() throws Exception {
        take("39-not-our-claim-forwarded", "1.837", "2.835");

        assertThat(program.owes("FT1005", Party.P1)).isEqualTo("200.00");
        assertThat(program.waiting())
                .singleElement()
                .satisfies(waiting -> assertThat(waiting.flags()).contains("not-theirs"));
    }

    @Test
    void a_reversal_of_a_claim_that_was_sent_on_waits_until_the_payer_answers_anew() throws Exception {
        take("23-reversal-of-crossover-with-tt", "1.837", "2.835");
        assertThat(program.owes("FT1023", Party.P2)).isEqualTo("24.00");
        assertThat(program.waiting()).isEmpty();

        take("23-reversal-of-crossover-with-tt", "3.835");

        assertThat(program.owes("FT1023", Party.P1)).isEqualTo("200.00");
        assertThat(program.owes("FT1023", Party.P2)).isEqualTo("0.00");
        assertThat(program.waiting()).extracting(OpenAnswer::outcome).containsExactly(Outcome.REVERSED);
        assertThat(program.explanation("FT1023")
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
        assertThat(program.owes("FT1001", Party.P1)).isEqualTo("180.00");
        assertThat(program.waiting()).extracting(OpenAnswer::outcome).containsExactly(Outcome.REVERSED);

        take("05-reversal-then-correction-later", "4.835");

        assertThat(program.owes("FT1001", Party.P1)).isEqualTo("0.00");
        assertThat(program.waiting()).isEmpty();
    }

    @Test
    void money_for_no_claim_touches_no_claim() throws Exception {
        take("12-capitation-only", "1.835");

        assertThat(program.waiting()).isEmpty();
    }
}
