package org.quittance.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An exact amount of US dollars in whole cents (rule 0-01). May be negative; every operation that would leave the
 * range of a {@code long} throws {@link ArithmeticException} instead of wrapping round.
 *
 * @param cents the amount in cents
 */
public record Money(long cents) implements Comparable<Money> {

    /** No money. */
    public static final Money ZERO = new Money(0);

    /** The largest amount taken from outside, in cents: 1,000,000,000,000.00 dollars. */
    public static final long LARGEST_FROM_OUTSIDE_CENTS = 100_000_000_000_000L;

    private static final int BASIS_POINTS_IN_WHOLE = 10_000;

    /**
     * An amount of whole cents.
     *
     * @param cents the amount in cents
     * @return the amount
     */
    public static Money ofCents(long cents) {
        return cents == 0 ? ZERO : new Money(cents);
    }

    /**
     * This amount plus another.
     *
     * @param other what to add
     * @return the sum
     */
    public Money plus(Money other) {
        return ofCents(Math.addExact(cents, other.cents));
    }

    /**
     * This amount less another.
     *
     * @param other what to take away
     * @return the difference
     */
    public Money minus(Money other) {
        return ofCents(Math.subtractExact(cents, other.cents));
    }

    /**
     * The amount with the opposite sign.
     *
     * @return the negated amount
     */
    public Money negated() {
        return ofCents(Math.negateExact(cents));
    }

    /**
     * The amount without its sign.
     *
     * @return the absolute amount
     */
    public Money abs() {
        return ofCents(Math.absExact(cents));
    }

    /**
     * The lesser of two amounts.
     *
     * @param other the amount to compare with
     * @return the lesser
     */
    public Money min(Money other) {
        return cents <= other.cents ? this : other;
    }

    /**
     * The greater of two amounts.
     *
     * @param other the amount to compare with
     * @return the greater
     */
    public Money max(Money other) {
        return cents >= other.cents ? this : other;
    }

    /**
     * Whether this is more than nothing.
     *
     * @return true when above zero
     */
    public boolean isPositive() {
        return cents > 0;
    }

    /**
     * Whether this is less than nothing.
     *
     * @return true when below zero
     */
    public boolean isNegative() {
        return cents < 0;
    }

    /**
     * Whether this is nothing.
     *
     * @return true when zero
     */
    public boolean isZero() {
        return cents == 0;
    }

    /**
     * A share of this amount, rounded half up (away from zero) to the cent once, as rule 0-02 says.
     *
     * @param basisPoints the share in basis points; 2000 is 20 %
     * @return the share
     */
    public Money percentHalfUp(int basisPoints) {
        return ofCents(share(basisPoints, RoundingMode.HALF_UP));
    }

    /**
     * A legal cap as a share of this amount, rounded down so that the cap is never exceeded (rule 0-03).
     *
     * @param basisPoints the share in basis points
     * @return the cap
     */
    public Money percentDown(int basisPoints) {
        return ofCents(share(basisPoints, RoundingMode.DOWN));
    }

    private long share(int basisPoints, RoundingMode rounding) {
        return BigDecimal.valueOf(cents)
                .multiply(BigDecimal.valueOf(basisPoints))
                .divide(BigDecimal.valueOf(BASIS_POINTS_IN_WHOLE), 0, rounding)
                .longValueExact();
    }

    /**
     * Splits this amount in proportion to weights so that the parts sum to it exactly: each gets its share rounded
     * towards zero, and the cents left over go one by one to the largest remainders, earlier parts first.
     *
     * @param weights one weight per part, none negative; when all are zero the parts are equal
     * @return the parts, in the order of the weights
     */
    public List<Money> allocate(List<Long> weights) {
        if (weights.isEmpty() || weights.stream().anyMatch(weight -> weight < 0)) {
            throw new IllegalArgumentException("An amount is split over at least one part, by weights of 0 or more.");
        }
        boolean allZero = weights.stream().allMatch(weight -> weight == 0);
        List<BigDecimal> effective = weights.stream()
                .map(weight -> allZero ? BigDecimal.ONE : BigDecimal.valueOf(weight))
                .toList();
        BigDecimal whole = effective.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal amount = BigDecimal.valueOf(Math.absExact(cents));
        List<Long> parts = new ArrayList<>();
        List<BigDecimal> remainders = new ArrayList<>();
        for (BigDecimal weight : effective) {
            BigDecimal[] quotient = amount.multiply(weight).divideAndRemainder(whole);
            parts.add(quotient[0].longValueExact());
            remainders.add(quotient[1]);
        }
        long left = amount.longValueExact()
                - parts.stream().mapToLong(Long::longValue).sum();
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing(remainders::get).reversed())
                .limit(left)
                .forEach(index -> parts.set(index, parts.get(index) + 1));
        return parts.stream().map(part -> ofCents(cents < 0 ? -part : part)).toList();
    }

    /**
     * The amount as plain dollars for files: two decimals, minus sign in front, no separators.
     *
     * @return for example {@code -1234.50}
     */
    public String toDollars() {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(cents, other.cents);
    }

    @Override
    public String toString() {
        return toDollars();
    }
}
