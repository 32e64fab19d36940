package org.quittance.registration;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * A part of a person's record.
 *
 * @param whose record
 * @param kind what it is
 * @param place which one of its kind in that record, from 1
 * @param fields what it says, by name; empty texts for nothing known
 */
public record Part(Whose whose, PartKind kind, int place, Map<String, String> fields) {

    /** The last day of a part that is over, in kinds that have one. */
    public static final String UNTIL = "until_on";

    private static final String YES = "yes";

    /** Takes a copy. */
    public Part {
        fields = Map.copyOf(fields);
    }

    /**
     * A field.
     *
     * @return what it says; empty for nothing
     */
    public String text(String name) {
        return fields.getOrDefault(name, "");
    }

    /**
     * A field that is a day.
     *
     * @return the day, or empty
     */
    public Optional<LocalDate> day(String name) {
        return Fields.day(fields, name);
    }

    /**
     * A field that is yes or no.
     *
     * @return true for yes
     */
    public boolean is(String name) {
        return text(name).equals(YES);
    }

    /**
     * Whether it holds on a day: not before its first and not after its last.
     *
     * @return true when it does
     */
    public boolean holdsOn(LocalDate day) {
        return day("from_on")
                        .or(() -> day("asked_on"))
                        .map(from -> !from.isAfter(day))
                        .orElse(true)
                && day(UNTIL).map(until -> !until.isBefore(day)).orElse(true);
    }

    /**
     * The address in it.
     *
     * @return unknown where it has none
     */
    public Address address() {
        return Address.ofFields(fields);
    }
}
