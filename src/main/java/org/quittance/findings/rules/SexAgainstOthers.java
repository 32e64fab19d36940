package org.quittance.findings.rules;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.quittance.findings.Field;
import org.quittance.findings.FindingKind;
import org.quittance.findings.Suspicion;
import org.quittance.registration.Sex;

/**
 * A sex that payers or another record of the same person have otherwise (D-06), or, where first names tell the sex of
 * everybody else here, that no bearer of this name has.
 */
public final class SexAgainstOthers implements Rule {

    @Override
    public List<Suspicion> check(Dossier dossier, Known known) {
        Sex mine = dossier.person().sex();
        if (!mine.compares()) {
            return List.of();
        }
        List<Voices.Word> words = Voices.words(
                dossier,
                heard -> heard.said().sex().compares() ? heard.said().sex().name() : "",
                sex -> sex);
        Optional<Suspicion> said = Voices.heavier(mine.name(), words)
                .map(other -> suspicion(
                        dossier,
                        mine,
                        Sex.valueOf(other.key()),
                        Voices.who(other.first()) + word(Sex.valueOf(other.key())) + ".",
                        Voices.confidence(other)));
        return said.isPresent() ? said.stream().toList() : byName(dossier, known, mine);
    }

    private static List<Suspicion> byName(Dossier dossier, Known known, Sex mine) {
        Sex usual = known.firstNames().usual(Letters.firstWord(dossier.person().given()));
        return known.habits().sexFollowsName() && usual != Sex.U && usual != mine
                ? List.of(suspicion(
                        dossier,
                        mine,
                        usual,
                        "Nearly all who are called " + dossier.person().given() + " are " + word(usual)
                                + ", and first names tell the sex in the other records here.",
                        75))
                : List.of();
    }

    private static Suspicion suspicion(Dossier dossier, Sex mine, Sex other, String evidence, int confidence) {
        return new Suspicion(
                FindingKind.SEX_DIFFERS,
                dossier.patient(),
                Field.SEX,
                mine.name(),
                other.name(),
                "D-06",
                evidence,
                confidence);
    }

    private static String word(Sex sex) {
        return switch (sex) {
            case F -> "female";
            case M -> "male";
            case O, U -> sex.name().toLowerCase(Locale.ROOT);
        };
    }
}
