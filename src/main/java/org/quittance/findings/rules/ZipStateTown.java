package org.quittance.findings.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quittance.findings.Field;
import org.quittance.findings.FindingKind;
import org.quittance.findings.Suspicion;
import org.quittance.registration.Address;

/**
 * ZIP, town and state that do not go together (D-04). Which of them is wrong is said by the other two: a ZIP and a town
 * that agree outvote the state, a town and a state that agree outvote the ZIP.
 */
public final class ZipStateTown implements Rule {

    private static final int FAR_KM = 40;
    private static final int SETTLED = 5;

    @Override
    public List<Suspicion> check(Dossier dossier, Known known) {
        Address address = dossier.person().address();
        Home home = Home.of(address);
        if (home.state().isEmpty()) {
            return List.of();
        }
        if (!known.places().hasState(home.state())) {
            return unknownState(dossier, known, home);
        }
        if (home.zip().isEmpty()) {
            return List.of();
        }
        Set<String> states = known.places().statesOf(home.zip());
        if (!states.isEmpty() && !states.contains(home.state())) {
            return List.of(otherState(dossier, known, home, states.iterator().next()));
        }
        return far(dossier, known, home).stream().toList();
    }

    private static List<Suspicion> unknownState(Dossier dossier, Known known, Home home) {
        Set<String> states = known.places().statesOf(home.zip());
        boolean abroad =
                home.zip().isEmpty() || states.isEmpty() || home.state().length() > 2;
        return abroad
                ? List.of()
                : List.of(said(
                        dossier,
                        Field.STATE,
                        home.state(),
                        states.iterator().next(),
                        home.state() + " is no state; ZIP " + home.zip() + " lies in "
                                + states.iterator().next() + ".",
                        96));
    }

    private static Suspicion otherState(Dossier dossier, Known known, Home home, String there) {
        Home moved = new Home(home.zip(), there, home.town());
        String lies = "ZIP " + home.zip() + " lies in " + there + ", not in " + home.state();
        boolean zipAndTown = moved.goesWith(home.zip(), known);
        String zip = ZipMeant.of(home.zip(), home, known, false);
        boolean townHere = known.habits().livingIn(home.state(), home.town()) > 1
                || known.places().townsOf(home.state()).containsKey(home.town());
        if (!zipAndTown && (townHere || !zip.isEmpty())) {
            String meant = zip.isEmpty() ? "" : "; " + zip + " is one slip away and goes with the town";
            return said(dossier, Field.ZIP, zipWritten(dossier), zip, lies + meant + ".", 95);
        }
        String goes = zipAndTown ? ", and goes with the town" : "";
        return said(
                dossier,
                Field.STATE,
                dossier.person().address().state(),
                there,
                lies + goes + ".",
                zipAndTown ? 97 : 85);
    }

    /** Distances are told as people in the country tell them; 1 mile is 1.609 km. */
    private static String miles(int km) {
        int miles = Math.max(1, (km * 1_000 + 804) / 1_609);
        return miles + (miles == 1 ? " mile" : " miles");
    }

    private static Optional<Suspicion> far(Dossier dossier, Known known, Home home) {
        if (home.goesWith(home.zip(), known) || home.town().isEmpty()) {
            return Optional.empty();
        }
        boolean exists = !known.places().ofZip(home.zip()).isEmpty();
        Optional<Integer> apart = known.places().apart(home.zip(), home.state(), home.town());
        String zip = ZipMeant.of(home.zip(), home, known, false);
        int settled = zip.isEmpty() ? 0 : known.habits().living(zip, home.town());
        boolean unknown = !exists && !zip.isEmpty();
        boolean distant = apart.filter(km -> km > FAR_KM).isPresent();
        boolean unlikeOthers = settled >= SETTLED && settled >= livedIn(known, home) / 4 && apart.orElse(FAR_KM) > 3;
        if (!unknown && !distant && !unlikeOthers) {
            return Optional.empty();
        }
        String why = exists
                ? "ZIP " + home.zip() + " is "
                        + known.places().ofZip(home.zip()).getFirst().name()
                        + apart.filter(km -> km > 0)
                                .map(km -> ", " + miles(km) + " away")
                                .orElse("")
                : "No ZIP " + home.zip() + " is known";
        String meant = zip.isEmpty()
                ? "."
                : "; " + zip + " is one slip away and goes with the town"
                        + (settled > 0
                                ? " (" + settled + (settled == 1 ? " other lives there)." : " others live there).")
                                : ".");
        return Optional.of(
                said(dossier, Field.ZIP, zipWritten(dossier), zip, why + meant, distant || unknown ? 93 : 80));
    }

    private static int livedIn(Known known, Home home) {
        return known.habits().livingIn(home.state(), home.town());
    }

    private static String zipWritten(Dossier dossier) {
        return dossier.person().address().zip();
    }

    private static Suspicion said(
            Dossier dossier, Field field, String found, String proposed, String evidence, int confidence) {
        return new Suspicion(
                FindingKind.ADDRESS_CONFLICT, dossier.patient(), field, found, proposed, "D-04", evidence, confidence);
    }
}
