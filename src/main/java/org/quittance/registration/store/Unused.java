package org.quittance.registration.store;

import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Deletes rows to which nothing refers; the database says whether something does. */
final class Unused {

    private Unused() {}

    /** Within a transaction: behind a savepoint, since a refused statement ends what came before it. */
    static boolean delete(JdbcClient jdbc, String sql, UUID id) {
        jdbc.sql("savepoint unused").update();
        try {
            int rows = jdbc.sql(sql).param("id", id).update();
            jdbc.sql("release savepoint unused").update();
            return rows == 1;
        } catch (DataIntegrityViolationException e) {
            jdbc.sql("rollback to savepoint unused").update();
            return false;
        }
    }
}
