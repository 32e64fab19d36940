package org.quittance.registration.rules;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a name may have been meant to be when it was typed with one slip: a letter too many, one left out, one wrong or
 * without its accent, two changed about. Names are looked for by what they may be, so that an index on the names serves.
 */
public final class NearNames {

    /** Shorter ones are one slip away from too many others. */
    private static final int SHORTEST = 4;

    private static final int LONGEST = 20;
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzáéíóúñü'- ";

    private NearNames() {}

    /**
     * Names one slip away.
     *
     * @param typed a name
     * @return in small letters, without what was typed; none for a very short or very long name
     */
    public static List<String> of(String typed) {
        String name = typed.toLowerCase(Locale.ROOT);
        Set<String> near = new LinkedHashSet<>();
        if (name.length() < SHORTEST || name.length() > LONGEST) {
            return List.of();
        }
        for (int at = 0; at <= name.length(); at++) {
            String before = name.substring(0, at);
            String after = name.substring(at);
            for (int i = 0; i < LETTERS.length(); i++) {
                char letter = LETTERS.charAt(i);
                near.add(before + letter + after);
                if (!after.isEmpty()) {
                    near.add(before + letter + after.substring(1));
                }
            }
            if (!after.isEmpty()) {
                near.add(before + after.substring(1));
            }
            if (after.length() > 1) {
                near.add(before + after.charAt(1) + after.charAt(0) + after.substring(2));
            }
        }
        near.remove(name);
        return List.copyOf(near);
    }
}
