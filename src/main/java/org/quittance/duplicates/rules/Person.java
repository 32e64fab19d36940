package org.quittance.duplicates.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quittance.registration.Address;
import org.quittance.registration.PatientId;
import org.quittance.registration.Sex;

/**
 * What a record says about somebody, as far as it is compared. Texts that are not known are empty.
 *
 * @param id whose record
 * @param family family name
 * @param formerFamilies family names the record carried before
 * @param given first name
 * @param middle middle name or initial
 * @param sex as claims carry it
 * @param address where they live
 * @param phone as written
 * @param email as written
 * @param memberships numbers that payers know them by
 * @param deceasedOn date of death
 */
public record Person(
        PatientId id,
        String family,
        List<String> formerFamilies,
        String given,
        String middle,
        Optional<LocalDate> birthDate,
        Sex sex,
        Address address,
        String phone,
        String email,
        List<Membership> memberships,
        Optional<LocalDate> deceasedOn) {

    /** Takes copies. */
    public Person {
        formerFamilies = List.copyOf(formerFamilies);
        memberships = List.copyOf(memberships);
    }
}
