package org.quittance.registration;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names as people write them. Files write in capitals only; such a name is shown with capitals where a name has them.
 * What somebody typed with small letters stays as it is. Records keep what the file said.
 */
public final class Names {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final int LONGEST_INITIALS = 2;
    private static final Set<String> ALWAYS_CAPITAL = Set.of(
            "HMO", "PPO", "EPO", "POS", "LLC", "LLP", "PA", "PC", "MD", "DO", "USA", "US", "VA", "BCBS", "AARP", "II",
            "III", "IV", "ACO", "TPA");
    private static final Set<String> ALWAYS_SMALL = Set.of("OF", "AND", "THE", "FOR", "AT", "IN");

    private Names() {}

    /**
     * A name as it is shown.
     *
     * @param name as recorded
     * @return the same letters
     */
    public static String shown(String name) {
        if (!name.equals(name.toUpperCase(Locale.ROOT)) || name.equals(name.toLowerCase(Locale.ROOT))) {
            return name;
        }
        Matcher words = WORD.matcher(name);
        StringBuilder shown = new StringBuilder();
        while (words.find()) {
            words.appendReplacement(shown, Matcher.quoteReplacement(word(words.group(), words.start() == 0)));
        }
        return words.appendTail(shown).toString();
    }

    /**
     * The name of a person as it is shown. A part that a file wrote in capitals is shown as a name also beside one that
     * somebody typed; two letters beside typed ones are what the person goes by, as {@code JJ}.
     *
     * @param parts given, middle and family name as recorded; some may be empty
     * @return the same letters, with one space between the parts
     */
    public static String ofPerson(String... parts) {
        String whole = spaced(String.join(" ", parts));
        if (whole.equals(whole.toUpperCase(Locale.ROOT))) {
            return shown(whole);
        }
        return spaced(Arrays.stream(parts)
                .map(part -> part.strip().length() > LONGEST_INITIALS ? shown(part) : part)
                .collect(Collectors.joining(" ")));
    }

    private static String spaced(String name) {
        return SPACES.matcher(name.strip()).replaceAll(" ");
    }

    private static String word(String capitals, boolean first) {
        if (ALWAYS_CAPITAL.contains(capitals) || capitals.length() == 1) {
            return capitals;
        }
        String small = capitals.toLowerCase(Locale.ROOT);
        if (!first && ALWAYS_SMALL.contains(capitals)) {
            return small;
        }
        if (capitals.startsWith("MC") && capitals.length() > 3) {
            return "Mc" + capitals.charAt(2) + small.substring(3);
        }
        return capitals.charAt(0) + small.substring(1);
    }
}
