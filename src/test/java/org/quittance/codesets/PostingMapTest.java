package org.quittance.codesets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostingMapTest {

    private final PostingMap map = PostingMap.standard();

    @ParameterizedTest(name = "{0}-{1} is {2}")
    @CsvSource({
        "CO,24,PRICE",
        "CO,45,PRICE",
        "CO,59,PRICE",
        "CO,97,PRICE",
        "CO,104,PRICE",
        "CO,131,PRICE",
        "CO,144,PRICE",
        "CO,253,PRICE",
        "CO,P12,PRICE",
        "CO,2,PRICE",
        "CO,303,PRICE",
        "CO,16,REFUSED",
        "CO,18,REFUSED",
        "CO,22,REFUSED",
        "CO,29,REFUSED",
        "CO,50,REFUSED",
        "CO,109,REFUSED",
        "CO,151,REFUSED",
        "CO,197,REFUSED",
        "CO,252,REFUSED",
        "CO,243,REFUSED",
        "CO,A1,REFUSED",
        "PR,1,SHARE",
        "PR,2,SHARE",
        "PR,3,SHARE",
        "PR,204,SHARE",
        "PR,27,SHARE",
        "PR,100,SHARE",
        "PR,18,REFUSED",
        "PR,253,PRICE",
        "OA,23,INFORMATION",
        "CO,23,INFORMATION",
        "OA,209,FORWARDED",
        "CO,209,FORWARDED",
        "PR,209,FORWARDED",
        "OA,45,REFUSED",
        "OA,94,PRICE",
        "PI,96,REFUSED",
        "PI,45,REFUSED",
        "OA,101,INFORMATION",
        "OA,B11,REFUSED",
        "CO,498,REFUSED",
        "PR,498,SHARE",
        "CR,45,REFUSED"
    })
    void a_reason_has_one_effect_under_a_group(String group, String code, ReasonEffect effect) {
        assertThat(map.row(group, code).effect()).isEqualTo(effect);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "27,ELIGIBILITY",
        "31,ELIGIBILITY",
        "177,ELIGIBILITY",
        "200,ELIGIBILITY",
        "22,COORDINATION",
        "109,COORDINATION",
        "197,AUTHORIZATION",
        "198,AUTHORIZATION",
        "15,AUTHORIZATION",
        "29,TIMELY_FILING",
        "50,MEDICAL_NECESSITY",
        "55,MEDICAL_NECESSITY",
        "56,MEDICAL_NECESSITY",
        "4,CODING",
        "11,CODING",
        "97,CODING",
        "236,CODING",
        "16,MISSING_INFORMATION",
        "252,MISSING_INFORMATION",
        "18,DUPLICATE",
        "119,BENEFIT_LIMIT",
        "35,BENEFIT_LIMIT",
        "149,BENEFIT_LIMIT",
        "96,NONCOVERED",
        "204,NONCOVERED",
        "B7,CREDENTIALING",
        "185,CREDENTIALING",
        "170,CREDENTIALING"
    })
    void rule_C_19_puts_every_denial_into_its_class(String code, DenialClass denialClass) {
        assertThat(map.row("CO", code).denialClass()).isEqualTo(denialClass);
    }

    @Test
    void every_code_of_the_list_has_a_row_under_every_group() {
        assertThat(map.rows()).hasSize(405 * 4);
        assertThat(map.rows())
                .allSatisfy(row -> assertThat(row.effect() == ReasonEffect.SHARE
                                && row.group().equals("CO"))
                        .as("%s-%s asks the patient", row.group(), row.code())
                        .isFalse());
    }

    @Test
    void a_payers_own_row_stands_before_the_programs() {
        PostingMap own =
                map.with(List.of(map.row("CO", "236").as(ReasonEffect.PRICE, DenialClass.CODING, NextStep.POST_ONLY)));

        assertThat(own.row("CO", "236").effect()).isEqualTo(ReasonEffect.PRICE);
        assertThat(own.row("CO", "236").words()).isEqualTo(map.row("CO", "236").words());
        assertThat(own.row("CO", "50").effect()).isEqualTo(ReasonEffect.REFUSED);
        assertThat(map.row("CO", "236").effect()).isEqualTo(ReasonEffect.REFUSED);
    }

    @ParameterizedTest(name = "{0} decides {1}")
    @CsvSource({"N781,QMB", "N782,QMB", "N783,QMB", "M39,NOT_OWED", "N860,PROTECTED", "N882,CONSENTED", "M76,NONE"})
    void some_remarks_decide(String remark, RemarkEffect effect) {
        assertThat(AdjustmentReasons.standard().remarkEffect(remark)).isEqualTo(effect);
    }
}
