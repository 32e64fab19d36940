package org.quittance.registration;

import org.quittance.history.FieldValues;

/**
 * Somebody who pays what insurance does not, for one or several patients.
 *
 * @param number the number on bills
 * @param sourceKey how the source names the guarantor, unique for ever
 * @param details what the record says and what may be corrected in it
 */
public record Guarantor(GuarantorId id, String number, String sourceKey, GuarantorDetails details)
        implements PersonData {

    @Override
    public FieldValues values() {
        return details.values();
    }

    /**
     * The name as people say it.
     *
     * @return given name and family name
     */
    public String fullName() {
        return Names.ofPerson(givenName(), familyName());
    }

    /**
     * The same guarantor with other details.
     *
     * @param other what the record says
     * @return the guarantor
     */
    public Guarantor with(GuarantorDetails other) {
        return new Guarantor(id, number, sourceKey, other);
    }
}
