package org.quittance.findings.rules;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quittance.registration.PlainLetters;

/**
 * Names and towns as they are compared to find a slip: one word in capitals, so that a space is no slip (rule D-07). It
 * only looks like the letters of duplicates, which keep a name's words apart, leave digits out of them and take a suffix
 * at the end alone; what is the same for both is in {@link PlainLetters}.
 */
public final class Letters {

    private static final Pattern NOT_ALNUM = Pattern.compile("[^A-Z0-9]+");
    private static final Map<String, String> SHORT =
            Map.of("ST", "SAINT", "MT", "MOUNT", "FT", "FORT", "N", "NORTH", "S", "SOUTH", "E", "EAST", "W", "WEST");

    private Letters() {}

    /**
     * A name as it is compared.
     *
     * @param name as written
     * @return capitals and digits; a suffix (Jr, III) is left out
     */
    public static String name(String name) {
        return Stream.of(NOT_ALNUM.split(
                        PlainLetters.capitals(name.replace("'", "").replace("’", ""))))
                .filter(word -> !PlainLetters.isSuffix(word))
                .collect(Collectors.joining());
    }

    /**
     * The first word of a given name, as it is compared: some sources append the middle name.
     *
     * @param given as written
     * @return capitals and digits
     */
    public static String firstWord(String given) {
        String plain = PlainLetters.capitals(given.strip());
        int space = plain.indexOf(' ');
        return name(space < 0 ? plain : plain.substring(0, space));
    }

    /**
     * A town as it is compared. The post writes Foxboro, the town itself Foxborough: both are one.
     *
     * @param town as written
     * @return capitals; {@code St}, {@code Mt}, {@code Ft} and points of the compass written out
     */
    public static String town(String town) {
        String key = Stream.of(NOT_ALNUM.split(PlainLetters.capitals(town.replace("'", ""))))
                .map(word -> SHORT.getOrDefault(word, word))
                .collect(Collectors.joining());
        return key.endsWith("BOROUGH") ? key.substring(0, key.length() - "UGH".length()) : key;
    }

    /**
     * A proposal written as the field is: all capitals where the field is.
     *
     * @param proposed as another source has it
     * @param like what stands in the field
     * @return the same letters
     */
    public static String writtenLike(String proposed, String like) {
        boolean capitals = like.equals(like.toUpperCase(Locale.ROOT)) && !like.equals(like.toLowerCase(Locale.ROOT));
        boolean shouted = proposed.equals(proposed.toUpperCase(Locale.ROOT));
        if (capitals) {
            return proposed.toUpperCase(Locale.ROOT);
        }
        return shouted ? capitalised(proposed) : proposed;
    }

    private static String capitalised(String shouted) {
        StringBuilder text = new StringBuilder();
        boolean start = true;
        for (int at = 0; at < shouted.length(); at++) {
            char each = shouted.charAt(at);
            text.append(start ? each : Character.toLowerCase(each));
            start = !Character.isLetterOrDigit(each);
        }
        return text.toString();
    }
}
