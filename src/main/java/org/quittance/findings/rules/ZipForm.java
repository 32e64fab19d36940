package org.quittance.findings.rules;

import java.util.List;
import org.quittance.findings.Field;
import org.quittance.findings.FindingKind;
import org.quittance.findings.Suspicion;

/** A ZIP that has neither five nor nine digits (D-04). Only addresses in states of the Union are looked at. */
public final class ZipForm implements Rule {

    private static final int LENGTH = 5;
    private static final int PLUS_FOUR = 4;

    @Override
    public List<Suspicion> check(Dossier dossier, Known known) {
        String zip = dossier.person().address().zip().strip();
        Home home = Home.of(dossier.person().address());
        if (zip.isEmpty() || zip.matches("\\d{5}(-?\\d{4})?") || !known.places().hasState(home.state())) {
            return List.of();
        }
        String proposed = ZipMeant.of(lookAlikes(zip), home, known, true);
        return List.of(new Suspicion(
                FindingKind.CHECK_DIGIT,
                dossier.patient(),
                Field.ZIP,
                dossier.person().address().zip(),
                proposed,
                "D-04",
                "A ZIP has five digits, or nine.",
                95));
    }

    private static String lookAlikes(String written) {
        String zip = written.replaceFirst("-\\d{4}$", "");
        String digits = zip.toUpperCase(java.util.Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1')
                .replace('S', '5')
                .replace('B', '8')
                .replaceAll("\\D", "");
        return digits.length() > LENGTH + 1 && digits.length() <= LENGTH + PLUS_FOUR + 1
                ? digits.substring(0, LENGTH)
                : digits;
    }
}
