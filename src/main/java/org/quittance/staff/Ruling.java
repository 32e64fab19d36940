package org.quittance.staff;

/**
 * Whether somebody may do something of an amount (rule G-30). Amounts are in cents; {@code counted} is the amount with
 * what was done of the same kind on the same account within {@link Authority#DAYS_ADDED} days, so that splitting does
 * not help. {@link AuthorityWords} says it in a sentence.
 */
public sealed interface Ruling {

    /**
     * It may be done at once.
     *
     * @param limitCents how far this person's authority goes; {@link Limits#WITHOUT} where it has no end
     * @param countedCents what counts against it
     */
    record Allowed(long limitCents, long countedCents) implements Ruling {}

    /** It may not be done by this person at all. */
    sealed interface Refused extends Ruling {

        /**
         * Which rule says so.
         *
         * @return its id, for example {@code G-30}
         */
        String rule();
    }

    /**
     * Whoever wants it is nobody who is signed in.
     *
     * @param act what was wanted
     */
    record NotSignedIn(LimitedAct act) implements Refused {
        @Override
        public String rule() {
            return "G-30";
        }
    }

    /**
     * The role does no such thing.
     *
     * @param role what the person is here for
     * @param act what was wanted
     */
    record NotOfRole(Role role, LimitedAct act) implements Refused {
        @Override
        public String rule() {
            return "G.2";
        }
    }

    /**
     * Somebody else must agree before it is done (rule G-30).
     *
     * @param limitCents how far this person's authority goes
     * @param countedCents what counts against it
     * @param approvals how many others must agree: 1, or 2 above {@link Authority#TWO_ABOVE_CENTS}
     */
    record NeedsSecond(long limitCents, long amountCents, long countedCents, int approvals) implements Ruling {}
}
