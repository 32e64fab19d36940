package org.quittance.coding;

import java.time.Instant;
import org.quittance.registration.AccountId;

/**
 * A treatment that was given or a drug that was ordered. Whose it was is said by the account.
 *
 * @param sourceKey how the source names it, unique for ever
 * @param kind treatment or medication
 * @param account the patient account
 * @param details what its record says
 * @param source where it came from: a file, a message, a person
 * @param recordedAt when it was recorded
 */
public record Care(
        CareId id,
        String sourceKey,
        CareKind kind,
        AccountId account,
        CareDetails details,
        String source,
        Instant recordedAt) {

    /**
     * The same with other details.
     *
     * @param other what the record says
     * @return the treatment or medication
     */
    public Care with(CareDetails other) {
        return new Care(id, sourceKey, kind, account, other, source, recordedAt);
    }
}
