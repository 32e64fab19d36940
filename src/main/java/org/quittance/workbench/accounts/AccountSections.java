package org.quittance.workbench.accounts;

import java.util.List;

/** What a matter shows on an account's page: panels beside the lines, and notes below them, by {@code @Order}. */
public interface AccountSections {

    /**
     * Panels, below what to do next.
     *
     * @param shown the account
     * @return in order; none where there is nothing to show
     */
    default List<AccountPage.Section> sections(ShownAccount shown) {
        return List.of();
    }

    /**
     * What is to be known besides the lines.
     *
     * @param shown the account
     * @return in order
     */
    default List<AccountPage.Note> notes(ShownAccount shown) {
        return List.of();
    }
}
