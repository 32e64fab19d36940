package org.quittance.findings.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The ZIP that was probably meant: one slip away, and it goes with the town. */
final class ZipMeant {

    private static final int LENGTH = 5;
    private static final int NEAR_KM = 12;

    private ZipMeant() {}

    /**
     * The ZIP that was probably meant.
     *
     * @param digits what stands there, digits alone
     * @param home the address
     * @param known what exists
     * @param mayStand whether what stands there may itself be the answer (it had signs in it)
     * @return five digits, or empty
     */
    static String of(String digits, Home home, Known known, boolean mayStand) {
        List<String> candidates = new ArrayList<>(Slip.digitsMeant(digits, LENGTH));
        if (mayStand && digits.length() == LENGTH) {
            candidates.add(digits);
        }
        return candidates.stream()
                .filter(zip -> known.places().statesOf(zip).contains(home.state()) || home.goesWith(zip, known))
                .filter(zip -> home.goesWith(zip, known)
                        || known.places()
                                .apart(zip, home.state(), home.town())
                                .filter(km -> km <= NEAR_KM)
                                .isPresent())
                .max(Comparator.comparingInt(zip -> weight(digits, zip, home, known)))
                .orElse("");
    }

    private static int weight(String digits, String zip, Home home, Known known) {
        int slip = Slip.between(digits, zip).map(Slip::likelihood).orElse(7);
        int lived = Math.min(40, 2 * home.others(known.habits().living(zip, home.town()), zip));
        return slip * 8 + lived + (home.goesWith(zip, known) ? 30 : 0);
    }
}
