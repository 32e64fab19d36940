package org.quittance.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.BooleanSupplier;
import org.postgresql.PGConnection;
import org.quittance.storage.schema.Migrations;

/**
 * Leads each connection that is handed out to the tables of one organisation. It is told again only when it was used for
 * another before; a connection of which that is not certain is told, and one that cannot be told is not handed out.
 * Outside of any act, so that nothing that is taken back takes the path back too.
 */
final class SearchPaths {

    private final Map<PGConnection, String> led = Collections.synchronizedMap(new WeakHashMap<>());
    private final BooleanSupplier several;

    /** @param several whether the database holds the books of more than one organisation */
    SearchPaths(BooleanSupplier several) {
        this.several = several;
    }

    /**
     * The connection, led to the organisation that the thread works for. Where there are several and the work does not
     * say for which it is, it sees what all share, and no books.
     *
     * @throws SQLException where the connection is broken
     */
    Connection lead(Connection connection) throws SQLException {
        try {
            String wanted = !Organisation.isBound() && several.getAsBoolean()
                    ? Migrations.COMMON
                    : '"' + Organisation.current().name() + "\", " + Migrations.COMMON;
            PGConnection line = connection.unwrap(PGConnection.class);
            if (!wanted.equals(led.get(line))) {
                led.remove(line);
                try (Statement statement = connection.createStatement()) {
                    statement.execute("SET search_path TO " + wanted);
                }
                led.put(line, wanted);
            }
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }
}
