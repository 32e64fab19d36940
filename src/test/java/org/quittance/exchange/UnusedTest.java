package org.quittance.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What nobody takes anything from is named once for a file. */
class UnusedTest {

    private static final String FRONT = "ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       "
            + "*260301*0900*^*00501*000000001*0*T*:~GS*HP*S*R*20260301*0900*1*X*005010X221A1~";
    private static final String END = "GE*1*1~IEA*1*000000001~";

    @Test
    void segments_of_a_remittance_that_are_not_used_are_named_with_their_count() throws IOException {
        String body = "ST*835*0001~BPR*I*0*C*NON~PER*BL*HELP~CLP*A*1*10*0~REF*G1*X~REF*G1*Y~REF*6R*Z~QTY*CA*1~"
                + "AMT*AU*5~SE*10*0001~";
        assertThat(notes(FRONT + body + END))
                .isEqualTo("[Segments that are not used: AMT*AU (1), PER (1), QTY (1), REF*G1 (2).]");
    }

    @Test
    void what_may_name_a_person_is_not_told() throws IOException {
        assertThat(notes(FRONT + "ST*835*0001~BPR*I*0*C*NON~REF*MAPLE ANN*X~SE*4*0001~" + END))
                .contains("REF (1)")
                .doesNotContain("MAPLE");
    }

    @Test
    void of_other_kinds_nothing_is_said() throws IOException {
        assertThat(notes(FRONT + "ST*999*0001~AK1*HC*1~AK9*A*1*1*1~SE*4*0001~" + END))
                .isEqualTo("[]");
    }

    private static String notes(String text) throws IOException {
        try (X12Reader reader = X12Reader.open("f", new ByteArrayInputStream(X12Fixtures.latin(text)))) {
            while (reader.next().isPresent()) {
                assertThat(reader.fatal()).isFalse();
            }
            return reader.notes().toString();
        }
    }
}
