package org.quittance.payments;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.quittance.ledger.EntryId;
import org.quittance.money.Money;
import org.quittance.registration.AccountId;

/**
 * What a guarantor owed and no longer owes, because somebody gave it up (rule A-15).
 *
 * @param id names it
 * @param account the patient account
 * @param amount how much, above zero
 * @param reason which kind
 * @param note why, a person's words
 * @param by who wanted it, sign-in name
 * @param agreed who agreed where it took another; empty where it did not
 * @param entry where it stands in the books
 * @param takenBack how it was taken back, where it was
 * @param at when
 */
public record WriteOff(
        UUID id,
        AccountId account,
        Money amount,
        WriteOffReason reason,
        String note,
        String by,
        String agreed,
        EntryId entry,
        Optional<TakenBack> takenBack,
        Instant at) {

    /**
     * It was taken back as a whole, and is owed again.
     *
     * @param entry where that stands in the books
     * @param why a person's words
     * @param by who, sign-in name
     */
    public record TakenBack(EntryId entry, String why, String by) {}
}
