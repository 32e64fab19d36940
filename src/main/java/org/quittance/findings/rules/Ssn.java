package org.quittance.findings.rules;

import java.util.Set;
import org.quittance.registration.PlainLetters;

/**
 * Social security number: never area 000, 666 or 9xx, group 00, serial 0000 (D-04). Also refused: numbers that were
 * printed as examples and therefore typed by many.
 */
public final class Ssn {

    private static final Set<String> EXAMPLES = Set.of("078051120", "219099999", "123456789");

    private Ssn() {}

    /**
     * Whether a number can have been issued.
     *
     * @param ssn as written
     * @return false for what cannot be or is an example
     */
    public static boolean valid(String ssn) {
        String digits = PlainLetters.digits(ssn);
        return digits.matches("(?!000|666|9)\\d{3}(?!00)\\d{2}(?!0000)\\d{4}") && !EXAMPLES.contains(digits);
    }
}
