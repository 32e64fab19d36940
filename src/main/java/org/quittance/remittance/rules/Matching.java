package org.quittance.remittance.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.quittance.claims.ClaimNumbers;
import org.quittance.money.Money;
import org.quittance.remittance.RemittedClaim;
import org.quittance.remittance.RemittedLine;

/**
 * Which claim of ours a payer means (rule C-22): by the number we sent, by the payer's own number seen before, by line
 * control numbers, by the number as payers mangle it, by member, day and charge. Evidence adds up to a score of 100;
 * the best claim is taken when it reaches {@value #ENOUGH} and stands alone. A name never counts by itself.
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
     * @param lineControls line control numbers sent
     * @param payerControls the payer's numbers seen on earlier answers
     * @param family the patient's family name in lower case
     * @param given the patient's given name in lower case
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
         * @param claim the claim
         * @param score 75 to 100
         * @param reasons what fits, in codes
         */
        record Found(UUID claim, int score, List<String> reasons) implements Match {}

        /**
         * Several fit equally.
         *
         * @param claims the claims
         * @param score their score
         * @param reasons what fits, in codes
         */
        record Several(List<UUID> claims, int score, List<String> reasons) implements Match {}

        /** None fits well enough. */
        record None() implements Match {}
    }

    /**
     * How well a claim fits.
     *
     * @param claim the claim
     * @param score 0 to 100
     * @param reasons what fits, in codes
     */
    public record Scored(UUID claim, int score, List<String> reasons) {}

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
                .filter(candidate -> candidate.score() >= ENOUGH)
                .toList();
        if (scored.isEmpty()) {
            return new Match.None();
        }
        Scored best = scored.getFirst();
        List<UUID> equals = scored.stream()
                .filter(other -> other.score() == best.score())
                .map(Scored::claim)
                .distinct()
                .toList();
        return equals.size() == 1
                ? new Match.Found(best.claim(), best.score(), best.reasons())
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
                .map(candidate -> score(said, candidate))
                .sorted(Comparator.comparingInt(Scored::score).reversed())
                .toList();
    }

    private static Scored score(RemittedClaim said, Candidate candidate) {
        List<String> reasons = new ArrayList<>();
        int score = identity(said, candidate, reasons);
        score += confirm(reasons, "charge", 20, said.charge().abs().equals(candidate.charge()));
        score += confirm(
                reasons,
                "member",
                20,
                !said.memberId().isEmpty() && candidate.memberIds().contains(said.memberId()));
        score += confirm(
                reasons,
                "day",
                20,
                said.earliestService().map(candidate.served()::equals).orElse(false));
        boolean named = !said.family().isEmpty()
                && lower(said.family()).equals(candidate.family())
                && lower(said.given()).equals(candidate.given());
        score += confirm(reasons, "name", 15, named);
        return new Scored(candidate.claim(), Math.min(MOST, score), reasons);
    }

    private static int identity(RemittedClaim said, Candidate candidate, List<String> reasons) {
        if (said.number().equals(candidate.number())) {
            reasons.add("number");
            return 60;
        }
        if (!said.payerControl().isEmpty() && candidate.payerControls().contains(said.payerControl())) {
            reasons.add("payer-number");
            return 55;
        }
        Set<String> controls = said.lines().stream()
                .map(RemittedLine::lineControl)
                .filter(control -> !control.isEmpty())
                .collect(Collectors.toSet());
        if (!controls.isEmpty() && candidate.lineControls().containsAll(controls)) {
            reasons.add("line-numbers");
            return 45;
        }
        if (keysOf(said.number()).contains(candidate.numberKey())) {
            reasons.add("number-nearly");
            return 40;
        }
        return 0;
    }

    private static int confirm(List<String> reasons, String reason, int points, boolean holds) {
        if (holds) {
            reasons.add(reason);
        }
        return holds ? points : 0;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
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
