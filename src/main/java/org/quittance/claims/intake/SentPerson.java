package org.quittance.claims.intake;

import java.time.LocalDate;
import java.util.Optional;
import org.quittance.registration.Address;
import org.quittance.registration.Sex;

/**
 * A person as a claim names one. Texts that are not sent are empty.
 *
 * @param family NM103; the name of an organisation that holds a policy
 * @param given NM104
 * @param middle NM105
 * @param birthDate DMG02
 * @param sex DMG03
 * @param address N3 and N4
 * @param phone PER, where sent
 * @param diedOn PAT06
 */
record SentPerson(
        String family,
        String given,
        String middle,
        Optional<LocalDate> birthDate,
        Sex sex,
        Address address,
        String phone,
        Optional<LocalDate> diedOn) {

    private static final int ADULT = 18;

    /** What tells this person from others: names, case, accents and marks aside, and birth date. */
    String identity() {
        return Fingerprint.of(
                Fingerprint.letters(family),
                Fingerprint.letters(given),
                birthDate.map(LocalDate::toString).orElse(""));
    }

    /** Whether the person was of age; so is a person whose birth date was not sent. */
    boolean wasAdultOn(LocalDate day) {
        return birthDate.isEmpty() || !birthDate.get().plusYears(ADULT).isAfter(day);
    }

    boolean hasName() {
        return !family.isBlank() || !given.isBlank();
    }
}
