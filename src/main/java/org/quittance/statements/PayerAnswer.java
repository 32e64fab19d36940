package org.quittance.statements;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.quittance.codesets.ReasonEffect;
import org.quittance.ledger.EntryId;
import org.quittance.ledger.Party;
import org.quittance.money.Money;

/**
 * What a payer answered to one claim, as an explanation needs it.
 *
 * @param ref the claim within its remittance
 * @param entry its entry in the books
 * @param party in which place the payer answered
 * @param trace check or EFT number
 * @param method how it paid, as in BPR04; empty when not known
 * @param paidOn date of the payment
 * @param postedOn ledger day of posting
 * @param fileName file it came in
 * @param segment place in the file
 * @param claimNumber the claim's number as the payer wrote it
 * @param status CLP02
 * @param remarks remark codes of the claim
 * @param adjusted everything it did not pay, with reasons
 * @param charges charge lines it names
 * @param reverses the earlier answer that it takes back
 * @param undone whether its remittance was undone by the day seen
 */
public record PayerAnswer(
        UUID ref,
        UUID remittance,
        EntryId entry,
        String payerName,
        Party party,
        String trace,
        String method,
        LocalDate paidOn,
        LocalDate postedOn,
        String fileName,
        int segment,
        String claimNumber,
        String status,
        List<String> remarks,
        List<Adjusted> adjusted,
        List<UUID> charges,
        Optional<UUID> reverses,
        boolean undone) {

    /**
     * Remark codes that are about a charge line: those of the claim, and those of the line itself.
     *
     * @param charge the line; empty for the claim as a whole
     * @return each once, the claim's first
     */
    public List<String> remarksOn(Optional<UUID> charge) {
        return Stream.concat(
                        remarks.stream(),
                        adjusted.stream()
                                .filter(each -> each.charge().equals(charge))
                                .flatMap(each -> each.remarks().stream()))
                .distinct()
                .toList();
    }

    /**
     * An amount that the payer did not pay, and why (CAS).
     *
     * @param charge the charge line; empty when said of the claim as a whole
     * @param group CO, OA, PI or PR
     * @param reason the reason code
     * @param amount plus takes off
     * @param segment place in the file
     * @param remarks remark codes of the line
     * @param effect what the reason meant to this payer when the answer was posted
     */
    public record Adjusted(
            Optional<UUID> charge,
            String group,
            String reason,
            Money amount,
            int segment,
            List<String> remarks,
            ReasonEffect effect) {

        /**
         * Group and reason as the ledger writes them.
         *
         * @return for example {@code CO-45}
         */
        public String code() {
            return group + "-" + reason;
        }
    }
}
