package org.quittance.storage;

import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs an act as one transaction, and the whole of it again when the database ended it and says that nothing stands: a
 * deadlock, a lock time-out, another act that changed what this one read, the same key written by another hand at the
 * same moment (then the act finds what stands), or a line that broke before COMMIT. The act must therefore have no
 * effect outside the database. How an act ended whose COMMIT was not answered is asked of the database
 * ({@link CertainTransactions}); an act never runs again while that is unknown.
 */
@Component
public class Acts {

    private static final int MOST_TRIES = 8;
    private static final int MOST_TRIES_ON_A_KEY = 3;
    private static final int MOST_TRIES_ON_A_BROKEN_LINE = 2;

    private final TransactionTemplate transaction;
    private final TransactionTemplate moment;

    /**
     * Acts under a transaction manager.
     *
     * @param transactions what begins and ends transactions
     */
    public Acts(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
        this.moment = new TransactionTemplate(transactions);
        moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
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
     * Runs an act that sees the books as they stand at one moment, whatever others write meanwhile (threat MONEY-11);
     * inside another act it simply becomes a part of it.
     *
     * @param act what to do
     * @param <T> what it answers with
     * @return its answer
     */
    public <T> T atOneMoment(Supplier<T> act) {
        return TransactionSynchronizationManager.isActualTransactionActive()
                ? act.get()
                : again(moment, status -> act.get());
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
        return again(transaction, act);
    }

    private static <T> T again(TransactionTemplate transaction, Function<TransactionStatus, T> act) {
        for (int tries = 1; true; tries++) {
            try {
                return transaction.execute(act::apply);
            } catch (PessimisticLockingFailureException turnedBack) {
                giveUpAfter(MOST_TRIES, tries, turnedBack);
            } catch (DuplicateKeyException sameKey) {
                giveUpAfter(MOST_TRIES_ON_A_KEY, tries, sameKey);
            } catch (CommitLostException | DataAccessResourceFailureException broken) {
                boolean brokeBeforeCommit = broken instanceof CommitLostException || Trouble.lineBroke(broken);
                giveUpAfter(brokeBeforeCommit ? MOST_TRIES_ON_A_BROKEN_LINE : tries, tries, broken);
            }
        }
    }

    private static void giveUpAfter(int most, int tries, RuntimeException why) {
        if (tries >= most) {
            throw why;
        }
    }
}
