package org.quittance.workbench.accounts;

import java.util.List;
import org.quittance.workbench.shell.Amount;

/**
 * A page of accounts.
 *
 * @param rows in the order they were opened here
 * @param next address of the next page, empty for none
 */
public record AccountList(List<Row> rows, String next) {

    /**
     * An account in the list.
     *
     * @param href its page
     * @param patient whose
     * @param born when the patient was born
     * @param number its number
     * @param visit what it was for
     * @param opened when
     * @param payers in the order they pay
     * @param payersOwe what payers are asked for
     * @param patientOwes what the patient's side owes
     */
    public record Row(
            String href,
            String patient,
            String born,
            String number,
            String visit,
            String opened,
            String payers,
            Amount payersOwe,
            Amount patientOwes) {}
}
