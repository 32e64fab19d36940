package org.quittance.registration;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a guarantor's record says and what may be corrected in it. Texts that are not known are empty.
 *
 * @param familyName family name
 * @param givenName first name
 * @param address where bills go
 * @param phone as the source wrote it
 * @param email e-mail address
 * @param language language tag: the language of bills
 */
public record GuarantorDetails(
        String familyName, String givenName, Address address, String phone, String email, String language) {

    /**
     * The fields as history keeps them.
     *
     * @return name of each field to its text
     */
    public Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("family_name", familyName);
        fields.put("given_name", givenName);
        fields.putAll(address.fields());
        fields.put("phone", phone);
        fields.put("email", email);
        fields.put("language", language);
        return fields;
    }

    /**
     * Details out of the fields that history keeps.
     *
     * @param fields all of them
     * @return the details
     */
    public static GuarantorDetails ofFields(Map<String, String> fields) {
        return new GuarantorDetails(
                Fields.text(fields, "family_name"),
                Fields.text(fields, "given_name"),
                Address.ofFields(fields),
                Fields.text(fields, "phone"),
                Fields.text(fields, "email"),
                Fields.text(fields, "language"));
    }
}
