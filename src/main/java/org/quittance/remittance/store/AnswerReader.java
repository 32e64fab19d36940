package org.quittance.remittance.store;

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
import org.quittance.claims.ClaimId;
import org.quittance.ledger.Party;
import org.quittance.money.Money;
import org.quittance.remittance.AnsweredClaim;
import org.quittance.remittance.Outcome;
import org.quittance.remittance.RemittanceId;
import org.quittance.remittance.RemittedClaim;
import org.quittance.remittance.Unsettled;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads answered claims with all that was said of them: four statements, however many claims. */
public final class AnswerReader {

    private static final String CLAIMS = """
            select answer.id, answer.remittance_id, answer.n, answer.segment, answer.claim_number, answer.status,
                   answer.charge_cents, answer.paid_cents, answer.patient_cents, answer.payer_control,
                   answer.member_id, answer.patient_family, answer.patient_given, answer.service_from,
                   answer.interest_cents, answer.claim_id, answer.account_id, answer.party, answer.match_score,
                   answer.match_reasons, answer.outcome, answer.flags, answer.reverses,
                   answer.unsettled_cents, answer.unsettled_charges
            from remittance_claim answer
            """;

    private static final String OF_ACCOUNTS = CLAIMS + """
            join remittance
              on remittance.id = answer.remittance_id and remittance.undone_entry_id is null
            where answer.claim_id in (select id from v_claim where account_id = any(:accounts)) order by answer.id""";

    private static final String CONTROLS = """
            select distinct asked.control, answer.claim_id
            from unnest(:controls::text[]) as asked (control)
            cross join lateral (
                select said.claim_id, said.remittance_id from remittance_claim said
                where said.payer_control = asked.control and said.payer_control <> '' and said.claim_id is not null
                limit :looked) as answer
            join remittance
              on remittance.id = answer.remittance_id and remittance.undone_entry_id is null""";

    private static final String UNMATCHED = CLAIMS + """
            join remittance
              on remittance.id = answer.remittance_id and remittance.undone_entry_id is null
            where answer.outcome in ('unmatched', 'reversal-unmatched')
              and answer.claim_number = any(:numbers) order by answer.id""";

    private static final int ANSWERS_PER_CLAIM = 5;

    private static final String BINDINGS = """
            select answer.claim_id, answer.flags from remittance_claim answer
            left join remittance on remittance.id = answer.remittance_id
            where answer.claim_id = any(:claims) and answer.flags && '{sent-on,qmb}'
              and remittance.undone_entry_id is null
              and not exists (select from remittance_claim later
                              left join remittance at on at.id = later.remittance_id
                              where later.claim_id = answer.claim_id and later.reverses = answer.id
                                and at.undone_entry_id is null)""";

    private final JdbcClient jdbc;
    private final SaidParts parts;

    /**
     * Reads through a data source.
     *
     * @param dataSource where from
     */
    public AnswerReader(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
        this.parts = new SaidParts(dataSource);
    }

    /**
     * Claims of a remittance, a page at a time.
     *
     * @param after position of the last claim seen, 0 for the first page
     * @param limit at most so many
     * @return the claims in order
     */
    public List<AnsweredClaim> ofRemittance(RemittanceId remittance, int after, int limit) {
        return whole(jdbc.sql(CLAIMS + """
                        where answer.remittance_id = :remittance and answer.n > :after
                        order by answer.n limit :limit""")
                .param("remittance", remittance.value())
                .param("after", after)
                .param("limit", limit));
    }

    /**
     * Claims of a remittance that need a person.
     *
     * @param limit at most so many
     * @return the claims, most money first
     */
    public List<AnsweredClaim> needingPerson(RemittanceId remittance, int limit) {
        return whole(
                jdbc.sql(CLAIMS + """
                        join remittance_waiting waiting on waiting.id = answer.id
                        where waiting.remittance_id = :remittance
                        order by waiting.stake_cents desc, answer.n
                        limit :limit""").param("remittance", remittance.value()).param("limit", limit));
    }

    /**
     * Answers by id.
     *
     * @return those found
     */
    public List<AnsweredClaim> byIds(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : whole(jdbc.sql(CLAIMS + "where answer.id = any(:ids) order by answer.id")
                        .param("ids", ids.toArray(UUID[]::new)));
    }

    /**
     * Answers about patient accounts, of remittances that stand.
     *
     * @return the answers in the order of arrival
     */
    public List<AnsweredClaim> ofAccounts(Collection<UUID> accounts) {
        return accounts.isEmpty()
                ? List.of()
                : whole(jdbc.sql(OF_ACCOUNTS).param("accounts", accounts.toArray(UUID[]::new)));
    }

    /**
     * Earlier answers about claims, of remittances that stand, that were not taken back. The row of a remittance is
     * written last; an answer without one is of the remittance that is being posted now.
     *
     * @param claims our claims
     * @return the answers, latest first
     */
    public List<AnsweredClaim> standing(Collection<UUID> claims) {
        return claims.isEmpty()
                ? List.of()
                : whole(jdbc.sql(CLAIMS + """
                        left join remittance on remittance.id = answer.remittance_id
                        where answer.claim_id = any(:claims) and answer.status <> '22' and answer.charge_cents >= 0
                          and answer.outcome <> 'priced'
                          and remittance.undone_entry_id is null
                          and not exists (select from remittance_claim later
                                          left join remittance at on at.id = later.remittance_id
                                          where later.reverses = answer.id and later.claim_id = answer.claim_id
                                            and at.undone_entry_id is null)
                        order by answer.id desc""").param("claims", claims.toArray(UUID[]::new)));
    }

