package org.quittance.duplicates.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quittance.duplicates.Reason;
import org.quittance.duplicates.Relation;
import org.quittance.duplicates.Trait;
import org.quittance.registration.Address;
import org.quittance.registration.PlainLetters;

/** Telephone, address and e-mail: what people who live together share, and what changes in a life. */
final class HomeRules {

    /** The same telephone: nearly always the same household. */
    static final int PHONE_SAME = 18;
    /** One digit wrong, missing or too many, or two swapped. */
    static final int PHONE_SLIP = 12;
    /** Another telephone: people have several, and change them. */
    static final int PHONE_DIFFERENT = -4;
    /** The same house: the same household, or a large building. */
    static final int ADDRESS_SAME = 14;
    /** The same house written a little differently, or with a slip in street or ZIP. */
    static final int ADDRESS_ALIKE = 10;
    /** The same ZIP, another street. */
    static final int ADDRESS_NEAR = 3;
    /** Elsewhere: people move. */
    static final int ADDRESS_DIFFERENT = -2;
    /** The same e-mail: mostly one person's own, sometimes a family's. */
    static final int EMAIL_SAME = 16;
    /** One character wrong, missing or too many, or two swapped. */
    static final int EMAIL_SLIP = 11;
    /** A household's three marks say one thing together, that it is the same household: they count so much at most. */
    static final int HOUSEHOLD_AT_MOST = 26;

    private static final int FULL_NUMBER = 10;
    private static final int SHORTEST_NUMBER = 7;
    private static final int ZIP = 5;
    private static final int NEARLY = 93;
    private static final int SHORTEST_STREET = 5;
    private static final Set<String> NOWHERE =
            Set.of("UNKNOWN", "HOMELESS", "NONE", "NA", "GENERAL DELIVERY", "NO ADDRESS", "NFA", "UNDOMICILED");
    private static final Map<String, String> SHORT = Map.ofEntries(
            Map.entry("STREET", "ST"),
            Map.entry("AVENUE", "AVE"),
            Map.entry("ROAD", "RD"),
            Map.entry("DRIVE", "DR"),
            Map.entry("LANE", "LN"),
            Map.entry("COURT", "CT"),
            Map.entry("BOULEVARD", "BLVD"),
            Map.entry("PLACE", "PL"),
            Map.entry("TERRACE", "TER"),
            Map.entry("CIRCLE", "CIR"),
            Map.entry("HIGHWAY", "HWY"),
            Map.entry("PARKWAY", "PKWY"),
            Map.entry("SQUARE", "SQ"),
            Map.entry("APARTMENT", "APT"),
            Map.entry("UNIT", "APT"),
            Map.entry("SUITE", "STE"),
            Map.entry("NORTH", "N"),
            Map.entry("SOUTH", "S"),
            Map.entry("EAST", "E"),
            Map.entry("WEST", "W"));

    private HomeRules() {}

    /** Where somebody is reached, as it is compared; empty where it is not known or means nobody. */
    record Reached(String phone, String street, String zip, String city, String email) {

        static Reached of(Person person) {
            return new Reached(
                    phone(person.phone()),
                    street(person.address()),
                    first(PlainLetters.digits(person.address().zip()), ZIP),
                    PlainLetters.number(person.address().city()),
                    person.email().strip().toLowerCase(Locale.ROOT));
        }

        private static String phone(String written) {
            String digits = PlainLetters.digits(written);
            String number =
                    digits.length() == FULL_NUMBER + 1 && digits.charAt(0) == '1' ? digits.substring(1) : digits;
            boolean one = number.chars().distinct().count() <= 2;
            return number.length() < SHORTEST_NUMBER || one || number.equals("1234567890") ? "" : number;
        }

        private static String street(Address address) {
            List<String> words = Letters.wordsAndNumbers(address.street()).stream()
                    .map(word -> SHORT.getOrDefault(word, word))
                    .toList();
            String street = String.join(" ", words);
            return NOWHERE.contains(street) || street.length() < SHORTEST_STREET ? "" : street;
        }

