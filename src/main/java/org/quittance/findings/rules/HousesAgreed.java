package org.quittance.findings.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.quittance.findings.Field;
import org.quittance.findings.FindingKind;
import org.quittance.findings.Identity;
import org.quittance.findings.RecordRef;
import org.quittance.findings.Suspicion;
import org.quittance.registration.Address;
import org.quittance.registration.Sex;

/**
 * Addresses and telephones of houses and of those who work in them (D-04): by the tables of what exists, and against the
 * other records of the same house. Where two differ, the one that goes together is believed, else the one that other
 * houses have too.
 */
public final class HousesAgreed {

    private static final List<Rule> ALONE =
            List.of(new ZipForm(), new ZipStateTown(), new TownMisspelt(), new PhoneNumber());
    private static final int SURE = 96;

    private HousesAgreed() {}

    /**
     * A house, or somebody who works in it.
     *
     * @param address as written
     * @param phone as written; empty where none stands
     */
    public record House(RecordRef record, UUID house, Address address, String phone) {}

    private record Place(UUID record, Field field) {}

    /**
     * What stands out.
     *
     * @param houses all of them
     * @param known what exists, without these houses
     * @return at most one suspicion for each field of a record
     */
    public static List<Suspicion> check(List<House> houses, Known known) {
        Known all = counting(houses, known);
        Map<UUID, List<House>> together = new HashMap<>();
        houses.forEach(one ->
                together.computeIfAbsent(one.house(), any -> new ArrayList<>()).add(one));
        Map<Place, Suspicion> found = new LinkedHashMap<>();
        for (House one : houses) {
            boolean told = false;
            for (House other : together.getOrDefault(one.house(), List.of())) {
                Optional<Suspicion> differs = other.equals(one) ? Optional.empty() : against(one, other, all);
                differs.ifPresent(
                        said -> found.putIfAbsent(new Place(one.record().id(), said.field()), said));
                told = told || differs.isPresent();
            }
            if (!told) {
                alone(one, all)
                        .forEach(
                                said -> found.putIfAbsent(new Place(one.record().id(), said.field()), said));
            }
        }
        return List.copyOf(found.values());
    }

    private static List<Suspicion> alone(House one, Known known) {
        Identity person =
                new Identity("", "", "", Optional.empty(), Sex.U, one.address(), one.phone(), "", Optional.empty());
        Dossier dossier = new Dossier(one.record(), person, Optional.empty(), List.of(), List.of(), List.of());
        List<Suspicion> said = new ArrayList<>();
        for (Rule rule : ALONE) {
            said.addAll(rule.check(dossier, known));
        }
        boolean town = said.stream().anyMatch(each -> each.field() == Field.CITY);
        return said.stream().filter(each -> !town || each.field() != Field.ZIP).toList();
    }

    /** The one field in which two records of a house differ, where the other's value is the better one. */
    private static Optional<Suspicion> against(House one, House other, Known known) {
        Address mine = one.address();
        Address theirs = other.address();
        boolean zip = !digits(mine.zip()).equals(digits(theirs.zip()));
        boolean town = !Letters.town(mine.city()).equals(Letters.town(theirs.city()));
        boolean state = !mine.state().equalsIgnoreCase(theirs.state());
        boolean oneField = (zip ? 1 : 0) + (town ? 1 : 0) + (state ? 1 : 0) == 1;
        if (!oneField || !better(theirs, mine, known)) {
            return Optional.empty();
        }
        if (zip) {
            return said(one, other, Field.ZIP, mine.zip(), theirs.zip());
        }
        return town
                ? said(one, other, Field.CITY, mine.city(), theirs.city())
                : said(one, other, Field.STATE, mine.state(), theirs.state());
    }

    private static boolean better(Address theirs, Address mine, Known known) {
        int their = goodness(theirs, known);
        int my = goodness(mine, known);
        return their > my;
    }

    private static int goodness(Address address, Known known) {
        Home home = Home.of(address);
        if (home.zip().isEmpty()) {
            return 0;
        }
        boolean inState = known.places().statesOf(home.zip()).contains(home.state());
        boolean named = known.places().ofZip(home.zip()).stream()
                .anyMatch(place -> place.state().equals(home.state())
                        && Letters.town(place.name()).equals(home.town()));
        int others = Math.min(9, known.habits().living(home.zip(), home.town()));
        return 1 + (inState ? 40 : 0) + (named ? 20 : 0) + others;
    }

    private static String digits(String zip) {
        return zip.replace("-", "").strip();
    }

    private static Optional<Suspicion> said(House one, House other, Field field, String found, String proposed) {
        return proposed.isBlank()
                ? Optional.empty()
                : Optional.of(new Suspicion(
                        FindingKind.ADDRESS_CONFLICT,
                        one.record(),
                        field,
                        found,
                        proposed,
                        "D-04",
                        "Record " + other.record().number() + " of the same house has " + proposed + ".",
                        SURE));
    }

    /** The house's habits with these houses counted among those who live here. */
    private static Known counting(List<House> houses, Known known) {
        Habits was = known.habits();
        Map<String, Integer> zipTowns = new HashMap<>(was.zipTowns());
        Map<String, Integer> towns = new HashMap<>(was.towns());
        Map<String, String> names = new HashMap<>(was.townNames());
        for (House one : houses) {
            Home home = Home.of(one.address());
            towns.merge(home.state() + " " + home.town(), 1, Integer::sum);
            names.putIfAbsent(home.state() + " " + home.town(), one.address().city());
            if (!home.zip().isEmpty()) {
                zipTowns.merge(home.zip() + " " + home.town(), 1, Integer::sum);
            }
        }
        Habits now = new Habits(
                was.patients(),
                zipTowns,
                towns,
                names,
                was.givenNames(),
                was.familyNames(),
                was.areaCodes(),
                was.mailDomains(),
                was.memberForms(),
                was.prices(),
                was.sexFollowsName(),
                was.namesCarryDigits());
        return new Known(
                known.today(), known.places(), known.areaCodes(), known.firstNames(), known.mailDomains(), now);
    }
}
