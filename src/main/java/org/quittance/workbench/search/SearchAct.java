package org.quittance.workbench.search;

import org.quittance.staff.Right;

/**
 * An act or a place that Ctrl-K finds by its name. A matter that has one makes a bean of this, with its place in the list
 * as {@code @Order}.
 *
 * @param icon its drawing
 * @param name what the hit says
 * @param detail what tells it from others
 * @param href its page; for an act on an account, where an account is chosen
 * @param onAccount what stands behind an account's address, for an act on one; empty for all others
 * @param needs what somebody must be allowed to who is shown it
 * @param words by which it is found besides its name, with spaces between
 */
public record SearchAct(
        String icon, String name, String detail, String href, String onAccount, Right needs, String words) {

    /**
     * An act that needs no account.
     *
     * @param icon its drawing
     * @param name what the hit says
     * @param detail what tells it from others
     * @param href its page
     * @param needs what somebody must be allowed to
     * @param words by which it is found besides its name
     * @return the act
     */
    public static SearchAct of(String icon, String name, String detail, String href, Right needs, String words) {
        return new SearchAct(icon, name, detail, href, "", needs, words);
    }

    /**
     * An act on an account, which whoever types may name behind it: “take payment Díaz”.
     *
     * @param icon its drawing
     * @param name what the hit says
     * @param onAccount what stands behind the account's address
     * @param needs what somebody must be allowed to
     * @param words by which it is found besides its name
     * @return the act
     */
    public static SearchAct onAccount(String icon, String name, String onAccount, Right needs, String words) {
        return new SearchAct(
                icon, name, "choose the account, or type a name behind it", "/accounts", onAccount, needs, words);
    }
}
