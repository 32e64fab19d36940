package org.quittance.findings.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The one error of a hand that turns what was meant into what stands there (rules D-07, D-08). */
public enum Slip {
    /** Two neighbouring characters changed places. */
    SWAPPED("two neighbouring characters are swapped", 6),
    /** A character was typed twice. */
    DOUBLED("a character is there twice", 5),
    /** Characters that look alike: O and 0, I and 1. */
    LOOK_ALIKE("two characters that look alike", 5),
    /** The key beside it. */
    NEIGHBOUR("the key beside it was hit", 4),
    /** A character is missing. */
    MISSING("a character is missing", 4),
    /** A character is one too many. */
    EXTRA("a character is too many", 3),
    /** One character is another. */
    WRONG("one character is another", 2);

    private static final List<String> KEYS = List.of("1234567890", "QWERTYUIOP", "ASDFGHJKL", "ZXCVBNM");
    private static final List<String> PAD = List.of("789", "456", "123");
    private static final List<String> ALIKE =
            List.of("O0", "I1", "S5", "B8", "Z2", "L1", "G6", "IL", "Q0", "D0", "38", "17", "UV", "EF", "MN", "CG");

    private final String words;
    private final int likelihood;

    Slip(String words, int likelihood) {
        this.words = words;
        this.likelihood = likelihood;
    }

    /**
     * What happened.
     *
     * @return part of a sentence
     */
    public String words() {
        return words;
    }

    /**
     * How easily it happens, to order proposals.
     *
     * @return 2 to 6
     */
    public int likelihood() {
        return likelihood;
    }

    /**
     * The one slip between what stands there and what may have been meant.
     *
     * @param found what stands there, capitals
     * @param meant what may have been meant, capitals
     * @return the slip; empty when they are equal or further apart
     */
    public static Optional<Slip> between(String found, String meant) {
        int start = 0;
        int shorter = Math.min(found.length(), meant.length());
        while (start < shorter && found.charAt(start) == meant.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start
                && found.charAt(found.length() - 1 - end) == meant.charAt(meant.length() - 1 - end)) {
            end++;
        }
        String there = found.substring(start, found.length() - end);
        String right = meant.substring(start, meant.length() - end);
        return switch (there.length() - right.length()) {
            case 0 -> sameLength(there, right);
            case 1 -> right.isEmpty() ? Optional.of(typedTwice(found, start) ? DOUBLED : EXTRA) : Optional.empty();
            case -1 -> there.isEmpty() ? Optional.of(MISSING) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Slip> sameLength(String there, String right) {
        if (there.length() == 2 && there.charAt(0) == right.charAt(1) && there.charAt(1) == right.charAt(0)) {
            return Optional.of(SWAPPED);
        }
        if (there.length() != 1) {
            return Optional.empty();
        }
        char a = there.charAt(0);
        char b = right.charAt(0);
        if (alike(a, b)) {
            return Optional.of(LOOK_ALIKE);
        }
        return Optional.of(beside(KEYS, a, b) || beside(PAD, a, b) ? NEIGHBOUR : WRONG);
    }

    /** Two characters that are read for one another. */
    static boolean alike(char a, char b) {
        return ALIKE.stream().anyMatch(pair -> a != b && pair.indexOf(a) >= 0 && pair.indexOf(b) >= 0);
    }

    private static boolean typedTwice(String found, int at) {
        char extra = found.charAt(at);
        return (at > 0 && found.charAt(at - 1) == extra) || (at + 1 < found.length() && found.charAt(at + 1) == extra);
    }

    private static boolean beside(List<String> rows, char a, char b) {
        for (int row = 0; row < rows.size(); row++) {
            int at = rows.get(row).indexOf(a);
            if (at < 0) {
                continue;
            }
            for (int other = Math.max(0, row - 1); other < Math.min(rows.size(), row + 2); other++) {
                int there = rows.get(other).indexOf(b);
                if (there >= 0 && Math.abs(there - at) <= 1) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Whether two texts are at most two slips apart.
     *
     * @param found what stands there
     * @param meant what may have been meant
     * @return true when one further slip may lie between them
     */
    public static boolean nearly(String found, String meant) {
        if (between(found, meant).isPresent()) {
            return true;
        }
        return Math.abs(found.length() - meant.length()) <= 2 && distance(found, meant) <= 2;
    }

    /** Damerau-Levenshtein distance with neighbours swapped as one step. */
    static int distance(String a, String b) {
        int[][] steps = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    steps[i][j] = i + j;
                    continue;
                }
                int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                steps[i][j] = Math.min(Math.min(steps[i - 1][j], steps[i][j - 1]) + 1, steps[i - 1][j - 1] + same);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    steps[i][j] = Math.min(steps[i][j], steps[i - 2][j - 2] + 1);
                }
            }
        }
        return steps[a.length()][b.length()];
    }

    /**
     * Every number that a single slip may have turned into this one, of any of the given lengths.
     *
     * @param digits what stands there
     * @param length how many digits what was meant has
     * @return without doubles
     */
    public static List<String> digitsMeant(String digits, int length) {
        List<String> meant = new ArrayList<>();
        if (digits.length() == length) {
            for (int i = 0; i < length; i++) {
                for (char d = '0'; d <= '9'; d++) {
                    add(meant, digits, digits.substring(0, i) + d + digits.substring(i + 1));
                }
                if (i + 1 < length) {
                    add(
                            meant,
                            digits,
                            digits.substring(0, i) + digits.charAt(i + 1) + digits.charAt(i) + digits.substring(i + 2));
                }
            }
        } else if (digits.length() == length + 1) {
            for (int i = 0; i <= length; i++) {
                add(meant, digits, digits.substring(0, i) + digits.substring(i + 1));
            }
        } else if (digits.length() == length - 1) {
            for (int i = 0; i < length; i++) {
                for (char d = '0'; d <= '9'; d++) {
                    add(meant, digits, digits.substring(0, i) + d + digits.substring(i));
                }
            }
        }
        return meant;
    }

    private static void add(List<String> meant, String digits, String one) {
        if (!one.equals(digits) && !meant.contains(one)) {
            meant.add(one);
        }
    }
}
