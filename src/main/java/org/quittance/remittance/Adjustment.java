package org.quittance.remittance;

import org.quittance.money.Money;

/**
 * One reason a payer gives for paying other than what was charged: a triplet of a CAS segment (rule C-10).
 *
 * @param group CO, PR, OA or PI (CR in old files)
 * @param reason claim adjustment reason code (CARC)
 * @param amount above zero lessens the payment, below zero adds to it (rule C-04)
 * @param segment number of the CAS segment in its file
 */
public record Adjustment(String group, String reason, Money amount, int segment) {

    /**
     * Group and reason as the ledger names them.
     *
     * @return for example {@code CO-45}
     */
    public String code() {
        return group + "-" + reason;
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
