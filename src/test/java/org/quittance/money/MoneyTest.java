package org.quittance.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    private static final long SEED = 20_261_102;

    @ParameterizedTest
    @CsvSource({
        "10.13, 2000, 2.03", // rule 0-02
        "10.12, 2000, 2.02", // rule 0-02
        "20.05, 1000, 2.01", // 2.005 is rounded up
        "-20.05, 1000, -2.01", // away from zero
        "0.01, 4999, 0.00",
        "0.01, 5000, 0.01",
        "123.45, 0, 0.00",
        "123.45, 10000, 123.45"
    })
    void a_percentage_is_rounded_half_up_once_to_the_cent(String amount, int basisPoints, String share) {
        assertThat(dollars(amount).percentHalfUp(basisPoints).toDollars()).isEqualTo(share);
    }

    @ParameterizedTest
    @CsvSource({
        "18450.37, 3333, 6149.50", // rule 0-03
        "0.01, 9999, 0.00",
        "100.00, 10000, 100.00"
    })
    void a_legal_cap_is_rounded_down_so_that_it_is_never_exceeded(String amount, int basisPoints, String cap) {
        assertThat(dollars(amount).percentDown(basisPoints).toDollars()).isEqualTo(cap);
    }

    @Test
    void percentages_agree_with_exact_arithmetic_over_random_amounts() {
        Random random = new Random(SEED);
        for (int i = 0; i < 5_000; i++) {
            long cents = random.nextLong(-Money.LARGEST_FROM_OUTSIDE_CENTS, Money.LARGEST_FROM_OUTSIDE_CENTS);
            int basisPoints = random.nextInt(20_000);
            BigDecimal exact = BigDecimal.valueOf(cents).multiply(BigDecimal.valueOf(basisPoints, 4));
            assertThat(Money.ofCents(cents).percentHalfUp(basisPoints).cents())
                    .as("seed %d, %d cents, %d basis points", SEED, cents, basisPoints)
                    .isEqualTo(exact.setScale(0, RoundingMode.HALF_UP).longValueExact());
            assertThat(Money.ofCents(Math.abs(cents)).percentDown(basisPoints).cents())
                    .isEqualTo(exact.abs().setScale(0, RoundingMode.FLOOR).longValueExact());
        }
    }

    @Test
    void the_parts_of_an_amount_sum_to_it_exactly_and_each_is_within_a_cent_of_its_share() {
        Random random = new Random(SEED);
        for (int i = 0; i < 3_000; i++) {
            List<Long> weights = weights(random);
            Money amount = Money.ofCents(random.nextLong(-10_000_000, 10_000_000));
            List<Money> parts = amount.allocate(weights);
            String what = "seed " + SEED + ", " + amount + " by " + weights;

            assertThat(parts.stream().reduce(Money.ZERO, Money::plus)).as(what).isEqualTo(amount);
            BigInteger whole = weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
            if (whole.signum() > 0) {
                for (int part = 0; part < parts.size(); part++) {
                    BigInteger times = BigInteger.valueOf(amount.cents())
                            .multiply(BigInteger.valueOf(weights.get(part)))
                            .subtract(
                                    BigInteger.valueOf(parts.get(part).cents()).multiply(whole));
                    assertThat(times.abs()).as(what).isLessThan(whole);
                }
            }
        }
    }

    @Test
    void a_larger_weight_never_gets_less_and_nobody_gets_something_for_nothing() {
        Random random = new Random(SEED + 1);
        for (int i = 0; i < 3_000; i++) {
            List<Long> weights = weights(random);
            Money amount = Money.ofCents(random.nextLong(0, 10_000_000));
            List<Money> parts = amount.allocate(weights);
            String what = "seed " + (SEED + 1) + ", " + amount + " by " + weights;

            List<Integer> byWeight =
                    new ArrayList<>(IntStream.range(0, weights.size()).boxed().toList());
            byWeight.sort(Comparator.comparing(weights::get).thenComparing(parts::get));
            assertThat(byWeight.stream().map(parts::get)).as(what).isSorted();
            if (weights.stream().anyMatch(weight -> weight > 0)) {
                IntStream.range(0, weights.size())
                        .filter(part -> weights.get(part) == 0)
                        .forEach(part -> assertThat(parts.get(part)).as(what).isEqualTo(Money.ZERO));
            }
        }
    }

    @Test
    void the_cents_left_over_go_to_the_largest_remainders_earlier_parts_first() {
        assertThat(Money.ofCents(100).allocate(List.of(1L, 1L, 1L))).containsExactly(cents(34, 33, 33));
        assertThat(Money.ofCents(100).allocate(List.of(1L, 2L, 4L))).containsExactly(cents(14, 29, 57));
        assertThat(Money.ofCents(-100).allocate(List.of(1L, 1L, 1L))).containsExactly(cents(-34, -33, -33));
        assertThat(Money.ofCents(5).allocate(List.of(0L, 0L))).containsExactly(cents(3, 2));
        assertThat(Money.ofCents(7).allocate(List.of(0L, 3L, 0L))).containsExactly(cents(0, 7, 0));
        assertThat(Money.ZERO.allocate(List.of(5L, 1L))).containsExactly(cents(0, 0));
        assertThat(Money.ofCents(Long.MAX_VALUE).allocate(List.of(Long.MAX_VALUE, Long.MAX_VALUE)))
                .containsExactly(cents(Long.MAX_VALUE / 2 + 1, Long.MAX_VALUE / 2));
    }

    @Test
    void an_amount_is_split_over_at_least_one_part_and_no_negative_weight() {
        assertThatThrownBy(() -> Money.ofCents(1).allocate(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Money.ofCents(1).allocate(List.of(1L, -1L)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_leaves_the_range_of_cents_is_refused_and_never_wraps_round() {
        Money most = Money.ofCents(Long.MAX_VALUE);
        Money least = Money.ofCents(Long.MIN_VALUE);
        for (Runnable tooMuch : List.<Runnable>of(
                () -> most.plus(Money.ofCents(1)),
                () -> least.minus(Money.ofCents(1)),
                least::negated,
                least::abs,
                () -> most.percentHalfUp(20_000))) {
            assertThatThrownBy(tooMuch::run).isInstanceOf(ArithmeticException.class);
        }
    }

    @Test
    void amounts_compare_and_read_as_dollars() {
        assertThat(Stream.of(5, -5, 0, 123_456).map(Money::ofCents).map(Money::toDollars))
                .containsExactly("0.05", "-0.05", "0.00", "1234.56");
        assertThat(Money.ofCents(3).min(Money.ofCents(4))).isEqualTo(Money.ofCents(3));
        assertThat(Money.ofCents(3).max(Money.ofCents(4))).isEqualTo(Money.ofCents(4));
        assertThat(Money.ofCents(3)).isLessThan(Money.ofCents(4)).hasToString("0.03");
        assertThat(Money.ofCents(0)).isSameAs(Money.ZERO);
        assertThat(Money.ofCents(1).isPositive()).isTrue();
        assertThat(Money.ZERO.isPositive() || Money.ZERO.isNegative()).isFalse();
        assertThat(Money.ZERO.isZero()).isTrue();
        assertThat(Money.ofCents(-1).isNegative()).isTrue();
        assertThat(Money.ofCents(-7).abs()).isEqualTo(Money.ofCents(7));
    }

    private static List<Long> weights(Random random) {
        return random.longs(1 + random.nextInt(12), 0, random.nextBoolean() ? 5 : 1_000_000)
                .boxed()
                .toList();
    }

    private static Money[] cents(long... amounts) {
        return Arrays.stream(amounts).mapToObj(Money::ofCents).toArray(Money[]::new);
    }

    private static Money dollars(String amount) {
        return Money.ofCents(new BigDecimal(amount).movePointRight(2).longValueExact());
    }
}
