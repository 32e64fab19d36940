package org.quittance.findings.store;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.quittance.coverage.PayerId;
import org.quittance.findings.Heard;
import org.quittance.findings.Identity;
import org.quittance.findings.Witness;
import org.quittance.registration.Address;
import org.quittance.registration.PatientId;
import org.quittance.registration.Sex;
import org.quittance.storage.SqlArrays;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Table {@code heard}: the last word of each voice about a patient. */
public final class HeardStore implements Witness {

    private static final String HEAR = """
            insert into heard (id, patient_id, source, who, said_on, family, given, middle, birth_date, sex, street,
                city, state, zip, phone, email, payer_id, member_id)
            select word.id, word.patient_id, word.source, word.who, word.said_on, word.family, word.given, word.middle,
                word.birth_date, word.sex, word.street, word.city, word.state, word.zip, word.phone, word.email,
                word.payer_id, word.member_id
            from unnest(:id::uuid[], :patient::uuid[], :source::text[], :who::text[], :saidOn::date[],
                :family::text[], :given::text[], :middle::text[], :birthDate::date[], :sex::text[], :street::text[],
                :city::text[], :state::text[], :zip::text[], :phone::text[], :email::text[], :payer::uuid[],
                :member::text[])
                as word (id, patient_id, source, who, said_on, family, given, middle, birth_date, sex, street, city,
                    state, zip, phone, email, payer_id, member_id)
            on conflict (patient_id, source, who) do update
            set said_on = excluded.said_on, times = heard.times + 1, family = excluded.family,
                given = excluded.given, middle = excluded.middle, birth_date = excluded.birth_date,
                sex = excluded.sex, street = excluded.street, city = excluded.city, state = excluded.state,
                zip = excluded.zip, phone = excluded.phone, email = excluded.email, payer_id = excluded.payer_id,
                member_id = excluded.member_id
            where heard.said_on is null or excluded.said_on is null or excluded.said_on >= heard.said_on""";

    private final JdbcClient jdbc;

    /**
     * The table in a database.
     */
    public HeardStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * Keeps words; a later word of the same voice takes the place of the earlier one.
     *
     * @param words at most one of each voice about each patient
     */
    public void hear(List<Heard> words) {
        jdbc.sql(HEAR)
                .param("id", SqlArrays.of(words, any -> UuidCreator.getTimeOrderedEpochPlus1()))
                .param("patient", SqlArrays.of(words, word -> word.patient().value()))
                .param(
                        "source",
                        SqlArrays.of(words, word -> word.source().name().toLowerCase(Locale.ROOT)))
                .param("who", SqlArrays.of(words, Heard::who))
                .param("saidOn", SqlArrays.of(words, Heard::on))
                .param("family", SqlArrays.of(words, word -> word.said().family()))
                .param("given", SqlArrays.of(words, word -> word.said().given()))
                .param("middle", SqlArrays.of(words, word -> word.said().middle()))
                .param("birthDate", SqlArrays.of(words, word -> word.said().birthDate()))
                .param("sex", SqlArrays.of(words, word -> word.said().sex()))
                .param(
                        "street",
                        SqlArrays.of(words, word -> word.said().address().street()))
                .param("city", SqlArrays.of(words, word -> word.said().address().city()))
                .param(
                        "state",
                        SqlArrays.of(words, word -> word.said().address().state()))
                .param("zip", SqlArrays.of(words, word -> word.said().address().zip()))
                .param("phone", SqlArrays.of(words, word -> word.said().phone()))
                .param("email", SqlArrays.of(words, word -> word.said().email()))
                .param("payer", SqlArrays.of(words, word -> word.payer().map(PayerId::value)))
                .param("member", SqlArrays.of(words, Heard::memberId))
                .update();
    }

    @Override
    public List<Heard> about(Collection<PatientId> patients) {
        return jdbc.sql("select * from heard where patient_id = any(:ids::uuid[])")
                .param("ids", SqlArrays.of(patients, PatientId::value))
                .query((row, n) -> heard(row))
                .list();
    }

    private static Heard heard(ResultSet row) throws SQLException {
        Identity said = new Identity(
                row.getString("family"),
                row.getString("given"),
                row.getString("middle"),
                Optional.ofNullable(row.getObject("birth_date", LocalDate.class)),
                Sex.ofCode(row.getString("sex")),
                new Address(
                        row.getString("street"), row.getString("city"), row.getString("state"), row.getString("zip")),
                row.getString("phone"),
                row.getString("email"),
                Optional.empty());
        return new Heard(
                new PatientId(row.getObject("patient_id", UUID.class)),
                Heard.Source.valueOf(row.getString("source").toUpperCase(Locale.ROOT)),
                row.getString("who"),
                Optional.ofNullable(row.getObject("said_on", LocalDate.class)),
                row.getInt("times"),
                said,
                Optional.ofNullable(row.getObject("payer_id", UUID.class)).map(PayerId::new),
                row.getString("member_id"));
    }
}
