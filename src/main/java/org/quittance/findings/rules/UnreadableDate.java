package org.quittance.findings.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date of which the calendar has no such day (D-06): day and month swapped, else one slip of digits in the month or the
 * day, that lies before today.
 */
public final class UnreadableDate {

    private static final Pattern PARTS = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final int MOST = 3;

    private UnreadableDate() {}

    /**
     * Whether a text is a day.
     *
     * @param text as written
     * @return true for a day of the calendar as {@code 1959-10-19}
     */
    public static boolean readable(String text) {
        try {
            LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /**
     * What was probably meant.
     *
     * @param text what stands there
     * @param today the last day that can be
     * @return ISO days, the likeliest first; nothing when the text has another form
     */
    public static List<String> meant(String text, LocalDate today) {
        Matcher parts = PARTS.matcher(text.strip());
        if (!parts.matches()) {
            return List.of();
        }
        String year = parts.group(1);
        String month = parts.group(2);
        String day = parts.group(3);
        SequencedSet<String> meant = new LinkedHashSet<>();
        put(meant, today, year, day, month);
        put(meant, today, year, swapped(month), day);
        put(meant, today, year, month, swapped(day));
        for (String other : Slip.digitsMeant(month, 2)) {
            put(meant, today, year, other, day);
        }
        for (String other : Slip.digitsMeant(day, 2)) {
            put(meant, today, year, month, other);
        }
        return meant.stream().limit(MOST).toList();
    }

    private static void put(SequencedSet<String> meant, LocalDate today, String year, String month, String day) {
        String text = year + "-" + month + "-" + day;
        if (readable(text) && !LocalDate.parse(text).isAfter(today)) {
            meant.add(text);
        }
    }

    private static String swapped(String two) {
        return new StringBuilder(two).reverse().toString();
    }
}
