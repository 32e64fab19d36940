package org.quittance.feeds.rules;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates and times as HL7 writes them: from the year to the fraction of a second, with or without a zone. */
public final class Moments {

    private static final Pattern STAMP =
            Pattern.compile("(\\d{4})(\\d{2})?(\\d{2})?(?:(\\d{2})(\\d{2})?(\\d{2})?(?:\\.\\d{1,4})?)?([+-]\\d{4})?");
    private static final Pattern AMERICAN =
            Pattern.compile("(\\d{2})/(\\d{2})/(\\d{4})(?: (\\d{2}):(\\d{2})(?::(\\d{2}))?)?");

    private Moments() {}

    /**
     * Whether a text is a date and time of any precision.
     *
     * @param text as sent
     * @return false when it is something else, or a day that does not exist
     */
    public static boolean valid(String text) {
        Matcher stamp = STAMP.matcher(text);
        return stamp.matches() && moment(stamp, ZoneOffset.UTC).isPresent();
    }

    /**
     * The day of a date or time.
     *
     * @param text as sent
     * @return the day; empty when the text is no date or less precise than a day
     */
    public static Optional<LocalDate> day(String text) {
        Matcher stamp = STAMP.matcher(text);
        if (!stamp.matches() || stamp.group(3) == null) {
            return Optional.empty();
        }
        return moment(stamp, ZoneOffset.UTC).isEmpty()
                ? Optional.empty()
                : Optional.of(LocalDate.of(number(stamp, 1, 1), number(stamp, 2, 1), number(stamp, 3, 1)));
    }

    /**
     * The moment of a date or time. Also as some senders write it: {@code 03/02/2026 14:30}.
     *
     * @param text as sent
     * @param zone of times that say none
     * @return the moment, or empty when the text is none
     */
    public static Optional<Instant> moment(String text, ZoneId zone) {
        Matcher stamp = STAMP.matcher(text);
        if (stamp.matches()) {
            return moment(stamp, zone);
        }
        Matcher american = AMERICAN.matcher(text);
        try {
            return american.matches()
                    ? Optional.of(LocalDateTime.of(
                                    number(american, 3, 1),
                                    number(american, 1, 1),
                                    number(american, 2, 1),
                                    number(american, 4, 0),
                                    number(american, 5, 0),
                                    number(american, 6, 0))
                            .atZone(zone)
                            .toInstant())
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> moment(Matcher stamp, ZoneId zone) {
        try {
            LocalDateTime local = LocalDateTime.of(
                    number(stamp, 1, 1),
                    number(stamp, 2, 1),
                    number(stamp, 3, 1),
                    number(stamp, 4, 0),
                    number(stamp, 5, 0),
                    number(stamp, 6, 0));
            return Optional.of(local.atZone(stamp.group(7) == null ? zone : ZoneOffset.of(stamp.group(7)))
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(Matcher matcher, int group, int otherwise) {
        String digits = matcher.group(group);
        return digits == null ? otherwise : Integer.parseInt(digits);
    }
}
