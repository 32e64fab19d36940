package org.quittance.registration;

import java.util.Optional;
import org.quittance.history.FieldValues;

/**
 * An account to open.
 *
 * @param sourceKey how the source names it, unique for ever; opening it again changes nothing
 * @param number the account number, where the source is who gives them; empty, or a number that is taken, gets the next of
 *     ours
 * @param sourceNumber the number people at the source know it by; empty when none
 * @param details what the record will say
 */
public record NewAccount(String sourceKey, Optional<String> number, String sourceNumber, AccountDetails details)
        implements AccountData {

    @Override
    public FieldValues values() {
        return details.values();
    }
}
