package org.quittance.storage;

import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
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
        return TransactionSynchronizationManager.isActualTransactionActive() ? act.get() : tried(status -> act.get());
    }

    /**
     * Runs an act of its own that may decide, while it runs, to be taken back: by {@code setRollbackOnly} on what it is
     * given, for a dry run or because it found what must not be done.
     *
     * @param act what to do
     * @param <T> what it answers with
     * @return its answer, also when it was taken back
     */
    public <T> T tried(Function<TransactionStatus, T> act) {
        for (int tries = 1; true; tries++) {
            try {
                return transaction.execute(act::apply);
            } catch (PessimisticLockingFailureException e) {
                if (tries == MOST_TRIES) {
                    throw e;
                }
            }
        }
    }
}
