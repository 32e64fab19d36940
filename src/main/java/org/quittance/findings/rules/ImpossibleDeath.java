package org.quittance.findings.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.quittance.findings.Field;
import org.quittance.findings.FindingKind;
import org.quittance.findings.Suspicion;

/**
 * A date of death in the future, or long before the last care (D-10). What is done within the month, as the death
 * certificate, is usual. A death before birth speaks against the birth date ({@link ImpossibleBirthDate}).
 */
public final class ImpossibleDeath implements Rule {

    private static final int USUAL_DAYS = 31;

    @Override
    public List<Suspicion> check(Dossier dossier, Known known) {
        Optional<LocalDate> died = dossier.person().deceasedOn();
        if (died.isEmpty()) {
            return List.of();
        }
        LocalDate day = died.get();
        return problem(dossier, known, day)
                .map(why -> new Suspicion(
                        FindingKind.IMPOSSIBLE_DATE,
                        dossier.patient(),
                        Field.DEATH_DATE,
                        day.toString(),
                        DateSlip.yearsMeant(day).stream()
                                .filter(other -> problem(dossier, known, other).isEmpty())
                                .min(Comparator.comparingLong(other -> fromLastCare(dossier, other)))
                                .map(LocalDate::toString)
                                .orElse(""),
                        "D-10",
                        why,
                        92))
                .stream()
                .toList();
    }

    private static long fromLastCare(Dossier dossier, LocalDate day) {
        return dossier.lastCare()
                .map(last -> Math.abs(ChronoUnit.DAYS.between(last, day)))
                .orElse(0L);
    }

    private static Optional<String> problem(Dossier dossier, Known known, LocalDate died) {
        if (died.isAfter(known.today())) {
            return Optional.of("The day is in the future.");
        }
        return dossier.lastCare()
                .filter(last -> dossier.speaks(care -> care.isAfter(died.plusDays(USUAL_DAYS))))
                .map(last -> "Care was given on " + Voices.day(last) + ", long after this day.");
    }
}
