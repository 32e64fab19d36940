package org.quittance.feeds.rules;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates and times as HL7 writes them: from the year to the fraction of a second, with or without a zone. */
public final class Moments {

    private static final Pattern STAMP =
            Pattern.compile("(\\d{4})(\\d{2})?(\\d{2})?(?:(\\d{2})(\\d{2})?(\\d{2})?(?:\\.\\d{1,4})?)?([+-]\\d{4})?");
    private static final Pattern AMERICAN =
            Pattern.compile("(\\d{2})/(\\d{2})/(\\d{4})(?: (\\d{2}):(\\d{2})(?::(\\d{2}))?)?");

    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 2199;

    private Moments() {}

    /**
     * Whether something can have happened, or be planned, on a day: programs write the year 1 and the year 9999 for days
     * they do not know.
     *
     * @return false before 1900 and after 2199
     */
    public static boolean plausible(LocalDate day) {
        return day.getYear() >= EARLIEST_YEAR && day.getYear() <= LATEST_YEAR;
    }

    /**
     * Whether a text is a date and time of any precision.
     *
     * @param text as sent
     * @return false when it is something else, or a day that does not exist
     */
    public static boolean valid(String text) {
        Matcher stamp = STAMP.matcher(text);
        return stamp.matches()
                && local(stamp).isPresent()
                && zone(stamp, ZoneOffset.UTC).isPresent();
    }

    /**
     * The day of a date or time.
     *
     * @param text as sent
     * @return the day; empty when the text is no date or less precise than a day
     */
    public static Optional<LocalDate> day(String text) {
        Matcher stamp = STAMP.matcher(text);
        if (!stamp.matches() || stamp.group(3) == null || !valid(text)) {
            return Optional.empty();
        }
        return local(stamp).map(LocalDateTime::toLocalDate);
    }

    /**
     * When a date or time may have been: as exact as it is written, and as its clock is. In the hour that a clock doubles
     * in autumn, and in the hour that it skips in spring (which only a clock shows that was not put forward, or was too
     * early), a local time means either of two moments. Also as some senders write it: {@code 03/02/2026 14:30}.
     *
     * @param text as sent
     * @param zone of times that say none
     * @return from when to when it may have been, or empty when the text is none
     */
    public static Optional<Span> span(String text, ZoneId zone) {
        Matcher stamp = STAMP.matcher(text);
        if (stamp.matches()) {
            return local(stamp).flatMap(at -> zone(stamp, zone).map(own -> span(at, own, precision(stamp))));
        }
        Matcher american = AMERICAN.matcher(text);
        try {
            return american.matches()
                    ? Optional.of(span(
                            LocalDateTime.of(
                                    number(american, 3, 1),
                                    number(american, 1, 1),
                                    number(american, 2, 1),
                                    number(american, 4, 0),
                                    number(american, 5, 0),
                                    number(american, 6, 0)),
                            zone,
                            american.group(4) == null
                                    ? Duration.ofDays(1)
                                    : american.group(6) == null ? Duration.ofMinutes(1) : Duration.ofSeconds(1)))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Span span(LocalDateTime at, ZoneId zone, Duration precision) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(at);
        ZoneOffsetTransition change = zone.getRules().getTransition(at);
        List<ZoneOffset> possible =
                change == null ? offsets : List.of(change.getOffsetBefore(), change.getOffsetAfter());
        List<Instant> moments = possible.stream().map(at::toInstant).sorted().toList();
        return new Span(moments.getFirst(), moments.getLast().plus(precision).minusMillis(1));
    }

    private static Duration precision(Matcher stamp) {
        if (stamp.group(3) == null) {
            return Duration.ofDays(stamp.group(2) == null ? 365 : 28);
        }
        return stamp.group(4) == null
                ? Duration.ofDays(1)
                : stamp.group(5) == null
                        ? Duration.ofHours(1)
                        : stamp.group(6) == null ? Duration.ofMinutes(1) : Duration.ofSeconds(1);
    }

    private static Optional<ZoneId> zone(Matcher stamp, ZoneId otherwise) {
        try {
            return Optional.of(stamp.group(7) == null ? otherwise : ZoneOffset.of(stamp.group(7)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDateTime> local(Matcher stamp) {
        try {
            return Optional.of(LocalDateTime.of(
                    number(stamp, 1, 1),
                    number(stamp, 2, 1),
                    number(stamp, 3, 1),
                    number(stamp, 4, 0),
                    number(stamp, 5, 0),
                    number(stamp, 6, 0)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(Matcher matcher, int group, int otherwise) {
        String digits = matcher.group(group);
        return digits == null ? otherwise : Integer.parseInt(digits);
    }

    /**
     * When something may have been.
     *
     * @param from not before
     * @param to not after
     */
    public record Span(Instant from, Instant to) {

        /**
         * A moment that is known.
         *
         * @param at when
         * @return from and to the same
         */
        public static Span at(Instant at) {
            return new Span(at, at);
        }
    }
}
