package org.quittance.exchange;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What a file, or a transaction in it, holds and moves. What does not apply to a type is empty. For a remittance
 * {@code cashCents = postedCents + unappliedCents + providerLevelCents}.
 *
 * @param claims how many claims it holds
 * @param bpr02Cents what the payer says it paid (BPR02), in cents
 * @param cashCents what was booked as money from the payer, in cents
 * @param postedCents of that, on claims we know, in cents
 * @param unappliedCents of that, on claims we do not know, in cents
 * @param providerLevelCents what provider-level adjustments add (minus the sum of PLB), in cents
 * @param effects what it changes on accounts
 * @param rows what the rows of a sheet change, where it is one
 */
public record Contents(
        OptionalInt claims,
        OptionalLong bpr02Cents,
        OptionalLong cashCents,
        OptionalLong postedCents,
        OptionalLong unappliedCents,
        OptionalLong providerLevelCents,
        Optional<Effects> effects,
        Optional<RowEffects> rows) {

    /** Nothing that is counted. */
    public static final Contents NONE = new Contents(
            OptionalInt.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            Optional.empty(),
            Optional.empty());

    /**
     * A number of claims.
     *
     * @param count how many
     * @return that, and nothing else
     */
    public static Contents ofClaims(int count) {
        OptionalLong none = OptionalLong.empty();
        return new Contents(OptionalInt.of(count), none, none, none, none, none, Optional.empty(), Optional.empty());
    }

    /**
     * A payer's answers, of which nothing is booked.
     *
     * @param claims how many claims are answered
     * @param bpr02Cents what the payer says it paid, in cents
     * @return the two
     */
    public static Contents answered(int claims, long bpr02Cents) {
        OptionalLong none = OptionalLong.empty();
        return new Contents(
                OptionalInt.of(claims),
                OptionalLong.of(bpr02Cents),
                none,
                none,
                none,
                none,
                Optional.empty(),
                Optional.empty());
    }

    /**
     * The same with what was booked.
     *
     * @param posted on claims we know, in cents
     * @param unapplied on claims we do not know, in cents
     * @param providerLevel what provider-level adjustments add, in cents
     * @param changes what it changes on accounts
     * @return new contents; {@link #cashCents} is the sum of the three amounts
     */
    public Contents booked(long posted, long unapplied, long providerLevel, Effects changes) {
        long cash = Math.addExact(Math.addExact(posted, unapplied), providerLevel);
        return new Contents(
                claims,
                bpr02Cents,
                OptionalLong.of(cash),
                OptionalLong.of(posted),
                OptionalLong.of(unapplied),
                OptionalLong.of(providerLevel),
                Optional.of(changes),
                rows);
    }

    /**
     * A sheet's rows and what they change.
     *
     * @param effects what they change
     * @return contents of a sheet
     */
    public static Contents ofRows(RowEffects effects) {
        OptionalLong none = OptionalLong.empty();
        return new Contents(OptionalInt.empty(), none, none, none, none, none, Optional.empty(), Optional.of(effects));
    }
}
