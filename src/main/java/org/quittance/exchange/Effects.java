package org.quittance.exchange;

import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * What a payer's answers change on accounts: foretold by a dry run, true after posting. Amounts in cents.
 *
 * @param accounts patient accounts that change; counted by a dry run only
 * @param matched claims of ours
 * @param newlyOwing claims after which the patient's side newly owes something
 * @param newlyOwedCents how much
 * @param movedOn claims of which something moves to a later payer
 * @param movedOnCents how much
 * @param denied claims of which all or part stays with the payer
 * @param deniedCents what stays
 * @param review claims that are posted and look unusual
 * @param unmatched claims that are not ours, or cannot be told apart
 * @param reversed earlier answers taken back
 * @param debts the largest new debts, the largest first
 * @param doubts claims that need a person, at most some
 */
public record Effects(
        OptionalInt accounts,
        int matched,
        int newlyOwing,
        long newlyOwedCents,
        int movedOn,
        long movedOnCents,
        int denied,
        long deniedCents,
        int review,
        int unmatched,
        int reversed,
        List<Debt> debts,
        List<Doubt> doubts) {

    /** Takes copies of the lists. */
    public Effects {
        debts = List.copyOf(debts);
        doubts = List.copyOf(doubts);
    }

    /**
     * What a patient's side newly owes.
     *
     * @param claim the claim's number as the payer wrote it
     * @param account the patient account
     * @param cents how much
     */
    public record Debt(String claim, UUID account, long cents) {}

    /**
     * A claim that needs a person.
     *
     * @param claim its number as the payer wrote it
     * @param kind why, in code: unmatched, ambiguous, reversal-unmatched, denied, review
     * @param flags what a person should know, in codes
     * @param cents what was paid on it
     */
    public record Doubt(String claim, String kind, List<String> flags, long cents) {}

    /**
     * How many claims look wrong.
     *
     * @return refused, unusual or not to be placed
     */
    public int doubtful() {
        return denied + review + unmatched;
    }
}
