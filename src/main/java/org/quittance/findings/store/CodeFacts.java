package org.quittance.findings.store;

import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.quittance.findings.RecordKind;
import org.quittance.findings.RecordRef;
import org.quittance.findings.rules.HousesAgreed;
import org.quittance.registration.Address;
import org.quittance.storage.SqlArrays;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Codes, member numbers, and what speaks for somebody's sex. */
public final class CodeFacts {

    private static final String CODES = """
            select code, words, count(*) as lines from look_care
            where system ilike '%snomed%' and kind in ('diagnosis', 'treatment') group by code, words""";
    private static final String BY_CODE = """
            select kind as record_kind, id, number, 'code' as field, look_care.code as found, array[odd.meant] as meant,
                   person, 'The check digit of the code is wrong'
                       || case when odd.meant = '' then '.'
                               else '; “' || look_care.words || '” is ' || odd.meant || ' elsewhere.' end as why
            from unnest(:code::text[], :words::text[], :meant::text[]) as odd (code, words, meant)
            join look_care on look_care.code = odd.code and look_care.words = odd.words
            where look_care.kind in ('diagnosis', 'treatment')""";
    private static final String UUID_FORM = "'^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'";
    /** Where nine of ten members of a payer have a number of this form, the others are mistyped. */
    private static final String MEMBERS = """
            with formed as (
                select payer from look_cover where member <> '' and payer is not null group by payer
                having count(*) filter (where member ~ %1$s) * 10 >= count(*) * 9)
            select 'cover' as record_kind, odd.id, odd.number, 'member_id' as field, odd.member as found,
                   array_remove(array_agg(distinct other.member), null) as meant, odd.person,
                   'Member numbers of this payer are 32 hexadecimal digits in five groups.' as why
            from look_cover odd join formed on formed.payer = odd.payer
            left join look_cover other on other.person = odd.person and other.id <> odd.id and other.member ~ %1$s
            where odd.member <> '' and odd.member !~ %1$s
            group by odd.id, odd.number, odd.member, odd.person""".formatted(UUID_FORM);

    private static final String SEXES =
            """
            with told as materialized (
                select person,""" + " " + SexWords.CODE + """
             as code, words from look_care
                union all select person, '', words from look_visit),
            words as materialized (
                select code, words, case when""" + " " + SexWords.FEMALE + " then 'F' when " + SexWords.MALE + """
             then 'M' end as sex
                from (select distinct code, words from told) told),
            tended as (
                select person, sex, count(*) as times, min(words.words) as words
                from told
                join words using (code, words) where sex is not null group by person, sex)
            select person.id, person.number, person.sex, person.title, person.given, person.maiden,
                   coalesce(female.times, 0) as female, coalesce(male.times, 0) as male,
                   coalesce(female.words, '') as female_words, coalesce(male.words, '') as male_words
            from look_person person
            left join tended female on female.person = person.id and female.sex = 'F'
            left join tended male on male.person = person.id and male.sex = 'M'
            where person.sex in ('F', 'M') and (
                (person.sex = 'F' and coalesce(male.times, 0) > coalesce(female.times, 0))
                or (person.sex = 'M' and coalesce(female.times, 0) > coalesce(male.times, 0))
                or (person.sex = 'F' and person.title ~* '^mr\\.?$')
                or (person.sex = 'M' and person.title ~* '^(mrs|ms|miss)\\.?$'))""";

    private final JdbcClient jdbc;

    /**
     * Asks in the transaction that gathered the facts.
     *
     * @param dataSource where
     */
    public CodeFacts(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * A code with the words it stands beside.
     *
     * @param words beside it
     * @param times how often
     */
    public record Coded(String code, String words, long times) {}

    /**
     * A code whose check digit is wrong.
     *
     * @param words beside it
     * @param meant the code beside the same words elsewhere; empty when there is none
     */
    public record Miscoded(String code, String words, String meant) {}

    /**
     * What speaks for somebody's sex.
     *
     * @param sex as the record has it
     * @param title before the name
     * @param given first name
     * @param maiden name before marriage
     * @param female how much of the care is for women only
     * @param male how much of it is for men only
     * @param femaleWords one of them
     * @param maleWords one of them
     */
    public record Sexed(
            RecordRef person,
            String sex,
            String title,
            String given,
            String maiden,
            long female,
            long male,
            String femaleWords,
            String maleWords) {}

    /**
     * Codes of SNOMED CT.
     *
     * @return each once with each text
     */
    public List<Coded> codes() {
        return jdbc.sql(CODES)
                .query((row, n) -> new Coded(row.getString(1), row.getString(2), row.getLong(3)))
                .list();
    }

    /**
     * Where codes stand.
     *
     * @return a doubt for each record
     */
    public List<FactDoubt> records(List<Miscoded> odd) {
        return odd.isEmpty()
                ? List.of()
                : jdbc.sql(BY_CODE)
                        .param("code", SqlArrays.of(odd, Miscoded::code))
                        .param("words", SqlArrays.of(odd, Miscoded::words))
                        .param("meant", SqlArrays.of(odd, Miscoded::meant))
                        .query((row, n) -> FactDoubt.of(row))
                        .list();
    }

    /**
     * Member numbers of another form than the payer's.
     *
     * @return each with the numbers that the same person has at other times
     */
    public List<FactDoubt> members() {
        return jdbc.sql(MEMBERS).query((row, n) -> FactDoubt.of(row)).list();
    }

    /**
     * People whose sex or title something speaks against.
     *
     * @return each with all that speaks
     */
    public List<Sexed> sexes() {
        return jdbc.sql(SEXES)
                .query((row, n) -> new Sexed(
                        new RecordRef(RecordKind.PATIENT, row.getObject(1, UUID.class), row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getLong(7),
                        row.getLong(8),
                        row.getString(9),
                        row.getString(10)))
                .list();
    }

    /**
     * Houses and who works in them.
     *
     * @return all
     */
    public List<HousesAgreed.House> houses() {
        return jdbc.sql("select id, number, kind, house, street, city, state, zip, phone from look_house order by id")
                .query((row, n) -> new HousesAgreed.House(
                        new RecordRef(
                                RecordKind.ofCode(row.getString(3)), row.getObject(1, UUID.class), row.getString(2)),
                        row.getObject(4, UUID.class),
                        new Address(row.getString(5), row.getString(6), row.getString(7), row.getString(8)),
                        row.getString(9)))
                .list();
    }
}
