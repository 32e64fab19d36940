package org.quittance.registration;

import org.quittance.history.FieldValues;

/**
 * A patient account: one encounter or series of encounters, with everything that is owed for it.
 *
 * @param number our account number
 * @param sourceKey how the source names it, unique for ever
 * @param sourceNumber the number people at the source know it by (encounter id, CLM01); not unique, empty when none
 * @param details what the record says and what may be corrected in it
 */
public record Account(AccountId id, String number, String sourceKey, String sourceNumber, AccountDetails details)
        implements AccountData {

    @Override
    public FieldValues values() {
        return details.values();
    }

    /**
     * The same account with other details.
     *
     * @param other what the record says
     * @return the account
     */
    public Account with(AccountDetails other) {
        return new Account(id, number, sourceKey, sourceNumber, other);
    }
}
