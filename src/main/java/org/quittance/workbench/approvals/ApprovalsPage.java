package org.quittance.workbench.approvals;

import java.util.List;
import java.util.Optional;
import org.quittance.workbench.shell.Amount;

/**
 * What one person wants and another must agree to.
 *
 * @param waiting the oldest first
 * @param next address of the next page, empty for none
 * @param settled what was settled lately, the latest first
 * @param limit how far whoever looks may agree, a sentence; empty when they may not agree at all
 */
public record ApprovalsPage(List<Row> waiting, String next, List<Settled> settled, String limit) {

    /**
     * Something that waits.
     *
     * @param id names it
     * @param what what is wanted, for whom
     * @param account where the account is
     * @param number of the account and what it was for
     * @param asked by whom and when
     * @param reason why, the words of whoever asked
     * @param amount how much
     * @param money what it would do
     * @param why why it needs another
     * @param agreed who agreed so far
     * @param mayAgree whether whoever looks may agree
     * @param mayDecline whether whoever looks may say no
     * @param mayWithdraw whether whoever looks asked for it
     * @param cannot why they may not agree; empty when they may
     * @param tried what was typed and refused
     */
    public record Row(
            String id,
            String what,
            String account,
            String number,
            String asked,
            String reason,
            Amount amount,
            Money money,
            String why,
            List<String> agreed,
            boolean mayAgree,
            boolean mayDecline,
            boolean mayWithdraw,
            String cannot,
            Tried tried) {}

    /**
     * What it would do.
     *
     * @param now what is owed now
     * @param then what is owed then
     * @param enough whether so much is still owed
     * @param before what of its kind counts already
     * @param counted what would count
     * @param limit the limit of whoever asked
     * @param bar the days that count as a picture
     */
    public record Money(
            Amount now,
            Amount then,
            boolean enough,
            Amount before,
            Amount counted,
            String limit,
            String asker,
            Bar bar) {}

    /**
     * What counts, against the limit: shares of the width, in percent.
     *
     * @param words for those who do not see it
     * @param before what was done before, a width
     * @param asked what is asked for, a width
     * @param limit where the limit stands; empty where it is beyond
     */
    public record Bar(String words, String before, String asked, Optional<String> limit) {}

    /**
     * What was typed and refused.
     *
     * @param comment what was typed
     * @param agreeing why agreeing was refused; empty when it was not
     * @param declining why saying no was refused
     */
    public record Tried(String comment, String agreeing, String declining) {

        static final Tried NOTHING = new Tried("", "", "");
    }

    /**
     * Something that no longer waits.
     *
     * @param id names it
     * @param what what was wanted, for whom
     * @param account where the account is
     * @param number of the account
     * @param how what became of it
     * @param words who asked and why
     * @param decided who decided, when, and with which limit
     * @param amount how much
     * @param owed what was owed before and after; empty when nothing was changed
     */
    public record Settled(
            String id,
            String what,
            String account,
            String number,
            String how,
            String tone,
            String words,
            List<String> decided,
            Amount amount,
            String owed) {}
}
