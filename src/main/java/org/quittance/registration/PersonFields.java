package org.quittance.registration;

import static org.quittance.history.RecordField.text;

import java.util.List;
import org.quittance.history.FieldForm;
import org.quittance.history.RecordField;

/** The fields that the records of patients and of guarantors share. */
public final class PersonFields {

    /** Family name. */
    public static final RecordField<String> FAMILY_NAME = text("family_name", "Family name", FieldForm.NAME)
            .inSheets("family", "last name", "family name", "surname", "patient last name");

    /** First name. */
    public static final RecordField<String> GIVEN_NAME = text("given_name", "First name", FieldForm.NAME)
            .inSheets("given", "first name", "given name", "given names", "forename", "patient first name");

    /** Street and house, second lines after a comma. */
    public static final RecordField<String> STREET = text("street", "Street", FieldForm.TEXT)
            .inSheets("street", "address", "street address", "address 1", "address line 1", "addr1")
            .helped("Street and house.")
            .within("Address");

    /** The town. */
    public static final RecordField<String> CITY = text("city", "Town", FieldForm.TEXT)
            .inSheets("city", "town", "city name")
            .within("Address");

    /** The state, two letters. */
    public static final RecordField<String> STATE = text("state", "State", FieldForm.STATE)
            .inSheets("state", "st", "state code", "province")
            .helped("Two letters, as VT.")
            .within("Address");

    /** Five or nine digits, as the source wrote it. */
    public static final RecordField<String> ZIP = text("zip", "ZIP", FieldForm.ZIP)
            .inSheets("zip", "zip code", "zipcode", "postal code", "postcode")
            .helped("Five digits, or nine.")
            .within("Address");

    /** Telephone number, as the source wrote it. */
    public static final RecordField<String> PHONE = text("phone", "Telephone", FieldForm.PHONE)
            .inSheets("phone", "telephone", "phone number", "home phone", "mobile", "cell phone");

    /** E-mail address. */
    public static final RecordField<String> EMAIL =
            text("email", "E-mail", FieldForm.EMAIL).inSheets("email", "e-mail", "mail", "email address");

    /** Language tag, as {@code en}; of a guarantor the language of bills. */
    public static final RecordField<String> LANGUAGE =
            text("language", "Language", FieldForm.LANGUAGE).inSheets("language", "preferred language", "lang");

    /** Where somebody lives, in the order of an envelope. */
    public static final List<RecordField<String>> ADDRESS = List.of(STREET, CITY, STATE, ZIP);

    private PersonFields() {}
}
