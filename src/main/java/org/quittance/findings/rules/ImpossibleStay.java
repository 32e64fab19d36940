package org.quittance.findings.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.quittance.findings.Field;
import org.quittance.findings.FindingKind;
import org.quittance.findings.Suspicion;

/** Care that begins in the future, or ends before it begins (D-10: from, through, today in that order). */
public final class ImpossibleStay implements Rule {

    @Override
    public List<Suspicion> check(Dossier dossier, Known known) {
        List<Suspicion> found = new ArrayList<>();
        for (Dossier.Stay stay : dossier.stays()) {
            stay.closed()
                    .filter(closed -> closed.isBefore(stay.opened()))
                    .ifPresent(closed -> found.add(new Suspicion(
                            FindingKind.IMPOSSIBLE_DATE,
                            stay.record(),
                            Field.CLOSED_ON,
                            closed.toString(),
                            swapped(closed, stay.opened()),
                            "D-10",
                            "Care that began on " + Voices.day(stay.opened()) + " cannot end before.",
                            95)));
        }
        return found;
    }

    private static String swapped(LocalDate closed, LocalDate opened) {
        return DateSlip.yearsMeant(closed).stream()
                .filter(day -> !day.isBefore(opened) && day.isBefore(opened.plusYears(1)))
                .findFirst()
                .map(LocalDate::toString)
                .orElse("");
    }
}
