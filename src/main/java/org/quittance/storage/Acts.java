package org.quittance.storage;

import java.util.function.Supplier;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs an act as one transaction, and the whole of it again when the database ends it because another act held what it
 * needed (a deadlock or a lock time-out). The act must therefore have no effect outside the database.
 */
@Component
public class Acts {

    private static final int MOST_TRIES = 8;

    private final TransactionTemplate transaction;

    /**
     * Acts under a transaction manager.
     *
     * @param transactions what begins and ends transactions
     */
    public Acts(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Runs an act; inside another one it simply becomes a part of it.
     *
     * @param act what to do
     * @param <T> what it answers with
     * @return its answer
     */
    public <T> T whole(Supplier<T> act) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return act.get();
        }
        for (int tries = 1; true; tries++) {
            try {
                return transaction.execute(status -> act.get());
            } catch (PessimisticLockingFailureException e) {
                if (tries == MOST_TRIES) {
                    throw e;
                }
            }
        }
    }
}
