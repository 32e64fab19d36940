package org.quittance.registration;

import org.quittance.history.RecordFields;

/** The fields of a guarantor's record; what they say of a person is declared in {@link PersonFields}. */
public final class GuarantorFields {

    /** All of them, in the order people read them. */
    public static final RecordFields ALL = RecordFields.of(
            PersonFields.FAMILY_NAME,
            PersonFields.GIVEN_NAME,
            PersonFields.STREET,
            PersonFields.CITY,
            PersonFields.STATE,
            PersonFields.ZIP,
            PersonFields.PHONE,
            PersonFields.EMAIL,
            PersonFields.LANGUAGE);

    private GuarantorFields() {}
}
