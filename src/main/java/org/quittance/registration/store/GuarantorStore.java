package org.quittance.registration.store;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.quittance.registration.Guarantor;
import org.quittance.registration.GuarantorDetails;
import org.quittance.registration.GuarantorFields;
import org.quittance.registration.GuarantorId;
import org.quittance.registration.NewGuarantor;
import org.quittance.staff.Actor;
import org.quittance.storage.SqlArrays;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Table {@code guarantor}. */
public final class GuarantorStore {

    private static final String NAMES = GuarantorFields.ALL.columns("");
    private static final String WANTED = GuarantorFields.ALL.columns("wanted.");
    private static final String VALUES = GuarantorFields.ALL.parameters();
    private static final String SET = GuarantorFields.ALL.assignments();

    private static final String SELECT =
            "select id, number, source_key, " + GuarantorFields.ALL.columns("") + " from guarantor ";

    private static final String REGISTER = """
            insert into guarantor (id, number, source_key, recorded_by, %1$s)
            select wanted.id, nextval('guarantor_number_seq')::text, wanted.source_key, :recordedBy, %2$s
            from unnest(:id::uuid[], :sourceKey::text[], %3$s) as wanted (id, source_key, %1$s)
            where not exists (select from guarantor known where known.source_key = wanted.source_key)
            order by wanted.source_key
            on conflict (source_key) do nothing""".formatted(NAMES, WANTED, VALUES);

    private static final String UPDATE = """
            update guarantor set %1$s
            from unnest(:id::uuid[], %2$s) as wanted (id, %3$s)
            where guarantor.id = wanted.id""".formatted(SET, VALUES, NAMES);

    private final JdbcClient jdbc;

    /**
     * The table in a database.
     */
    public GuarantorStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * Writes those that are missing.
     *
     * @param by who makes the records
     * @param wanted who, at least one
     * @return the id under each key
     */
    public Map<String, GuarantorId> register(Actor by, List<NewGuarantor> wanted) {
        jdbc.sql(REGISTER)
                .param("recordedBy", by.name())
                .param("id", SqlArrays.of(wanted, any -> UuidCreator.getTimeOrderedEpochPlus1()))
                .param("sourceKey", SqlArrays.of(wanted, NewGuarantor::sourceKey))
                .params(GuarantorFields.ALL.arrays(wanted, NewGuarantor::values))
                .update();
        Map<String, GuarantorId> found = new HashMap<>();
        jdbc.sql("select source_key, coalesce(merged_into, id) from guarantor where source_key = any(:keys)")
                .param("keys", SqlArrays.of(wanted, NewGuarantor::sourceKey))
                .query(row -> {
                    found.put(row.getString(1), new GuarantorId(row.getObject(2, UUID.class)));
                });
        return found;
    }

    /**
     * Guarantors by id.
     *
     * @return those found
     */
    public Map<GuarantorId, Guarantor> byIds(Collection<GuarantorId> ids) {
        Map<GuarantorId, Guarantor> found = new HashMap<>();
        jdbc.sql(SELECT + " where id = any(:ids::uuid[])")
                .param("ids", SqlArrays.of(ids, GuarantorId::value))
                .query((row, n) -> guarantor(row))
                .list()
                .forEach(guarantor -> found.put(guarantor.id(), guarantor));
        return found;
    }

    /**
     * A guarantor by number.
     *
     * @param number the number on bills; one that was merged away leads to the survivor
     * @return the guarantor, or empty
     */
    public Optional<Guarantor> byNumber(String number) {
        return jdbc.sql(SELECT + """
                        where id = (select coalesce(merged_into, id) from guarantor where number = :number)""")
                .param("number", number)
                .query((row, n) -> guarantor(row))
                .optional();
    }

    /**
     * A page by id.
     *
     * @param after the last one seen
     * @param limit at most so many
     * @return in the order of ids
     */
    public List<Guarantor> page(Optional<GuarantorId> after, int limit) {
        return jdbc.sql(SELECT + " where id > :after order by id limit :limit")
                .param("after", after.map(GuarantorId::value).orElse(new UUID(0, 0)))
                .param("limit", limit)
                .query((row, n) -> guarantor(row))
                .list();
    }

    /**
     * Locks guarantors, in the order of their ids.
     *
     * @param ids who, at least one
     * @return those known
     */
    public Map<GuarantorId, Guarantor> lock(Collection<GuarantorId> ids) {
        Map<GuarantorId, Guarantor> found = new HashMap<>();
        jdbc.sql(SELECT + " where id = any(:ids::uuid[]) order by id for update")
                .param("ids", SqlArrays.of(ids, GuarantorId::value))
                .query((row, n) -> guarantor(row))
                .list()
                .forEach(guarantor -> found.put(guarantor.id(), guarantor));
        return found;
    }

    /**
     * Writes the details of guarantors.
     *
     * @param guarantors who, with the details as they shall be
     */
    public void update(List<Guarantor> guarantors) {
        if (guarantors.isEmpty()) {
            return;
        }
        jdbc.sql(UPDATE)
                .param("id", SqlArrays.of(guarantors, who -> who.id().value()))
                .params(GuarantorFields.ALL.arrays(guarantors, Guarantor::values))
                .update();
    }

    private static Guarantor guarantor(ResultSet row) throws SQLException {
        return new Guarantor(
                new GuarantorId(row.getObject("id", UUID.class)),
                row.getString("number"),
                row.getString("source_key"),
                new GuarantorDetails(GuarantorFields.ALL.read(row)));
    }

    /**
     * Deletes a record on which nothing hangs.
     *
     * @return whether it is gone; false when something refers to it
     */
    public boolean delete(GuarantorId id) {
        return Unused.delete(jdbc, "delete from guarantor where id = :id", id.value());
    }
}
