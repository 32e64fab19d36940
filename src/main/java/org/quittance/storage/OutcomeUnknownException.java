package org.quittance.storage;

import org.springframework.transaction.TransactionException;

/**
 * The answer to a COMMIT was lost, and the database could not be asked soon enough how the act ended. It may stand or
 * not: nobody may be told that it failed (threat MONEY-08). The same act sent again is safe where it carries a key.
 */
public final class OutcomeUnknownException extends TransactionException {

    private static final long serialVersionUID = 1L;

    OutcomeUnknownException(Throwable cause) {
        super("The answer to a COMMIT was lost and the database did not say how it ended", cause);
    }
}
