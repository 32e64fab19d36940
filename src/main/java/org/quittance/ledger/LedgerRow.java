package org.quittance.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.quittance.money.Money;

/**
 * One transfer as it stands in the books, with its entry's date.
 *
 * @param id number of the transfer, in ledger order
 * @param kind what kind of act the entry records
 * @param businessDay the ledger day it was posted in
 * @param effectiveOn date of the money or of the care
 * @param postedAt when it was recorded
 * @param debit account debited
 * @param credit account credited
 * @param amount above zero
 * @param charge the charge line it concerns
 * @param sourceRef the record it came from
 * @param segment segment or line number in its file, 0 for none
 * @param reason why
 */
public record LedgerRow(
        long id,
        EntryId entry,
        EntryKind kind,
        LocalDate businessDay,
        LocalDate effectiveOn,
        Instant postedAt,
        AccountKey debit,
        AccountKey credit,
        Money amount,
        Optional<UUID> charge,
        Optional<UUID> sourceRef,
        int segment,
        Optional<LocalDate> serviceDate,
        String reason) {

    /**
     * What the transfer does to an account: plus when debited, minus when credited.
     *
     * @param key the account
     * @return the signed amount, zero when it is neither
     */
    public Money effectOn(AccountKey key) {
        if (debit.equals(key)) {
            return amount;
        }
        return credit.equals(key) ? amount.negated() : Money.ZERO;
    }

    /**
     * What the transfer does to all receivables of an owner: zero when it moves between two of them.
     *
     * @param owner the patient account
     * @return the signed amount
     */
    public Money effectOnReceivablesOf(UUID owner) {
        Money effect = Money.ZERO;
        if (debit.kind() == AccountKind.RECEIVABLE && debit.owner().equals(owner)) {
            effect = effect.plus(amount);
        }
        if (credit.kind() == AccountKind.RECEIVABLE && credit.owner().equals(owner)) {
            effect = effect.minus(amount);
        }
        return effect;
    }
}
