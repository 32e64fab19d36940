package org.quittance.registration.store;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.quittance.registration.Address;
import org.quittance.registration.GuarantorId;
import org.quittance.registration.NewPatient;
import org.quittance.registration.Patient;
import org.quittance.registration.PatientId;
import org.quittance.registration.Sex;
import org.quittance.storage.SqlArrays;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Table {@code patient}. */
public final class PatientStore {

    /** The columns that {@link #patient} reads, of a table named {@code patient}. */
    static final String COLUMNS = """
            patient.id, patient.record_number, patient.source_key, patient.family_name, patient.given_name,
            patient.middle_name, patient.birth_date, patient.sex, patient.street, patient.city, patient.state,
            patient.zip, patient.phone, patient.email, patient.language, patient.deceased_on, patient.guarantor_id,
            patient.merged_into
            """;

    private static final String UPDATE = """
            update patient
            set family_name = wanted.family_name, given_name = wanted.given_name, middle_name = wanted.middle_name,
                birth_date = wanted.birth_date, sex = wanted.sex, street = wanted.street, city = wanted.city,
                state = wanted.state, zip = wanted.zip, phone = wanted.phone, email = wanted.email,
                language = wanted.language, deceased_on = wanted.deceased_on, guarantor_id = wanted.guarantor_id
            from unnest(:id::uuid[], :family::text[], :given::text[], :middle::text[], :birthDate::date[], :sex::text[],
                :street::text[], :city::text[], :state::text[], :zip::text[], :phone::text[], :email::text[],
                :language::text[], :deceasedOn::date[], :guarantor::uuid[])
                as wanted (id, family_name, given_name, middle_name, birth_date, sex, street, city, state, zip, phone,
                    email, language, deceased_on, guarantor_id)
            where patient.id = wanted.id""";

    private final JdbcClient jdbc;
    private final Clock clock;

    /**
     * The table in a database.
     *
     * @param dataSource where it is
     * @param clock the moment of recording
     */
    public PatientStore(DataSource dataSource, Clock clock) {
        this.jdbc = JdbcClient.create(dataSource);
        this.clock = clock;
    }

