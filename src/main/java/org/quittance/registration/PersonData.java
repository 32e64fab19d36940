package org.quittance.registration;

import java.util.Map;
import org.quittance.history.FieldValues;

/** Whatever carries what is known of a person: a record, its details, or one to be registered. Not known is empty. */
public interface PersonData {

    /**
     * What is known.
     *
     * @return under {@link PersonFields} and what else this kind of person has
     */
    FieldValues values();

    /**
     * Family name.
     *
     * @return as recorded
     */
    default String familyName() {
        return values().get(PersonFields.FAMILY_NAME);
    }

    /**
     * First name.
     *
     * @return as recorded
     */
    default String givenName() {
        return values().get(PersonFields.GIVEN_NAME);
    }

    /**
     * Where the person lives; of a guarantor where bills go.
     *
     * @return the address
     */
    default Address address() {
        return new Address(
                values().get(PersonFields.STREET),
                values().get(PersonFields.CITY),
                values().get(PersonFields.STATE),
                values().get(PersonFields.ZIP));
    }

    /**
     * Telephone number.
     *
     * @return as the source wrote it
     */
    default String phone() {
        return values().get(PersonFields.PHONE);
    }

    /**
     * E-mail address.
     *
     * @return as the source wrote it
     */
    default String email() {
        return values().get(PersonFields.EMAIL);
    }

    /**
     * Language tag.
     *
     * @return as {@code en}; of a guarantor the language of bills
     */
    default String language() {
        return values().get(PersonFields.LANGUAGE);
    }

    /**
     * Everything as history keeps it.
     *
     * @return text of each field by its name
     */
    default Map<String, String> fields() {
        return values().texts();
    }
}
