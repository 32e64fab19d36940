package org.quittance.coverage.store;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.quittance.coverage.AccountPolicy;
import org.quittance.coverage.NewPolicy;
import org.quittance.coverage.Payer;
import org.quittance.coverage.PayerId;
import org.quittance.coverage.PayerPlace;
import org.quittance.coverage.Policy;
import org.quittance.coverage.PolicyDetails;
import org.quittance.coverage.PolicyFields;
import org.quittance.coverage.PolicyId;
import org.quittance.coverage.RankedPolicy;
import org.quittance.registration.AccountId;
import org.quittance.registration.PatientId;
import org.quittance.staff.Actor;
import org.quittance.storage.SqlArrays;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tables {@code policy} and {@code account_coverage}. */
public final class PolicyStore {

    private static final String NAMES = PolicyFields.ALL.columns("");
    private static final String VALUES = PolicyFields.ALL.parameters();
    private static final String SET = PolicyFields.ALL.assignments();

    /** The columns that {@link #policy} reads, of a table named {@code policy}. */
    static final String COLUMNS = "policy.id, policy.source_key, policy.patient_id, policy.payer_id, policy.filing, "
            + PolicyFields.ALL.columns("policy.");

    private static final String ADD = """
            insert into policy (id, source_key, patient_id, payer_id, filing, %1$s, recorded_at, recorded_by)
            select wanted.*, :recordedAt, :recordedBy
            from unnest(:id::uuid[], :sourceKey::text[], :patient::uuid[], :payer::uuid[], :filing::text[], %2$s)
                as wanted (id, source_key, patient_id, payer_id, filing, %1$s)
            where not exists (select from policy known where known.source_key = wanted.source_key)
            order by wanted.source_key
            on conflict (source_key) do nothing""".formatted(NAMES, VALUES);

    private static final String DROP = """
            delete from account_coverage
            using unnest(:account::uuid[], :rank::integer[]) as dropped (account_id, rank)
            where account_coverage.account_id = dropped.account_id and account_coverage.rank = dropped.rank""";

    private static final String DELETE_UNUSED = """
            delete from policy
            where patient_id = any(:ids::uuid[])
                and not exists (select from account_coverage place where place.policy_id = policy.id)""";

    private static final String UPDATE = """
            update policy set %1$s
            from unnest(:id::uuid[], %2$s) as wanted (id, %3$s)
            where policy.id = wanted.id""".formatted(SET, VALUES, NAMES);

    /** Each policy is looked up by its key: a plan for a thousand accounts must not read every policy there is. */
    private static final String ORDER_OF = "select " + COLUMNS + """
            , place.account_id, place.rank, payer.name, payer.self_pay
            from account_coverage place
            cross join lateral (select * from policy where policy.id = place.policy_id limit 1) policy
            cross join lateral (select * from payer where payer.id = policy.payer_id limit 1) payer
            where place.account_id = any(:ids::uuid[])
            order by place.account_id, place.rank""";

    private static final String PLACES_OF = """
            select place.account_id, place.rank, policy.payer_id, policy.member_id
            from account_coverage place
            cross join lateral (select payer_id, member_id from policy where policy.id = place.policy_id limit 1) policy
            where place.account_id = any(:ids)
            order by place.account_id, place.rank""";

    private final JdbcClient jdbc;

    /**
     * The tables in a database.
     */
    public PolicyStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * Writes those that are missing.
     *
     * @param by who adds them
     * @param wanted which, at least one
     * @param at the moment of recording
     * @return the id under each key
     */
    public Map<String, PolicyId> add(Actor by, List<NewPolicy> wanted, Instant at) {
        jdbc.sql(ADD)
                .param("recordedAt", at.atOffset(ZoneOffset.UTC))
                .param("recordedBy", by.name())
                .param("id", SqlArrays.of(wanted, any -> UuidCreator.getTimeOrderedEpochPlus1()))
                .param("sourceKey", SqlArrays.of(wanted, NewPolicy::sourceKey))
                .param("patient", SqlArrays.of(wanted, which -> which.patient().value()))
                .param("payer", SqlArrays.of(wanted, which -> which.payer().value()))
                .param("filing", SqlArrays.of(wanted, NewPolicy::filing))
                .params(PolicyFields.ALL.arrays(wanted, NewPolicy::values))
                .update();
        Map<String, PolicyId> found = new HashMap<>();
        jdbc.sql("select source_key, id from policy where source_key = any(:keys)")
                .param("keys", SqlArrays.of(wanted, NewPolicy::sourceKey))
                .query(row -> {
                    found.put(row.getString(1), new PolicyId(row.getObject(2, UUID.class)));
                });
        return found;
    }

    /**
     * Policies by source key.
     *
     * @param keys how the source names them, at least one
     * @return those known
     */
    public Map<String, Policy> byKeys(Collection<String> keys) {
        return jdbc
                .sql("select " + COLUMNS + " from policy where policy.source_key = any(:keys)")
                .param("keys", SqlArrays.of(keys, key -> key))
                .query((row, n) -> policy(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Policy::sourceKey, policy -> policy));
    }

    /**
     * Policies by id.
     *
     * @param ids which, at least one
     * @return those known
     */
    public Map<PolicyId, Policy> byIds(Collection<PolicyId> ids) {
        return jdbc
                .sql("select " + COLUMNS + " from policy where policy.id = any(:ids::uuid[])")
                .param("ids", SqlArrays.of(ids, PolicyId::value))
                .query((row, n) -> policy(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Policy::id, policy -> policy));
    }

