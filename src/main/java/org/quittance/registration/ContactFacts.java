package org.quittance.registration;

import java.util.List;
import java.util.Optional;

/**
 * What is known on a day that decides whether, how and where a person may be contacted. Facts only: who contacts
 * decides by them.
 *
 * @param attorney who represents the person on that day: no contact but with the attorney (rule E-44)
 * @param bankruptcy a case that was filed and neither discharged nor dismissed by that day: contact stops
 * @param confidential a request for confidential communication that holds: it overrides every other address and
 *     telephone (rule F-03)
 * @param wishes how the person wishes to be reached
 * @param phones telephones that hold on that day
 * @param clock on which clock the person lives
 * @param deceased whether the person had died by that day
 */
public record ContactFacts(
        Optional<Part> attorney,
        Optional<Part> bankruptcy,
        Optional<Part> confidential,
        Optional<Part> wishes,
        List<Part> phones,
        ClockOf clock,
        boolean deceased) {

    /** Takes a copy. */
    public ContactFacts {
        phones = List.copyOf(phones);
    }

    /**
     * Whether an attorney represents the person.
     *
     * @return true when one does
     */
    public boolean isRepresented() {
        return attorney.isPresent();
    }

    /**
     * Whether a bankruptcy is pending.
     *
     * @return true when contact about debts from before it has to stop
     */
    public boolean isBankrupt() {
        return bankruptcy.isPresent();
    }
}
