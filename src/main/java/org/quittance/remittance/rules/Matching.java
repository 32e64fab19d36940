package org.quittance.remittance.rules;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.quittance.claims.ClaimNumbers;
import org.quittance.money.Money;
import org.quittance.remittance.RemittedClaim;

/**
 * Which claim of ours a payer means (rule C-22): by the number we sent, by the payer's own number seen before, by line
 * control numbers, by the number as payers mangle it, by member, day and charge. What speaks for a claim and what speaks
 * against it is weighed up ({@code Evidence}); the best claim is taken when it reaches {@value #ENOUGH} and stands alone.
 * A name never counts by itself, nor does what every practice repeats. Below certainty a person decides.
 */
public final class Matching {

    /** The score a claim must reach. */
    public static final int ENOUGH = 75;

    private static final int MOST = 100;

    /**
     * What is known of a claim of ours.
     *
     * @param claim its id
     * @param number CLM01
     * @param numberKey CLM01 in upper case letters and digits only
     * @param charge sum of its charges
     * @param served first date of service
     * @param memberIds ids of its members with its payers
     * @param lineControls line control numbers sent, without those that many claims have
     * @param payerControls the payer's numbers seen on earlier answers
     * @param family the patient's family name, empty where nobody needs to know
     * @param given the patient's given name
     */
    public record Candidate(
            UUID claim,
            String number,
            String numberKey,
            Money charge,
            LocalDate served,
            Set<String> memberIds,
            Set<String> lineControls,
            Set<String> payerControls,
            String family,
            String given) {}

    /** The answer. */
    public sealed interface Match {

        /**
         * One claim fits.
         *
         * @param score 75 to 100
         * @param reasons what fits, in codes
         * @param against what does not, in codes
         */
        record Found(UUID claim, int score, List<String> reasons, List<String> against) implements Match {}

        /**
         * Several fit equally.
         *
         * @param reasons what fits, in codes
         */
        record Several(List<UUID> claims, int score, List<String> reasons) implements Match {}

        /** None fits well enough. */
        record None() implements Match {}
    }

    /**
     * How well a claim fits.
     *
     * @param weight what speaks for it less what speaks against it
     * @param reasons what fits, in codes
     * @param against what does not: number, charge, member, name, given-name, family-name
     */
    public record Scored(UUID claim, int weight, List<String> reasons, List<String> against) {

        /**
         * The weight as it is shown.
         *
         * @return 0 to 100
         */
        public int score() {
            return Math.clamp(weight, 0, MOST);
        }
    }

    private Matching() {}

    /**
     * Chooses among candidates.
     *
     * @param said what the payer says
     * @param candidates claims that may be meant
     * @return the claim, several, or none
     */
    public static Match choose(RemittedClaim said, Collection<Candidate> candidates) {
        List<Scored> scored = ranked(said, candidates).stream()
                .filter(candidate -> candidate.weight() >= ENOUGH)
                .toList();
        if (scored.isEmpty()) {
            return new Match.None();
        }
        Scored best = scored.getFirst();
        List<UUID> equals = scored.stream()
                .filter(other -> other.weight() == best.weight())
                .map(Scored::claim)
                .distinct()
                .toList();
        return equals.size() == 1
                ? new Match.Found(best.claim(), best.score(), best.reasons(), best.against())
                : new Match.Several(equals, best.score(), best.reasons());
    }

    /**
     * All candidates with what speaks for them, for a person to choose among.
     *
     * @param said what the payer says
     * @param candidates claims that may be meant
     * @return the best first
     */
    public static List<Scored> ranked(RemittedClaim said, Collection<Candidate> candidates) {
        return candidates.stream()
                .map(candidate -> Evidence.of(said, candidate))
                .sorted(Comparator.comparingInt(Scored::weight).reversed())
                .toList();
    }

    /**
     * The keys under which a number that a payer changed may be known: all of it, and what stands before a suffix.
     *
     * @param number as the payer wrote it
     * @return one or two keys, none empty
     */
    public static Set<String> keysOf(String number) {
        int suffix = 0;
        while (suffix < number.length() && Character.isLetterOrDigit(number.charAt(suffix))) {
            suffix++;
        }
        return List.of(ClaimNumbers.key(number), ClaimNumbers.key(number.substring(0, suffix))).stream()
                .filter(key -> !key.isEmpty())
                .collect(Collectors.toSet());
    }
}
