package org.quittance.findings.rules;

/**
 * Bank routing number: 9 digits, weights 3, 7, 1, the sum ends in 0; the first two digits are 00 to 12, 21 to 32, 61 to
 * 72 or 80 (D-05). 021000021 is valid.
 */
public final class Aba {

    private static final int[] WEIGHTS = {3, 7, 1};

    private Aba() {}

    /**
     * Whether a number can be a routing number.
     *
     * @param routing as written
     * @return true when form, range and sum are right
     */
    public static boolean valid(String routing) {
        if (!routing.matches("(0\\d|1[0-2]|2[1-9]|3[0-2]|6[1-9]|7[0-2]|80)\\d{7}")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < routing.length(); i++) {
            sum += (routing.charAt(i) - '0') * WEIGHTS[i % WEIGHTS.length];
        }
        return sum % 10 == 0;
    }
}
