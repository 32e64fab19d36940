package org.quittance.findings.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quittance.findings.Field;
import org.quittance.findings.FindingKind;
import org.quittance.findings.Heard;
import org.quittance.findings.Suspicion;
import org.quittance.registration.PlainLetters;

/**
 * A member number that the payer answers with otherwise, one or two slips apart (D-08: 123456798 registered, 123456789
 * answered). A number far from ours is another membership, no typing error.
 */
public final class MemberAgainstAnswers implements Rule {

    private static final int LONG = 8;

    @Override
    public List<Suspicion> check(Dossier dossier, Known known) {
        List<Suspicion> found = new ArrayList<>();
        for (Dossier.Cover cover : dossier.covers()) {
            against(dossier, cover).ifPresent(found::add);
        }
        return found;
    }

    private static Optional<Suspicion> against(Dossier dossier, Dossier.Cover cover) {
        String mine = PlainLetters.number(cover.memberId());
        if (mine.isEmpty()) {
            return Optional.empty();
        }
        List<Voices.Word> words = Voices.words(dossier, Heard::memberId, PlainLetters::number).stream()
                .filter(word -> word.heard().payer().map(payer -> payer.value()).equals(Optional.of(cover.payer())))
                .toList();
        return Voices.heavier(mine, words)
                .filter(said -> close(mine, said.key()))
                .filter(said -> dossier.covers().stream()
                        .noneMatch(other -> other.payer().equals(cover.payer())
                                && PlainLetters.number(other.memberId()).equals(said.key())))
                .map(said -> new Suspicion(
                        FindingKind.MEMBER_DIFFERS,
                        cover.record(),
                        Field.MEMBER_ID,
                        cover.memberId(),
                        said.value(),
                        "D-08",
                        Voices.who(said.first()) + said.value() + ": "
                                + Slip.between(mine, said.key())
                                        .map(Slip::words)
                                        .orElse("two characters differ") + ".",
                        Voices.confidence(said)));
    }

    private static boolean close(String mine, String said) {
        return Slip.between(mine, said).isPresent()
                || (Math.min(mine.length(), said.length()) >= LONG && Slip.nearly(mine, said));
    }
}