    /**
     * Who sent remittances.
     *
     * @return remittance to payer
     */
    public Map<RemittanceId, UUID> payersOf(Collection<RemittanceId> remittances) {
        Map<RemittanceId, UUID> found = new HashMap<>();
        jdbc.sql("select id, payer_id from remittance where id = any(:ids)")
                .param("ids", remittances.stream().map(RemittanceId::value).toArray(UUID[]::new))
                .query(row -> {
                    found.put(new RemittanceId(row.getObject(1, UUID.class)), row.getObject(2, UUID.class));
                });
        return found;
    }

    /**
     * What standing answers about claims said that later answers are bound by: sent on to a payer we have no card of, a
     * Qualified Medicare Beneficiary.
     *
     * @param claims our claims
     * @return claim to flags; claims without any are not in it
     */
    public Map<UUID, Set<String>> bindings(Collection<UUID> claims) {
        Map<UUID, Set<String>> found = new HashMap<>();
        jdbc.sql(BINDINGS).param("claims", claims.toArray(UUID[]::new)).query(row -> {
            found.computeIfAbsent(row.getObject(1, UUID.class), claim -> new HashSet<>())
                    .addAll(List.of((String[]) row.getArray(2).getArray()));
        });
        return found;
    }

    /**
     * Payers' claim control numbers seen before, with the claims they were for.
     *
     * @param controls the numbers
     * @param most a number that so many claims have stands for no number and is left out
     * @return number to claims
     */
    public Map<String, List<UUID>> claimsByPayerControl(Collection<String> controls, int most) {
        Map<String, List<UUID>> found = new HashMap<>();
        jdbc.sql(CONTROLS)
                .param("controls", controls.toArray(String[]::new))
                .param("looked", most * ANSWERS_PER_CLAIM)
                .query(row -> {
                    found.computeIfAbsent(row.getString(1), key -> new ArrayList<>())
                            .add(row.getObject(2, UUID.class));
                });
        found.values().removeIf(claims -> claims.size() >= most);
        return found;
    }

    /**
     * Claims that were answered, of remittances that were not undone.
     *
     * @param claims our claims
     * @return those that an answer was put on, whether or not it was taken back later
     */
    public Set<UUID> answered(Collection<ClaimId> claims) {
        return claims.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.sql("""
                        select distinct answer.claim_id from remittance_claim answer
                        left join remittance on remittance.id = answer.remittance_id
                        where answer.claim_id = any(:claims) and remittance.undone_entry_id is null""")
                        .param("claims", claims.stream().map(ClaimId::value).toArray(UUID[]::new))
                        .query(UUID.class)
                        .list());
    }

    /**
     * Answers that found no claim, under claim numbers.
     *
     * @param numbers CLP01
     * @return the answers, earliest first
     */
    public List<AnsweredClaim> unmatched(Collection<String> numbers) {
        return numbers.isEmpty()
                ? List.of()
                : whole(jdbc.sql(UNMATCHED).param("numbers", numbers.toArray(String[]::new)));
    }

    private List<AnsweredClaim> whole(JdbcClient.StatementSpec query) {
        return parts.joinedTo(query.query((row, n) -> claim(row)).list());
    }

    private static AnsweredClaim claim(ResultSet row) throws SQLException {
        RemittedClaim said = new RemittedClaim(
                row.getInt("n"),
                row.getInt("segment"),
                row.getString("claim_number"),
                row.getString("status"),
                Money.ofCents(row.getLong("charge_cents")),
                Money.ofCents(row.getLong("paid_cents")),
                Optional.of(Money.ofCents(row.getLong("patient_cents"))),
                row.getString("payer_control"),
                row.getString("member_id"),
                row.getString("patient_family"),
                row.getString("patient_given"),
                Optional.ofNullable(row.getObject("service_from", LocalDate.class)),
                Money.ofCents(row.getLong("interest_cents")),
                List.of(),
                List.of(),
                List.of());
        return new AnsweredClaim(
                row.getObject("id", UUID.class),
                new RemittanceId(row.getObject("remittance_id", UUID.class)),
                said,
                Optional.ofNullable(row.getObject("claim_id", UUID.class)),
                Optional.ofNullable(row.getObject("account_id", UUID.class)),
                Party.ofCode(row.getString("party")),
                row.getInt("match_score"),
                List.of(texts(row, "match_reasons")),
                Outcome.ofCode(row.getString("outcome")),
                List.of(texts(row, "flags")),
                Optional.ofNullable(row.getObject("reverses", UUID.class)),
                List.of(),
                new Unsettled(Money.ofCents(row.getLong("unsettled_cents")), List.of((UUID[])
                        row.getArray("unsettled_charges").getArray())));
    }

    private static String[] texts(ResultSet row, String column) throws SQLException {
        return (String[]) row.getArray(column).getArray();
    }
}
