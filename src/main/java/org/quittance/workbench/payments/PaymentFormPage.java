package org.quittance.workbench.payments;

import java.util.List;
import java.util.Map;
import org.quittance.workbench.shell.Amount;

/**
 * The form that takes a payment.
 *
 * @param account the account it was opened from
 * @param guarantor id of who pays
 * @param name of who pays
 * @param owed what they owe in all
 * @param open their accounts with something owed, oldest first
 * @param typed what was typed so far, by field
 * @param problems what is wrong, by field
 * @param duplicate what it looks like, when it looks like an earlier payment
 * @param formKey made when the form was shown: sent twice, it is taken once
 * @param stops why nothing may be asked for now, each a sentence with its rule; empty for nothing
 * @param waiting money of theirs that is not applied yet, empty for none
 */
public record PaymentFormPage(
        String account,
        String accountNumber,
        String guarantor,
        String name,
        Amount owed,
        List<Open> open,
        Map<String, String> typed,
        Map<String, String> problems,
        String duplicate,
        String formKey,
        List<String> stops,
        String waiting) {

    /**
     * An account with something owed.
     *
     * @param field name of its field in the form
     * @param number of the account
     * @param words what for
     * @param owed how much
     */
    public record Open(String field, String number, String words, Amount owed) {}

    /**
     * What was typed into a field.
     *
     * @param field its name
     * @return empty for nothing
     */
    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /**
     * What is wrong with a field.
     *
     * @param field its name
     * @return empty for nothing
     */
    public String problem(String field) {
        return problems.getOrDefault(field, "");
    }
}
