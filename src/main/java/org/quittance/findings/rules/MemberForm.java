package org.quittance.findings.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.quittance.registration.PlainLetters;

/**
 * What a payer's member numbers look like, learned from those of its members: lengths, and at each place a fixed
 * character, a digit, a letter or anything (identifiers, "member-id shape per payer").
 */
public final class MemberForm {

    private static final String CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int FEWEST = 20;
    private static final int COMMON = 10;
    private static final int NEARLY_ALL = 97;
    private static final int HUNDRED = 100;

    /** Numbers that are given out in order share digits until the next begins: so few of them may be others. */
    private static final int OTHER_DIGITS_ONE_IN = 200;

    /** What stands at one place. */
    private enum Kind {
        FIXED,
        DIGIT,
        LETTER,
        ANY
    }

    private record Position(Kind kind, char character) {}

    private final Map<Integer, List<Position>> byLength;
    private final boolean closed;
    private final int learnedFrom;

    private MemberForm(Map<Integer, List<Position>> byLength, boolean closed, int learnedFrom) {
        this.byLength = byLength;
        this.closed = closed;
        this.learnedFrom = learnedFrom;
    }

    /**
     * Learns a form.
     *
     * @param members member numbers of one payer, each once
     * @return empty when they are too few to learn from
     */
    public static Optional<MemberForm> learn(List<String> members) {
        Map<Integer, List<String>> lengths = new TreeMap<>();
        for (String member : members) {
            String key = PlainLetters.number(member);
            if (!key.isEmpty()) {
                lengths.computeIfAbsent(key.length(), any -> new ArrayList<>()).add(key);
            }
        }
        int all = lengths.values().stream().mapToInt(List::size).sum();
        if (all < FEWEST) {
            return Optional.empty();
        }
        Map<Integer, List<Position>> forms = new TreeMap<>();
        int covered = 0;
        for (Map.Entry<Integer, List<String>> each : lengths.entrySet()) {
            if (each.getValue().size() * HUNDRED >= all * COMMON) {
                forms.put(each.getKey(), positions(each.getValue(), each.getKey()));
                covered += each.getValue().size();
            }
        }
        return Optional.of(new MemberForm(forms, covered * HUNDRED >= all * NEARLY_ALL, all));
    }

    private static List<Position> positions(List<String> keys, int length) {
        List<Position> positions = new ArrayList<>();
        for (int at = 0; at < length; at++) {
            Map<Character, Integer> counts = new HashMap<>();
            int digits = 0;
            for (String key : keys) {
                counts.merge(key.charAt(at), 1, Integer::sum);
                digits += Character.isDigit(key.charAt(at)) ? 1 : 0;
            }
            int need = keys.size() * NEARLY_ALL;
            var most =
                    counts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
            if (keys.size() >= FEWEST && isFixed(most.getKey(), most.getValue(), keys.size())) {
                positions.add(new Position(Kind.FIXED, most.getKey()));
            } else if (keys.size() >= FEWEST && digits * HUNDRED >= need) {
                positions.add(new Position(Kind.DIGIT, ' '));
            } else if (keys.size() >= FEWEST && (keys.size() - digits) * HUNDRED >= need) {
                positions.add(new Position(Kind.LETTER, ' '));
            } else {
                positions.add(new Position(Kind.ANY, ' '));
            }
        }
        return positions;
    }

    private static boolean isFixed(char most, int times, int all) {
        return Character.isDigit(most)
                ? all - times <= Math.max(1, all / OTHER_DIGITS_ONE_IN)
                : times * HUNDRED >= all * NEARLY_ALL;
    }

    /**
     * Whether a number may be one of the payer's.
     *
     * @param member as written
     * @return true when nothing speaks against it
     */
    public boolean fits(String member) {
        String key = PlainLetters.number(member);
        List<Position> form = byLength.get(key.length());
        if (form == null) {
            return !closed;
        }
        for (int at = 0; at < key.length(); at++) {
            if (!fits(form.get(at), key.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private static boolean fits(Position position, char there) {
        return switch (position.kind()) {
            case FIXED -> position.character() == there;
            case DIGIT -> Character.isDigit(there);
            case LETTER -> Character.isLetter(there);
            case ANY -> true;
        };
    }

    /**
     * What a number that does not fit may have been.
     *
     * @param member as written
     * @return those that fit and are one slip away, the likeliest first; a digit that is missing is not guessed
     */
    public List<String> meant(String member) {
        String key = PlainLetters.number(member);
        List<String> meant = new ArrayList<>();
        for (int at = 0; at < key.length(); at++) {
            if (at + 1 < key.length()) {
                keep(meant, key, key.substring(0, at) + key.charAt(at + 1) + key.charAt(at) + key.substring(at + 2));
            }
            for (int c = 0; c < CHARACTERS.length(); c++) {
                char other = CHARACTERS.charAt(c);
                if (Slip.alike(key.charAt(at), other) || fixedAt(key.length(), at, other)) {
                    keep(meant, key, key.substring(0, at) + other + key.substring(at + 1));
                }
                if (fixedAt(key.length() + 1, at, other)) {
                    keep(meant, key, key.substring(0, at) + other + key.substring(at));
                }
            }
            keep(meant, key, key.substring(0, at) + key.substring(at + 1));
        }
        meant.sort((a, b) -> likelihood(key, b) - likelihood(key, a));
        return meant;
    }

    private boolean fixedAt(int length, int at, char character) {
        List<Position> form = byLength.get(length);
        return form != null && form.get(at).kind() == Kind.FIXED && form.get(at).character() == character;
    }

    private void keep(List<String> meant, String key, String one) {
        if (!one.equals(key) && !meant.contains(one) && byLength.containsKey(one.length()) && fits(one)) {
            meant.add(one);
        }
    }

    private static int likelihood(String found, String meant) {
        return Slip.between(found, meant).map(Slip::likelihood).orElse(0);
    }

    /**
     * From how many members it was learned.
     *
     * @return at least 20
     */
    public int learnedFrom() {
        return learnedFrom;
    }

    /**
     * The form in words.
     *
     * @return as {@code BLN and 9 digits}
     */
    public String words() {
        List<String> forms = new ArrayList<>();
        byLength.forEach((length, positions) -> forms.add(words(positions)));
        return String.join(" or ", forms);
    }

    private static String words(List<Position> positions) {
        List<String> parts = new ArrayList<>();
        int at = 0;
        while (at < positions.size()) {
            Kind kind = positions.get(at).kind();
            int end = at;
            StringBuilder fixed = new StringBuilder();
            while (end < positions.size() && positions.get(end).kind() == kind) {
                fixed.append(positions.get(end).character());
                end++;
            }
            int count = end - at;
            parts.add(
                    switch (kind) {
                        case FIXED -> fixed.toString();
                        case DIGIT -> count + (count == 1 ? " digit" : " digits");
                        case LETTER -> count + (count == 1 ? " letter" : " letters");
                        case ANY -> count + (count == 1 ? " character" : " characters");
                    });
            at = end;
        }
        return String.join(", ", parts);
    }
}
