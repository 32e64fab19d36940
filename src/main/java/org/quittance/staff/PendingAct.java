package org.quittance.staff;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * An act that somebody wanted and may not do alone (rule G-30), kept whole. Amounts are in cents.
 *
 * @param id names it
 * @param actKey the key of the act: the same form asks once
 * @param act what
 * @param about the patient account
 * @param details what the module needs to do it, as JSON
 * @param reason why, the words of whoever asked
 * @param askedBy sign-in name
 * @param askedAt when
 * @param limitCents the limit of whoever asked, at that time
 * @param countedCents what counted against it, this amount included
 * @param approvals how many others must agree
 * @param state what became of it
 * @param outcome what became of it, a sentence; empty while it waits
 * @param settled who ended the waiting, and when
 * @param given who agreed so far
 */
public record PendingAct(
        UUID id,
        String actKey,
        LimitedAct act,
        UUID about,
        long amountCents,
        String details,
        String reason,
        String askedBy,
        Instant askedAt,
        long limitCents,
        long countedCents,
        int approvals,
        State state,
        String outcome,
        Optional<Settled> settled,
        List<Approval> given) {

    /** What became of it. */
    public enum State {
        /** Another must decide. */
        WAITING,
        /** It was done. */
        DONE,
        /** Another said no. */
        DECLINED,
        /** Whoever asked took it back. */
        WITHDRAWN,
        /** When it was agreed to, it could not be done any more. */
        OVERTAKEN;

        /**
         * As stored.
         *
         * @return lower case
         */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Somebody agreed.
     *
     * @param by sign-in name
     * @param at when
     * @param limitCents their limit at that time
     * @param comment their words; may be empty
     * @param beforeCents what was owed before it was done; empty until it is
     * @param afterCents what was owed after
     */
    public record Approval(
            String by,
            Instant at,
            long limitCents,
            String comment,
            OptionalLong beforeCents,
            OptionalLong afterCents) {}

    /**
     * Somebody ended the waiting: by the last agreement, by saying no, or by taking it back.
     *
     * @param by sign-in name
     * @param at when
     */
    public record Settled(String by, Instant at) {}

    /** A pending act that nobody can change. */
    public PendingAct {
        given = List.copyOf(given);
    }

    /**
     * The same with those who agreed.
     *
     * @param approvals who, in the order in which they did
     * @return the act
     */
    public PendingAct agreedBy(List<Approval> approvals) {
        return new PendingAct(
                id,
                actKey,
                act,
                about,
                amountCents,
                details,
                reason,
                askedBy,
                askedAt,
                limitCents,
                countedCents,
                this.approvals,
                state,
                outcome,
                settled,
                approvals);
    }
}
