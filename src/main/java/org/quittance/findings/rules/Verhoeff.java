package org.quittance.findings.rules;

/**
 * The check digit of SNOMED CT identifiers (Verhoeff's dihedral scheme; SNOMED CT release file specification, 5.3): every
 * digit that is another and every two neighbours that are swapped are noticed.
 */
public final class Verhoeff {

    private static final int[][] TIMES = {
        {0, 1, 2, 3, 4, 5, 6, 7, 8, 9},
        {1, 2, 3, 4, 0, 6, 7, 8, 9, 5},
        {2, 3, 4, 0, 1, 7, 8, 9, 5, 6},
        {3, 4, 0, 1, 2, 8, 9, 5, 6, 7},
        {4, 0, 1, 2, 3, 9, 5, 6, 7, 8},
        {5, 9, 8, 7, 6, 0, 4, 3, 2, 1},
        {6, 5, 9, 8, 7, 1, 0, 4, 3, 2},
        {7, 6, 5, 9, 8, 2, 1, 0, 4, 3},
        {8, 7, 6, 5, 9, 3, 2, 1, 0, 4},
        {9, 8, 7, 6, 5, 4, 3, 2, 1, 0}
    };
    private static final int[] STEP = {1, 5, 7, 6, 2, 8, 3, 0, 9, 4};
    private static final int PERIOD = 8;

    private Verhoeff() {}

    /**
     * Whether a number can be an identifier of SNOMED CT.
     *
     * @param code as written
     * @return true when it has 6 to 18 digits, begins with none of 0 and its check digit is right
     */
    public static boolean valid(String code) {
        if (!code.matches("[1-9]\\d{5,17}")) {
            return false;
        }
        int sum = 0;
        for (int place = 0; place < code.length(); place++) {
            int digit = code.charAt(code.length() - 1 - place) - '0';
            for (int n = place % PERIOD; n > 0; n--) {
                digit = STEP[digit];
            }
            sum = TIMES[sum][digit];
        }
        return sum == 0;
    }
}
