package org.quittance.synthea;

import java.time.LocalDate;
import java.util.Optional;
import org.quittance.registration.FacilityId;

/**
 * What of a set is posted, and on which days.
 *
 * @param servedFrom first date of service to take
 * @param patientPaysBefore payments of patients (but copays) for services on or after this day are left out, so that
 *     balances are open
 * @param days on which ledger days acts are posted
 * @param facility whose accounts they are; empty: the facility of each visit's own organisation
 */
public record LoadPlan(LocalDate servedFrom, LocalDate patientPaysBefore, Days days, Optional<FacilityId> facility) {

    /** Everything, posted today. */
    public static final LoadPlan EVERYTHING_TODAY =
            new LoadPlan(LocalDate.MIN, LocalDate.MAX, Days.TODAY, Optional.empty());

    /** On which ledger days acts are posted. */
    public enum Days {
        /** Today: how files that arrive are posted. Their effective date is the date of service. */
        TODAY,
        /**
         * When they would have happened: charges with the visit, payers' decisions and patients' payments some weeks
         * later, because the set gives no dates of its own for them. What would lie in the future is left out.
         */
        AS_IT_HAPPENED
    }
}
