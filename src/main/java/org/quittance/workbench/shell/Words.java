package org.quittance.workbench.shell;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** Dates, times and counts as pages write them. */
public final class Words {

    /** From here on nobody counts days. */
    private static final int YEARS_FROM = 3 * 366;

    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter NEAR = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter BRIEF = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter ZONE = DateTimeFormatter.ofPattern("vvvv", Locale.ENGLISH);

    private Words() {}

    /**
     * A day where room allows.
     *
     * @return for example {@code Mon 24 Nov 2026}
     */
    public static String day(LocalDate day) {
        return WEEKDAY.format(day);
    }

    /**
     * A day of this year without the year.
     *
     * @param today the day of reading
     * @return for example {@code Mon 24 Nov}
     */
    public static String near(LocalDate day, LocalDate today) {
        return day.getYear() == today.getYear() ? NEAR.format(day) : day(day);
    }

    /**
     * A day where room is short.
     *
     * @return for example {@code 24 Nov 2026}
     */
    public static String brief(LocalDate day) {
        return BRIEF.format(day);
    }

    /**
     * A moment at a place.
     *
     * @param moment when
     * @param zone where
     * @return for example {@code Mon 24 Nov 2026, 16:42}
     */
    public static String moment(Instant moment, ZoneId zone) {
        return MOMENT.format(moment.atZone(zone));
    }

    /**
     * The time of day at a place.
     *
     * @param moment when
     * @param zone where
     * @return for example {@code 16:42}
     */
    public static String clock(Instant moment, ZoneId zone) {
        return CLOCK.format(moment.atZone(zone));
    }

    /**
     * What people call a zone.
     *
     * @param moment when
     * @param zone where
     * @return for example {@code Eastern}
     */
    public static String zone(Instant moment, ZoneId zone) {
        String name = ZONE.format(moment.atZone(zone));
        return name.endsWith(" Time") ? name.substring(0, name.length() - " Time".length()) : name;
    }

    /**
     * Full years of age.
     *
     * @param born the day of birth
     * @param today the day of reading
     * @return years
     */
    public static int age(LocalDate born, LocalDate today) {
        return Period.between(born, today).getYears();
    }

    /**
     * How long ago.
     *
     * @param since the day
     * @param today the day of reading
     * @return for example {@code 45 days}
     */
    public static String days(LocalDate since, LocalDate today) {
        long days = ChronoUnit.DAYS.between(since, today);
        return days < YEARS_FROM ? count(days, "day") : count(ChronoUnit.YEARS.between(since, today), "year");
    }

    /**
     * A whole number.
     *
     * @param number how many
     * @return for example {@code 1,204}
     */
    public static String number(long number) {
        return String.format(Locale.US, "%,d", number);
    }

    /**
     * A number of things.
     *
     * @param number how many
     * @param thing one of them
     * @return for example {@code 1 claim}, {@code 1,204 claims}
     */
    public static String count(long number, String thing) {
        return number(number) + " " + (number == 1 ? thing : plural(thing));
    }

    /**
     * A number of things and what they do, where the verb goes with the number.
     *
     * @param number how many
     * @param thing one of them
     * @param does what one does, as {@code waits}
     * @param several what several do, as {@code wait}
     * @return for example {@code 1 pair waits}, {@code 12 pairs wait}
     */
    public static String count(long number, String thing, String does, String several) {
        return count(number, thing) + " " + (number == 1 ? does : several);
    }

    private static String plural(String thing) {
        return switch (thing) {
            case "person" -> "people";
            case "entry" -> "entries";
            default -> thing + "s";
        };
    }

    /**
     * Words in a row.
     *
     * @param words some may be empty
     * @return those that are not, with a dot between
     */
    public static String dotted(List<String> words) {
        return String.join(" · ", words.stream().filter(word -> !word.isBlank()).toList());
    }

    /**
     * A file size.
     *
     * @param bytes how many
     * @return for example {@code 14 kB}
     */
    public static String size(long bytes) {
        if (bytes < 1000) {
            return bytes + " bytes";
        }
        return bytes < 1_000_000 ? (bytes + 500) / 1000 + " kB" : (bytes + 500_000) / 1_000_000 + " MB";
    }
}
