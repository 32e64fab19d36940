package org.quittance.remittance.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quittance.registration.NameAgreement;

/** How names, members and numbers of an answer agree with ours. */
class AgreementTest {

    @ParameterizedTest
    @CsvSource({
        "MARBURY, NOEMI, Marbury, Noemi, SAME",
        "O'NEIL-MUÑOZ, JOSÉ, Oneil Munoz, Jose, SAME",
        "MARBURY, N, Marbury, Noemi, NEARLY",
        "MARBURY, '', Marbury, Noemi, NEARLY",
        "MARBURY, NOEIM, Marbury, Noemi, NEARLY",
        "NOEMI, MARBURY, Marbury, Noemi, NEARLY",
        "JONES, CLEO, Smith-Jones, Cleo, NEARLY",
        "MARBURY, ANSEL, Marbury, Noemi, OTHER_GIVEN",
        "QUILTER, NOEMI, Marbury, Noemi, OTHER_FAMILY",
        "QUILTER, ANSEL, Marbury, Noemi, OTHER",
        "QUILTER, '', Marbury, Noemi, OTHER",
        "'', '', Marbury, Noemi, UNKNOWN",
        "QUILTER, ANSEL, '', '', UNKNOWN"
    })
    void names(String family, String given, String ourFamily, String ourGiven, NameAgreement agreement) {
        assertThat(NameAgreement.of(family, given, ourFamily, ourGiven)).isEqualTo(agreement);
    }

    @ParameterizedTest
    @CsvSource({
        "HLP112233, HLP112233, SAME",
        "hlp-112 233, HLP112233, SAME",
        "HLP11223301, HLP112233, NEARLY",
        "HLP112323, HLP112233, NEARLY",
        "HLP998877, HLP112233, OTHER",
        "'', HLP112233, UNKNOWN",
        "UNKNOWN, HLP112233, UNKNOWN",
        "000000000, HLP112233, UNKNOWN",
        "M1, M1, SAME"
    })
    void members(String said, String ours, MemberAgreement agreement) {
        assertThat(MemberAgreement.of(said, List.of(ours))).isEqualTo(agreement);
    }

    @ParameterizedTest
    @CsvSource({
        "RC19001, RC19001, SAME",
        "rc19001, RC19001, NEARLY",
        "RC19001-01, RC19001, NEARLY",
        "RC19001A, RC19001, RELATED",
        "00710826, QH710826, RELATED",
        "UNKNOWN, RC19001, UNKNOWN",
        "0, RC19001, OTHER",
        "RC19002, RC19001, OTHER"
    })
    void numbers(String said, String sent, NumberAgreement agreement) {
        assertThat(NumberAgreement.of(said, sent)).isEqualTo(agreement);
    }
}
