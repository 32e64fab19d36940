package org.quittance.sheets.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days of cells (threats FILE-13): counted by a workbook, or as text in ISO form ({@code 2026-01-31}) or as in the
 * United States ({@code 1/31/2026}). A year has four digits; a time behind a day is passed over.
 */
final class Days {

    private static final Pattern ISO = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})([T ].{1,30})?");
    private static final Pattern BASIC = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern AMERICAN = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})( .{1,30})?");
    private static final LocalDate EARLIEST = LocalDate.of(1850, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);
    private static final LocalDate START_1904 = LocalDate.of(1904, 1, 1);
    private static final LocalDate START_1900 = LocalDate.of(1899, 12, 31);

    /** A day that workbooks count and that there never was: 29 February 1900. */
    private static final long NO_DAY = 60;

    private static final long MOST_DAYS = 110_000;

    private Days() {}

    static Optional<LocalDate> ofText(String text) {
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return day(iso.group(1), iso.group(2), iso.group(3));
        }
        Matcher basic = BASIC.matcher(text);
        if (basic.matches()) {
            return day(basic.group(1), basic.group(2), basic.group(3));
        }
        Matcher american = AMERICAN.matcher(text);
        return american.matches() ? day(american.group(3), american.group(1), american.group(2)) : Optional.empty();
    }

    /** The day a workbook counts; a fraction is a time of that day. */
    static Optional<LocalDate> ofCount(BigDecimal count, boolean from1904) {
        if (count.signum() < 0 || count.compareTo(BigDecimal.valueOf(MOST_DAYS)) > 0) {
            return Optional.empty();
        }
        long days = count.setScale(0, RoundingMode.DOWN).longValueExact();
        if (from1904) {
            return within(START_1904.plusDays(days));
        }
        if (days == 0 || days == NO_DAY) {
            return Optional.empty();
        }
        return within(START_1900.plusDays(days < NO_DAY ? days : days - 1));
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return within(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> within(LocalDate day) {
        return day.isBefore(EARLIEST) || day.isAfter(LATEST) ? Optional.empty() : Optional.of(day);
    }
}
