package org.quittance.codesets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AdjustmentReasonsTest {

    private final AdjustmentReasons reasons = AdjustmentReasons.standard();

    @Test
    void a_deductible_is_said_in_the_readers_words_before_ours() {
        assertThat(reasons.words("PR", "1", Language.EN))
                .isEqualTo("your plan's yearly amount you pay first (deductible)".replace('\'', '’'));
        assertThat(reasons.words("PR", "1", Language.ES))
                .contains("usted paga primero")
                .contains("deducible");
    }

    @Test
    void the_group_decides_what_a_reason_means_for_the_patient() {
        assertThat(reasons.words("CO", "45", Language.EN)).contains("price agreed");
        assertThat(reasons.words("PR", "45", Language.EN)).contains("leaves the difference to you");
    }

    @Test
    void a_reason_without_patient_words_is_said_in_the_staffs_words() {
        assertThat(reasons.words("CO", "181", Language.ES))
                .isEqualTo("Procedure code was not valid on the service date");
    }

    @Test
    void a_code_nobody_knows_is_still_named() {
        assertThat(reasons.words("CO", "999", Language.EN)).isEqualTo("reason CO-999 of the payer's list");
    }
}