        private static String first(String text, int length) {
            return text.length() <= length ? text : text.substring(0, length);
        }
    }

    /** What is shared; {@code family} when the names or birth dates say that they are two. */
    static List<Reason> of(Reached a, Reached b, boolean family) {
        List<Reason> reasons = new ArrayList<>();
        phone(a, b).ifPresent(reasons::add);
        address(a, b).ifPresent(reasons::add);
        email(a, b).ifPresent(reasons::add);
        return family ? shared(reasons) : bounded(reasons);
    }

    /** Whoever shares a home with a stranger to the name is family: nothing speaks for one person then. */
    private static List<Reason> shared(List<Reason> reasons) {
        return reasons.stream()
                .map(each -> each.points() > 0 && each.relation() != Relation.NEAR
                        ? new Reason(each.trait(), Relation.SHARED, 0)
                        : new Reason(each.trait(), each.relation(), Math.min(0, each.points())))
                .toList();
    }

    private static List<Reason> bounded(List<Reason> reasons) {
        int left = HOUSEHOLD_AT_MOST;
        List<Reason> bounded = new ArrayList<>();
        for (Reason each : reasons) {
            int points = Math.min(each.points(), left);
            left -= Math.max(0, points);
            bounded.add(new Reason(each.trait(), each.relation(), points));
        }
        return bounded;
    }

    private static Optional<Reason> phone(Reached a, Reached b) {
        if (a.phone().isEmpty() || b.phone().isEmpty()) {
            return Optional.empty();
        }
        if (a.phone().equals(b.phone())) {
            return Optional.of(new Reason(Trait.PHONE, Relation.SAME, PHONE_SAME));
        }
        return Optional.of(
                Measures.oneSlip(a.phone(), b.phone())
                        ? new Reason(Trait.PHONE, Relation.SLIP, PHONE_SLIP)
                        : new Reason(Trait.PHONE, Relation.DIFFERENT, PHONE_DIFFERENT));
    }

    private static Optional<Reason> address(Reached a, Reached b) {
        boolean sameZip = !a.zip().isEmpty() && a.zip().equals(b.zip());
        if (a.street().isEmpty() || b.street().isEmpty()) {
            return sameZip ? Optional.of(new Reason(Trait.ADDRESS, Relation.NEAR, ADDRESS_NEAR)) : Optional.empty();
        }
        boolean samePlace = sameZip || (!a.city().isEmpty() && a.city().equals(b.city()));
        if (a.street().equals(b.street())) {
            return Optional.of(
                    samePlace
                            ? new Reason(Trait.ADDRESS, Relation.SAME, ADDRESS_SAME)
                            : new Reason(Trait.ADDRESS, Relation.ALIKE, ADDRESS_ALIKE));
        }
        boolean alike = Measures.oneSlip(a.street(), b.street())
                || Measures.alike(a.street(), b.street(), NEARLY)
                || a.street().startsWith(b.street() + " ")
                || b.street().startsWith(a.street() + " ");
        if (alike && samePlace) {
            return Optional.of(new Reason(Trait.ADDRESS, Relation.ALIKE, ADDRESS_ALIKE));
        }
        return Optional.of(
                sameZip
                        ? new Reason(Trait.ADDRESS, Relation.NEAR, ADDRESS_NEAR)
                        : new Reason(Trait.ADDRESS, Relation.DIFFERENT, ADDRESS_DIFFERENT));
    }

    private static Optional<Reason> email(Reached a, Reached b) {
        if (a.email().isEmpty() || b.email().isEmpty()) {
            return Optional.empty();
        }
        if (a.email().equals(b.email())) {
            return Optional.of(new Reason(Trait.EMAIL, Relation.SAME, EMAIL_SAME));
        }
        return Measures.oneSlip(a.email(), b.email())
                ? Optional.of(new Reason(Trait.EMAIL, Relation.SLIP, EMAIL_SLIP))
                : Optional.empty();
    }
}
