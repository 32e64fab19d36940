package org.quittance.registration;

import java.util.LinkedHashMap;
import java.util.Map;
import org.quittance.history.FieldValues;

/**
 * Where somebody lives or a facility stands. Parts that are not known are empty.
 *
 * @param street street and house, second lines after a comma
 * @param state two letters
 * @param zip five or nine digits, as the source wrote it
 */
public record Address(String street, String city, String state, String zip) {

    /** Nothing is known. */
    public static final Address UNKNOWN = new Address("", "", "", "");

    /**
     * The address as it is shown: files write it in capitals.
     *
     * @return the same letters
     */
    public Address shown() {
        return new Address(Names.shown(street), Names.shown(city), state, zip);
    }

    /**
     * Whether nothing is known.
     *
     * @return true when every part is empty
     */
    public boolean isUnknown() {
        return equals(UNKNOWN);
    }

    /**
     * The fields as history keeps them.
     *
     * @return name of each part to its text
     */
    public Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("street", street);
        fields.put("city", city);
        fields.put("state", state);
        fields.put("zip", zip);
        return fields;
    }

    /** What a record says that has this address from now on. */
    FieldValues in(FieldValues record) {
        return record.with(PersonFields.STREET, street)
                .with(PersonFields.CITY, city)
                .with(PersonFields.STATE, state)
                .with(PersonFields.ZIP, zip);
    }

    static Address ofFields(Map<String, String> fields) {
        return new Address(
                Fields.text(fields, "street"),
                Fields.text(fields, "city"),
                Fields.text(fields, "state"),
                Fields.text(fields, "zip"));
    }
}
