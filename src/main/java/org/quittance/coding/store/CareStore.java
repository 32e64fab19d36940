package org.quittance.coding.store;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.quittance.coding.Care;
import org.quittance.coding.CareDetails;
import org.quittance.coding.CareId;
import org.quittance.coding.CareKind;
import org.quittance.coding.CareStatus;
import org.quittance.coding.NewCare;
import org.quittance.registration.AccountId;
import org.quittance.storage.SqlArrays;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Table {@code care}. */
public final class CareStore {

    private static final String SELECT = """
            select id, source_key, kind, account_id, system, code, description, started_on, ended_on, clinician, coder,
                status, charges, source, recorded_at
            from care
            """;

    private static final String RECORD = """
            insert into care (id, source_key, kind, account_id, system, code, description, started_on, ended_on,
                clinician, coder, status, charges, source, recorded_at)
            select id, source_key, kind, account_id, system, code, description, started_on, ended_on, clinician, coder,
                status, string_to_array(charges, chr(31))::uuid[], source, :recordedAt
            from unnest(:id::uuid[], :sourceKey::text[], :kind::text[], :account::uuid[], :system::text[],
                :code::text[], :description::text[], :startedOn::date[], :endedOn::date[], :clinician::text[],
                :coder::text[], :status::text[], :charges::text[], :source::text[])
                as wanted (id, source_key, kind, account_id, system, code, description, started_on, ended_on, clinician,
                    coder, status, charges, source)
            order by source_key
            on conflict (source_key) do nothing""";

    private static final String UPDATE = """
            update care
            set system = wanted.system, code = wanted.code, description = wanted.description,
                started_on = wanted.started_on, ended_on = wanted.ended_on, clinician = wanted.clinician,
                coder = wanted.coder, status = wanted.status,
                charges = string_to_array(wanted.charges, chr(31))::uuid[]
            from unnest(:id::uuid[], :system::text[], :code::text[], :description::text[], :startedOn::date[],
                :endedOn::date[], :clinician::text[], :coder::text[], :status::text[], :charges::text[])
                as wanted (id, system, code, description, started_on, ended_on, clinician, coder, status, charges)
            where care.id = wanted.id""";

    private final JdbcClient jdbc;
    private final Clock clock;

    /**
     * The table in a database.
     *
     * @param clock the moment of recording
     */
    public CareStore(DataSource dataSource, Clock clock) {
        this.jdbc = JdbcClient.create(dataSource);
        this.clock = clock;
    }

    /**
     * Writes what is missing.
     *
     * @param wanted which, at least one
     * @return the id under each key
     */
    public Map<String, CareId> record(List<NewCare> wanted) {
        JdbcClient.StatementSpec statement = jdbc.sql(RECORD)
                .param("recordedAt", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", SqlArrays.of(wanted, any -> UuidCreator.getTimeOrderedEpochPlus1()))
                .param("sourceKey", SqlArrays.of(wanted, NewCare::sourceKey))
                .param("kind", SqlArrays.of(wanted, which -> which.kind().word()))
                .param("account", SqlArrays.of(wanted, which -> which.account().value()))
                .param("source", SqlArrays.of(wanted, NewCare::source));
        withDetails(statement, wanted.stream().map(NewCare::details).toList()).update();
        return byKeys(wanted.stream().map(NewCare::sourceKey).toList());
    }

    /**
     * Ids under source keys.
     *
     * @param sourceKeys the keys, at least one
     * @return those known
     */
    public Map<String, CareId> byKeys(Collection<String> sourceKeys) {
        Map<String, CareId> found = new HashMap<>();
        jdbc.sql("select source_key, id from care where source_key = any(:keys)")
                .param("keys", SqlArrays.of(sourceKeys, key -> key))
                .query(row -> {
                    found.put(row.getString(1), new CareId(row.getObject(2, UUID.class)));
                });
        return found;
    }

    /**
     * Treatments and medications by id.
     *
     * @param ids which, at least one
     * @return those found
     */
    public Map<CareId, Care> byIds(Collection<CareId> ids) {
        return byId(jdbc.sql(SELECT + "where id = any(:ids::uuid[])").param("ids", SqlArrays.of(ids, CareId::value)));
    }

    /**
     * Locks treatments and medications, in the order of their ids.
     *
     * @param ids which, at least one
     * @return those known
     */
    public Map<CareId, Care> lock(Collection<CareId> ids) {
        return byId(jdbc.sql(SELECT + "where id = any(:ids::uuid[]) order by id for update")
                .param("ids", SqlArrays.of(ids, CareId::value)));
    }

    /**
     * Treatments and medications of accounts.
     *
     * @param accounts which, at least one
     * @return the earliest first
     */
    public Map<AccountId, List<Care>> ofAccounts(Collection<AccountId> accounts) {
        return jdbc
                .sql(SELECT + "where account_id = any(:ids::uuid[]) order by account_id, started_on, id")
                .param("ids", SqlArrays.of(accounts, AccountId::value))
                .query((row, n) -> care(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Care::account));
    }

    /**
     * Writes the details of treatments and medications.
     *
     * @param changed which, with the details as they shall be
     */
    public void update(List<Care> changed) {
        if (!changed.isEmpty()) {
            withDetails(
                            jdbc.sql(UPDATE)
                                    .param(
                                            "id",
                                            SqlArrays.of(
                                                    changed, which -> which.id().value())),
                            changed.stream().map(Care::details).toList())
                    .update();
        }
    }

    private static JdbcClient.StatementSpec withDetails(JdbcClient.StatementSpec statement, List<CareDetails> details) {
        return statement
                .param("system", SqlArrays.of(details, CareDetails::system))
                .param("code", SqlArrays.of(details, CareDetails::code))
                .param("description", SqlArrays.of(details, CareDetails::description))
                .param("startedOn", SqlArrays.of(details, CareDetails::startedOn))
                .param("endedOn", SqlArrays.of(details, CareDetails::endedOn))
                .param("clinician", SqlArrays.of(details, CareDetails::clinician))
                .param("coder", SqlArrays.of(details, CareDetails::coder))
                .param("status", SqlArrays.of(details, which -> which.status().word()))
                .param("charges", SqlArrays.of(details, which -> SqlArrays.joined(which.charges())));
    }

    private static Map<CareId, Care> byId(JdbcClient.StatementSpec statement) {
        Map<CareId, Care> found = new HashMap<>();
        statement.query((row, n) -> care(row)).list().forEach(care -> found.put(care.id(), care));
        return found;
    }

    private static Care care(ResultSet row) throws SQLException {
        return new Care(
                new CareId(row.getObject("id", UUID.class)),
                row.getString("source_key"),
                CareKind.ofWord(row.getString("kind")),
                new AccountId(row.getObject("account_id", UUID.class)),
                new CareDetails(
                        row.getString("system"),
                        row.getString("code"),
                        row.getString("description"),
                        row.getObject("started_on", LocalDate.class),
                        Optional.ofNullable(row.getObject("ended_on", LocalDate.class)),
                        row.getString("clinician"),
                        row.getString("coder"),
                        CareStatus.ofWord(row.getString("status")),
                        charges(row.getArray("charges"))),
                row.getString("source"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    private static List<UUID> charges(Array column) throws SQLException {
        return column.getArray() instanceof UUID[] ids ? List.of(ids) : List.of();
    }
}
