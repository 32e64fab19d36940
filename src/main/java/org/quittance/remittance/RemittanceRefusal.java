package org.quittance.remittance;

import java.util.List;

/** Why something is not done with a remittance; {@link RemittanceRefusalWords} says it. */
public sealed interface RemittanceRefusal {

    /** Refusals that need no facts. */
    enum Plain implements RemittanceRefusal {
        /** Whoever decides says why, in 1 to 200 characters. */
        NO_REASON,
        /** No claim was chosen for the answer. */
        NO_CLAIM,
        /** A later remittance takes the answer back. */
        TAKEN_BACK_LATER,
        /** A payer's reason is a group (CO, PR, OA, PI) and a code (rule C-10). */
        NOT_A_REASON_CODE
    }

    /**
     * Nothing of a file was posted.
     *
     * @param reasons why, as its report says; none twice
     */
    record NothingPosted(List<String> reasons) implements RemittanceRefusal {

        /** Takes a copy. */
        public NothingPosted {
            reasons = List.copyOf(reasons);
        }
    }
}
