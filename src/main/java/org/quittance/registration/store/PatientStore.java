package org.quittance.registration.store;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.quittance.registration.GuarantorId;
import org.quittance.registration.NewPatient;
import org.quittance.registration.Patient;
import org.quittance.registration.PatientDetails;
import org.quittance.registration.PatientFields;
import org.quittance.registration.PatientId;
import org.quittance.registration.Recorded;
import org.quittance.staff.Actor;
import org.quittance.storage.SqlArrays;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Table {@code patient}. */
public final class PatientStore {

    private static final String NAMES = PatientFields.ALL.columns("");
    private static final String WANTED = PatientFields.ALL.columns("wanted.");
    private static final String VALUES = PatientFields.ALL.parameters();
    private static final String SET = PatientFields.ALL.assignments();

    /** The columns that {@link #patient} reads, of a table named {@code patient}. */
    static final String COLUMNS = "patient.id, patient.record_number, patient.source_key, patient.merged_into, "
            + PatientFields.ALL.columns("patient.");

    private static final String REGISTER = """
            insert into patient (id, record_number, source_key, recorded_at, recorded_by, %1$s)
            select wanted.id, coalesce((select wanted.record_number where not exists
                    (select from patient taken where taken.record_number = wanted.record_number)),
                    nextval('record_number_seq')::text),
                wanted.source_key, :recordedAt, :recordedBy, %2$s
            from unnest(:id::uuid[], :recordNumber::text[], :sourceKey::text[], %3$s)
                as wanted (id, record_number, source_key, %1$s)
            where not exists (select from patient known where known.source_key = wanted.source_key)
            order by wanted.source_key
            on conflict (source_key) do nothing""".formatted(NAMES, WANTED, VALUES);

    private static final String UPDATE = """
            update patient set %1$s
            from unnest(:id::uuid[], %2$s) as wanted (id, %3$s)
            where patient.id = wanted.id""".formatted(SET, VALUES, NAMES);

    private final JdbcClient jdbc;
    private final Clock clock;

    /**
     * The table in a database.
     *
     * @param clock the moment of recording
     */
    public PatientStore(DataSource dataSource, Clock clock) {
        this.jdbc = JdbcClient.create(dataSource);
        this.clock = clock;
    }

    /**
     * Writes those that are missing.
     *
     * @param by who makes the records
     * @param wanted who, at least one
     * @return the id under each key, and how many were missing
     */
    public Registered<PatientId> register(Actor by, List<NewPatient> wanted) {
        int made = jdbc.sql(REGISTER)
                .param("recordedAt", clock.instant().atOffset(ZoneOffset.UTC))
                .param("recordedBy", by.name())
                .param("id", SqlArrays.of(wanted, any -> UuidCreator.getTimeOrderedEpochPlus1()))
                .param("recordNumber", SqlArrays.of(wanted, NewPatient::recordNumber))
                .param("sourceKey", SqlArrays.of(wanted, NewPatient::sourceKey))
                .params(PatientFields.ALL.arrays(wanted, NewPatient::values))
                .update();
        return new Registered<>(
                byKeys(wanted.stream().map(NewPatient::sourceKey).toList()), made);
    }

    /**
     * Ids under source keys, each of the record that survives.
     *
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
     * @return those known, by the key asked for
     */
    public Map<String, Patient> bySourceKeys(Collection<String> keys) {
        Map<String, Patient> found = new HashMap<>();
        jdbc.sql("select " + COLUMNS + """
                        , asked.source_key as asked_key
                        from patient asked
                        cross join lateral
                            (select * from patient where patient.id = coalesce(asked.merged_into, asked.id) offset 0)
                            as patient
                        where asked.source_key = any(:keys)""")
                .param("keys", SqlArrays.of(keys, key -> key))
                .query(row -> {
                    found.put(row.getString("asked_key"), patient(row));
                });
        return found;
    }

    /**
     * Patients by record number, each as the record that survives.
     *
     * @return those known, by the number asked for
     */
    public Map<String, Patient> byRecordNumbers(Collection<String> numbers) {
        Map<String, Patient> found = new HashMap<>();
        jdbc.sql("select " + COLUMNS + """
                        , asked.record_number as asked_number
                        from patient asked
                        cross join lateral
                            (select * from patient where patient.id = coalesce(asked.merged_into, asked.id) offset 0)
                            as patient
                        where asked.record_number = any(:numbers)""")
                .param("numbers", SqlArrays.of(numbers, number -> number))
                .query(row -> {
                    found.put(row.getString("asked_number"), patient(row));
                });
        return found;
    }

    /**
     * The record that carries a source key itself.
     *
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
     * How a record came.
     *
     * @return when it was made and by whom, or empty
     */
    public Optional<Recorded> recorded(PatientId id) {
        return jdbc.sql("select recorded_at, recorded_by from patient where id = :id")
                .param("id", id.value())
                .query((row, n) -> new Recorded(
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(), row.getString("recorded_by")))
                .optional();
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
                        , asked.id as asked_id
                        from (select id, coalesce(merged_into, id) as survivor from patient where id = any(:ids::uuid[]))
                            as asked
                        join patient on patient.id = asked.survivor
                        order by patient.id
                        for update of patient""")
                .param("ids", SqlArrays.of(asked, PatientId::value))
                .query(row -> {
                    found.put(new PatientId(row.getObject("asked_id", UUID.class)), patient(row));
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
                .params(PatientFields.ALL.arrays(patients, Patient::values))
                .update();
    }

    /** Reads a row of {@link #COLUMNS}. */
    static Patient patient(ResultSet row) throws SQLException {
        return new Patient(
                new PatientId(row.getObject("id", UUID.class)),
                row.getString("record_number"),
                row.getString("source_key"),
                new PatientDetails(PatientFields.ALL.read(row)),
                Optional.ofNullable(row.getObject("merged_into", UUID.class)).map(PatientId::new));
    }

    /**
     * Deletes a record on which nothing hangs.
     *
     * @return whether it is gone; false when something refers to it
     */
    public boolean delete(PatientId id) {
        return Unused.delete(jdbc, "delete from patient where id = :id", id.value());
    }
}
