package org.quittance.duplicates.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.quittance.duplicates.rules.Nicknames;
import org.quittance.registration.PatientId;
import org.quittance.storage.SqlArrays;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Table {@code duplicate_key}: which records are worth comparing. A million records make half a million million pairs;
 * compared are those that share a key. Every kind of slip leaves at least one key whole: names by sound in either order
 * with the birth year or the ZIP; birth date with an initial; day and month with the name; street with the first name;
 * telephone, e-mail and member number.
 */
public final class KeyStore {

    /**
     * Values shared by more records than this say nothing: they are what is typed when nothing is known, or a shelter's
     * telephone. They are passed over, and how many there were is said.
     */
    public static final int MOST_IN_A_BLOCK = 100;

    /**
     * Keys of the name a record carries, or of those it carried before; what is reckoned once for a name is kept for
     * all of its keys.
     */
    private static final String NAMED = """
            select named.id, key.text, key.weight
            from (
                select line.id, patient.phone, patient.email, patient.street, left(patient.zip, 5) as zip,
                    to_char(patient.birth_date, 'YYYYMMDD') as born, left(family.letters, 1) as family,
                    left(coalesce(short.name, given.letters), 1) as given,
                    left(duplicate_sound(family.letters), 5) as family_sound,
                    left(duplicate_sound(coalesce(short.name, given.letters)), 4) as given_sound
                from (%1$s) as line
                join v_patient patient on patient.id = line.id
                cross join lateral (select duplicate_letters(line.family) as letters offset 0) as family
                cross join lateral
                    (select duplicate_letters(split_part(ltrim(patient.given_name), ' ', 1)) as letters offset 0) as given
                left join short on short.form = given.letters
                offset 0) as named
            cross join lateral (values
                ('n' || least(nullif(family_sound, ''), nullif(given_sound, '')) || '/'
                    || greatest(family_sound, given_sound) || left(born, 4), 10),
                ('y' || least(nullif(family_sound, ''), nullif(given_sound, '')) || '/'
                    || greatest(family_sound, given_sound) || nullif(zip, ''), 10),
                ('m' || substr(born, 5) || nullif(family_sound, '') || nullif(given, ''), 10),
                ('d' || born || nullif(family, ''), 5)%2$s) as key (text, weight)
            where key.text is not null""";

    /** Keys without a family name in them: once for each record. */
    private static final String WITHOUT_FAMILY = """
            ,
                (case when given <> family then 'd' || born || nullif(given, '') end, 5),
                (case when length(street) > 4 then
                    'a' || left(translate(upper(street), ' .,-#/', ''), 10) || '/' || nullif(given_sound, '') end, 10),
                (case when length(phone) > 6 then 'p' || right(translate(phone, '()-+. ', ''), 10) end, 1),
                (case when email <> '' then 'e' || lower(email) end, 1)""";

    private static final String MEMBERS = """
            select distinct patient.id, 'i' || upper(translate(policy.member_id, '- ', '')), 1
            from v_policy policy join v_patient patient on patient.id = policy.patient_id
            where patient.merged_into is null and length(policy.member_id) > 3 and %1$s""";

    private static final String SHORT = """
            with short as (
                select form, min(name) as name from unnest(:forms::text[], :names::text[]) as given (form, name)
                group by form),
            keyed (id, text, weight) as (
            """;

    private static final String INSERT = """
            )
            insert into duplicate_key (hash, patient_id, weight)
            select hashtextextended(keyed.text, 0), keyed.id, keyed.weight from keyed""";

    private static final String ONCE = " on conflict (hash, patient_id) do nothing";
    private static final String AND = "\nunion all\n";

    private static final String EVERYBODY = "true";
    private static final String SOME = "patient.id = any(:ids::uuid[])";

    private static final String CANDIDATES = """
            insert into duplicate_candidate (one, other)
            with small as (
                select hash from duplicate_key group by hash having count(*) between 2 and %d)
            select mine.patient_id, theirs.patient_id
            from small
            join duplicate_key mine on mine.hash = small.hash
            join duplicate_key theirs on theirs.hash = small.hash and theirs.patient_id > mine.patient_id
            group by 1, 2
            having sum(mine.weight) > 5""".formatted(MOST_IN_A_BLOCK);

