package org.quittance.duplicates.rules;

import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** How far texts are from each other. All measures are symmetric. */
final class Measures {

    private static final JaroWinklerSimilarity JARO_WINKLER = new JaroWinklerSimilarity();
    private static final int FAR = 2;
    private static final LevenshteinDistance LEVENSHTEIN = new LevenshteinDistance(FAR);

    private Measures() {}

    /** One character wrong, missing or too many, or two neighbours swapped (rules D-07, D-08); false for equal texts. */
    static boolean oneSlip(String a, String b) {
        int start = 0;
        int shorter = Math.min(a.length(), b.length());
        if (Math.abs(a.length() - b.length()) > 1) {
            return false;
        }
        while (start < shorter && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
            end++;
        }
        int inA = a.length() - start - end;
        int inB = b.length() - start - end;
        if (inA + inB == 0) {
            return false;
        }
        return (inA <= 1 && inB <= 1)
                || (inA == 2
                        && inB == 2
                        && a.charAt(start) == b.charAt(start + 1)
                        && a.charAt(start + 1) == b.charAt(start));
    }

    /** At most two slips, of which the first letters are mostly free: Jaro-Winkler in hundredths. */
    static boolean alike(String a, String b, int hundredths) {
        if (Math.abs(a.length() - b.length()) > FAR || LEVENSHTEIN.apply(a, b) < 0) {
            return false;
        }
        // Jaro takes the first letters that match, from the left text: which one that is must not matter.
        boolean ordered = a.compareTo(b) <= 0;
        return Math.round(JARO_WINKLER.apply(ordered ? a : b, ordered ? b : a) * 100) >= hundredths;
    }
}
