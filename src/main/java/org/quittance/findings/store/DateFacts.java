package org.quittance.findings.store;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Days that cannot be (D-10), each with the days that others have for the same care. A day that all of a visit's records
 * share is not blamed on one of them: then the person's own dates are looked at.
 */
public final class DateFacts {

    /**
     * Within which days care can be: from birth to death or today, a day more for hours of other zones. A birth after
     * death says nothing.
     */
    private static final String WINDOWS = """
            update look_person set
                from_day = case when died <> '' and born > died then '0001-01-01'
                                when born ~ '^\\d{4}-\\d{2}-\\d{2}' and pg_input_is_valid(left(born, 10), 'date')
                                then (left(born, 10)::date - 1)::text else '0001-01-01' end,
                until_day = case when died ~ '^\\d{4}-\\d{2}-\\d{2}' and pg_input_is_valid(left(died, 10), 'date')
                                 then least((left(died, 10)::date + 1)::text, :today) else :today end""";

    private static final String WHY = """
            case when left(odd.day, 10) > :today then 'The day is in the future.'
                 when left(odd.day, 10) > odd.until_day then 'The patient died on ' || left(odd.died, 10)
                     || ', before this day.'
                 else 'The patient was born on ' || left(odd.born, 10) || ', after this day.' end""";
    private static final String FOUND = """
            select odd.record_kind, odd.id, odd.number, odd.field, odd.day as found,
                   array_agg(distinct meant.day) as meant, odd.person,""" + " " + WHY + """
             as why
            from odd join meant on meant.key = odd.key
            where left(meant.day, 10) between odd.from_day and odd.until_day
            group by odd.record_kind, odd.id, odd.number, odd.field, odd.day, odd.person, odd.until_day, odd.died,
                odd.born""";
    /** Days that programs write where there is none are no days. */
    private static final String OUTSIDE =
            "<> '' and left(told.starts, 10) not between person.from_day and person.until_day"
                    + " and left(told.starts, 10) not in ('1970-01-01', '1900-01-01', '0001-01-01', '9999-12-31')";

    private static final String PERSON = " join look_person person on person.id = told.person where told.starts ";

    private static final String UNREADABLE = """
            select 'patient' as record_kind, person.id, person.number, field, day as found, '{}'::text[] as meant,
                   person.id as person, 'The calendar has no such day.' as why
            from look_person person
            cross join lateral (values ('birth_date', born), ('death_date', died)) as told (field, day)
            where day <> '' and not pg_input_is_valid(left(day, 10), 'date')""";
    private static final String VISITS = """
            with odd as materialized (
                select 'visit' as record_kind, told.id, told.number, 'start' as field, told.starts as day, told.person,
                       told.id as key, person.from_day, person.until_day, person.died, person.born
                from look_visit told""" + PERSON + OUTSIDE + """
            ), meant as (select visit as key, served as day from look_claim where visit in (select key from odd))
            """ + FOUND;
    private static final String CLAIMS = """
            with told as (select id, number, person, visit, served as starts from look_claim),
            odd as materialized (
                select 'claim' as record_kind, told.id, told.number, 'service_date' as field, told.starts as day,
                       told.person, told.visit as key, person.from_day, person.until_day, person.died, person.born
                from told""" + PERSON + OUTSIDE + """
            ), meant as (select id as key, starts as day from look_visit where id in (select key from odd))
            """ + FOUND;
    private static final String LINES = """
            with odd as materialized (
                select 'line' as record_kind, told.id, told.number, 'from_date' as field, told.starts as day,
                       told.person, told.claim as key, person.from_day, person.until_day, person.died, person.born
                from look_line told""" + PERSON + OUTSIDE + """
            ), meant as (
                select claim as key, starts as day from look_line where claim in (select key from odd)
                union select id, served from look_claim where id in (select key from odd))
            """ + FOUND;
    /** Ends before it begins: other rows of the line know when it ended. */
    private static final String LINE_ENDS = """
            with odd as materialized (
                select told.* from look_line told join look_person person on person.id = told.person
                where told.ends <> '' and left(told.ends, 10) < left(told.starts, 10)
                  and left(told.starts, 10) between person.from_day and person.until_day
                  and left(told.ends, 10) not in ('1970-01-01', '1900-01-01', '0001-01-01'))
            select 'line' as record_kind, odd.id, odd.number, 'to_date' as field, odd.ends as found,
                   array_agg(distinct other.ends) as meant, odd.person,
                   'It began on ' || left(odd.starts, 10) || ' and cannot end before.' as why
            from odd join look_line other on other.claim = odd.claim and other.code = odd.code
                and other.ends >= odd.starts
            group by odd.id, odd.number, odd.ends, odd.person, odd.starts""";

