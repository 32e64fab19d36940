package org.quittance.workbench.accounts;

import java.util.List;
import org.quittance.workbench.shell.Amount;

/**
 * A page of accounts.
 *
 * @param choices what can be chosen
 * @param rows in the order that was chosen
 * @param next address of the next page, empty for none
 * @param sheet address of all of them as a workbook
 * @param chosen whether something else than the usual was chosen
 */
public record AccountList(List<Choice> choices, List<Row> rows, String next, String sheet, boolean chosen) {

    /**
     * Something that can be chosen.
     *
     * @param name in the address
     * @param label in words
     * @param options what there is
     */
    public record Choice(String name, String label, List<Option> options) {}

    /**
     * One of several.
     *
     * @param value in the address
     * @param words what it is
     * @param chosen whether it is chosen now
     */
    public record Option(String value, String words, boolean chosen) {}

    /**
     * An account in the list.
     *
     * @param href its page
     * @param born when the patient was born
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
