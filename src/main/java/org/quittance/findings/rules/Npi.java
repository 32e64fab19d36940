package org.quittance.findings.rules;

import java.util.List;
import org.quittance.registration.PlainLetters;

/**
 * National provider identifier: 10 digits, the first 1 or 2; the last one is the Luhn check digit over 80840 and the
 * nine before it (D-01, 45 CFR 162.406). 1234567893 is valid, 1234567890 is not.
 */
public final class Npi {

    private static final int LENGTH = 10;
    /** What the prefix 80840 adds to the Luhn sum. */
    private static final int PREFIX_SUM = 24;

    private Npi() {}

    /**
     * Whether a number can be an NPI.
     *
     * @param npi as written
     * @return true when form and check digit are right
     */
    public static boolean valid(String npi) {
        return npi.matches("[12]\\d{9}") && (luhnSum(npi) + PREFIX_SUM) % 10 == 0;
    }

    /**
     * What an NPI that cannot be may have been.
     *
     * @param npi as written
     * @return valid ones one slip away, neighbours swapped first
     */
    public static List<String> meant(String npi) {
        String digits = PlainLetters.digits(npi);
        return Slip.digitsMeant(digits, LENGTH).stream()
                .filter(Npi::valid)
                .sorted((a, b) -> likelihood(digits, b) - likelihood(digits, a))
                .toList();
    }

    private static int likelihood(String found, String meant) {
        return Slip.between(found, meant).map(Slip::likelihood).orElse(0);
    }

    /** The sum of Luhn's rule over digits that end in their check digit. */
    static int luhnSum(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int counted = i % 2 == 0 ? digit : 2 * digit;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum;
    }
}
