package org.quittance.findings.rules;

import java.util.List;
import org.quittance.findings.Field;
import org.quittance.findings.FindingKind;
import org.quittance.findings.Heard;
import org.quittance.findings.Suspicion;

/**
 * First and family name in each other's place: somebody else has them the other way round, or the first name is a family
 * name of many here and nobody's first name while the family name is a first name (D-07).
 */
public final class NamesSwapped implements Rule {

    private static final int ENOUGH = 300;
    private static final int SOME = 3;

    @Override
    public List<Suspicion> check(Dossier dossier, Known known) {
        String family = Letters.name(dossier.person().family());
        String given = Letters.firstWord(dossier.person().given());
        if (family.isEmpty() || given.isEmpty() || family.equals(given)) {
            return List.of();
        }
        for (Heard heard : dossier.heard()) {
            if (Letters.name(heard.said().family()).equals(given)
                    && Letters.firstWord(heard.said().given()).equals(family)) {
                return both(dossier, Voices.who(heard) + "the two the other way round.", 95);
            }
        }
        Habits habits = known.habits();
        boolean stands = habits.patients() >= ENOUGH
                && !known.firstNames().has(given)
                && habits.familyNames().getOrDefault(given, 0) >= SOME
                && habits.givenNames().getOrDefault(given, 0) <= 1
                && known.firstNames().has(family)
                && habits.givenNames().getOrDefault(family, 0) >= SOME
                && habits.familyNames().getOrDefault(family, 0) <= 1;
        return stands
                ? both(
                        dossier,
                        "Here the first name is the family name of others and nobody's first name, and the family name"
                                + " is a first name.",
                        85)
                : List.of();
    }

    private static List<Suspicion> both(Dossier dossier, String evidence, int confidence) {
        String family = dossier.person().family();
        String given = dossier.person().given();
        return List.of(
                one(dossier, Field.GIVEN, given, family, evidence, confidence + 1),
                one(dossier, Field.FAMILY, family, given, evidence, confidence));
    }

    private static Suspicion one(
            Dossier dossier, Field field, String found, String proposed, String evidence, int confidence) {
        return new Suspicion(
                FindingKind.NAMES_SWAPPED, dossier.patient(), field, found, proposed, "D-07", evidence, confidence);
    }
}
