package org.quittance.storage;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Turns that acts of one organisation wait for, by name: a module, a dot, and what is done one at a time. Organisations
 * beside each other in one database never wait for each other. Where a statement takes many at once, it asks the SQL
 * function {@code lock_key} for their numbers itself.
 */
public final class Locks {

    private final DataSource dataSource;
    private final JdbcClient jdbc;

    /** @param dataSource connections that work for an organisation */
    public Locks(DataSource dataSource) {
        this.dataSource = dataSource;
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** Waits until nobody else holds it; others then wait until the caller's transaction ends. */
    public void hold(String name) {
        jdbc.sql("select pg_advisory_xact_lock(lock_key(:name))")
                .param("name", name)
                .query(row -> {});
    }

    /**
     * Does something while nobody else, in whatever process, does the same; leaves it where somebody does. It takes a
     * connection of its own and no transaction.
     *
     * @return whether it was done
     */
    public boolean alone(String name, Runnable work) {
        try (Connection connection = dataSource.getConnection()) {
            JdbcClient own = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            boolean mine = own.sql("select pg_try_advisory_lock(lock_key(:name))")
                    .param("name", name)
                    .query(Boolean.class)
                    .single();
            if (mine) {
                try {
                    work.run();
                } finally {
                    own.sql("select pg_advisory_unlock(lock_key(:name))")
                            .param("name", name)
                            .query(row -> {});
                }
            }
            return mine;
        } catch (SQLException e) {
            throw new StorageException("No connection for the lock " + name + ".", e);
        }
    }
}
