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
import org.quittance.registration.Address;
import org.quittance.registration.Guarantor;
import org.quittance.registration.GuarantorId;
import org.quittance.registration.NewGuarantor;
import org.quittance.storage.SqlArrays;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Table {@code guarantor}. */
public final class GuarantorStore {

    private static final String SELECT = """
            select id, number, source_key, family_name, given_name, street, city, state, zip, phone, email, language
            from guarantor
            """;

    private static final String UPDATE = """
            update guarantor
            set family_name = wanted.family_name, given_name = wanted.given_name, street = wanted.street,
                city = wanted.city, state = wanted.state, zip = wanted.zip, phone = wanted.phone, email = wanted.email,
                language = wanted.language
            from unnest(:id::uuid[], :family::text[], :given::text[], :street::text[], :city::text[], :state::text[],
                :zip::text[], :phone::text[], :email::text[], :language::text[])
                as wanted (id, family_name, given_name, street, city, state, zip, phone, email, language)
            where guarantor.id = wanted.id""";

    private final JdbcClient jdbc;

    /**
     * The table in a database.
     *
     * @param dataSource where it is
     */
    public GuarantorStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * Writes those that are missing.
     *
     * @param wanted who, at least one
     * @return the id under each key
     */
    public Map<String, GuarantorId> register(List<NewGuarantor> wanted) {
        jdbc.sql("""
                        insert into guarantor (id, number, source_key, family_name, given_name, street, city, state, zip,
                            phone, email, language)
                        select wanted.id, nextval('guarantor_number_seq')::text, wanted.source_key, wanted.family_name,
                            wanted.given_name, wanted.street, wanted.city, wanted.state, wanted.zip, wanted.phone,
                            wanted.email, wanted.language
                        from unnest(:id::uuid[], :sourceKey::text[], :family::text[], :given::text[], :street::text[],
                            :city::text[], :state::text[], :zip::text[], :phone::text[], :email::text[],
                            :language::text[])
                            as wanted (id, source_key, family_name, given_name, street, city, state, zip, phone, email,
                                language)
                        where not exists (select from guarantor known where known.source_key = wanted.source_key)
                        order by wanted.source_key
                        on conflict (source_key) do nothing""")
                .param("id", SqlArrays.of(wanted, any -> UuidCreator.getTimeOrderedEpochPlus1()))
                .param("sourceKey", SqlArrays.of(wanted, NewGuarantor::sourceKey))
                .param("family", SqlArrays.of(wanted, NewGuarantor::familyName))
                .param("given", SqlArrays.of(wanted, NewGuarantor::givenName))
                .param("street", SqlArrays.of(wanted, who -> who.address().street()))
                .param("city", SqlArrays.of(wanted, who -> who.address().city()))
                .param("state", SqlArrays.of(wanted, who -> who.address().state()))
                .param("zip", SqlArrays.of(wanted, who -> who.address().zip()))
                .param("phone", SqlArrays.of(wanted, NewGuarantor::phone))
                .param("email", SqlArrays.of(wanted, NewGuarantor::email))
                .param("language", SqlArrays.of(wanted, NewGuarantor::language))
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
     * @param ids who
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
                .param("family", SqlArrays.of(guarantors, Guarantor::familyName))
                .param("given", SqlArrays.of(guarantors, Guarantor::givenName))
                .param("street", SqlArrays.of(guarantors, who -> who.address().street()))
                .param("city", SqlArrays.of(guarantors, who -> who.address().city()))
                .param("state", SqlArrays.of(guarantors, who -> who.address().state()))
                .param("zip", SqlArrays.of(guarantors, who -> who.address().zip()))
                .param("phone", SqlArrays.of(guarantors, Guarantor::phone))
                .param("email", SqlArrays.of(guarantors, Guarantor::email))
                .param("language", SqlArrays.of(guarantors, Guarantor::language))
                .update();
    }

    private static Guarantor guarantor(ResultSet row) throws SQLException {
        return new Guarantor(
                new GuarantorId(row.getObject(1, UUID.class)),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                new Address(row.getString(6), row.getString(7), row.getString(8), row.getString(9)),
                row.getString(10),
                row.getString(11),
                row.getString(12));
    }

    /**
     * Deletes a record on which nothing hangs.
     *
     * @param id which
     * @return whether it is gone; false when something refers to it
     */
    public boolean delete(GuarantorId id) {
        return Unused.delete(jdbc, "delete from guarantor where id = :id", id.value());
    }
}
