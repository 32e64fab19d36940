package org.quittance.claims;

import org.quittance.staff.Right;

/** Why it is not noted, or not taken back, which claim something belongs to; {@link TieRefusalWords} says it. */
public sealed interface TieRefusal {

    /** Refusals that need no facts. */
    enum Plain implements TieRefusal {
        /** The number as it was sent is missing, or why: 1 to 200 characters. */
        NO_NUMBER_OR_REASON,
        /** Whoever takes it back says why, in 1 to 200 characters. */
        NO_REASON
    }

    /**
     * Whoever asks may not.
     *
     * @param missing the right
     */
    record NotAllowed(Right missing) implements TieRefusal {}

    /**
     * Nothing is said that could be taken back.
     *
     * @param number CLM01 of what was sent
     */
    record NothingSaid(String number) implements TieRefusal {}

    /**
     * It was used: a claim came in by it.
     *
     * @param number CLM01 of what was sent
     */
    record Used(String number) implements TieRefusal {}

    /**
     * There is no such claim that it could belong to.
     *
     * @param number the number that was named
     */
    record UnknownClaim(String number) implements TieRefusal {}

    /**
     * Claims of several accounts have the number that was named.
     */
    record SeveralAccounts(String number) implements TieRefusal {}
}
