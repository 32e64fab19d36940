package org.quittance.remittance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.quittance.ledger.EntryId;
import org.quittance.money.Money;

/**
 * A posted remittance: one transaction of an 835. Its proof: sent = claims − provider-level adjustments (rule C-03).
 *
 * @param fileId the kept file it came in
 * @param fileName that file's name
 * @param transactionNo position of the transaction in the file, from 1
 * @param payer who pays
 * @param payerName as the payer writes its name
 * @param payeeName whom it pays
 * @param trace check or EFT number (TRN02)
 * @param method how it pays (BPR04)
 * @param paidOn date of the money (BPR16)
 * @param sent what the payer sends (BPR02)
 * @param claimsPaid sum of the claims' payments (CLP04)
 * @param providerLevel sum of provider-level adjustments (PLB); plus takes away
 * @param claims how many claims
 * @param matchedClaims how many of them are ours
 * @param unapplied money of claims we do not know
 * @param entry its ledger entry
 * @param postedOn the ledger day
 * @param undone the entry that took it back
 * @param arrivedAt when it was recorded
 * @param letIn who let it in although it looks like another one, or posted it again; empty for what came in by rule
 */
public record Remittance(
        RemittanceId id,
        UUID fileId,
        String fileName,
        int transactionNo,
        UUID payer,
        String payerName,
        String payeeName,
        String trace,
        String method,
        LocalDate paidOn,
        Money sent,
        Money claimsPaid,
        Money providerLevel,
        int claims,
        int matchedClaims,
        Money unapplied,
        EntryId entry,
        LocalDate postedOn,
        Optional<EntryId> undone,
        Instant arrivedAt,
        Optional<LetIn> letIn) {

    /**
     * A person's decision that it comes in.
     *
     * @param by who: a sign-in name
     * @param reason why, the person's words
     */
    public record LetIn(String by, String reason) {}
}
