package org.quittance.registration;

/** Whether one slip of a hand makes one text of another. */
public final class Slips {

    private Slips() {}

    /**
     * One letter is another, missing or too many, or two neighbours changed places.
     *
     * @param shorter the text of no more letters
     * @param longer the other text
     * @return true when one slip at most lies between them
     */
    public static boolean isOneApart(String shorter, String longer) {
        int from = 0;
        while (from < shorter.length() && shorter.charAt(from) == longer.charAt(from)) {
            from++;
        }
        String left = shorter.substring(from);
        String right = longer.substring(from);
        if (right.isEmpty()) {
            return true;
        }
        if (left.length() < right.length()) {
            return left.length() + 1 == right.length() && right.substring(1).equals(left);
        }
        if (left.length() > right.length()) {
            return false;
        }
        boolean oneIsAnother = left.substring(1).equals(right.substring(1));
        return oneIsAnother
                || (left.length() > 1
                        && left.charAt(0) == right.charAt(1)
                        && left.charAt(1) == right.charAt(0)
                        && left.substring(2).equals(right.substring(2)));
    }
}
