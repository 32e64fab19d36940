package org.quittance.findings;

import java.time.LocalDate;
import java.util.Optional;
import org.quittance.registration.Address;
import org.quittance.registration.PatientDetails;
import org.quittance.registration.Sex;

/**
 * Who somebody is, as one source has it. What it does not say is empty.
 *
 * @param family family name
 * @param given first name
 * @param middle middle name
 * @param sex as claims carry it; {@code U} when not said
 * @param address where the person lives
 * @param phone telephone
 * @param email e-mail address
 * @param deceasedOn date of death
 */
public record Identity(
        String family,
        String given,
        String middle,
        Optional<LocalDate> birthDate,
        Sex sex,
        Address address,
        String phone,
        String email,
        Optional<LocalDate> deceasedOn) {

    /**
     * As a patient's record has it.
     *
     * @param details what the record says
     * @return who that is
     */
    public static Identity of(PatientDetails details) {
        return new Identity(
                details.familyName(),
                details.givenName(),
                details.middleName(),
                details.birthDate(),
                details.sex(),
                details.address(),
                details.phone(),
                details.email(),
                details.deceasedOn());
    }

    /**
     * Only a name.
     *
     * @param family family name
     * @param given first name
     * @return nothing else is known
     */
    public static Identity named(String family, String given) {
        return new Identity(family, given, "", Optional.empty(), Sex.U, Address.UNKNOWN, "", "", Optional.empty());
    }
}
