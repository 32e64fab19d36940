package org.quittance.synthea.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.UUID;

/**
 * When the acts of a claim would have happened. A set has dates of service only, so the rest is made up, the same for
 * one claim every time: payers decide within two to five weeks, patients pay two to seven weeks after that. Nobody
 * posts at weekends.
 */
public final class StepDays {

    private StepDays() {}

    /**
     * The day of an act.
     *
     * @param claim id of the claim
     * @param served date of service
     * @param step which act
     * @param insured whether a payer decides before the patient pays
     * @return a working day on or after the date of service
     */
    public static LocalDate of(UUID claim, LocalDate served, Step step, boolean insured) {
        long dice = claim.getLeastSignificantBits() >>> 1;
        LocalDate primary = served.plusDays(14 + dice % 22);
        LocalDate secondary = primary.plusDays(7 + (dice >> 8) % 14);
        LocalDate day = switch (step) {
            case CHARGES -> served.plusDays((dice >> 16) % 3);
            case COPAY -> served.plusDays((dice >> 16) % 3);
            case PRIMARY -> primary;
            case SECONDARY -> secondary;
            case PATIENT -> (insured ? secondary : served).plusDays(14 + (dice >> 24) % 35);
        };
        return workingDay(day);
    }

    private static LocalDate workingDay(LocalDate day) {
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY) {
            return day.plusDays(2);
        }
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
    }
}