    /**
     * Policies of patients.
     *
     * @return in the order they were added
     */
    public Map<PatientId, List<Policy>> ofPatients(Collection<PatientId> patients) {
        return jdbc
                .sql("select " + COLUMNS + " from policy where patient_id = any(:ids::uuid[]) order by id")
                .param("ids", SqlArrays.of(patients, PatientId::value))
                .query((row, n) -> policy(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Policy::patient));
    }

    /**
     * Which policies were known at a moment.
     *
     * @param ids which, at least one
     * @param at the moment
     * @return those that had come before it
     */
    public Set<PolicyId> knownBefore(Collection<PolicyId> ids, Instant at) {
        return jdbc.sql("""
                        select id from policy
                        where id = any(:ids::uuid[]) and coalesce(recorded_at < :at, true)""")
                .param("ids", SqlArrays.of(ids, PolicyId::value))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new PolicyId(row.getObject(1, UUID.class)))
                .set();
    }

    /**
     * Writes who pays in what order.
     *
     * @param order places of policies, at least one
     */
    public void setOrder(List<AccountPolicy> order) {
        jdbc.sql("""
                        insert into account_coverage (account_id, rank, policy_id)
                        select account_id, rank, policy_id
                        from unnest(:account::uuid[], :rank::integer[], :policy::uuid[])
                            as wanted (account_id, rank, policy_id)
                        order by account_id, rank
                        on conflict (account_id, rank) do update set policy_id = excluded.policy_id
                        where account_coverage.policy_id <> excluded.policy_id""")
                .param("account", SqlArrays.of(order, place -> place.account().value()))
                .param("rank", SqlArrays.of(order, AccountPolicy::rank))
                .param("policy", SqlArrays.of(order, place -> place.policy().value()))
                .update();
    }

    /**
     * Forgets places behind a rank.
     *
     * @param last the last rank that stays
     */
    public void dropBehind(AccountId account, int last) {
        jdbc.sql("delete from account_coverage where account_id = :account and rank > :last")
                .param("account", account.value())
                .param("last", last)
                .update();
    }

    /**
     * Who pays in what order.
     *
     * @return in the order they pay
     */
    public Map<AccountId, List<RankedPolicy>> orderOf(Collection<AccountId> accounts) {
        Map<AccountId, List<RankedPolicy>> found = new HashMap<>();
        jdbc.sql(ORDER_OF)
                .param("ids", SqlArrays.of(accounts, AccountId::value))
                .query(row -> {
                    Policy policy = policy(row);
                    found.computeIfAbsent(
                                    new AccountId(row.getObject("account_id", UUID.class)), any -> new ArrayList<>())
                            .add(new RankedPolicy(
                                    row.getInt("rank"),
                                    policy,
                                    new Payer(policy.payer(), row.getString("name"), row.getBoolean("self_pay"))));
                });
        return found;
    }

    /**
     * Takes payers off accounts.
     *
     * @param places places of policies, at least one
     */
    public void drop(List<AccountPolicy> places) {
        jdbc.sql(DROP)
                .param("account", SqlArrays.of(places, place -> place.account().value()))
                .param("rank", SqlArrays.of(places, AccountPolicy::rank))
                .update();
    }

    /**
     * Locks policies, in the order of their ids.
     *
     * @param ids which, at least one
     * @return those known
     */
    public Map<PolicyId, Policy> lock(Collection<PolicyId> ids) {
        Map<PolicyId, Policy> found = new HashMap<>();
        jdbc.sql("select " + COLUMNS + " from policy where id = any(:ids::uuid[]) order by id for update")
                .param("ids", SqlArrays.of(ids, PolicyId::value))
                .query((row, n) -> policy(row))
                .list()
                .forEach(policy -> found.put(policy.id(), policy));
        return found;
    }

    /**
     * Writes the details of policies.
     *
     * @param policies which, with the details as they shall be, at least one
     */
    public void update(List<Policy> policies) {
        jdbc.sql(UPDATE)
                .param("id", SqlArrays.of(policies, which -> which.id().value()))
                .params(PolicyFields.ALL.arrays(policies, Policy::values))
                .update();
    }

    /**
     * In what order payers pay.
     *
     * @return in the order they pay
     */
    public Map<AccountId, List<PayerPlace>> placesOf(Collection<AccountId> accounts) {
        Map<AccountId, List<PayerPlace>> found = new HashMap<>();
        jdbc.sql(PLACES_OF)
                .param("ids", accounts.stream().map(AccountId::value).toArray(UUID[]::new))
                .query(row -> {
                    found.computeIfAbsent(new AccountId(row.getObject(1, UUID.class)), any -> new ArrayList<>(2))
                            .add(new PayerPlace(
                                    row.getInt(2), new PayerId(row.getObject(3, UUID.class)), row.getString(4)));
                });
        return found;
    }

    /** Reads a row of {@link #COLUMNS}. */
    static Policy policy(ResultSet row) throws SQLException {
        return new Policy(
                new PolicyId(row.getObject("id", UUID.class)),
                row.getString("source_key"),
                new PatientId(row.getObject("patient_id", UUID.class)),
                new PayerId(row.getObject("payer_id", UUID.class)),
                row.getString("filing"),
                new PolicyDetails(PolicyFields.ALL.read(row)));
    }

    /**
     * Deletes policies of patients under which no account stands.
     *
     * @param patients whose policies
     */
    public void deleteUnused(Collection<PatientId> patients) {
        jdbc.sql(DELETE_UNUSED)
                .param("ids", SqlArrays.of(patients, PatientId::value))
                .update();
    }
}
