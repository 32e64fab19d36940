package org.quittance.findings.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quittance.findings.Field;
import org.quittance.findings.FindingKind;
import org.quittance.findings.Heard;
import org.quittance.findings.Suspicion;
import org.quittance.registration.Address;

/**
 * A ZIP, town or state that the guarantor, the payer or another record of the same person has otherwise in the same
 * street and house, one slip apart (D-04). Whose address goes together is believed; where both do, nobody is blamed.
 */
public final class AddressAgainstHousehold implements Rule {

    @Override
    public List<Suspicion> check(Dossier dossier, Known known) {
        Address mine = dossier.person().address();
        if (mine.street().isBlank() || !mine.street().matches(".*\\d.*")) {
            return List.of();
        }
        List<Suspicion> found = new ArrayList<>();
        for (Heard heard : dossier.heard()) {
            compare(dossier, known, heard.said().address(), Voices.who(heard)).ifPresent(found::add);
        }
        dossier.guarantor()
                .flatMap(payer -> compare(dossier, known, payer.said().address(), "The guarantor's record has "))
                .ifPresent(found::add);
        return found;
    }

    private static Optional<Suspicion> compare(Dossier dossier, Known known, Address other, String who) {
        Address mine = dossier.person().address();
        if (!Letters.town(mine.street()).equals(Letters.town(other.street()))) {
            return Optional.empty();
        }
        Home here = Home.of(mine);
        Home there = Home.of(other);
        int differ = (here.zip().equals(there.zip()) ? 0 : 1)
                + (here.town().equals(there.town()) ? 0 : 1)
                + (here.state().equals(there.state()) ? 0 : 1);
        boolean goes = !there.zip().isEmpty() && there.goesWith(there.zip(), known);
        boolean mineGoes = !here.zip().isEmpty() && here.goesWith(here.zip(), known);
        if (differ != 1 || !goes || mineGoes) {
            return Optional.empty();
        }
        if (!here.zip().equals(there.zip())) {
            return said(dossier, Field.ZIP, mine.zip(), other.zip(), who);
        }
        return here.town().equals(there.town())
                ? said(dossier, Field.STATE, mine.state(), other.state(), who)
                : said(dossier, Field.CITY, mine.city(), Letters.writtenLike(other.city(), mine.city()), who);
    }

    private static Optional<Suspicion> said(Dossier dossier, Field field, String found, String proposed, String who) {
        String capitals = found.toUpperCase(java.util.Locale.ROOT);
        String meant = proposed.toUpperCase(java.util.Locale.ROOT);
        return proposed.isBlank() || found.isBlank() || !Slip.nearly(capitals, meant)
                ? Optional.empty()
                : Optional.of(new Suspicion(
                        FindingKind.ADDRESS_CONFLICT,
                        dossier.patient(),
                        field,
                        found,
                        proposed,
                        "D-04",
                        who + proposed + " in the same street and house.",
                        97));
    }
}
