package org.quittance.storage.postgres;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.function.UnaryOperator;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** New connections to a cluster, wherever it listens now; where it died, it is started again first. */
public final class ClusterDataSource implements DataSource {

    /** The server is starting, stopping or recovering. */
    private static final String NOT_READY = "57P03";

    private final Cluster cluster;
    private final UnaryOperator<PGSimpleDataSource> manners;

    /** @param manners sets what every connection has in common */
    public ClusterDataSource(Cluster cluster, UnaryOperator<PGSimpleDataSource> manners) {
        this.cluster = cluster;
        this.manners = manners;
    }

    @Override
    public Connection getConnection() throws SQLException {
        try {
            return connect();
        } catch (SQLException e) {
            if (!gone(e)) {
                throw e;
            }
            if (NOT_READY.equals(e.getSQLState())) {
                cluster.recovering();
            } else {
                cluster.revive();
            }
            return connect();
        }
    }

    private Connection connect() throws SQLException {
        Connection connection = manners.apply(cluster.dataSource()).getConnection();
        cluster.ready();
        return connection;
    }

    /** Nobody listens, the line broke, or the server is on its way up or down. */
    private static boolean gone(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return state.startsWith("08") || state.startsWith("57P");
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("one role only");
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) {}

    @Override
    public void setLoginTimeout(int seconds) {}

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        if (type.isInstance(this)) {
            return type.cast(this);
        }
        throw new SQLException("not a " + type.getName());
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }
}
