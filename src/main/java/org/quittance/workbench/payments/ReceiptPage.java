package org.quittance.workbench.payments;

import java.util.List;
import org.quittance.workbench.entries.EntryPage;
import org.quittance.workbench.shell.Amount;

/**
 * A payment that was taken.
 *
 * @param id names it
 * @param number of the receipt
 * @param amount how much
 * @param name who paid
 * @param facts how, when, by whom
 * @param rows what each account got
 * @param later what of it was applied later, empty for nothing
 * @param refunds what of it was paid back
 * @param rest what of it waits to be applied, empty for nothing
 * @param entry number of its entry
 * @param reversed how it was taken back, empty when it stands
 * @param reversedBy number of the entry that took it back, 0 for none
 * @param mayReverse whether whoever looks may take it back: nothing of it was paid back
 */
public record ReceiptPage(
        String id,
        String number,
        String amount,
        String name,
        List<EntryPage.Fact> facts,
        List<Row> rows,
        String later,
        List<RefundRow> refunds,
        String rest,
        long entry,
        String reversed,
        long reversedBy,
        boolean mayReverse) {

    /**
     * Money that was paid back.
     *
     * @param words when, by whom and why
     * @param amount how much
     */
    public record RefundRow(String words, Amount amount) {}

    /**
     * What an account got.
     *
     * @param href the account's page
     * @param account its number
     * @param words what for
     * @param amount how much
     */
    public record Row(String href, String account, String words, Amount amount) {}
}
