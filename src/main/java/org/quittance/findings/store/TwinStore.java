package org.quittance.findings.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.quittance.coverage.PayerId;
import org.quittance.findings.Heard;
import org.quittance.findings.Identity;
import org.quittance.registration.Address;
import org.quittance.registration.PatientId;
import org.quittance.registration.Sex;
import org.quittance.storage.SqlArrays;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Other records of what seems to be the same person: the same member number with the same payer, and at least two of
 * family name, first name and birth date the same.
 */
public final class TwinStore {

    private static final String TWINS = """
            select mine.id, twin.record_number, twin.family_name, twin.given_name, twin.birth_date, twin.sex,
                twin.street, twin.city, twin.state, twin.zip, twin.phone, twin.email,
                (select count(*) from v_account account where account.patient_id = twin.id) as times,
                min(own.payer_id::text) as payer
            from v_patient mine
            join v_policy own on own.patient_id = mine.id and own.member_id <> ''
            join v_policy other on other.member_id = own.member_id and other.payer_id = own.payer_id
                and other.patient_id <> mine.id
            join v_patient twin on twin.id = other.patient_id and twin.merged_into is null
            where mine.id = any(:ids::uuid[])
              and (lower(mine.family_name) = lower(twin.family_name))::int
                + (lower(mine.given_name) = lower(twin.given_name))::int
                + (mine.birth_date is not distinct from twin.birth_date)::int >= 2
            group by mine.id, twin.id, twin.record_number, twin.family_name, twin.given_name, twin.birth_date, twin.sex,
                twin.street, twin.city, twin.state, twin.zip, twin.phone, twin.email""";

    private final JdbcClient jdbc;

    /**
     * Reads a database.
     */
    public TwinStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * What other records of the same people say.
     *
     * @param patients about whom
     * @return a voice for each other record
     */
    public List<Heard> of(Collection<PatientId> patients) {
        return jdbc.sql(TWINS)
                .param("ids", SqlArrays.of(patients, PatientId::value))
                .query((row, n) -> heard(row))
                .list();
    }

    private static Heard heard(ResultSet row) throws SQLException {
        Identity said = new Identity(
                row.getString("family_name"),
                row.getString("given_name"),
                "",
                Optional.ofNullable(row.getObject("birth_date", LocalDate.class)),
                Sex.valueOf(row.getString("sex")),
                new Address(
                        row.getString("street"), row.getString("city"), row.getString("state"), row.getString("zip")),
                row.getString("phone"),
                row.getString("email"),
                Optional.empty());
        return new Heard(
                new PatientId(row.getObject("id", UUID.class)),
                Heard.Source.TWIN,
                "Record " + row.getString("record_number") + ", with the same member number,",
                Optional.empty(),
                Math.max(1, row.getInt("times")),
                said,
                Optional.of(new PayerId(UUID.fromString(row.getString("payer")))),
                "");
    }
}
