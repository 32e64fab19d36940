package org.quittance.codesets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
    void a_reason_that_is_no_longer_used_is_said_by_its_code() {
        assertThat(reasons.words("CO", "17", Language.ES)).isEqualTo("motivo CO-17 de la lista del seguro");
    }

    @Test
    void every_reason_in_use_is_said_to_a_patient_in_both_languages() {
        List<PostingRow> used = PostingMap.standard().rows().stream()
                .filter(row -> !reasons.find(row.code()).orElseThrow().meaning().isEmpty())
                .toList();

        assertThat(used).hasSize(295 * 4);
        assertThat(used).allSatisfy(row -> {
            String code = row.group() + "-" + row.code();
            assertThat(row.words().en()).as(code).isNotBlank().doesNotEndWith(".");
            assertThat(row.words().es())
                    .as(code)
                    .isNotBlank()
                    .isNotEqualTo(row.words().en());
            assertThat(row.shortWords().en().length()).as(code).isBetween(4, 50);
            assertThat(row.shortWords().es()).as(code).isNotBlank();
        });
    }

    @Test
    void a_remark_is_said_in_both_languages() {
        assertThat(reasons.remark("N130"))
                .contains(new Phrase("See the plan document for limits", "Los límites están en el documento del plan"));
        assertThat(reasons.remark("M3")).isEmpty();
    }

    @Test
    void a_code_nobody_knows_is_still_named() {
        assertThat(reasons.words("CO", "999", Language.EN)).isEqualTo("reason CO-999 of the payer’s list");
    }
}
