package org.quittance.duplicates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How probable it is that two records are of one person, with every reason.
 *
 * @param score the points of all reasons together, cut to 0 to 100
 * @param reasons what was compared, in the order of the fields
 */
public record Likeness(int score, List<Reason> reasons) {

    /** From here on a pair is written down (rule D-09): of name, birth date and contact two agree, and nothing objects. */
    public static final int POSSIBLE = 60;

    /** From here on most pairs are one person. */
    public static final int LIKELY = 75;

    /** From here on nearly all pairs are one person. */
    public static final int NEARLY_SURE = 90;

    private static final int WHOLE = 100;

    /** Takes a copy and checks the bounds. */
    public Likeness {
        reasons = List.copyOf(reasons);
        if (score < 0 || score > WHOLE) {
            throw new IllegalArgumentException("A score is 0 to 100, not " + score);
        }
    }

    /**
     * The likeness that reasons add up to.
     *
     * @param reasons all of them
     * @return with its score
     */
    public static Likeness of(List<Reason> reasons) {
        int points = reasons.stream().mapToInt(Reason::points).sum();
        return new Likeness(Math.max(0, Math.min(WHOLE, points)), reasons);
    }

    /**
     * The same with one more reason.
     *
     * @param reason what else was found
     * @return with a new score
     */
    public Likeness and(Reason reason) {
        List<Reason> all = new ArrayList<>(reasons);
        all.add(reason);
        return of(all);
    }

    /**
     * The reasons as one text, for keeping.
     *
     * @return as {@code family:same:20 given:slip:14}
     */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Reason reason : reasons) {
            text.append(text.isEmpty() ? "" : " ")
                    .append(reason.trait().code())
                    .append(':')
                    .append(reason.relation().code())
                    .append(':')
                    .append(reason.points());
        }
        return text.toString();
    }

    /**
     * A likeness as it was kept.
     *
     * @param text its reasons, as {@link #text} gives them
     * @return the likeness
     */
    public static Likeness ofText(int score, String text) {
        return new Likeness(
                score,
                text.isEmpty()
                        ? List.of()
                        : Arrays.stream(text.split(" ")).map(Likeness::reason).toList());
    }

    private static Reason reason(String text) {
        List<String> parts = List.of(text.split(":"));
        return new Reason(
                Trait.ofCode(parts.getFirst()), Relation.ofCode(parts.get(1)), Integer.parseInt(parts.getLast()));
    }
}
