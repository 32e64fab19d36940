package org.quittance.findings.store;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Amounts that do not go with price, units or balance, and lines that are there twice. Amounts are in dollars. */
public final class MoneyFacts {

    /** What a code costs on nine lines of ten: only such a price is one. */
    private static final String PRICES = """
            insert into look_price (code, cents)
            select code, price from (
                select code, price, count(*) as lines, sum(count(*)) over (partition by code) as all_lines,
                       row_number() over (partition by code order by count(*) desc, price) as nth
                from look_line where charge and price > 0 and code <> '' group by code, price) counted
            where nth = 1 and lines >= 3 and lines * 10 >= all_lines * 9
              and code not in (select code from look_price)""";

    private static final String RUN = """
            with run as (
                select line.*, lag(charge) over account as before_charge, lag(amount) over account as before_amount,
                       lag(balance) over account as before_balance, lead(charge) over account as next_charge,
                       lead(lessened) over account as next_lessened, lead(balance) over account as next_balance
                from look_line line where balance is not null
                window account as (partition by claim order by n))
            """;
    private static final String AMOUNTS = RUN + """
            select 'line' as record_kind, run.id, run.number, 'amount' as field, (run.amount / 100.0)::numeric(15, 2)::text
                       as found,
                   array[((run.next_balance + run.next_lessened) / 100.0)::numeric(15, 2)::text] as meant, run.person,
                   'The balance after it is that of a charge of $'
                       || ((run.next_balance + run.next_lessened) / 100.0)::numeric(15, 2) || '.' as why
            from run left join look_price price on price.code = run.code
            where charge and amount is not null and not next_charge and next_balance + next_lessened <> amount
              and next_balance + next_lessened > 0
              and (next_balance + next_lessened = amount * 100
                   or round((next_balance + next_lessened) / 100.0) = amount
                   or abs(amount * 100 - next_balance - next_lessened) < 100
                   or next_balance + next_lessened = round(price.cents * coalesce(run.units, 1)))""";
    private static final String PRICED = """
            select 'line' as record_kind, line.id, line.number, 'amount' as field,
                   (line.amount / 100.0)::numeric(15, 2)::text as found,
                   array[(round(price.cents * coalesce(line.units, 1)) / 100.0)::numeric(15, 2)::text] as meant,
                   line.person,
                   'Nearly all lines with code ' || line.code || ' cost $' || (price.cents / 100.0)::numeric(15, 2)
                       || ' each.' as why
            from look_line line join look_price price on price.code = line.code
            where line.charge and line.amount > 0 and line.price <> price.cents
              and (line.price = price.cents * 100 or line.price = round(price.cents / 100.0))""";
    private static final String PAYMENTS = RUN + """
            select 'line' as record_kind, run.id, run.number, 'payments' as field,
                   (run.paid / 100.0)::numeric(15, 2)::text as found,
                   array[((base - balance) / 100.0)::numeric(15, 2)::text] as meant, run.person,
                   'Before it $' || (base / 100.0)::numeric(15, 2) || ' was open, after it $'
                       || (balance / 100.0)::numeric(15, 2) || '.' as why
            from (select run.*, case when before_charge then before_amount else before_balance end as base from run) run
            where not charge and paid > 0 and base - balance <> paid and base - balance > 0""";
    private static final String UNITS = """
            select 'line' as record_kind, id, number,
                   case when amount % price = 0 then 'units' else 'amount' end as field,
                   case when amount % price = 0 then trim_scale(units)::text
                        else (amount / 100.0)::numeric(15, 2)::text end as found,
                   case when amount % price = 0 then array[(amount / price)::text]
                        else array[(round(units * price) / 100.0)::numeric(15, 2)::text] end as meant,
                   person,
                   trim_scale(units) || ' at $' || (price / 100.0)::numeric(15, 2) || ' are $'
                       || (round(units * price) / 100.0)::numeric(15, 2) || ', not $'
                       || (amount / 100.0)::numeric(15, 2) || '.' as why
            from look_line
            where charge and amount > 0 and price > 0 and units > 0 and amount <> round(units * price)""";
    /**
     * Repeats that are said to be repeats (modifiers 76, 77, 91, 59 and the X family) are none. Three and more alike are
     * a house that bills each unit on its own line, not a slip.
     */
    private static final String DOUBLED = """
            select 'line' as record_kind, id, number, 'id' as field, number as found, array['remove'] as meant, person,
                   'It is the same as line ' || first_number || ': claim, code, days and amount.' as why
            from (select line.*, first_value(number) over same as first_number, row_number() over same as nth,
                         count(*) over (partition by claim, code, modifiers, starts, ends, amount, units) as times
                  from look_line line
                  where charge and amount > 0 and code <> '' and not modifiers ~ '(^|,)(76|77|91|59|X[EPSU])(,|$)'
                  window same as (partition by claim, code, modifiers, starts, ends, amount, units order by n)) told
            where nth > 1 and times = 2""";

    private static final String POINTERS = """
            with odd as materialized (
                select line.id, line.number, line.person, line.claim, line.code, claim.diagnoses, at, pointer
                from look_line line join look_claim claim on claim.id = line.claim
                cross join lateral unnest(line.pointers) with ordinality as pointing (pointer, at)
                where pointer ~ '^\\d{1,2}$' and coalesce(claim.diagnoses[pointer::int], '') = ''
                  and claim.diagnoses[1] <> '')
            select 'line' as record_kind, odd.id, odd.number, 'diagnosis_ref_' || odd.at as field,
                   odd.pointer as found,
                   array_agg(distinct other.pointers[odd.at])
                       filter (where odd.diagnoses[other.pointers[odd.at]::int] <> '')
                       || case when odd.diagnoses[odd.at] <> '' then array[odd.at::text] else '{}' end as meant,
                   odd.person, 'The claim has no diagnosis ' || odd.pointer || '.' as why
            from odd
            left join look_line other on other.claim = odd.claim and other.code = odd.code and other.id <> odd.id
                and other.pointers[odd.at] ~ '^\\d{1,2}$'
            where odd.at <= 4
            group by odd.id, odd.number, odd.at, odd.pointer, odd.person, odd.diagnoses""";

    private final JdbcClient jdbc;

    /**
     * Asks in the transaction that gathered the facts.
     *
     * @param dataSource where
     */
    public MoneyFacts(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** Counts what each code costs among the facts themselves, where its price is not known. */
    public void countPrices() {
        jdbc.sql(PRICES).update();
    }

    /**
     * Amounts whose balance, or whose code on other lines, says another.
     *
     * @return each with what is said
     */
    public List<FactDoubt> amounts() {
        return List.copyOf(java.util.stream.Stream.concat(ask(AMOUNTS).stream(), ask(PRICED).stream())
                .toList());
    }

    /**
     * Payments that do not go from the balance before to the balance after.
     *
     * @return each with what goes
     */
    public List<FactDoubt> payments() {
        return ask(PAYMENTS);
    }

    /**
     * Lines whose units times price is another amount.
     *
     * @return units, or the amount where no whole number of units goes
     */
    public List<FactDoubt> units() {
        return ask(UNITS);
    }

    /**
     * Lines that are there twice.
     *
     * @return all but the first
     */
    public List<FactDoubt> doubled() {
        return ask(DOUBLED);
    }

    /**
     * Pointers to a diagnosis that the claim does not have.
     *
     * @return each with what other rows of the line point to, and its own place
     */
    public List<FactDoubt> pointers() {
        return ask(POINTERS);
    }

    private List<FactDoubt> ask(String sql) {
        return jdbc.sql(sql).query((row, n) -> FactDoubt.of(row)).list();
    }
}
