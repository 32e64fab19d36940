package org.quittance.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One break of a house rule.
 *
 * @param place the file or class, with its line where known
 * @param found what stands there
 * @param remedy what to do
 */
record Violation(String place, String found, String remedy) {

    /** Fails with every finding's place and remedy, one a line. */
    static void none(List<Violation> findings) {
        assertThat(findings.stream()
                        .map(Violation::toString)
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining("\n")))
                .as("house rules")
                .isEmpty();
    }

    @Override
    public String toString() {
        return place + ": " + found + " -> " + remedy;
    }
}
