package org.quittance.workbench.shell;

import java.time.LocalDate;

/**
 * The control that shows a page as of a day. Days are counted from 1 January 1970.
 *
 * @param path of the page, without a question
 * @param target id of the part that is shown anew
 * @param first the earliest day
 * @param last today
 * @param shown the day shown
 * @param firstWords the earliest day in words
 * @param shownWords the day shown in words
 * @param iso the day shown as {@code 2026-11-24}
 * @param today whether it is today
 */
public record AsOf(
        String path,
        String target,
        long first,
        long last,
        long shown,
        String firstWords,
        String shownWords,
        String iso,
        boolean today) {

    /**
     * The control of a page.
     *
     * @param path of the page
     * @param target id of the part that is shown anew
     * @param first the earliest day
     * @param shown the day shown
     * @param today the last day
     * @return the control; the days in order whatever was asked for
     */
    public static AsOf of(String path, String target, LocalDate first, LocalDate shown, LocalDate today) {
        LocalDate start = first.isAfter(today) ? today : first;
        boolean now = !shown.isBefore(today);
        return new AsOf(
                path,
                target,
                start.toEpochDay(),
                today.toEpochDay(),
                now ? today.toEpochDay() : Math.max(shown.toEpochDay(), start.toEpochDay()),
                Words.brief(start),
                now ? "as of today" : "as of " + Words.day(shown),
                (now ? today : shown).toString(),
                now);
    }
}
