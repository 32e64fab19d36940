package org.quittance.tasks;

import java.time.LocalDate;

/**
 * Until when something should be done.
 *
 * @param on the last day
 * @param source where the day comes from: a rule or regulation by its name, or words such as {@code seven days after it
 *     came}; not blank
 */
public record Due(LocalDate on, String source) {

    /**
     * Some days after another day.
     *
     * @param days how many, not below zero
     * @param from the day they are counted from
     * @param after what happened on it, for example {@code the answer}
     * @return the day, with its source in words
     */
    public static Due after(int days, LocalDate from, String after) {
        return new Due(from.plusDays(days), days + " days after " + after);
    }
}
