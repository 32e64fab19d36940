package org.quittance.staff;

/**
 * Whether somebody may do something of an amount (rule G-30). Amounts are in cents; {@code counted} is the amount with
 * what was done of the same kind on the same account within {@link Authority#DAYS_ADDED} days, so that splitting does
 * not help.
 */
public sealed interface Ruling {

    /**
     * It may be done at once.
     *
     * @param limitCents how far this person's authority goes; {@link Limits#WITHOUT} where it has no end
     * @param countedCents what counts against it
     */
    record Allowed(long limitCents, long countedCents) implements Ruling {}

    /**
     * It may not be done by this person at all.
     *
     * @param rule which rule says so
     * @param words a sentence that says what to do instead
     */
    record Refused(String rule, String words) implements Ruling {}

    /**
     * Somebody else must agree before it is done.
     *
     * @param rule which rule says so
     * @param limitCents how far this person's authority goes
     * @param countedCents what counts against it
     * @param approvals how many others must agree: 1, or 2 above {@link Authority#TWO_ABOVE_CENTS}
     * @param words a sentence that says why
     */
    record NeedsSecond(String rule, long limitCents, long countedCents, int approvals, String words)
            implements Ruling {}
}
