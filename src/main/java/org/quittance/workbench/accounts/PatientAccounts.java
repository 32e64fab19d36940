package org.quittance.workbench.accounts;

import java.util.List;
import org.quittance.workbench.shell.Amount;

/**
 * What is owed on a patient's accounts.
 *
 * @param rows those with something left first, then the newest
 * @param more accounts without anything left, older
 * @param sum what the household's guarantor owes and payers are asked for, in words
 */
public record PatientAccounts(List<Row> rows, List<Row> more, String sum) {

    /**
     * An account.
     *
     * @param href its page
     * @param number ours
     * @param words what it was about
     * @param payers what payers are asked for
     * @param patient what the guarantor owes
     */
    public record Row(String href, String number, String words, Amount payers, Amount patient) {}
}
