package org.quittance.coding.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.quittance.coding.Diagnosis;
import org.quittance.coding.RecordedDiagnosis;
import org.quittance.registration.AccountId;
import org.quittance.storage.SqlArrays;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Table {@code diagnosis}, one row at a time. */
public final class DiagnosisRecordStore {

    private static final String SELECT =
            "select id, account_id, position, system, code, description, role, source from diagnosis ";

    private final JdbcClient jdbc;

    /**
     * The table in a database.
     */
    public DiagnosisRecordStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * Locks an account, so that nobody takes the same place on it, and reads its diagnoses.
     *
     * @return by position
     */
    public List<RecordedDiagnosis> lock(AccountId account) {
        jdbc.sql("select id from account where id = :account for update")
                .param("account", account.value())
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
        return jdbc.sql(SELECT + "where account_id = :account order by position")
                .param("account", account.value())
                .query((row, n) -> diagnosis(row))
                .list();
    }

    /**
     * Writes a diagnosis.
     *
     * @param placed what was found, at a free place
     * @param source where it comes from
     * @return as it stands
     */
    public RecordedDiagnosis add(Diagnosis placed, String source) {
        UUID id = jdbc.sql("""
                        insert into diagnosis (account_id, position, system, code, description, role, source)
                        values (:account, :position, :system, :code, :description, :role, :source) returning id""")
                .param("account", placed.account().value())
                .param("position", placed.position())
                .param("system", placed.system())
                .param("code", placed.code())
                .param("description", placed.description())
                .param("role", placed.role())
                .param("source", source)
                .query(UUID.class)
                .single();
        return new RecordedDiagnosis(id, placed, source);
    }

    /**
     * Diagnoses by id.
     *
     * @param ids which, at least one
     * @return those found
     */
    public Map<UUID, RecordedDiagnosis> byIds(Collection<UUID> ids) {
        Map<UUID, RecordedDiagnosis> found = new HashMap<>();
        jdbc.sql(SELECT + "where id = any(:ids::uuid[])")
                .param("ids", SqlArrays.of(ids, id -> id))
                .query((row, n) -> diagnosis(row))
                .list()
                .forEach(one -> found.put(one.id(), one));
        return found;
    }

    /**
     * Writes what a diagnosis says.
     *
     * @param right as it shall be; account and position stay
     */
    public void update(UUID id, Diagnosis right) {
        jdbc.sql("""
                        update diagnosis
                        set system = :system, code = :code, description = :description, role = :role where id = :id""")
                .param("system", right.system())
                .param("code", right.code())
                .param("description", right.description())
                .param("role", right.role())
                .param("id", id)
                .update();
    }

    private static RecordedDiagnosis diagnosis(ResultSet row) throws SQLException {
        return new RecordedDiagnosis(
                row.getObject(1, UUID.class),
                new Diagnosis(
                        new AccountId(row.getObject(2, UUID.class)),
                        row.getInt(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7)),
                row.getString(8));
    }
}
