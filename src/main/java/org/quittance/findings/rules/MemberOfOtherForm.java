package org.quittance.findings.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quittance.findings.Field;
import org.quittance.findings.FindingKind;
import org.quittance.findings.Suspicion;
import org.quittance.registration.PlainLetters;

/**
 * A member number of another form than the payer's other members have, or a Medicare number that lacks the form of an
 * MBI (D-03). An old Medicare number holds a social security number: it is found, and not repeated.
 */
public final class MemberOfOtherForm implements Rule {

    private static final Set<String> MEDICARE = Set.of("MA", "MB");

    @Override
    public List<Suspicion> check(Dossier dossier, Known known) {
        List<Suspicion> found = new ArrayList<>();
        for (Dossier.Cover cover : dossier.covers()) {
            if (!cover.memberId().isBlank()) {
                medicare(cover, known).or(() -> form(dossier, cover, known)).ifPresent(found::add);
            }
        }
        return found;
    }

    private static Optional<Suspicion> medicare(Dossier.Cover cover, Known known) {
        boolean traditional = MEDICARE.contains(cover.filing());
        boolean others = known.habits()
                .form(cover.payer())
                .map(form -> form.fits("1EG4TE5MK73") && form.fits("9AA9AA9AA99"))
                .orElse(traditional);
        if (!others || !(traditional || Mbi.meantAsOne(cover.memberId())) || Mbi.valid(cover.memberId())) {
            return Optional.empty();
        }
        if (Mbi.oldNumber(cover.memberId())) {
            return Optional.of(said(
                    cover,
                    "(old Medicare number)",
                    "",
                    "D-03",
                    "Medicare's old numbers are not taken since 1 January 2020; ask for the card.",
                    95));
        }
        boolean form = Mbi.meantAsOne(cover.memberId());
        return form || traditional
                ? Optional.of(said(
                        cover,
                        cover.memberId(),
                        Mbi.meant(cover.memberId()).orElse(""),
                        "D-03",
                        "Medicare's numbers have letters and digits in fixed places, and never S, L, O, I, B or Z.",
                        form ? 96 : 75))
                : Optional.empty();
    }

    private static Optional<Suspicion> form(Dossier dossier, Dossier.Cover cover, Known known) {
        return known.habits()
                .form(cover.payer())
                .filter(form -> !form.fits(cover.memberId()))
                .map(form -> {
                    String mine = PlainLetters.number(cover.memberId());
                    String heard = dossier.heard().stream()
                            .filter(voice ->
                                    voice.payer().map(payer -> payer.value()).equals(Optional.of(cover.payer())))
                            .map(voice -> voice.memberId())
                            .filter(form::fits)
                            .filter(said -> Slip.nearly(mine, PlainLetters.number(said)))
                            .findFirst()
                            .orElse("");
                    List<String> meant = form.meant(cover.memberId());
                    return said(
                            cover,
                            cover.memberId(),
                            heard.isEmpty() && !meant.isEmpty() ? meant.getFirst() : heard,
                            "D-08",
                            "The numbers of " + form.learnedFrom() + " other members of " + cover.payerName() + " are "
                                    + form.words() + ".",
                            88);
                });
    }

    private static Suspicion said(
            Dossier.Cover cover, String found, String proposed, String rule, String evidence, int confidence) {
        return new Suspicion(
                FindingKind.MEMBER_FORM, cover.record(), Field.MEMBER_ID, found, proposed, rule, evidence, confidence);
    }
}
