package org.quittance.workbench.accounts;

import java.util.List;

/**
 * What a matter lets people do with an account, and what it does not let them do and why. The page shows what all of them
 * say, by {@code @Order}.
 */
public interface AccountActs {

    /**
     * What can be done, and what cannot.
     *
     * @param shown the account
     * @return in order; empty where this matter has nothing to do with it
     */
    List<AccountPage.Offer> of(ShownAccount shown);
}
