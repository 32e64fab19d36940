package org.quittance.registration.store;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.quittance.registration.Address;
import org.quittance.registration.Facility;
import org.quittance.registration.FacilityId;
import org.quittance.registration.NewFacility;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Table {@code facility}. */
public final class FacilityStore {

    private static final String SELECT =
            "select id, code, name, street, city, state, zip, phone, npi, zone from facility ";

    private final JdbcClient jdbc;

    /**
     * The table in a database.
     */
    public FacilityStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * Writes it when it is missing; of one that stands there, only a telephone that is not known yet.
     *
     * @return its id
     */
    public FacilityId register(NewFacility wanted) {
        jdbc.sql("""
                        insert into facility (id, code, name, street, city, state, zip, phone, npi, zone)
                        values (:id, :code, :name, :street, :city, :state, :zip, :phone, :npi, :zone)
                        on conflict (code) do update set phone = excluded.phone
                        where facility.phone = '' and excluded.phone <> ''""")
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("code", wanted.code())
                .param("name", wanted.name())
                .param("street", wanted.address().street())
                .param("city", wanted.address().city())
                .param("state", wanted.address().state())
                .param("zip", wanted.address().zip())
                .param("phone", wanted.phone())
                .param("npi", wanted.npi())
                .param("zone", wanted.zone().getId())
                .update();
        return new FacilityId(jdbc.sql("select id from facility where code = :code")
                .param("code", wanted.code())
                .query(UUID.class)
                .single());
    }

    /**
     * A facility by id.
     *
     * @return the facility, or empty
     */
    public Optional<Facility> byId(FacilityId id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id.value())
                .query((row, n) -> facility(row))
                .optional();
    }

    /**
     * All of them.
     *
     * @return by code
     */
    public List<Facility> all() {
        return jdbc.sql(SELECT + "order by code")
                .query((row, n) -> facility(row))
                .list();
    }

    private static Facility facility(ResultSet row) throws SQLException {
        return new Facility(
                new FacilityId(row.getObject(1, UUID.class)),
                row.getString(2),
                row.getString(3),
                new Address(row.getString(4), row.getString(5), row.getString(6), row.getString(7)),
                row.getString(8),
                row.getString(9),
                ZoneId.of(row.getString(10)));
    }
}
