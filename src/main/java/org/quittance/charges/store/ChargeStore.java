package org.quittance.charges.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.quittance.charges.Charge;
import org.quittance.charges.ChargeId;
import org.quittance.charges.ChargeKind;
import org.quittance.charges.ChargeOutline;
import org.quittance.ledger.Party;
import org.quittance.money.Money;
import org.quittance.registration.AccountId;
import org.quittance.storage.SqlArrays;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Table {@code charge}. */
public final class ChargeStore {

    private static final String SELECT = """
            select id, account_id, claim_id, line_number, code_system, code, modifiers, revenue_code, description, units,
                charge_cents, service_from, service_to, place_of_service, line_control, diagnosis_pointers, kind,
                first_party, source_segment
            from charge
            """;

    private static final String LAST_NUMBERS = """
            select account_id, max(line_number) from charge
            where account_id = any(:ids::uuid[]) group by account_id""";

    private final JdbcClient jdbc;

    /**
     * The table in a database.
     */
    public ChargeStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * Writes those whose line number is free.
     *
     * @param lines which, at least one
     * @return those written
     */
    public List<Charge> add(List<Charge> lines) {
        Set<UUID> written = new HashSet<>(jdbc.sql("""
                        insert into charge (id, account_id, claim_id, line_number, code_system, code, modifiers,
                            revenue_code, description, units, charge_cents, service_from, service_to, place_of_service,
                            line_control, diagnosis_pointers, kind, first_party, source_segment)
                        select id, account_id, claim_id, line_number, code_system, code,
                            string_to_array(modifiers, chr(31)), revenue_code, description, units, charge_cents,
                            service_from, service_to, place_of_service, line_control,
                            string_to_array(diagnosis_pointers, chr(31))::integer[], kind, first_party, source_segment
                        from unnest(:id::uuid[], :account::uuid[], :claim::uuid[], :lineNumber::integer[],
                            :codeSystem::text[], :code::text[], :modifiers::text[], :revenueCode::text[],
                            :description::text[], :units::numeric[], :cents::bigint[], :serviceFrom::date[],
                            :serviceTo::date[], :placeOfService::text[], :lineControl::text[], :pointers::text[],
                            :kind::text[], :firstParty::text[], :sourceSegment::integer[])
                            as line (id, account_id, claim_id, line_number, code_system, code, modifiers, revenue_code,
                                description, units, charge_cents, service_from, service_to, place_of_service,
                                line_control, diagnosis_pointers, kind, first_party, source_segment)
                        on conflict (account_id, line_number) do nothing
                        returning id""")
                .param("id", SqlArrays.of(lines, line -> line.id().value()))
                .param("account", SqlArrays.of(lines, line -> line.account().value()))
                .param("claim", SqlArrays.of(lines, Charge::claim))
                .param("lineNumber", SqlArrays.of(lines, Charge::lineNumber))
                .param("codeSystem", SqlArrays.of(lines, Charge::codeSystem))
                .param("code", SqlArrays.of(lines, Charge::code))
                .param("modifiers", SqlArrays.of(lines, line -> SqlArrays.joined(line.modifiers())))
                .param("revenueCode", SqlArrays.of(lines, Charge::revenueCode))
                .param("description", SqlArrays.of(lines, Charge::description))
                .param("units", SqlArrays.of(lines, line -> line.units().toPlainString()))
                .param("cents", SqlArrays.of(lines, line -> line.amount().cents()))
                .param("serviceFrom", SqlArrays.of(lines, Charge::serviceFrom))
                .param("serviceTo", SqlArrays.of(lines, Charge::serviceTo))
                .param("placeOfService", SqlArrays.of(lines, Charge::placeOfService))
                .param("lineControl", SqlArrays.of(lines, Charge::lineControl))
                .param("pointers", SqlArrays.of(lines, line -> SqlArrays.joined(line.diagnosisPointers())))
                .param("kind", SqlArrays.of(lines, line -> line.kind().word()))
                .param(
                        "firstParty",
                        SqlArrays.of(lines, line -> line.firstParty().code()))
                .param("sourceSegment", SqlArrays.of(lines, Charge::sourceSegment))
                .query(UUID.class)
                .list());
        return lines.stream()
                .filter(line -> written.contains(line.id().value()))
                .toList();
    }

