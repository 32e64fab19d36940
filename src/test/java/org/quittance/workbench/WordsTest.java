package org.quittance.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
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
}
