package org.quittance.coverage;

/**
 * An insurance card of a patient.
 *
 * @param rank its place in the order of payment, from 1; 0 for one that is kept but does not pay now
 * @param policy what it says
 * @param payer whose it is
 */
public record Card(int rank, Policy policy, Payer payer) {

    /**
     * Whether it stands in the order of payment.
     *
     * @return false for a former one
     */
    public boolean pays() {
        return rank > 0;
    }
}
