package org.quittance.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quittance.exchange.X12Fixtures.Reading;

/** What fills up a block behind an interchange is no content. */
class PaddingTest {

    private static final String WHOLE = "ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       "
            + "*260301*0900*^*00501*000000001*0*T*:~GS*HP*S*R*20260301*0900*1*X*005010X221A1~ST*835*0001~"
            + "BPR*I*0*C*NON~SE*3*0001~GE*1*1~IEA*1*000000001~";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u001a",
                "\r\n\u001a",
                "\0\0\0\0",
                "\u001a\0\0\0",
                "    \0  \u001a \n\r\t\f\u000b  ",
                "\u00ef\u00bb\u00bf",
            })
    void padding_behind_an_interchange_changes_nothing(String padding) {
        Reading plain = X12Fixtures.read(X12Fixtures.latin(WHOLE));
        Reading padded = X12Fixtures.read(X12Fixtures.latin(WHOLE + padding));
        assertThat(padded.codes()).isEmpty();
        assertThat(padded.segments()).isEqualTo(plain.segments());
        Reading two = X12Fixtures.read(X12Fixtures.latin(WHOLE + padding + WHOLE + padding));
        assertThat(two.codes()).isEmpty();
        assertThat(two.segments()).hasSize(2 * plain.segments().size());
    }

    @Test
    void it_is_said_once() throws IOException {
        try (X12Reader reader =
                X12Reader.open("f", new ByteArrayInputStream(X12Fixtures.latin(WHOLE + "\u001a" + WHOLE + "\0\0")))) {
            while (reader.next().isPresent()) {
                assertThat(reader.fatal()).isFalse();
            }
            assertThat(reader.notes()).singleElement().asString().contains("Padding");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u001a", "\0\0\0", "  \u001a", "\n\u001a\0"})
    void where_a_line_break_terminates_padding_may_follow_the_last_segment_at_once(String padding) {
        String lines = WHOLE.replace('~', '\n').strip();
        Reading padded = X12Fixtures.read(X12Fixtures.latin(lines + padding));
        assertThat(padded.codes()).isEmpty();
        assertThat(padded.segments())
                .hasSameSizeAs(X12Fixtures.read(X12Fixtures.latin(WHOLE)).segments());
    }

    @Test
    void what_is_no_padding_is_named() {
        assertThat(X12Fixtures.read(X12Fixtures.latin(WHOLE + "\u001aX")).codes())
                .containsExactly("AFTER-IEA");
    }

    @Test
    void padding_inside_an_interchange_is_damage() {
        for (String spoilt : List.of(WHOLE.replace("ST*", "\u001aST*"), WHOLE.replace("BPR", "\0BPR"))) {
            assertThat(X12Fixtures.read(X12Fixtures.latin(spoilt)).codes()).isNotEmpty();
        }
    }
}
