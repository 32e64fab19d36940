package org.quittance.workbench.patients;

import java.util.List;
import org.quittance.workbench.shell.Amount;

/**
 * What a new order of insurance would mean, before it is written.
 *
 * @param id the patient
 * @param name the patient's
 * @param before the payers in the order of now
 * @param after the payers in the order wanted
 * @param shown the policies in the order of now
 * @param order the policies in the order wanted
 * @param accounts what would have to be billed anew
 */
public record OrderPage(
        String id,
        String name,
        List<String> before,
        List<String> after,
        String shown,
        String order,
        List<Rebill> accounts) {

    /**
     * An account whose claims went to another payer first.
     *
     * @param href its page
     * @param number ours
     * @param words visit
     * @param asked what payers are asked for on it
     * @param sent to whom claims went, when
     * @param first who pays first by the new order
     */
    public record Rebill(String href, String number, String words, Amount asked, String sent, String first) {}
}
