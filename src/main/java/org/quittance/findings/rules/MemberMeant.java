package org.quittance.findings.rules;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/** The member number of 32 hexadecimal digits that was meant: signs that look like digits, or what the person has else. */
public final class MemberMeant {

    private static final String FORM = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String ALIKE = "OolISsBGZzq";
    private static final String DIGITS = "00115586229";

    private MemberMeant() {}

    /**
     * What was meant.
     *
     * @param found what stands there
     * @param others numbers of the same person at other times
     * @return the likeliest first
     */
    public static List<String> of(String found, List<String> others) {
        SequencedSet<String> meant = new LinkedHashSet<>();
        others.stream()
                .filter(other -> Slip.between(caps(found), caps(other)).isPresent())
                .forEach(meant::add);
        StringBuilder digits = new StringBuilder();
        for (int at = 0; at < found.length(); at++) {
            int like = ALIKE.indexOf(found.charAt(at));
            digits.append(like < 0 ? found.charAt(at) : DIGITS.charAt(like));
        }
        String mended = digits.toString().strip();
        if (mended.matches(FORM)) {
            meant.add(mended);
        } else if (found.strip().toLowerCase(java.util.Locale.ROOT).matches(FORM)) {
            meant.add(found.strip().toLowerCase(java.util.Locale.ROOT));
        }
        if (meant.isEmpty()) {
            meant.addAll(withoutDouble(found.strip()));
        }
        return List.copyOf(meant);
    }

    /** One key pressed twice. */
    private static SequencedSet<String> withoutDouble(String found) {
        SequencedSet<String> meant = new LinkedHashSet<>();
        for (int at = 1; at < found.length(); at++) {
            String less = found.substring(0, at) + found.substring(at + 1);
            if (found.charAt(at) == found.charAt(at - 1) && less.matches(FORM)) {
                meant.add(less);
            }
        }
        return meant;
    }

    private static String caps(String text) {
        return text.toUpperCase(java.util.Locale.ROOT);
    }
}
