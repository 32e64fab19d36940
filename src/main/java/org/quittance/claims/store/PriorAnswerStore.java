package org.quittance.claims.store;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.quittance.claims.ClaimId;
import org.quittance.claims.PriorAnswer;
import org.quittance.coverage.PayerId;
import org.quittance.money.Money;
import org.quittance.storage.SqlArrays;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Table {@code claim_prior_answer}. */
public final class PriorAnswerStore {

    private static final String ADD = """
            insert into claim_prior_answer (claim_id, payer_id, told_on, paid_cents, patient_cents, adjustments,
                file_name, segment)
            select claim_id, payer_id, told_on, paid, patient, string_to_array(adjustments, chr(31)), file_name, segment
            from unnest(:claim::uuid[], :payer::uuid[], :toldOn::date[], :paid::bigint[], :patient::bigint[],
                :adjustments::text[], :fileName::text[], :segment::integer[])
                as told (claim_id, payer_id, told_on, paid, patient, adjustments, file_name, segment)
            on conflict (claim_id, payer_id, told_on) do nothing""";

    private final JdbcClient jdbc;

    /**
     * The table in a database.
     *
     * @param dataSource where it is
     */
    public PriorAnswerStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * Writes what is told; what was told the same day before stays.
     *
     * @param told at least one
     */
    public void add(List<PriorAnswer> told) {
        jdbc.sql(ADD)
                .param("claim", SqlArrays.of(told, one -> one.claim().value()))
                .param("payer", SqlArrays.of(told, one -> one.payer().value()))
                .param("toldOn", SqlArrays.of(told, PriorAnswer::toldOn))
                .param("paid", SqlArrays.of(told, one -> one.paid().cents()))
                .param("patient", SqlArrays.of(told, one -> one.patient().cents()))
                .param(
                        "adjustments",
                        SqlArrays.of(
                                told,
                                one -> SqlArrays.joined(one.adjustments().stream()
                                        .map(PriorAnswerStore::text)
                                        .toList())))
                .param("fileName", SqlArrays.of(told, PriorAnswer::fileName))
                .param("segment", SqlArrays.of(told, PriorAnswer::segment))
                .update();
    }

    private static String text(PriorAnswer.Adjusted one) {
        return one.group() + "|" + one.reason() + "|" + one.amount().cents();
    }

    /**
     * What is told of claims.
     *
     * @param claims which
     * @return the earliest first
     */
    public List<PriorAnswer> of(Collection<ClaimId> claims) {
        return jdbc.sql("""
                        select claim_id, payer_id, told_on, paid_cents, patient_cents, adjustments, file_name, segment
                        from claim_prior_answer where claim_id = any(:ids::uuid[]) order by told_on, claim_id, payer_id""")
                .param("ids", SqlArrays.of(claims, ClaimId::value))
                .query((row, n) -> new PriorAnswer(
                        new ClaimId(row.getObject(1, UUID.class)),
                        new PayerId(row.getObject(2, UUID.class)),
                        row.getObject(3, LocalDate.class),
                        Money.ofCents(row.getLong(4)),
                        Money.ofCents(row.getLong(5)),
                        Arrays.stream((String[]) row.getArray(6).getArray())
                                .map(PriorAnswerStore::adjusted)
                                .toList(),
                        row.getString(7),
                        row.getInt(8)))
                .list();
    }

    private static PriorAnswer.Adjusted adjusted(String text) {
        String[] part = text.split("\\|", -1);
        return new PriorAnswer.Adjusted(part[0], part[1], Money.ofCents(Long.parseLong(part[2])));
    }
}
