package org.quittance.findings.rules;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The one error of a hand between two dates (identifiers, "People"): what happened, as part of a sentence. */
final class DateSlip {

    private static final int CENTURY = 100;

    private DateSlip() {}

    /**
     * What happened.
     *
     * @return empty when the dates are equal or further apart
     */
    static Optional<String> between(LocalDate found, LocalDate meant) {
        if (found.equals(meant)) {
            return Optional.empty();
        }
        boolean sameYear = found.getYear() == meant.getYear();
        if (sameYear
                && found.getMonthValue() == meant.getDayOfMonth()
                && found.getDayOfMonth() == meant.getMonthValue()) {
            return Optional.of("day and month are swapped");
        }
        boolean sameDay =
                found.getMonthValue() == meant.getMonthValue() && found.getDayOfMonth() == meant.getDayOfMonth();
        if (sameDay && Math.abs(found.getYear() - meant.getYear()) == CENTURY) {
            return Optional.of("the century is another");
        }
        return Slip.between(digits(found), digits(meant))
                .map(slip -> slip.words().replace("character", "digit"));
    }

    /**
     * Dates that a single slip in the year may have turned into this one.
     *
     * @return the likeliest first: another century, neighbours swapped, one digit
     */
    static List<LocalDate> yearsMeant(LocalDate found) {
        List<LocalDate> meant = new ArrayList<>();
        meant.add(found.minusYears(CENTURY));
        meant.add(found.plusYears(CENTURY));
        String year = String.format("%04d", found.getYear());
        for (boolean swapped : new boolean[] {true, false}) {
            for (String other : Slip.digitsMeant(year, 4)) {
                boolean swap = Slip.between(year, other).equals(Optional.of(Slip.SWAPPED));
                LocalDate day = found.withYear(Integer.parseInt(other));
                if (swap == swapped && !meant.contains(day)) {
                    meant.add(day);
                }
            }
        }
        return meant;
    }

    private static String digits(LocalDate day) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }
}