    private static final String CARE = """
            with odd as materialized (
                select told.kind as record_kind, told.id, told.number, told.field, told.starts as day, told.person,
                       told.visit as key, person.from_day, person.until_day, person.died, person.born
                from look_care told""" + PERSON + OUTSIDE + """
            ), meant as (
                select id as key, starts as day from look_visit where id in (select key from odd)
                union select visit, starts from look_care where visit in (select key from odd)
                union select visit, served from look_claim where visit in (select key from odd))
            """ + FOUND;

    /** Ends before it begins: the claim of the visit knows when it ended, and when it began. */
    private static final String VISIT_ENDS = """
            with odd as materialized (
                select told.* from look_visit told join look_person person on person.id = told.person
                where told.ends <> '' and told.ends < told.starts)
            select 'visit' as record_kind, odd.id, odd.number,
                   case when bool_or(claim.served <> odd.starts and claim.served <= odd.ends) then 'start'
                        else 'stop' end as field,
                   case when bool_or(claim.served <> odd.starts and claim.served <= odd.ends) then odd.starts
                        else odd.ends end as found,
                   case when bool_or(claim.served <> odd.starts and claim.served <= odd.ends)
                        then array_agg(distinct claim.served)
                        else array_agg(distinct claim.billed_p) || array_agg(distinct claim.billed_1) end as meant,
                   odd.person, 'It began on ' || left(odd.starts, 10) || ' and cannot end before.' as why
            from odd left join look_claim claim on claim.visit = odd.id
            group by odd.id, odd.number, odd.starts, odd.ends, odd.person""";
    /** Sent before the service: the visit knows when it ended; a claim whose day of service is odd is not blamed twice. */
    private static final String BILLED = """
            with sent as (
                select claim.id, claim.number, claim.person, claim.visit, claim.served, column_name as field, day,
                       claim.billed_1, claim.billed_2, claim.billed_p
                from look_claim claim
                cross join lateral (values ('last_billed_date_1', claim.billed_1),
                    ('last_billed_date_2', claim.billed_2), ('last_billed_date_p', claim.billed_p))
                    as billed (column_name, day)
                where day <> '' and claim.served <> '' and day < left(claim.served, length(day)))
            select 'claim' as record_kind, sent.id, sent.number, sent.field, sent.day as found,
                   array_remove(array[visit.ends, sent.billed_1, sent.billed_2, sent.billed_p], sent.day) as meant,
                   sent.person, 'It cannot be sent before the service of ' || left(sent.served, 10) || '.' as why
            from sent join look_person person on person.id = sent.person
            left join look_visit visit on visit.id = sent.visit
            where left(sent.served, 10) between person.from_day and person.until_day
              and not (visit.starts is not null and visit.starts <> sent.served
                       and left(visit.starts, 10) <= left(sent.day, 10))""";
    /** Ends before it begins: the next time under a payer begins on the right day. */
    private static final String COVERS = """
            with told as (
                select cover.*, lead(starts) over (partition by person order by starts, id) as next_starts
                from look_cover cover)
            select 'cover' as record_kind, id, number, 'end_date' as field, ends as found,
                   array_remove(array[next_starts], null) as meant, person,
                   'The cover begins on ' || left(starts, 10) || ' and cannot end before.' as why
            from told where ends <> '' and starts <> '' and ends <= starts""";

    private final JdbcClient jdbc;
    private final LocalDate today;

    /**
     * Asks in the transaction that gathered the facts.
     *
     * @param dataSource where
     * @param today the day on which it is asked
     */
    public DateFacts(DataSource dataSource, LocalDate today) {
        this.jdbc = JdbcClient.create(dataSource);
        this.today = today;
    }

    /**
     * Dates of people that no calendar has.
     *
     * @return each without a proposal
     */
    public List<FactDoubt> unreadable() {
        return jdbc.sql(UNREADABLE).query((row, n) -> FactDoubt.of(row)).list();
    }

    /**
     * What cannot be.
     *
     * @return each with the days that others have
     */
    public List<FactDoubt> all() {
        jdbc.sql(WINDOWS).param("today", today.toString()).update();
        return Stream.of(VISITS, CLAIMS, LINES, LINE_ENDS, CARE, VISIT_ENDS, BILLED, COVERS)
                .flatMap(sql -> {
                    JdbcClient.StatementSpec asked = jdbc.sql(sql);
                    if (sql.contains(":today")) {
                        asked = asked.param("today", today.toString());
                    }
                    return asked.query((row, n) -> FactDoubt.of(row)).list().stream();
                })
                .toList();
    }
}
