package org.quittance.findings.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.quittance.findings.rules.FirstNames;
import org.quittance.findings.rules.Habits;
import org.quittance.findings.rules.Letters;
import org.quittance.findings.rules.MemberForm;
import org.quittance.registration.Sex;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts what the house's records are like: each table is read once, grouped by the database. */
public final class HabitStore {

    private static final String TOWNS = """
            select left(zip, 5), upper(state), city, count(*) from v_patient
            where merged_into is null and city <> '' group by 1, 2, 3""";
    private static final String GIVEN = """
            select given_name, sex, count(*) from v_patient
            where merged_into is null and given_name <> '' group by 1, 2""";
    private static final String FAMILY = """
            select family_name, count(*) from v_patient where merged_into is null and family_name <> '' group by 1""";
    private static final String AREAS = """
            select upper(state), left(regexp_replace(phone, '^\\+?1|\\D', '', 'g'), 3), count(*)
            from v_patient
            where merged_into is null and phone <> '' group by 1, 2""";
    private static final String DOMAINS = """
            select lower(split_part(email, '@', 2)), count(*) from v_patient
            where merged_into is null and email like '%@%' group by 1""";
    /** Some of each payer's numbers, from everywhere among them: those that follow each other begin alike. */
    private static final String MEMBERS = """
            select payer_id, member_id
            from (select payer_id, member_id,
                         row_number() over (partition by payer_id order by hashtext(member_id), member_id) as n
                  from (select distinct payer_id, member_id from v_policy where member_id <> '') once) numbered
            where n <= :most""";

    /** What a code costs on nine lines of ten: only such a price is one. */
    private static final String PRICES = """
            select code, cents from (
                select code, cents, count(*) as lines, sum(count(*)) over (partition by code) as all_lines,
                       row_number() over (partition by code order by count(*) desc, cents) as nth
                from (select code, round(charge_cents / units)::bigint as cents from v_charge
                      where claim_id is not null and code <> '' and charge_cents > 0 and units > 0) line
                group by code, cents) counted
            where nth = 1 and lines >= 3 and lines * 10 >= all_lines * 9""";

    private static final int MEMBERS_PER_PAYER = 2_000;
    private static final int ENOUGH_NAMES = 200;
    private static final int ONE_IN = 250;
    private static final int FIFTH = 5;

    private final JdbcClient jdbc;

    /**
     * Counts in a database.
     */
    public HabitStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    private static final class Counts {
        private final Map<String, Integer> zipTowns = new HashMap<>();
        private final Map<String, Integer> towns = new HashMap<>();
        private final Map<String, String> townNames = new HashMap<>();
        private final Map<String, Integer> mostWritten = new HashMap<>();
        private final Map<String, Integer> given = new HashMap<>();
        private final Map<String, Integer> family = new HashMap<>();
        private final Map<String, Integer> areas = new HashMap<>();
        private final Map<String, Integer> domains = new HashMap<>();
        private int patients;
        private int judged;
        private int otherSex;
        private int withDigits;
    }

    /**
     * Counts.
     *
     * @param firstNames which names tell the sex
     * @return what the records are like now
     */
    public Habits count(FirstNames firstNames) {
        Counts counts = new Counts();
        jdbc.sql(TOWNS).query(row -> {
            town(counts, row.getString(1), row.getString(2), row.getString(3), row.getInt(4));
        });
        jdbc.sql(GIVEN).query(row -> {
            given(counts, firstNames, row.getString(1), Sex.valueOf(row.getString(2)), row.getInt(3));
        });
        jdbc.sql(FAMILY).query(row -> {
            counts.family.merge(Letters.name(row.getString(1)), row.getInt(2), Integer::sum);
        });
        jdbc.sql(AREAS).query(row -> {
            counts.areas.merge(row.getString(1) + " " + row.getString(2), row.getInt(3), Integer::sum);
        });
        jdbc.sql(DOMAINS).query(row -> {
            counts.domains.merge(row.getString(1).toLowerCase(Locale.ROOT), row.getInt(2), Integer::sum);
        });
        return new Habits(
                counts.patients,
                counts.zipTowns,
                counts.towns,
                counts.townNames,
                counts.given,
                counts.family,
                counts.areas,
                counts.domains,
                memberForms(),
                prices(),
                counts.judged >= ENOUGH_NAMES && counts.otherSex * ONE_IN <= counts.judged,
                counts.withDigits * FIFTH >= counts.patients);
    }

    private static void town(Counts counts, String zip, String state, String city, int count) {
        String key = Letters.town(city);
        counts.zipTowns.merge(zip + " " + key, count, Integer::sum);
        counts.towns.merge(state + " " + key, count, Integer::sum);
        if (counts.mostWritten.getOrDefault(state + " " + key, 0) < count) {
            counts.mostWritten.put(state + " " + key, count);
            counts.townNames.put(state + " " + key, city.strip());
        }
    }

    private static void given(Counts counts, FirstNames firstNames, String name, Sex sex, int count) {
        String key = Letters.firstWord(name);
        counts.given.merge(key, count, Integer::sum);
        counts.patients += count;
        counts.withDigits += key.matches(".*\\d") ? count : 0;
        Sex usual = firstNames.usual(key);
        if (usual != Sex.U && sex.compares()) {
            counts.judged += count;
            counts.otherSex += usual == sex ? 0 : count;
        }
    }

    private Map<String, Long> prices() {
        Map<String, Long> prices = new HashMap<>();
        jdbc.sql(PRICES).query(row -> {
            prices.put(row.getString(1), row.getLong(2));
        });
        return prices;
    }

    private Map<UUID, MemberForm> memberForms() {
        Map<UUID, List<String>> members = new HashMap<>();
        jdbc.sql(MEMBERS).param("most", MEMBERS_PER_PAYER).query(row -> {
            members.computeIfAbsent(row.getObject(1, UUID.class), any -> new ArrayList<>())
                    .add(row.getString(2));
        });
        Map<UUID, MemberForm> forms = new HashMap<>();
        members.forEach((payer, numbers) -> MemberForm.learn(numbers).ifPresent(form -> forms.put(payer, form)));
        return forms;
    }
}
