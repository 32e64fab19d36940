package org.quittance.storage;

import org.springframework.transaction.TransactionException;

/** The line broke at COMMIT, and the database says since that the act was taken back: nothing was changed. */
final class CommitLostException extends TransactionException {

    private static final long serialVersionUID = 1L;

    CommitLostException(Throwable cause) {
        super("The line broke at COMMIT and nothing was changed", cause);
    }
}
