package org.quittance.holds.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.quittance.holds.Hold;
import org.quittance.registration.Account;
import org.quittance.registration.Address;
import org.quittance.registration.Guarantor;
import org.quittance.registration.Part;
import org.quittance.registration.Patient;

/**
 * What is known of the people of an account that stops asking for money (rules E-113, E-44, F-03).
 *
 * @param patient who was cared for
 * @param guarantor who pays
 * @param bankruptcies of both
 * @param attorneys of both
 * @param confidential the patient's requests for confidential communication
 * @param estateKnown whether somebody said that the guarantor answers for the estate
 * @param day on which day
 */
public record PersonHolds(
        Account account,
        Patient patient,
        Guarantor guarantor,
        List<Part> bankruptcies,
        List<Part> attorneys,
        List<Part> confidential,
        boolean estateKnown,
        LocalDate day) {

    private static final int OF_AGE = 18;

    /**
     * The holds.
     *
     * @return the gravest first
     */
    public List<Hold> all() {
        List<Hold> holds = new ArrayList<>();
        bankruptcies.stream()
                .flatMap(part -> bankruptcy(part).stream())
                .findFirst()
                .ifPresent(holds::add);
        attorneys.stream()
                .filter(part -> part.holdsOn(day))
                .findFirst()
                .map(part -> new Hold.Represented(part.text("name").isBlank() ? part.text("firm") : part.text("name")))
                .ifPresent(holds::add);
        patient.deceasedOn()
                .filter(died -> !died.isAfter(day) && !estateKnown)
                .map(Hold.Deceased::new)
                .ifPresent(holds::add);
        if (isMinor() && isOwnGuarantor()) {
            holds.add(new Hold.Minor(guarantor.fullName()));
        }
        confidential.stream()
                .filter(part -> part.holdsOn(day))
                .findFirst()
                .filter(part -> unknown(part.address()) && unknown(patient.address()))
                .map(part -> new Hold.NoSafeAddress())
                .ifPresent(holds::add);
        return List.copyOf(holds);
    }

    /** Pending: everything stops. Discharged: what was owed before it was filed stays stopped. Dismissed: nothing. */
    private Optional<Hold> bankruptcy(Part part) {
        boolean filed = part.day("filed_on").map(on -> !on.isAfter(day)).orElse(true);
        if (!filed || past(part, "dismissed_on")) {
            return Optional.empty();
        }
        boolean discharged = past(part, "discharged_on");
        boolean before =
                part.day("filed_on").map(on -> !account.openedOn().isAfter(on)).orElse(true);
        return discharged && !before
                ? Optional.empty()
                : Optional.of(new Hold.Bankruptcy(part.text("chapter"), part.day("filed_on"), discharged));
    }

    private boolean past(Part part, String field) {
        return part.day(field).filter(on -> !on.isAfter(day)).isPresent();
    }

    private boolean isMinor() {
        return patient.birthDate()
                .filter(born -> born.plusYears(OF_AGE).isAfter(day))
                .isPresent();
    }

    private boolean isOwnGuarantor() {
        return same(guarantor.familyName(), patient.familyName()) && same(guarantor.givenName(), patient.givenName());
    }

    private static boolean same(String one, String other) {
        return one.strip().toLowerCase(Locale.ROOT).equals(other.strip().toLowerCase(Locale.ROOT));
    }

    private static boolean unknown(Address address) {
        return address.street().isBlank() && address.zip().isBlank();
    }
}
