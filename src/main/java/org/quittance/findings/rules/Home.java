package org.quittance.findings.rules;

import java.util.Locale;
import org.quittance.registration.Address;

/**
 * An address as it is compared.
 *
 * @param zip five digits; empty when the ZIP has another form or is not known
 * @param state two capitals
 * @param town its key
 */
record Home(String zip, String state, String town) {

    static Home of(Address address) {
        String digits = address.zip().replace("-", "").strip();
        boolean formed = digits.matches("\\d{5}|\\d{9}") && !digits.startsWith("00000");
        return new Home(
                formed ? digits.substring(0, 5) : "",
                address.state().strip().toUpperCase(Locale.ROOT),
                Letters.town(address.city()));
    }

    /** Whether a ZIP goes with the town: by the table, or because at least two others live so. */
    boolean goesWith(String otherZip, Known known) {
        return known.places().ofZip(otherZip).stream()
                        .anyMatch(place -> place.state().equals(state)
                                && Letters.town(place.name()).equals(town))
                || others(known.habits().living(otherZip, town), otherZip) >= 2;
    }

    /** How many others live in a town under a ZIP: the record itself is not counted. */
    int others(int counted, String otherZip) {
        return otherZip.equals(zip) ? counted - 1 : counted;
    }
}
