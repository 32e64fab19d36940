package org.quittance.registration;

/**
 * A guarantor to register. Texts that are not known are empty.
 *
 * @param sourceKey how the source names the guarantor, unique for ever; registering it again changes nothing
 * @param familyName family name
 * @param givenName first name
 * @param address where bills go
 * @param phone as the source writes it
 * @param email e-mail address
 * @param language language tag, as {@code en}: the language of bills
 */
public record NewGuarantor(
        String sourceKey,
        String familyName,
        String givenName,
        Address address,
        String phone,
        String email,
        String language) {}