    /**
     * Writes those that are missing.
     *
     * @param wanted who, at least one
     * @return the id under each key, and how many were missing
     */
    public Registered<PatientId> register(List<NewPatient> wanted) {
        int made = jdbc.sql("""
                        insert into patient (id, record_number, source_key, family_name, given_name, middle_name,
                            birth_date, sex, street, city, state, zip, phone, email, language, deceased_on, guarantor_id,
                            recorded_at)
                        select wanted.id, coalesce((select wanted.record_number where not exists
                                (select from patient taken where taken.record_number = wanted.record_number)),
                                nextval('record_number_seq')::text),
                            wanted.source_key, wanted.family_name, wanted.given_name, wanted.middle_name,
                            wanted.birth_date, wanted.sex, wanted.street, wanted.city, wanted.state, wanted.zip,
                            wanted.phone, wanted.email, wanted.language, wanted.deceased_on, wanted.guarantor_id,
                            :recordedAt
                        from unnest(:id::uuid[], :recordNumber::text[], :sourceKey::text[], :family::text[],
                            :given::text[], :middle::text[], :birthDate::date[], :sex::text[], :street::text[],
                            :city::text[], :state::text[], :zip::text[], :phone::text[], :email::text[],
                            :language::text[], :deceasedOn::date[], :guarantor::uuid[])
                            as wanted (id, record_number, source_key, family_name, given_name, middle_name, birth_date,
                                sex, street, city, state, zip, phone, email, language, deceased_on, guarantor_id)
                        where not exists (select from patient known where known.source_key = wanted.source_key)
                        order by wanted.source_key
                        on conflict (source_key) do nothing""")
                .param("recordedAt", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", SqlArrays.of(wanted, any -> UuidCreator.getTimeOrderedEpochPlus1()))
                .param("recordNumber", SqlArrays.of(wanted, NewPatient::recordNumber))
                .param("sourceKey", SqlArrays.of(wanted, NewPatient::sourceKey))
                .param("family", SqlArrays.of(wanted, NewPatient::familyName))
                .param("given", SqlArrays.of(wanted, NewPatient::givenName))
                .param("middle", SqlArrays.of(wanted, NewPatient::middleName))
                .param("birthDate", SqlArrays.of(wanted, NewPatient::birthDate))
                .param("sex", SqlArrays.of(wanted, NewPatient::sex))
                .param("street", SqlArrays.of(wanted, who -> who.address().street()))
                .param("city", SqlArrays.of(wanted, who -> who.address().city()))
                .param("state", SqlArrays.of(wanted, who -> who.address().state()))
                .param("zip", SqlArrays.of(wanted, who -> who.address().zip()))
                .param("phone", SqlArrays.of(wanted, NewPatient::phone))
                .param("email", SqlArrays.of(wanted, NewPatient::email))
                .param("language", SqlArrays.of(wanted, NewPatient::language))
                .param("deceasedOn", SqlArrays.of(wanted, NewPatient::deceasedOn))
                .param("guarantor", SqlArrays.of(wanted, who -> who.guarantor().value()))
                .update();
        return new Registered<>(
                byKeys(wanted.stream().map(NewPatient::sourceKey).toList()), made);
    }

    /**
     * Ids under source keys, each of the record that survives.
     *
     * @param sourceKeys the keys
     * @return those known
     */
    public Map<String, PatientId> byKeys(Collection<String> sourceKeys) {
        Map<String, PatientId> found = new HashMap<>();
        jdbc.sql("select source_key, coalesce(merged_into, id) from patient where source_key = any(:keys)")
                .param("keys", SqlArrays.of(sourceKeys, key -> key))
                .query(row -> {
                    found.put(row.getString(1), new PatientId(row.getObject(2, UUID.class)));
                });
        return found;
    }

    /**
     * Patients by source key, each as the record that survives.
     *
     * @param keys the keys
     * @return those known, by the key asked for
     */
    public Map<String, Patient> bySourceKeys(Collection<String> keys) {
        Map<String, Patient> found = new HashMap<>();
        jdbc.sql("select " + COLUMNS + """
                        , asked.source_key
                        from patient asked
                        cross join lateral
                            (select * from patient where patient.id = coalesce(asked.merged_into, asked.id) offset 0)
                            as patient
                        where asked.source_key = any(:keys)""")
                .param("keys", SqlArrays.of(keys, key -> key))
                .query(row -> {
                    found.put(row.getString(19), patient(row));
                });
        return found;
    }

    /**
     * Patients by record number, each as the record that survives.
     *
     * @param numbers the numbers
     * @return those known, by the number asked for
     */
    public Map<String, Patient> byRecordNumbers(Collection<String> numbers) {
        Map<String, Patient> found = new HashMap<>();
        jdbc.sql("select " + COLUMNS + """
                        , asked.record_number
                        from patient asked
                        cross join lateral
                            (select * from patient where patient.id = coalesce(asked.merged_into, asked.id) offset 0)
                            as patient
                        where asked.record_number = any(:numbers)""")
                .param("numbers", SqlArrays.of(numbers, number -> number))
                .query(row -> {
                    found.put(row.getString(19), patient(row));
                });
        return found;
    }

    /**
     * The record that carries a source key itself.
     *
     * @param sourceKey the key
     * @return its id, merged or not
     */
    public Optional<PatientId> ownRecord(String sourceKey) {
        return jdbc.sql("select id from patient where source_key = :key")
                .param("key", sourceKey)
                .query(UUID.class)
                .optional()
                .map(PatientId::new);
    }

    /**
     * Patients by id.
     *
     * @param ids who
     * @return those found
     */
    public Map<PatientId, Patient> byIds(Collection<PatientId> ids) {
        Map<PatientId, Patient> found = new HashMap<>();
        jdbc.sql("select " + COLUMNS + " from patient where patient.id = any(:ids::uuid[])")
                .param("ids", SqlArrays.of(ids, PatientId::value))
                .query((row, n) -> patient(row))
                .list()
                .forEach(patient -> found.put(patient.id(), patient));
        return found;
    }

    /**
     * A page by id, without those merged into others.
     *
     * @param after the last one seen
     * @param limit at most so many
     * @return in the order of ids
     */
    public List<Patient> page(Optional<PatientId> after, int limit) {
        return jdbc.sql("select " + COLUMNS
                        + " from patient where patient.id > :after and patient.merged_into is null"
                        + " order by patient.id limit :limit")
                .param("after", after.map(PatientId::value).orElse(new UUID(0, 0)))
                .param("limit", limit)
                .query((row, n) -> patient(row))
                .list();
    }

    /**
     * When a record came.
     *
     * @param id whose
     * @return the moment of recording, or empty
     */
    public Optional<Instant> recordedAt(PatientId id) {
        return jdbc.sql("select recorded_at from patient where id = :id")
                .param("id", id.value())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /**
     * Patients of a guarantor, without those merged into others.
     *
     * @param guarantor who pays
     * @return the eldest first
     */
    public List<Patient> ofGuarantor(GuarantorId guarantor) {
        return jdbc.sql("select " + COLUMNS + """
                         from patient where patient.guarantor_id = :guarantor and patient.merged_into is null
                        order by patient.birth_date nulls last, patient.id limit 50""")
                .param("guarantor", guarantor.value())
                .query((row, n) -> patient(row))
                .list();
    }

    /**
     * Locks the surviving records of patients, in the order of their ids.
     *
     * @param asked who, at least one
     * @return the surviving record of each that is known
     */
    public Map<PatientId, Patient> lock(Collection<PatientId> asked) {
        Map<PatientId, Patient> found = new HashMap<>();
        jdbc.sql("select " + COLUMNS + """
                        , asked.id
                        from (select id, coalesce(merged_into, id) as survivor from patient where id = any(:ids::uuid[]))
                            as asked
                        join patient on patient.id = asked.survivor
                        order by patient.id
                        for update of patient""")
                .param("ids", SqlArrays.of(asked, PatientId::value))
                .query(row -> {
                    found.put(new PatientId(row.getObject(19, UUID.class)), patient(row));
                });
        // Whoever was merged while this waited is asked for again.
        List<PatientId> late = found.entrySet().stream()
                .filter(entry -> entry.getValue().mergedInto().isPresent())
                .map(Map.Entry::getKey)
                .toList();
        if (!late.isEmpty()) {
            found.putAll(lock(late));
        }
        return found;
    }

    /**
     * Writes the details of patients.
     *
     * @param patients who, with the details as they shall be
     */
    public void update(List<Patient> patients) {
        if (patients.isEmpty()) {
            return;
        }
        jdbc.sql(UPDATE)
                .param("id", SqlArrays.of(patients, who -> who.id().value()))
                .param("family", SqlArrays.of(patients, Patient::familyName))
                .param("given", SqlArrays.of(patients, Patient::givenName))
                .param("middle", SqlArrays.of(patients, Patient::middleName))
                .param("birthDate", SqlArrays.of(patients, Patient::birthDate))
                .param("sex", SqlArrays.of(patients, Patient::sex))
                .param("street", SqlArrays.of(patients, who -> who.address().street()))
                .param("city", SqlArrays.of(patients, who -> who.address().city()))
                .param("state", SqlArrays.of(patients, who -> who.address().state()))
                .param("zip", SqlArrays.of(patients, who -> who.address().zip()))
                .param("phone", SqlArrays.of(patients, Patient::phone))
                .param("email", SqlArrays.of(patients, Patient::email))
                .param("language", SqlArrays.of(patients, Patient::language))
                .param("deceasedOn", SqlArrays.of(patients, Patient::deceasedOn))
                .param(
                        "guarantor",
                        SqlArrays.of(patients, who -> who.guarantor().value()))
                .update();
    }

    /** Reads a row of {@link #COLUMNS}. */
    static Patient patient(ResultSet row) throws SQLException {
        return new Patient(
                new PatientId(row.getObject(1, UUID.class)),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                Optional.ofNullable(row.getObject(7, LocalDate.class)),
                Sex.valueOf(row.getString(8)),
                new Address(row.getString(9), row.getString(10), row.getString(11), row.getString(12)),
                row.getString(13),
                row.getString(14),
                row.getString(15),
                Optional.ofNullable(row.getObject(16, LocalDate.class)),
                new GuarantorId(row.getObject(17, UUID.class)),
                Optional.ofNullable(row.getObject(18, UUID.class)).map(PatientId::new));
    }

    /**
     * Deletes a record on which nothing hangs.
     *
     * @param id which
     * @return whether it is gone; false when something refers to it
     */
    public boolean delete(PatientId id) {
        return Unused.delete(jdbc, "delete from patient where id = :id", id.value());
    }
}
