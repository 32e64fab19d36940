package org.quittance.coding.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.quittance.coding.Diagnosis;
import org.quittance.registration.AccountId;
import org.quittance.storage.SqlArrays;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Table {@code diagnosis}. */
public final class DiagnosisStore {

    private final JdbcClient jdbc;

    /**
     * The table in a database.
     */
    public DiagnosisStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * Writes those whose place is free.
     *
     * @param found what was found, at least one
     */
    public void record(List<Diagnosis> found) {
        jdbc.sql("""
                        insert into diagnosis (account_id, position, system, code, description, role)
                        select account_id, position, system, code, description, role
                        from unnest(:account::uuid[], :position::integer[], :system::text[], :code::text[],
                            :description::text[], :role::text[])
                            as found (account_id, position, system, code, description, role)
                        order by account_id, position
                        on conflict (account_id, position) do nothing""")
                .param("account", SqlArrays.of(found, one -> one.account().value()))
                .param("position", SqlArrays.of(found, Diagnosis::position))
                .param("system", SqlArrays.of(found, Diagnosis::system))
                .param("code", SqlArrays.of(found, Diagnosis::code))
                .param("description", SqlArrays.of(found, Diagnosis::description))
                .param("role", SqlArrays.of(found, Diagnosis::role))
                .update();
    }

    /**
     * Diagnoses of accounts.
     *
     * @return by position
     */
    public Map<AccountId, List<Diagnosis>> ofAccounts(Collection<AccountId> accounts) {
        return jdbc
                .sql("""
                        select account_id, position, system, code, description, role from diagnosis
                        where account_id = any(:ids::uuid[]) order by account_id, position""")
                .param("ids", SqlArrays.of(accounts, AccountId::value))
                .query((row, n) -> new Diagnosis(
                        new AccountId(row.getObject(1, UUID.class)),
                        row.getInt(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Diagnosis::account));
    }
}
