package org.quittance.claims;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quittance.coverage.PayerId;
import org.quittance.money.Money;

/**
 * What our claim to a later payer says that an earlier one decided (loops 2320 and 2430). It is known from that, and
 * nothing is posted from it: the payer's own remittance is (rules C-40, C-60).
 *
 * @param payer who decided
 * @param toldOn day of the claim that says so
 * @param paid what it paid (AMT*D, else the sum of SVD02)
 * @param patient what it left to be paid (AMT*EAF, else the sum of PR)
 * @param adjustments its reasons (2320 and 2430 CAS), in the order of the file
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
     * One reason: a triplet of a CAS segment.
     *
     * @param line number of the line in our claim, from 1; 0 for the claim as a whole
     * @param group CAS01
     * @param reason claim adjustment reason code (CARC)
     * @param amount above zero lessens the payment, below zero adds to it
     * @param quantity units not paid, as written; empty where nothing was said
     */
    public record Adjusted(int line, String group, String reason, Money amount, Optional<BigDecimal> quantity) {}

    /** Takes a copy. */
    public PriorAnswer {
        adjustments = List.copyOf(adjustments);
    }
}
