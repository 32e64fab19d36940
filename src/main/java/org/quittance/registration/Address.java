package org.quittance.registration;

/**
 * Where somebody lives or a facility stands. Parts that are not known are empty.
 *
 * @param street street and house, second lines after a comma
 * @param city the city
 * @param state two letters
 * @param zip five or nine digits, as the source wrote it
 */
public record Address(String street, String city, String state, String zip) {

    /** Nothing is known. */
    public static final Address UNKNOWN = new Address("", "", "", "");

    /**
     * Whether nothing is known.
     *
     * @return true when every part is empty
     */
    public boolean isUnknown() {
        return equals(UNKNOWN);
    }
}
