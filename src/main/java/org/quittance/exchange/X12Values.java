package org.quittance.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Function;
import org.quittance.money.Money;

/**
 * Reads X12 values from text, each with its bounds; a value that is not one is a {@link Problem}, never an exception
 * and never a guess. Amounts never pass through binary fractions.
 */
public final class X12Values {

    /** The most digits of a decimal (type R), sign and point not counted. */
    public static final int MOST_DIGITS = 15;

    /** The first year taken. */
    public static final int FIRST_YEAR = 1900;

    /** The last year taken. */
    public static final int LAST_YEAR = 2100;

    private static final int CENT_DIGITS = 2;

    private X12Values() {}

    /**
     * An amount of money: digits, a minus sign in front if negative, at most two decimals that are not zero.
     *
     * @param segment where it stands
     * @param n number of the element, from 1
     * @return the amount; bad when absent, no number, no whole cent, over 15 digits or over
     *     {@link Money#LARGEST_FROM_OUTSIDE_CENTS}
     */
    public static Parsed<Money> amount(Segment segment, int n) {
        return amount(segment.element(n), () -> segment.place(n));
    }

    /**
     * An amount that may be left out, which means none.
     *
     * @param segment where it stands
     * @param n number of the element, from 1
     * @return the amount, zero when absent; bad as in {@link #amount(Segment, int)}
     */
    public static Parsed<Money> amountOrZero(Segment segment, int n) {
        return segment.element(n).isEmpty() ? new Parsed.Ok<>(Money.ZERO) : amount(segment, n);
    }

    /**
     * An amount from text.
     *
     * @param text as written
     * @param place for the problem
     * @return as {@link #amount(Segment, int)}
     */
    public static Parsed<Money> amount(String text, Place place) {
        if (!isDecimal(text)) {
            return bad(place, ValueFault.AMOUNT, text);
        }
        int point = text.indexOf('.');
        int end = point < 0 ? text.length() : point;
        long cents = digits(text, text.charAt(0) == '-' ? 1 : 0, end);
        for (int i = end + 1; i <= end + CENT_DIGITS; i++) {
            cents = 10 * cents + (i < text.length() ? text.charAt(i) - '0' : 0);
        }
        for (int i = end + 1 + CENT_DIGITS; i < text.length(); i++) {
            if (text.charAt(i) != '0') {
                return bad(place, ValueFault.AMOUNT_MILLS, text);
            }
        }
        if (cents > Money.LARGEST_FROM_OUTSIDE_CENTS) {
            return bad(place, ValueFault.AMOUNT_SIZE, text);
        }
        return new Parsed.Ok<>(Money.ofCents(text.charAt(0) == '-' ? -cents : cents));
    }

    /**
     * A quantity or share: digits with a point, a minus sign in front if negative.
     *
     * @param segment where it stands
     * @param n number of the element, from 1
     * @return the number as written; bad when absent, no number or over 15 digits
     */
    public static Parsed<BigDecimal> quantity(Segment segment, int n) {
        return quantity(segment.element(n), () -> segment.place(n));
    }

    /**
     * A quantity from text.
     *
     * @param text as written
     * @param place for the problem
     * @return as {@link #quantity(Segment, int)}
     */
    public static Parsed<BigDecimal> quantity(String text, Place place) {
        if (!isDecimal(text)) {
            return bad(place, ValueFault.QUANTITY, text);
        }
        return new Parsed.Ok<>(new BigDecimal(text));
    }

    /**
     * A whole number from 0 to 999,999,999.
     *
     * @param segment where it stands
     * @param n number of the element, from 1
     * @return the number
     */
    public static Parsed<Integer> count(Segment segment, int n) {
        String text = segment.element(n);
        if (text.isEmpty() || text.length() > 9 || !isDigits(text)) {
            return bad(() -> segment.place(n), ValueFault.COUNT, text);
        }
        return new Parsed.Ok<>((int) digits(text, 0, text.length()));
    }

    /**
     * A day as CCYYMMDD (D8), from {@link #FIRST_YEAR} to {@link #LAST_YEAR}.
     *
     * @param segment where it stands
     * @param n number of the element, from 1
     * @return the day; bad when absent, no date or out of range
     */
    public static Parsed<LocalDate> date(Segment segment, int n) {
        return date(segment.element(n), () -> segment.place(n));
    }

