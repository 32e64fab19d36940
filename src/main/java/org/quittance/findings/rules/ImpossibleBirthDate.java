package org.quittance.findings.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.quittance.findings.Field;
import org.quittance.findings.FindingKind;
import org.quittance.findings.Suspicion;

/**
 * A birth date in the future, of somebody older than 124 years, or after the first care or the death (D-06). Care on
 * the day of birth is right: that is a newborn; so is the day before, where a source tells the time of another zone.
 */
public final class ImpossibleBirthDate implements Rule {

    private static final int OLDEST = 124;
    private static final int USUALLY_OLDEST = 105;

    @Override
    public List<Suspicion> check(Dossier dossier, Known known) {
        Optional<LocalDate> born = dossier.person().birthDate();
        if (born.isEmpty()) {
            return List.of();
        }
        LocalDate day = born.get();
        return problem(dossier, known, day)
                .map(why -> new Suspicion(
                        FindingKind.IMPOSSIBLE_DATE,
                        dossier.patient(),
                        Field.BIRTH_DATE,
                        day.toString(),
                        meant(dossier, known, day).map(LocalDate::toString).orElse(""),
                        "D-06",
                        why,
                        97))
                .stream()
                .toList();
    }

    private static Optional<String> problem(Dossier dossier, Known known, LocalDate born) {
        if (born.isAfter(known.today())) {
            return Optional.of("The day is in the future.");
        }
        LocalDate lived = dossier.person().deceasedOn().orElse(known.today());
        if (born.plusYears(OLDEST + 1L).isBefore(lived)) {
            return Optional.of("Nobody has lived for more than " + OLDEST + " years.");
        }
        Optional<LocalDate> first = dossier.firstCare();
        if (first.isPresent() && dossier.speaks(care -> care.isBefore(born.minusDays(1)))) {
            return Optional.of("Care was given on " + Voices.day(first.get()) + ", before this day.");
        }
        return dossier.person()
                .deceasedOn()
                .filter(died -> died.isBefore(born))
                .map(died -> "The patient died on " + Voices.day(died) + ", before this day.");
    }

    private static Optional<LocalDate> meant(Dossier dossier, Known known, LocalDate found) {
        Predicate<LocalDate> possible = day -> problem(dossier, known, day).isEmpty()
                && !day.plusYears(USUALLY_OLDEST)
                        .isBefore(dossier.person().deceasedOn().orElse(known.today()));
        Optional<LocalDate> heard = dossier.heard().stream()
                .map(voice -> voice.said().birthDate())
                .flatMap(Optional::stream)
                .filter(possible)
                .findFirst();
        return heard.isPresent()
                ? heard
                : DateSlip.yearsMeant(found).stream().filter(possible).findFirst();
    }
}
