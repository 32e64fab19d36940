package org.quittance.remittance.posting;

import java.util.Set;
import org.quittance.staff.Actor;

/**
 * What a person lets into the books of a file that would not come in by rule.
 *
 * @param twins whether what looks like one that stands is let in (rule A-45)
 * @param again positions of transactions that were taken back and are posted again
 * @param reason why, the person's words
 * @param by who brings the file, or lets it in
 */
public record Admission(boolean twins, Set<Integer> again, String reason, Actor by) {

    /**
     * Nothing but what comes in by rule.
     *
     * @param by who brings the file
     * @return lets nothing in by hand
     */
    public static Admission byRule(Actor by) {
        return new Admission(false, Set.of(), "", by);
    }

    /**
     * Somebody knows that the payer paid twice.
     *
     * @param reason why
     * @return lets in what looks like one that stands
     */
    public static Admission ofTwins(String reason, Actor by) {
        return new Admission(true, Set.of(), reason, by);
    }

    /**
     * What was taken back was right.
     *
     * @param transaction position in its file
     * @param reason why
     * @return posts it again
     */
    public static Admission again(int transaction, String reason, Actor by) {
        return new Admission(false, Set.of(transaction), reason, by);
    }
}