    /**
     * The highest line number of accounts.
     *
     * @param accounts which, at least one
     * @return of each account that has lines
     */
    public Map<AccountId, Integer> lastLineNumbers(Collection<AccountId> accounts) {
        Map<AccountId, Integer> found = new HashMap<>();
        jdbc.sql(LAST_NUMBERS)
                .param("ids", SqlArrays.of(accounts, AccountId::value))
                .query(row -> {
                    found.put(new AccountId(row.getObject(1, UUID.class)), row.getInt(2));
                });
        return found;
    }

    /**
     * Lines by id.
     *
     * @return those found
     */
    public List<Charge> byIds(Collection<ChargeId> ids) {
        return list(
                jdbc.sql(SELECT + " where id = any(:ids::uuid[])").param("ids", SqlArrays.of(ids, ChargeId::value)));
    }

    /**
     * Lines of accounts.
     *
     * @return by account and line number
     */
    public List<Charge> ofAccounts(Collection<AccountId> accounts) {
        return list(jdbc.sql(SELECT + " where account_id = any(:ids::uuid[]) order by account_id, line_number")
                .param("ids", SqlArrays.of(accounts, AccountId::value)));
    }

    /**
     * Lines of claims.
     *
     * @return by claim and line number
     */
    public List<Charge> ofClaims(Collection<UUID> claims) {
        return list(jdbc.sql(SELECT + " where claim_id = any(:ids::uuid[]) order by claim_id, line_number")
                .param("ids", SqlArrays.of(claims, claim -> claim)));
    }

    /**
     * Outlines of lines of claims.
     *
     * @return by claim and line number
     */
    public List<ChargeOutline> outlines(Collection<UUID> claims) {
        return jdbc.sql("""
                        select id, claim_id, code, revenue_code, charge_cents, service_from, line_control, place_of_service
                        from charge
                        where claim_id = any(:ids) order by claim_id, line_number""")
                .param("ids", claims.toArray(UUID[]::new))
                .query((row, n) -> new ChargeOutline(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getString(4),
                        Money.ofCents(row.getLong(5)),
                        row.getObject(6, LocalDate.class),
                        row.getString(7),
                        row.getString(8)))
                .list();
    }

    /**
     * Claims by line control number: a few index rows per number, however many lines have it.
     *
     * @param controls the numbers
     * @param most at most so many lines of each
     * @return the claims under each number, once per line
     */
    public Map<String, List<UUID>> claimsByLineControls(Collection<String> controls, int most) {
        Map<String, List<UUID>> found = new HashMap<>();
        jdbc.sql("""
                        select asked.control, line.claim_id
                        from unnest(:controls::text[]) as asked (control)
                        cross join lateral (
                            select charge.claim_id from charge
                            where charge.line_control = asked.control and charge.line_control <> ''
                              and charge.claim_id is not null
                            limit :most) as line""")
                .param("controls", SqlArrays.of(controls, control -> control))
                .param("most", most)
                .query(row -> {
                    found.computeIfAbsent(row.getString(1), any -> new ArrayList<>())
                            .add(row.getObject(2, UUID.class));
                });
        return found;
    }

    private static List<Charge> list(JdbcClient.StatementSpec statement) {
        return statement.query((row, n) -> charge(row)).list();
    }

    private static Charge charge(ResultSet row) throws SQLException {
        return new Charge(
                new ChargeId(row.getObject("id", UUID.class)),
                new AccountId(row.getObject("account_id", UUID.class)),
                Optional.ofNullable(row.getObject("claim_id", UUID.class)),
                row.getInt("line_number"),
                row.getString("code_system"),
                row.getString("code"),
                array(row, "modifiers", String.class),
                row.getString("revenue_code"),
                row.getString("description"),
                row.getBigDecimal("units"),
                Money.ofCents(row.getLong("charge_cents")),
                row.getObject("service_from", LocalDate.class),
                row.getObject("service_to", LocalDate.class),
                row.getString("place_of_service"),
                row.getString("line_control"),
                array(row, "diagnosis_pointers", Integer.class),
                ChargeKind.ofWord(row.getString("kind")),
                Party.ofCode(row.getString("first_party")),
                row.getInt("source_segment"));
    }

    private static <T> List<T> array(ResultSet row, String column, Class<T> type) throws SQLException {
        List<T> values = new ArrayList<>();
        for (Object value : (Object[]) row.getArray(column).getArray()) {
            values.add(type.cast(value));
        }
        return values;
    }
}
