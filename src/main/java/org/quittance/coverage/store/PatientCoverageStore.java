package org.quittance.coverage.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.quittance.coverage.CoverageOrder;
import org.quittance.coverage.Payer;
import org.quittance.coverage.Policy;
import org.quittance.coverage.PolicyId;
import org.quittance.coverage.RankedPolicy;
import org.quittance.registration.PatientId;
import org.quittance.storage.SqlArrays;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Table {@code patient_coverage}. */
public final class PatientCoverageStore {

    /** The last rank that is kept. */
    public static final int LAST_RANK = 9;

    private static final String SET = """
            insert into patient_coverage (patient_id, rank, policy_id)
            select patient_id, rank, policy_id
            from unnest(:patient::uuid[], :rank::integer[], :policy::uuid[]) as wanted (patient_id, rank, policy_id)
            order by patient_id, rank
            on conflict (patient_id, rank) do update set policy_id = excluded.policy_id
            where patient_coverage.policy_id <> excluded.policy_id""";

    private static final String DROP = """
            delete from patient_coverage
            using unnest(:patient::uuid[], :last::integer[]) as wanted (patient_id, last)
            where patient_coverage.patient_id = wanted.patient_id and patient_coverage.rank > wanted.last""";

    private final JdbcClient jdbc;

    /**
     * The table in a database.
     */
    public PatientCoverageStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * Who insures patients. "offset 0" keeps the planner from reading all policies to find a few.
     *
     * @param patients who, at least one
     * @return in the order they pay
     */
    public Map<PatientId, List<RankedPolicy>> of(Collection<PatientId> patients) {
        Map<PatientId, List<RankedPolicy>> found = new HashMap<>();
        jdbc.sql("select " + PolicyStore.COLUMNS + """
                        , patient_coverage.patient_id as covered_id, patient_coverage.rank, payer.name, payer.self_pay
                        from patient_coverage
                        cross join lateral
                            (select * from policy where policy.id = patient_coverage.policy_id offset 0) as policy
                        join payer on payer.id = policy.payer_id
                        where patient_coverage.patient_id = any(:ids::uuid[])
                        order by patient_coverage.patient_id, patient_coverage.rank""")
                .param("ids", SqlArrays.of(patients, PatientId::value))
                .query(row -> {
                    Policy policy = PolicyStore.policy(row);
                    found.computeIfAbsent(
                                    new PatientId(row.getObject("covered_id", UUID.class)), any -> new ArrayList<>())
                            .add(new RankedPolicy(
                                    row.getInt("rank"),
                                    policy,
                                    new Payer(policy.payer(), row.getString("name"), row.getBoolean("self_pay"))));
                });
        return found;
    }

    /**
     * Writes who insures patients.
     *
     * @param orders the whole order of each patient, at least one
     */
    public void set(List<CoverageOrder> orders) {
        record Place(PatientId patient, int rank, PolicyId policy) {}
        List<Place> places = new ArrayList<>();
        for (CoverageOrder order : orders) {
            for (int rank = 1; rank <= Math.min(LAST_RANK, order.order().size()); rank++) {
                places.add(new Place(order.patient(), rank, order.order().get(rank - 1)));
            }
        }
        if (!places.isEmpty()) {
            jdbc.sql(SET)
                    .param(
                            "patient",
                            SqlArrays.of(places, place -> place.patient().value()))
                    .param("rank", SqlArrays.of(places, Place::rank))
                    .param(
                            "policy",
                            SqlArrays.of(places, place -> place.policy().value()))
                    .update();
        }
        jdbc.sql(DROP)
                .param("patient", SqlArrays.of(orders, order -> order.patient().value()))
                .param("last", SqlArrays.of(orders, order -> order.order().size()))
                .update();
    }

    /**
     * Forgets who insures patients.
     *
     * @param patients whose order goes
     */
    public void delete(Collection<PatientId> patients) {
        jdbc.sql("delete from patient_coverage where patient_id = any(:ids::uuid[])")
                .param("ids", SqlArrays.of(patients, PatientId::value))
                .update();
    }
}
