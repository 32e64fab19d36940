package org.quittance.remittance;

import java.math.BigDecimal;
import java.util.Optional;
import org.quittance.money.Money;

/**
 * One reason a payer gives for paying other than what was charged: a triplet of a CAS segment (rule C-10).
 *
 * @param group CO, PR, OA or PI (CR in old files)
 * @param reason claim adjustment reason code (CARC)
 * @param amount above zero lessens the payment, below zero adds to it (rule C-04)
 * @param quantity units not paid (rule C-11), exactly as written; empty where nothing was said
 * @param segment number of the CAS segment in its file
 */
public record Adjustment(String group, String reason, Money amount, Optional<BigDecimal> quantity, int segment) {

    /**
     * Group and reason as the ledger names them.
     *
     * @return for example {@code CO-45}
     */
    public String code() {
        return group + "-" + reason;
    }

    /** The same reason for another amount: what is left of it, or a share. */
    public Adjustment of(Money other) {
        return new Adjustment(group, reason, other, quantity, segment);
    }

    /**
     * Whether it says what the patient's side owes.
     *
     * @return true for group PR
     */
    public boolean isPatientResponsibility() {
        return group.equals("PR");
    }
}
