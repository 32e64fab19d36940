package org.quittance.findings.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.quittance.findings.Field;
import org.quittance.findings.FindingKind;
import org.quittance.findings.Suspicion;

/**
 * A town that neither the table nor other patients know in this state, and that is one slip or two from a town of the
 * same ZIP, or one slip from another town of the state.
 */
public final class TownMisspelt implements Rule {

    private static final int LIVED_IN = 3;
    private static final int LONG = 7;
    private static final int NEAR_KM = 60;

    @Override
    public List<Suspicion> check(Dossier dossier, Known known) {
        Home home = Home.of(dossier.person().address());
        if (home.town().length() < 3 || !known.places().hasState(home.state())) {
            return List.of();
        }
        String city = dossier.person().address().city();
        if (isTown(home, known)) {
            return blankMoved(dossier, home, city, known).stream().toList();
        }
        Optional<Suspicion> found = underZip(home, known)
                .map(town -> said(dossier, city, town, "ZIP " + home.zip() + " is " + town, home, 96));
        if (found.isEmpty()) {
            found = inState(home, known)
                    .map(town -> said(
                            dossier,
                            city,
                            town,
                            "No town of this name is known in " + home.state() + ", but " + town,
                            home,
                            86));
        }
        return found.stream().toList();
    }

    /** The letters of a town that others write with its blanks elsewhere, as {@code WES TFIELD}. */
    private static Optional<Suspicion> blankMoved(Dossier dossier, Home home, String city, Known known) {
        String usual = known.habits().townNames().getOrDefault(home.state() + " " + home.town(), city);
        String official = known.places().townsOf(home.state()).getOrDefault(home.town(), city);
        boolean agreed = usual.equalsIgnoreCase(official)
                && known.habits().livingIn(home.state(), home.town()) > LIVED_IN
                && joined(city).equals(joined(official))
                && !words(city).equals(words(official));
        return agreed
                ? Optional.of(new Suspicion(
                        FindingKind.TOWN_SPELLING,
                        dossier.patient(),
                        Field.CITY,
                        city,
                        Letters.writtenLike(official, city),
                        "D-04",
                        "The town is written " + official + ": a blank stands elsewhere.",
                        90))
                : Optional.empty();
    }

    private static String joined(String town) {
        return words(town).replace(" ", "");
    }

    private static String words(String town) {
        return town.strip().toUpperCase(Locale.ROOT).replaceAll("[\\s-]+", " ");
    }

    private static boolean isTown(Home home, Known known) {
        Map<String, String> towns = known.places().townsOf(home.state());
        return towns.containsKey(home.town()) || known.habits().livingIn(home.state(), home.town()) - 1 >= LIVED_IN;
    }

    private static Optional<String> underZip(Home home, Known known) {
        if (home.zip().isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> towns = new HashMap<>();
        known.habits().townsUnder(home.zip()).forEach((town, count) -> {
            if (count >= 2) {
                towns.put(town, name(home, town, known));
            }
        });
        known.places().ofZip(home.zip()).forEach(place -> towns.putIfAbsent(Letters.town(place.name()), place.name()));
        return best(home, known, towns, home.town().length() >= LONG);
    }

    private static Optional<String> inState(Home home, Known known) {
        Map<String, String> towns = new HashMap<>();
        known.places().townsOf(home.state()).forEach((town, name) -> {
            boolean far = known.places()
                    .apart(home.zip(), home.state(), town)
                    .filter(km -> km > NEAR_KM)
                    .isPresent();
            if (!far) {
                towns.put(town, name);
            }
        });
        known.habits().towns().forEach((key, count) -> {
            if (count >= LIVED_IN && key.startsWith(home.state() + " ")) {
                String town = key.substring(home.state().length() + 1);
                towns.putIfAbsent(town, name(home, town, known));
            }
        });
        return best(home, known, towns, false);
    }

    private static Optional<String> best(Home home, Known known, Map<String, String> towns, boolean twoSlips) {
        return towns.entrySet().stream()
                .filter(town -> !town.getKey().equals(home.town()))
                .filter(town -> Slip.between(home.town(), town.getKey()).isPresent()
                        || (twoSlips && Slip.nearly(home.town(), town.getKey())))
                .max((a, b) -> Integer.compare(weight(home, known, a.getKey()), weight(home, known, b.getKey())))
                .map(Map.Entry::getValue);
    }

    /** Where several come into question: many patients first, then the easier slip, then the nearer. */
    private static int weight(Home home, Known known, String town) {
        int slip = Slip.between(home.town(), town).map(Slip::likelihood).orElse(0);
        int near =
                NEAR_KM - known.places().apart(home.zip(), home.state(), town).orElse(NEAR_KM);
        return slip * 20 + near + Math.min(200, 10 * known.habits().livingIn(home.state(), town));
    }

    private static String name(Home home, String town, Known known) {
        return known.habits().townNames().getOrDefault(home.state() + " " + town, town.toLowerCase(Locale.ROOT));
    }

    private static Suspicion said(
            Dossier dossier, String found, String town, String evidence, Home home, int confidence) {
        String how =
                Slip.between(home.town(), Letters.town(town)).map(Slip::words).orElse("two letters differ");
        return new Suspicion(
                FindingKind.TOWN_SPELLING,
                dossier.patient(),
                Field.CITY,
                found,
                Letters.writtenLike(town, found),
                "D-04",
                evidence + ": " + how + ".",
                confidence);
    }
}
