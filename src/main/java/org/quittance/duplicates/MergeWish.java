package org.quittance.duplicates;

import java.util.Optional;
import java.util.Set;
import org.quittance.registration.GuarantorId;
import org.quittance.registration.PatientId;

/**
 * How two records are to become one.
 *
 * @param pair which two
 * @param survivor the record that stays
 * @param taken fields that it takes over from the record that goes
 * @param payer who pays for the accounts of both from now on; empty when each keeps its guarantor
 * @param reason why they are one person, in a few words; may be empty
 */
public record MergeWish(
        DuplicateId pair, PatientId survivor, Set<MergeField> taken, Optional<GuarantorId> payer, String reason) {

    /** Takes a copy. */
    public MergeWish {
        taken = Set.copyOf(taken);
    }
}
