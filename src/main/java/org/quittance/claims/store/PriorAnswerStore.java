package org.quittance.claims.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.quittance.claims.ClaimId;
import org.quittance.claims.PriorAnswer;
import org.quittance.coverage.PayerId;
import org.quittance.money.Money;
import org.quittance.storage.SqlArrays;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tables {@code claim_prior_answer} and {@code claim_prior_adjustment}. */
public final class PriorAnswerStore {

    private static final String ADD = """
            with added as (
                insert into claim_prior_answer (claim_id, payer_id, told_on, paid_cents, patient_cents, file_name, segment)
                select claim_id, payer_id, told_on, paid, patient, file_name, segment
                from unnest(:claim::uuid[], :payer::uuid[], :toldOn::date[], :paid::bigint[], :patient::bigint[],
                    :fileName::text[], :segment::integer[])
                    as told (claim_id, payer_id, told_on, paid, patient, file_name, segment)
                on conflict (claim_id, payer_id, told_on) do nothing
                returning claim_id, payer_id, told_on)
            insert into claim_prior_adjustment (claim_id, payer_id, told_on, n, line_number, group_code, reason, cents,
                quantity)
            select added.claim_id, added.payer_id, added.told_on, said.n, said.line_number, said.group_code, said.reason,
                said.cents, said.quantity
            from unnest(:ofClaim::uuid[], :ofPayer::uuid[], :ofDay::date[], :n::integer[], :line::integer[],
                :group::text[], :reason::text[], :cents::bigint[], :quantity::numeric[])
                as said (claim_id, payer_id, told_on, n, line_number, group_code, reason, cents, quantity)
            join added on added.claim_id = said.claim_id and added.payer_id = said.payer_id
                and added.told_on = said.told_on""";

    private static final String REASONS = """
            select claim_id, payer_id, told_on, line_number, group_code, reason, cents, quantity
            from claim_prior_adjustment where claim_id = any(:ids::uuid[])
            order by claim_id, payer_id, told_on, n""";

    private final JdbcClient jdbc;

    /**
     * The tables in a database.
     */
    public PriorAnswerStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** By what an answer is told: at most one of a claim, payer and day. */
    private record Key(UUID claim, UUID payer, LocalDate toldOn) {

        static Key of(PriorAnswer told) {
            return new Key(told.claim().value(), told.payer().value(), told.toldOn());
        }
    }

    /** A reason and its place in its answer, from 1. */
    private record Row(Key of, int n, PriorAnswer.Adjusted said) {}

    /**
     * Writes what is told; what was told the same day before stays.
     *
     * @param told at least one; of several of one claim, payer and day the first
     */
    public void add(List<PriorAnswer> told) {
        Map<Key, PriorAnswer> once = new LinkedHashMap<>();
        told.forEach(one -> once.putIfAbsent(Key.of(one), one));
        List<Row> rows = new ArrayList<>();
        once.forEach((key, one) -> {
            for (int i = 0; i < one.adjustments().size(); i++) {
                rows.add(new Row(key, i + 1, one.adjustments().get(i)));
            }
        });
        Collection<PriorAnswer> answers = once.values();
        jdbc.sql(ADD)
                .param("claim", SqlArrays.of(answers, one -> one.claim().value()))
                .param("payer", SqlArrays.of(answers, one -> one.payer().value()))
                .param("toldOn", SqlArrays.of(answers, PriorAnswer::toldOn))
                .param("paid", SqlArrays.of(answers, one -> one.paid().cents()))
                .param("patient", SqlArrays.of(answers, one -> one.patient().cents()))
                .param("fileName", SqlArrays.of(answers, PriorAnswer::fileName))
                .param("segment", SqlArrays.of(answers, PriorAnswer::segment))
                .param("ofClaim", SqlArrays.of(rows, row -> row.of().claim()))
                .param("ofPayer", SqlArrays.of(rows, row -> row.of().payer()))
                .param("ofDay", SqlArrays.of(rows, row -> row.of().toldOn()))
                .param("n", SqlArrays.of(rows, Row::n))
                .param("line", SqlArrays.of(rows, row -> row.said().line()))
                .param("group", SqlArrays.of(rows, row -> row.said().group()))
                .param("reason", SqlArrays.of(rows, row -> row.said().reason()))
                .param("cents", SqlArrays.of(rows, row -> row.said().amount().cents()))
                .param(
                        "quantity",
                        SqlArrays.of(rows, row -> row.said().quantity().map(BigDecimal::toPlainString)))
                .update();
    }

    /**
     * What is told of claims.
     *
     * @return the earliest first
     */
    public List<PriorAnswer> of(Collection<ClaimId> claims) {
        Map<Key, List<PriorAnswer.Adjusted>> reasons = reasons(claims);
        return jdbc.sql("""
                        select claim_id, payer_id, told_on, paid_cents, patient_cents, file_name, segment
                        from claim_prior_answer where claim_id = any(:ids::uuid[]) order by told_on, claim_id, payer_id""")
                .param("ids", SqlArrays.of(claims, ClaimId::value))
                .query((row, n) -> {
                    Key key = new Key(
                            row.getObject(1, UUID.class),
                            row.getObject(2, UUID.class),
                            row.getObject(3, LocalDate.class));
                    return new PriorAnswer(
                            new ClaimId(key.claim()),
                            new PayerId(key.payer()),
                            key.toldOn(),
                            Money.ofCents(row.getLong(4)),
                            Money.ofCents(row.getLong(5)),
                            reasons.getOrDefault(key, List.of()),
                            row.getString(6),
                            row.getInt(7));
                })
                .list();
    }

    private Map<Key, List<PriorAnswer.Adjusted>> reasons(Collection<ClaimId> claims) {
        Map<Key, List<PriorAnswer.Adjusted>> reasons = new LinkedHashMap<>();
        jdbc.sql(REASONS).param("ids", SqlArrays.of(claims, ClaimId::value)).query(row -> {
            Key key = new Key(
                    row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getObject(3, LocalDate.class));
            reasons.computeIfAbsent(key, none -> new ArrayList<>())
                    .add(new PriorAnswer.Adjusted(
                            row.getInt(4),
                            row.getString(5),
                            row.getString(6),
                            Money.ofCents(row.getLong(7)),
                            Optional.<BigDecimal>ofNullable(row.getBigDecimal(8))));
        });
        return reasons;
    }
}
