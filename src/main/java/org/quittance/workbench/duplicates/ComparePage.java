package org.quittance.workbench.duplicates;

import java.util.List;
import org.quittance.workbench.shell.Amount;

/**
 * Two records side by side, and what a merge of them would do.
 *
 * @param base address of the pair
 * @param sure how sure, in words
 * @param tone colour of how sure
 * @param score 0 to 100
 * @param reasons what was compared
 * @param one one record
 * @param fields what can be chosen field by field
 * @param money what it means in money
 * @param open whether it can be answered
 * @param may whether the person who looks may answer
 * @param said what a person said before, empty for nothing
 * @param mergeHref page of the merge that stands, empty for none
 * @param reason typed before
 */
public record ComparePage(
        String base,
        String sure,
        String tone,
        int score,
        List<Why> reasons,
        Side one,
        Side other,
        List<Field> fields,
        Money money,
        boolean open,
        boolean may,
        String said,
        String mergeHref,
        String reason) {

    /**
     * A reason.
     *
     * @param words what was compared and how it stands
     * @param points with their sign
     * @param tone {@code credit} for, {@code bad} against, {@code nobody} for nothing
     */
    public record Why(String words, String points, String tone) {}

    /**
     * A record.
     *
     * @param value how the form names it
     * @param name as it is shown
     * @param number record number
     * @param href its page
     * @param kept whether it stays
     * @param former former family names
     * @param payer who pays what insurance does not
     * @param insurance payers and member numbers
     * @param visits the latest visits
     * @param accounts how many accounts, in words
     */
    public record Side(
            String value,
            String name,
            String number,
            String href,
            boolean kept,
            String former,
            String payer,
            List<String> insurance,
            List<Visit> visits,
            String accounts) {}

    /**
     * A visit.
     *
     * @param href its account
     * @param words when and what for
     */
    public record Visit(String href, String words) {}

    /**
     * A field of both records.
     *
     * @param code how the form names it
     * @param label what it is
     * @param one what one says, in parts
     * @param other what the other says, in parts
     * @param same whether they say the same, so that there is nothing to choose
     * @param takesOther whether the other's value is chosen
     */
    public record Field(
            String code, String label, List<Part> one, List<Part> other, boolean same, boolean takesOther) {}

    /**
     * A part of a text.
     *
     * @param text the letters
     * @param differs whether it is what differs
     */
    public record Part(String text, boolean differs) {}

    /**
     * What a merge means in money.
     *
     * @param base address of the pair
     * @param stays number of the record that stays
     * @param goes number of the record that goes
     * @param rows party by party
     * @param total all parties together
     * @param unchanged whether the sums are the same before and after
     * @param payers who may pay for all; one when there is nothing to choose
     * @param before bills as they are
     * @param after bills afterwards
     * @param waiting what becomes of money that waits, sentences
     * @param twoPeople whether the two payers look like two people
     */
    public record Money(
            String base,
            String stays,
            String goes,
            List<Row> rows,
            Row total,
            boolean unchanged,
            List<Payer> payers,
            List<Bill> before,
            List<Bill> after,
            List<String> waiting,
            boolean twoPeople) {

        /**
         * What a party owes.
         *
         * @param who the party in words
         * @param tone its colour
         * @param stays on the accounts of the record that stays
         * @param goes on those of the record that goes
         * @param after on all of them afterwards
         */
        public record Row(String who, String tone, Amount stays, Amount goes, Amount after) {}

        /**
         * Who may pay.
         *
         * @param value how the form names it, empty for both as they are
         * @param chosen whether it is chosen
         */
        public record Payer(String value, String words, boolean chosen) {}

        /**
         * A bill.
         *
         * @param what how many accounts of how many patients
         * @param owed how much
         */
        public record Bill(String who, String what, Amount owed) {}
    }
}
