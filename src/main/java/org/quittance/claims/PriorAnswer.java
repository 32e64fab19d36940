package org.quittance.claims;

import java.time.LocalDate;
import java.util.List;
import org.quittance.coverage.PayerId;
import org.quittance.money.Money;

/**
 * What our claim to a later payer says that an earlier one decided (loops 2320 and 2430). It is known from that, and
 * nothing is posted from it: the payer's own remittance is (rules C-40, C-60).
 *
 * @param claim which claim
 * @param payer who decided
 * @param toldOn day of the claim that says so
 * @param paid what it paid (AMT*D, else the sum of SVD02)
 * @param patient what it left to be paid (AMT*EAF, else the sum of PR)
 * @param adjustments its reasons, each as group, reason and amount
 * @param fileName the file that says so
 * @param segment its CLM segment in that file
 */
public record PriorAnswer(
        ClaimId claim,
        PayerId payer,
        LocalDate toldOn,
        Money paid,
        Money patient,
        List<Adjusted> adjustments,
        String fileName,
        int segment) {

    /**
     * One reason.
     *
     * @param group CAS01
     * @param reason the reason code
     * @param amount the signed amount
     */
    public record Adjusted(String group, String reason, Money amount) {}

    /** Takes a copy. */
    public PriorAnswer {
        adjustments = List.copyOf(adjustments);
    }
}
