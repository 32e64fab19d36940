package org.quittance.feeds.rules;

import java.util.Locale;
import org.quittance.feeds.hl7.Hl7Segment;
import org.quittance.registration.Address;
import org.quittance.registration.GuarantorDetails;
import org.quittance.registration.PersonFields;

/**
 * Who pays what insurance does not (GT1).
 *
 * @param key tells this guarantor from others of the patient: {@code self}, the guarantor number, or the name
 * @param shared whether the key is a number that other patients may have too
 * @param name GT1-3
 * @param address GT1-5
 * @param phone GT1-6
 */
public record GuarantorFacts(String key, boolean shared, Told<Names> name, Told<Address> address, Told<String> phone) {

    /** The key of a patient who pays alone. */
    public static final String SELF = "self";

    private static final int NUMBER = 2;
    private static final int NAME = 3;
    private static final int ADDRESS = 5;
    private static final int PHONE = 6;
    private static final int RELATIONSHIP = 11;

    /**
     * Reads GT1.
     *
     * @param gt1 the segment
     * @return who pays
     */
    public static GuarantorFacts of(Hl7Segment gt1) {
        String number = gt1.text(NUMBER);
        Told<Names> name = Texts.name(gt1, NAME);
        boolean self = switch (gt1.text(RELATIONSHIP)) {
            case "SEL", "SELF", "18", "S" -> true;
            default -> name.value().isEmpty();
        };
        String named = name.value()
                .map(names -> names.family() + "^" + names.given())
                .orElse("")
                .toUpperCase(Locale.ROOT);
        return new GuarantorFacts(
                self ? SELF : number.isEmpty() ? named : number,
                !self && !number.isEmpty(),
                name,
                Texts.address(gt1, ADDRESS),
                Texts.phone(gt1, PHONE));
    }

    /**
     * A patient who pays alone, of whom nothing else is told.
     *
     * @param person the patient
     * @return who pays
     */
    public static GuarantorFacts self(PersonFacts person) {
        return new GuarantorFacts(SELF, false, person.name(), person.address(), person.phone());
    }

    /**
     * The record as it is after this.
     *
     * @param known the record as it is
     * @return the record with everything that is told
     */
    public GuarantorDetails over(GuarantorDetails known) {
        Names names = name.over(new Names(known.familyName(), known.givenName(), ""), new Names("", "", ""));
        return known.withName(names.family(), names.given())
                .withAddress(address.over(known.address(), Address.UNKNOWN))
                .with(PersonFields.PHONE, phone.over(known.phone(), ""));
    }
}
