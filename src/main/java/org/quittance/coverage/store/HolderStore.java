package org.quittance.coverage.store;

import java.sql.Types;
import java.time.LocalDate;
import java.util.Optional;
import javax.sql.DataSource;
import org.quittance.coverage.PolicyId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Table {@code policy_holder}. */
public final class HolderStore {

    private final JdbcClient jdbc;

    /**
     * The table in a database.
     */
    public HolderStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * When a holder was born.
     *
     * @return the day, or empty
     */
    public Optional<LocalDate> bornOn(PolicyId policy) {
        return jdbc.sql("select birth_date from policy_holder where policy_id = :policy and birth_date is not null")
                .param("policy", policy.value())
                .query(LocalDate.class)
                .optional();
    }

    /**
     * Writes when a holder was born.
     *
     * @param day the day; empty for nothing known
     */
    public void put(PolicyId policy, Optional<LocalDate> day) {
        jdbc.sql("""
                        insert into policy_holder (policy_id, birth_date) values (:policy, :day)
                        on conflict (policy_id) do update set birth_date = excluded.birth_date""")
                .param("policy", policy.value())
                .param("day", day.orElse(null), Types.DATE)
                .update();
    }
}
