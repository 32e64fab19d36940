package org.quittance.feeds.rules;

import java.util.regex.Pattern;
import org.quittance.feeds.hl7.Hl7Segment;
import org.quittance.registration.Address;

/** Reads the data types that name people and places: XPN, XAD, XTN, XCN. */
final class Texts {

    private static final Pattern NO_DIGIT = Pattern.compile("\\D");

    private Texts() {}

    static Told<Names> name(Hl7Segment segment, int field) {
        String family = segment.text(field, 1);
        String given = segment.text(field, 2);
        if (family.isEmpty() && given.isEmpty()) {
            return Told.not();
        }
        return Told.of(new Names(family, given, segment.text(field, 3)));
    }

    static Told<Address> address(Hl7Segment segment, int field) {
        String street = (segment.text(field, 1) + " " + segment.text(field, 2)).strip();
        Address address = new Address(street, segment.text(field, 3), segment.text(field, 4), segment.text(field, 5));
        return address.isUnknown() ? nothing(segment, field) : Told.of(address);
    }

    /** The first number that is a telephone: area code and number apart, or as one text. */
    static Told<String> phone(Hl7Segment segment, int field) {
        for (int i = 1; i <= segment.repetitions(field); i++) {
            String digits = phone(segment, field, i);
            if (!digits.isEmpty()) {
                return Told.of(digits);
            }
        }
        return nothing(segment, field);
    }

    /** What is deleted is so only where nothing else stands beside the two quotes. */
    private static <T> Told<T> nothing(Hl7Segment segment, int field) {
        return segment.deletes(field) ? Told.deleted() : Told.not();
    }

    /** The number of one repetition: area code and number apart, or as one text; empty when it has none. */
    static String phone(Hl7Segment segment, int field, int repetition) {
        String apart = segment.text(field, repetition, 6, 1) + segment.text(field, repetition, 7, 1);
        String whole = segment.text(field, repetition, 12, 1);
        String old = segment.text(field, repetition, 1, 1);
        return digits(apart.isEmpty() ? whole.isEmpty() ? old : whole : apart);
    }

    /** National digits: without the country's 1 in front of ten. */
    private static String digits(String text) {
        String digits = NO_DIGIT.matcher(text.split("[xX]", 2)[0]).replaceAll("");
        return digits.length() == 11 && digits.startsWith("1") ? digits.substring(1) : digits;
    }

    static Told<String> email(Hl7Segment segment, int field) {
        for (int i = 1; i <= segment.repetitions(field); i++) {
            String address = segment.text(field, i, 4, 1);
            if (address.indexOf('@') > 0) {
                return Told.of(address);
            }
        }
        return Told.not();
    }

    /** A clinician (XCN) as people say the name; empty when only a number is told. */
    static String clinician(Hl7Segment segment, int field) {
        return (segment.text(field, 3) + " " + segment.text(field, 2)).strip();
    }
}
