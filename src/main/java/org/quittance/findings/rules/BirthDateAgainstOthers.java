package org.quittance.findings.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quittance.findings.Field;
import org.quittance.findings.FindingKind;
import org.quittance.findings.Suspicion;

/**
 * A birth date that payers or another record of the same person have otherwise, one slip apart: day and month swapped,
 * a year off by a hundred, two digits swapped, one digit another (D-06, D-08).
 */
public final class BirthDateAgainstOthers implements Rule {

    @Override
    public List<Suspicion> check(Dossier dossier, Known known) {
        Optional<LocalDate> mine = dossier.person().birthDate();
        if (mine.isEmpty()) {
            return List.of();
        }
        List<Voices.Word> words = Voices.words(
                dossier,
                heard -> heard.said().birthDate().map(LocalDate::toString).orElse(""),
                day -> day);
        return Voices.heavier(mine.get().toString(), words)
                .flatMap(said -> DateSlip.between(mine.get(), LocalDate.parse(said.key()))
                        .map(how -> new Suspicion(
                                FindingKind.DATE_DIFFERS,
                                dossier.patient(),
                                Field.BIRTH_DATE,
                                mine.get().toString(),
                                said.key(),
                                "D-06",
                                Voices.who(said.first()) + Voices.day(LocalDate.parse(said.key())) + ": " + how + ".",
                                Voices.confidence(said))))
                .stream()
                .toList();
    }
}
