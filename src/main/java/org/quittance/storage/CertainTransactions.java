package org.quittance.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.datasource.JdbcTransactionObjectSupport;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

/**
 * Ends transactions and never guesses how they ended: when the answer to a COMMIT is lost, the database is asked by the
 * transaction's own number what became of it (threats MONEY-08, CRASH-05). An act that stands is reported as done, one
 * that was taken back may be run again, and one nobody can tell of in time is said to be unknown.
 */
public final class CertainTransactions extends JdbcTransactionManager {

    private static final long serialVersionUID = 1L;
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final long BETWEEN_QUESTIONS_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final String COMMITTED = "committed";
    private static final String ABORTED = "aborted";

    /**
     * Transactions on a database.
     */
    public CertainTransactions(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        Optional<String> number = status.isReadOnly() ? Optional.empty() : number(status);
        try {
            super.doCommit(status);
        } catch (RuntimeException lost) {
            if (!Trouble.lineBroke(lost)) {
                throw lost;
            }
            settle(number, lost);
        }
    }

    /** The transaction's number, where it has written anything. */
    private static Optional<String> number(DefaultTransactionStatus status) {
        if (!(status.getTransaction() instanceof JdbcTransactionObjectSupport transaction)) {
            return Optional.empty();
        }
        ConnectionHolder holder = transaction.getConnectionHolder();
        try (Statement statement = holder.getConnection().createStatement();
                ResultSet row = statement.executeQuery("select pg_current_xact_id_if_assigned()::text")) {
            return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
        } catch (SQLException unsaid) {
            // The commit itself will say what is wrong.
            return Optional.empty();
        }
    }

    private void settle(Optional<String> number, RuntimeException lost) {
        if (number.isEmpty()) {
            // It wrote nothing, or the line was broken before COMMIT was sent.
            throw new CommitLostException(lost);
        }
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            switch (fate(number.get())) {
                case COMMITTED -> {
                    return;
                }
                case ABORTED -> throw new CommitLostException(lost);
                default -> LockSupport.parkNanos(BETWEEN_QUESTIONS_NANOS);
            }
        }
        throw new OutcomeUnknownException(lost);
    }

    /** What the database says of a transaction: committed, aborted, in progress, or nothing where it cannot be asked. */
    private String fate(String number) {
        DataSource source = obtainDataSource();
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement("select pg_xact_status(cast(? as xid8))")) {
            statement.setString(1, number);
            try (ResultSet row = statement.executeQuery()) {
                String said = row.next() ? row.getString(1) : null;
                return said == null ? "" : said;
            }
        } catch (SQLException cannotBeAsked) {
            return "";
        }
    }
}
