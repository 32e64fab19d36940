package org.quittance.ledger.store;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.quittance.ledger.TransferDraft;

/**
 * A transfer with its accounts resolved to their numbers.
 *
 * @param debitId account debited
 * @param creditId account credited
 * @param cents above zero
 * @param charge the charge line
 * @param sourceRef the record it came from
 * @param segment segment number, 0 for none
 * @param reason why
 */
public record TransferRow(
        long debitId,
        long creditId,
        long cents,
        Optional<UUID> charge,
        Optional<UUID> sourceRef,
        int segment,
        Optional<LocalDate> serviceDate,
        String reason) {

    /**
     * The row of a transfer.
     *
     * @param draft the transfer
     * @param debitId number of the account debited
     * @param creditId number of the account credited
     * @return the row
     */
    static TransferRow of(TransferDraft draft, long debitId, long creditId) {
        return new TransferRow(
                debitId,
                creditId,
                draft.amount().cents(),
                draft.charge(),
                draft.sourceRef(),
                draft.segment(),
                draft.serviceDate(),
                draft.reason());
    }

    /**
     * The same amount the other way.
     *
     * @return the reversing row
     */
    public TransferRow reversed() {
        return new TransferRow(creditId, debitId, cents, charge, sourceRef, segment, serviceDate, reason);
    }
}
