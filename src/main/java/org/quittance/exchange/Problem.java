package org.quittance.exchange;

/**
 * What is wrong with something that arrived, said so that a person can mend it. Problems are collected, never thrown.
 *
 * @param place where: file, segment and element, as {@code 20260918-130-HET55.835, segment 12 (CAS03)}
 * @param code what kind of fault, stable, for programs: {@code SE-COUNT}, {@code AMOUNT}
 * @param found what stood there, shortened, and only for amounts, counts, dates, codes and control numbers; empty for
 *     anything that could name a person
 * @param rule what should have stood there, in words
 * @param remedy what a person can do about it
 */
public record Problem(String place, String code, String found, String rule, String remedy) {

    /** The longest {@link #found} that is kept, in characters; the rest is cut and marked. */
    public static final int LONGEST_FOUND = 40;

    /** Shortens what was found and takes out control characters. */
    public Problem {
        found = shortened(found);
    }

    /**
     * The problem as one sentence for lists and logs.
     *
     * @return place, rule, what was found and the remedy
     */
    public String sentence() {
        String seen = found.isEmpty() ? "" : ", found " + found;
        return place + ": " + rule + seen + ". " + remedy;
    }

    private static String shortened(String text) {
        String head = text.length() <= LONGEST_FOUND ? text : text.substring(0, LONGEST_FOUND) + "…";
        StringBuilder clean = new StringBuilder(head.length());
        for (int i = 0; i < head.length(); i++) {
            char c = head.charAt(i);
            clean.append(Character.isISOControl(c) || Character.isSurrogate(c) ? '�' : c);
        }
        return clean.toString();
    }
}
