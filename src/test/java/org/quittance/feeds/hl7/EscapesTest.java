package org.quittance.feeds.hl7;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is escaped is read once; what is no escape is kept to the last letter. */
class EscapesTest {

    private static final Escapes ESCAPES = new Escapes('|', "^~\\&", StandardCharsets.ISO_8859_1);

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "O'Neil; O'Neil",
                "O\\Neil; O\\Neil",
                "4\\5 re.; 4\\5 re.",
                "\\; \\",
                "\\\\; \\\\",
                "Ann\\; Ann\\",
                "C:\\New\\Folder; C:\\New\\Folder",
                "A\\Q\\B; A\\Q\\B",
                "D\\F\\Arcy; D|Arcy",
                "Smith \\T\\ Sons; Smith & Sons",
                "a\\S\\b\\R\\c; a^b~c",
                "\\E\\T\\E\\; \\T\\",
                "\\E\\\\E\\; \\\\",
                "C:\\E\\Temp; C:\\Temp",
                "O\\Neil \\T\\ Co; O\\Neil & Co",
                "\\\\T\\; \\&",
                "Jos\\XC3A9\\; José",
                "Jos\\XC3\\\\XA9\\; José",
                "Jos\\XE9\\; José",
                "\\X41\\nn; Ann",
                "\\X4\\; \\X4\\",
                "\\XZZ\\; \\XZZ\\",
                "\\X00\\b; b",
                "\\H\\bold\\N\\ plain; bold plain",
                "one\\.br\\two\\.sp2\\three; one two three",
                "\\Z01\\ \\C2842\\; \\Z01\\ \\C2842\\",
            })
    void letters(String sent, String meant) {
        assertThat(ESCAPES.text(sent).strip()).isEqualTo(meant);
    }

    @Test
    void other_encoding_characters() {
        Escapes others = new Escapes('#', "*+!%", StandardCharsets.UTF_8);
        assertThat(others.text("a!F!b!S!c!R!d!T!e!E!f\\g!")).isEqualTo("a#b*c+d%e!f\\g!");
    }
}
