package org.quittance.workbench.payments;

import java.util.List;
import java.util.Map;
import org.quittance.workbench.shell.Amount;

/**
 * Money of one guarantor that waits.
 *
 * @param guarantor names the guarantor
 * @param amount how much waits in all
 * @param rows by the payment it is the rest of, oldest first
 * @param refunds what was paid back of their payments, by receipt
 * @param open accounts on which something is owed
 * @param typed what the form held, by field
 * @param problems what is wrong, by field
 * @param formKey made when the forms were shown
 * @param mayApply whether whoever looks may apply it
 * @param mayRefund whether whoever looks may pay it back
 */
public record WaitingPage(
        String guarantor,
        String name,
        String amount,
        List<Row> rows,
        List<Refunded> refunds,
        List<PaymentFormPage.Open> open,
        Map<String, String> typed,
        Map<String, String> problems,
        String formKey,
        boolean mayApply,
        boolean mayRefund) {

    /**
     * Money that was paid back.
     *
     * @param payment names the payment
     * @param row when, by whom, why and how much
     */
    public record Refunded(String payment, String receipt, ReceiptPage.RefundRow row) {}

    /**
     * The rest of a payment.
     *
     * @param payment names the payment, empty when it came from none
     * @param words how and when it came
     * @param dollars what waits of it, as a form holds it
     * @param amount what waits of it
     */
    public record Row(String payment, String receipt, String words, String dollars, Amount amount) {}

    /**
     * What was typed.
     *
     * @return its text, empty for nothing
     */
    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /**
     * What is wrong with a field.
     *
     * @return a sentence, empty for nothing
     */
    public String problem(String field) {
        return problems.getOrDefault(field, "");
    }
}
