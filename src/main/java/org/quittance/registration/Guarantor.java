package org.quittance.registration;

/**
 * Somebody who pays what insurance does not, for one or several patients. Texts that are not known are empty.
 *
 * @param id who
 * @param number the number on bills
 * @param sourceKey how the source names the guarantor, unique for ever
 * @param familyName family name
 * @param givenName first name
 * @param address where bills go
 * @param phone as the source wrote it
 * @param email e-mail address
 * @param language language tag, as {@code en}: the language of bills
 */
public record Guarantor(
        GuarantorId id,
        String number,
        String sourceKey,
        String familyName,
        String givenName,
        Address address,
        String phone,
        String email,
        String language) {

    /**
     * The name as people say it.
     *
     * @return given name and family name
     */
    public String fullName() {
        return Names.ofPerson(givenName, familyName);
    }

    /**
     * What may be corrected.
     *
     * @return the details
     */
    public GuarantorDetails details() {
        return new GuarantorDetails(familyName, givenName, address, phone, email, language);
    }

    /**
     * The same guarantor with other details.
     *
     * @param other what the record says
     * @return the guarantor
     */
    public Guarantor with(GuarantorDetails other) {
        return new Guarantor(
                id,
                number,
                sourceKey,
                other.familyName(),
                other.givenName(),
                other.address(),
                other.phone(),
                other.email(),
                other.language());
    }
}