    private static final String CANDIDATES_OF = """
            ), mine as (
                select distinct hashtextextended(keyed.text, 0) as hash, keyed.id from keyed),
            small as (
                select mine.hash from (select distinct hash from mine) as mine
                cross join lateral (
                    select count(*) as records from (
                        select from duplicate_key key where key.hash = mine.hash limit %d) as block) as counted
                where counted.records between 2 and %d)
            insert into duplicate_candidate (one, other)
            select distinct least(mine.id, theirs.patient_id), greatest(mine.id, theirs.patient_id)
            from mine
            join small on small.hash = mine.hash
            join duplicate_key theirs on theirs.hash = mine.hash and theirs.patient_id <> mine.id
            group by mine.id, theirs.patient_id
            having sum(theirs.weight) > 5""".formatted(MOST_IN_A_BLOCK + 1, MOST_IN_A_BLOCK);

    private static final String TOO_MANY = """
            select count(*) from (
                select from duplicate_key group by hash having count(*) > %d) as block""".formatted(MOST_IN_A_BLOCK);

    private final JdbcClient jdbc;
    private final List<String> forms = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    /**
     * The table in a database.
     *
     * @param nicknames short forms, which get the keys of the formal names
     */
    public KeyStore(DataSource dataSource, Nicknames nicknames) {
        this.jdbc = JdbcClient.create(dataSource);
        for (Map.Entry<String, Set<String>> form : new TreeMap<>(nicknames.formal()).entrySet()) {
            forms.add(form.getKey());
            names.add(form.getValue().stream().min(String::compareTo).orElseThrow());
        }
    }

    private void begin() {
        jdbc.sql("set local work_mem = '96MB'").update();
        jdbc.sql("drop table if exists pg_temp.duplicate_candidate").update();
        jdbc.sql("create temporary table duplicate_candidate (one uuid, other uuid) on commit drop")
                .update();
    }

    /** Makes the keys of all records anew: into a bare table, which is put in order afterwards. */
    public void rebuild() {
        jdbc.sql("set local work_mem = '96MB'").update();
        jdbc.sql("set local maintenance_work_mem = '192MB'").update();
        jdbc.sql("truncate duplicate_key").update();
        jdbc.sql("alter table duplicate_key drop constraint duplicate_key_pkey").update();
        keys(SHORT + now(EVERYBODY) + INSERT).update();
        keys(SHORT + MEMBERS.formatted(EVERYBODY) + INSERT).update();
        jdbc.sql("alter table duplicate_key add primary key (hash, patient_id)").update();
        keys(SHORT + before(EVERYBODY) + INSERT + ONCE).update();
    }

    /**
     * Adds the keys of some records.
     */
    public void add(Collection<PatientId> patients) {
        keys(SHORT + all(SOME) + INSERT + ONCE)
                .param("ids", SqlArrays.of(patients, PatientId::value))
                .update();
    }

    /** Keys of the name a record carries. */
    private static String now(String which) {
        return NAMED.formatted("""
                select patient.id, patient.family_name as family from v_patient patient
                where patient.merged_into is null and %s""".formatted(which), WITHOUT_FAMILY);
    }

    /** Keys of the family names it carried before. */
    private static String before(String which) {
        return NAMED.formatted("""
                select noted.record_id as id, noted.before as family from v_record_change noted
                join v_patient patient on patient.id = noted.record_id and patient.merged_into is null and %s
                where noted.kind = 'patient' and noted.field = 'family_name' and noted.before <> ''""".formatted(which), "");
    }

    private static String all(String which) {
        return now(which) + AND + before(which) + AND + MEMBERS.formatted(which);
    }

    /**
     * Writes down which records share enough, until the transaction ends.
     *
     * @return how many pairs
     */
    public long candidates() {
        begin();
        jdbc.sql("analyze duplicate_key").update();
        long pairs = jdbc.sql(CANDIDATES).update();
        jdbc.sql("analyze duplicate_candidate").update();
        return pairs;
    }

    /**
     * The same for some records and all others.
     */
    public void candidatesOf(Collection<PatientId> patients) {
        begin();
        keys(SHORT + all(SOME) + CANDIDATES_OF)
                .param("ids", SqlArrays.of(patients, PatientId::value))
                .update();
    }

    /**
     * How many values are shared by too many records to say anything.
     *
     * @return values that were passed over
     */
    public long valuesOfTooMany() {
        return jdbc.sql(TOO_MANY).query(Long.class).single();
    }

    private JdbcClient.StatementSpec keys(String sql) {
        return jdbc.sql(sql)
                .param("forms", SqlArrays.of(forms, form -> form))
                .param("names", SqlArrays.of(names, name -> name));
    }
}
