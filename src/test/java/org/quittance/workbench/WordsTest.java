package org.quittance.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.quittance.exchange.Problem;
import org.quittance.statements.SourceText;
import org.quittance.workbench.shell.FaultWords;
import org.quittance.workbench.shell.Words;

/** Numbers of things, and what they do: one thing does it, several do it. */
class WordsTest {

    @Test
    void the_verb_goes_with_the_number() {
        assertThat(Words.count(1, "pair", "waits", "wait")).isEqualTo("1 pair waits");
        assertThat(Words.count(0, "pair", "waits", "wait")).isEqualTo("0 pairs wait");
        assertThat(Words.count(1_204, "cell", "looks", "look")).isEqualTo("1,204 cells look");
        assertThat(Words.count(2, "person", "is", "are")).isEqualTo("2 people are");
        assertThat("Apply the " + Words.count(1, "good row")).isEqualTo("Apply the 1 good row");
        assertThat("Apply the " + Words.count(12, "good row")).isEqualTo("Apply the 12 good rows");
    }

    @Test
    void what_is_wrong_with_a_file_is_said_in_plain_words_with_the_place_behind() {
        String said = FaultWords.of(new Problem(
                "20260918-130-HET55.835, segment 3 (BPR02)",
                "BALANCE-TRANSACTION",
                "0.01",
                "transaction level off by 0.01: claims 200.00 less provider-level adjustments -10.00 is not the payment"
                        + " 210.01 (rule C-03)",
                "Nothing of the file is posted. Ask the payer for a corrected remittance."));
        assertThat(said)
                .isEqualTo("The payment and what it is for are $0.01 apart: its claims come to $200.00, what is taken"
                        + " back or added apart from them to −$10.00, and the payer says it sent $210.01. Nothing of the"
                        + " file is posted. Ask the payer for a corrected remittance. Place: segment 3 (BPR02).");
        assertThat(FaultWords.of("a.835, segment 41 (SVC03): service level off by -1.00: charge 50.00 less adjustments"
                        + " 10.00 is not the payment 39.00 (rule C-01), found -1.00. Ask."))
                .isEqualTo(
                        "A treatment does not add up: $1.00 is missing or too much: of the charge of $50.00 the payer"
                                + " explains $10.00 as not paid, and pays $39.00. Ask. Place: segment 41 (SVC03).");
        assertThat(FaultWords.of("a.837, segment 12 (CLM02): the charge is an amount, found x. Mend it."))
                .isEqualTo("The charge is an amount, found x. Mend it. Place: segment 12 (CLM02).");
        assertThat(FaultWords.of("Its changes wait to be looked at.")).isEqualTo("Its changes wait to be looked at.");
    }

    @Test
    void places_in_a_table_are_rows() {
        assertThat(SourceText.isTable("claims_transactions.csv")).isTrue();
        assertThat(SourceText.isTable("x/set.zip!/Payments.XLSX")).isTrue();
        assertThat(SourceText.isTable("20260918-130-HET55.835")).isFalse();
    }
}
