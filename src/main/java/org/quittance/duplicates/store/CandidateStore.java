package org.quittance.duplicates.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.quittance.duplicates.rules.Membership;
import org.quittance.duplicates.rules.Person;
import org.quittance.registration.Address;
import org.quittance.registration.PatientId;
import org.quittance.registration.Sex;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads the pairs that are worth comparing, as a stream: memory does not grow with them. */
public final class CandidateStore {

    private static final int ROWS_AT_ONCE = 2_000;
    private static final String PARTS = "\u001f";

    private static final String SIDE = """
            %1$s.id, %1$s.family_name, %1$s.given_name, %1$s.middle_name, %1$s.birth_date, %1$s.sex, %1$s.street,
            %1$s.city, %1$s.state, %1$s.zip, %1$s.phone, %1$s.email, %1$s.deceased_on,
            (select string_agg(noted.before, chr(31)) from v_record_change noted
                where noted.kind = 'patient' and noted.record_id = %1$s.id and noted.field = 'family_name'),
            (select string_agg(policy.payer_id || ' ' || policy.relationship || ' ' || policy.member_id, chr(31))
                from v_policy policy where policy.patient_id = %1$s.id and policy.member_id <> '')""";

    private static final int COLUMNS_OF_SIDE = 15;

    private static final String PAIRS = "select " + SIDE.formatted("one") + ", " + SIDE.formatted("other") + """

            from duplicate_candidate candidate
            join v_patient one on one.id = candidate.one and one.merged_into is null
            join v_patient other on other.id = candidate.other and other.merged_into is null""";

    private final JdbcTemplate jdbc;

    /**
     * Reads a database.
     */
    public CandidateStore(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
        jdbc.setFetchSize(ROWS_AT_ONCE);
    }

    /**
     * Hands on every pair of {@link KeyStore#candidates}, inside the same transaction.
     *
     * @param pairs takes them one by one
     */
    public void read(BiConsumer<Person, Person> pairs) {
        jdbc.query(PAIRS, row -> {
            pairs.accept(person(row, 0), person(row, COLUMNS_OF_SIDE));
        });
    }

    private static Person person(ResultSet row, int before) throws SQLException {
        return new Person(
                new PatientId(row.getObject(before + 1, UUID.class)),
                row.getString(before + 2),
                parts(row, before + 14),
                row.getString(before + 3),
                row.getString(before + 4),
                Optional.ofNullable(row.getObject(before + 5, LocalDate.class)),
                Sex.valueOf(row.getString(before + 6)),
                new Address(
                        row.getString(before + 7),
                        row.getString(before + 8),
                        row.getString(before + 9),
                        row.getString(before + 10)),
                row.getString(before + 11),
                row.getString(before + 12),
                parts(row, before + 15).stream().map(CandidateStore::membership).toList(),
                Optional.ofNullable(row.getObject(before + 13, LocalDate.class)));
    }

    private static List<String> parts(ResultSet row, int column) throws SQLException {
        String joined = row.getString(column);
        if (joined == null || joined.isEmpty()) {
            return List.of();
        }
        List<String> parts = new ArrayList<>();
        for (String part : joined.split(PARTS)) {
            if (!part.isBlank()) {
                parts.add(part);
            }
        }
        return parts;
    }

    private static Membership membership(String text) {
        int first = text.indexOf(' ');
        int second = text.indexOf(' ', first + 1);
        return new Membership(
                UUID.fromString(text.substring(0, first)),
                text.substring(second + 1),
                text.substring(first + 1, second).equals("18"));
    }
}
