package org.quittance.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * Hands out connections by {@link Lane}, from the pool for all or from the few that are kept, and for the
 * {@link Organisation} of the thread: whatever a connection was used for before, it sees the tables of that one alone.
 */
final class LaneDataSource extends AbstractDataSource implements AutoCloseable {

    private static final Duration PATIENCE_OF_WORK = Duration.ofMinutes(2);

    private final HikariDataSource forAll;
    private final HikariDataSource kept;
    private final KnownOrganisations organisations;
    private final SearchPaths paths;

    LaneDataSource(HikariDataSource forAll, HikariDataSource kept, KnownOrganisations organisations) {
        this.forAll = forAll;
        this.kept = kept;
        this.organisations = organisations;
        this.paths = new SearchPaths(organisations::areSeveral);
    }

    Organisations organisations() {
        return organisations;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return paths.lead(inLane());
    }

    private Connection inLane() throws SQLException {
        return switch (Lane.current()) {
            case PAGE -> forAll.getConnection();
            case KEPT -> kept.getConnection();
            case WORK -> patiently();
        };
    }

    private Connection patiently() throws SQLException {
        long until = System.nanoTime() + PATIENCE_OF_WORK.toNanos();
        while (true) {
            try {
                return forAll.getConnection();
            } catch (SQLTransientConnectionException noneFree) {
                if (System.nanoTime() > until) {
                    throw noneFree;
                }
            }
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new java.sql.SQLFeatureNotSupportedException("one role only");
    }

    @Override
    public void close() {
        kept.close();
        forAll.close();
    }
}
