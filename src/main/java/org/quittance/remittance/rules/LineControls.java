package org.quittance.remittance.rules;

import java.util.Set;
import java.util.stream.Collectors;
import org.quittance.remittance.RemittedClaim;
import org.quittance.remittance.RemittedLine;

/**
 * Which line control numbers (REF*6R) tell one claim from another (rule C-21). Many programs count the lines of every
 * claim anew: {@code 1}, {@code 2}, {@code L1}, {@code LINE01} stand on each claim of a practice and weigh nothing.
 */
public final class LineControls {

    /** A count of lines has three digits at most (rule C-63). */
    private static final int LONGEST_COUNT = 3;

    private LineControls() {}

    /**
     * Whether a number is more than a count of lines.
     *
     * @param control REF*6R
     * @return false when every claim may have it
     */
    public static boolean tells(String control) {
        int at = 0;
        while (at < control.length() && (control.charAt(at) == '0' || !Character.isDigit(control.charAt(at)))) {
            at++;
        }
        return control.length() - at > LONGEST_COUNT;
    }

    /**
     * The numbers of an answer that tell something.
     *
     * @param said what the payer says
     * @return none where it counts lines only
     */
    public static Set<String> telling(RemittedClaim said) {
        return said.lines().stream()
                .map(RemittedLine::lineControl)
                .filter(LineControls::tells)
                .collect(Collectors.toSet());
    }
}