    /**
     * A day from text.
     *
     * @param text as written
     * @param place for the problem
     * @return as {@link #date(Segment, int)}
     */
    public static Parsed<LocalDate> date(String text, Place place) {
        if (text.length() != 8 || !isDigits(text)) {
            return bad(place, ValueFault.DATE, text);
        }
        int year = (int) digits(text, 0, 4);
        int month = (int) digits(text, 4, 6);
        int day = (int) digits(text, 6, 8);
        if (month < 1
                || month > 12
                || day < 1
                || day > YearMonth.of(Math.max(1, year), month).lengthOfMonth()) {
            return bad(place, ValueFault.NO_SUCH_DATE, text);
        }
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return bad(place, ValueFault.DATE_YEAR, text);
        }
        return new Parsed.Ok<>(LocalDate.of(year, month, day));
    }

    /**
     * Days as CCYYMMDD-CCYYMMDD (RD8).
     *
     * @param segment where it stands
     * @param n number of the element, from 1
     * @return the range; bad when it is none or ends before it starts
     */
    public static Parsed<DateRange> range(Segment segment, int n) {
        return range(segment.element(n), () -> segment.place(n));
    }

    /**
     * Days from text.
     *
     * @param text as written
     * @param place for the problem
     * @return as {@link #range(Segment, int)}
     */
    public static Parsed<DateRange> range(String text, Place place) {
        int dash = text.indexOf('-');
        if (dash < 0) {
            return bad(place, ValueFault.RANGE, text);
        }
        return then(
                date(text.substring(0, dash), place),
                from -> then(date(text.substring(dash + 1), place), through -> {
                    if (through.isBefore(from)) {
                        return bad(place, ValueFault.RANGE_ORDER, text);
                    }
                    return new Parsed.Ok<>(new DateRange(from, through));
                }));
    }

    /**
     * A day or days, by the format in the element before: a DTP segment's D8 or RD8. A single day is a range of one.
     *
     * @param segment a segment with the format at {@code n - 1}
     * @param n number of the element with the dates, from 1
     * @return the range
     */
    public static Parsed<DateRange> dateOrRange(Segment segment, int n) {
        return switch (segment.element(n - 1)) {
            case "D8" -> date(segment, n).map(day -> new DateRange(day, day));
            case "RD8" -> range(segment, n);
            default -> bad(() -> segment.place(n - 1), ValueFault.DATE_FORMAT, segment.element(n - 1));
        };
    }

    /** Where a value stands; asked for only when there is a problem. */
    @FunctionalInterface
    public interface Place {

        /**
         * The place in words.
         *
         * @return as {@link Segment#place(int)}
         */
        String words();
    }

    private static <T, R> Parsed<R> then(Parsed<T> first, Function<T, Parsed<R>> second) {
        return switch (first) {
            case Parsed.Ok<T>(T value) -> second.apply(value);
            case Parsed.Bad<T>(Problem problem) -> new Parsed.Bad<>(problem);
        };
    }

    private static <T> Parsed<T> bad(Place place, ValueFault fault, String found) {
        String shown =
                found.isEmpty() ? "nothing" : mayShow(found) ? found : "text of " + found.length() + " characters";
        return new Parsed.Bad<>(fault.at(place.words(), shown));
    }

    /** Only digits and the marks of numbers are shown: a shifted element could hold a name. */
    private static boolean mayShow(String found) {
        return found.chars().allMatch(c -> (c >= '0' && c <= '9') || "+-.,Ee".indexOf(c) >= 0);
    }

    private static boolean isDecimal(String text) {
        int digits = 0;
        int points = 0;
        for (int i = 0; i < text.length() && digits <= MOST_DIGITS; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c == '.') {
                points++;
            } else if (c != '-' || i > 0) {
                return false;
            }
        }
        return digits >= 1 && digits <= MOST_DIGITS && points <= 1;
    }

    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static long digits(String text, int from, int to) {
        long value = 0;
        for (int i = from; i < to; i++) {
            value = 10 * value + text.charAt(i) - '0';
        }
        return value;
    }
}
