package org.quittance.duplicates.merge;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quittance.duplicates.MergePreview;
import org.quittance.registration.Account;
import org.quittance.registration.GuarantorId;
import org.quittance.registration.Patient;

/**
 * A merge thought through before anything is written.
 *
 * @param gone the record that goes
 * @param survivor the record that stays
 * @param preview what it means in money
 * @param repaid accounts that get another payer
 * @param joined payers whose waiting money goes to the one payer
 */
public record MergePlan(
        Patient gone, Patient survivor, MergePreview preview, List<Account> repaid, Set<GuarantorId> joined) {

    /** Takes copies. */
    public MergePlan {
        repaid = List.copyOf(repaid);
        joined = Set.copyOf(joined);
    }

    /**
     * Who pays for all of them afterwards.
     *
     * @return empty when each keeps its guarantor
     */
    public Optional<GuarantorId> payer() {
        return preview.chosen();
    }
}
