package org.quittance.remittance.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.quittance.money.Money;
import org.quittance.remittance.Adjustment;
import org.quittance.remittance.AnsweredClaim;
import org.quittance.remittance.RemittedLine;
import org.quittance.storage.CopyRows;

/** Writes answered claims and their lines, a batch as two COPYs. */
public final class AnswerRows {

    private static final String COPY_CLAIMS = """
            copy remittance_claim (id, remittance_id, n, segment, claim_number, status, charge_cents, paid_cents, \
            patient_cents, payer_control, member_id, patient_family, patient_given, service_from, interest_cents, \
            claim_id, account_id, party, match_score, match_reasons, outcome, flags, remarks, adjustments, reverses, \
            unsettled_cents, unsettled_charges) \
            from stdin""";

    private static final String COPY_LINES = """
            copy remittance_line (claim_row_id, n, segment, code, submitted_code, charge_cents, paid_cents, \
            allowed_cents, units, service_date, line_control, charge_id, remarks, adjustments) from stdin""";

    private final DataSource dataSource;
    private final CopyRows claims = new CopyRows();
    private final CopyRows lines = new CopyRows();

    /**
     * Writes to a data source.
     *
     * @param dataSource where to
     */
    public AnswerRows(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Gathers an answered claim.
     *
     * @param answered what was said and what became of it
     */
    public void add(AnsweredClaim answered) {
        var said = answered.said();
        claims.add(answered.id())
                .add(answered.remittance().value())
                .add(said.n())
                .add(said.segment());
        claims.add(said.number())
                .add(said.status())
                .add(said.charge().cents())
                .add(said.paid().cents());
        claims.add(said.patient().orElse(Money.ZERO).cents())
                .add(said.payerControl())
                .add(said.memberId());
        claims.add(said.family()).add(said.given()).add(said.earliestService());
        claims.add(said.interest().cents()).add(answered.claim()).add(answered.account());
        claims.add(answered.party().code()).add(answered.score()).add(answered.reasons());
        claims.add(answered.outcome().code()).add(answered.flags()).add(said.remarks());
        claims.add(texts(said.adjustments())).add(answered.reverses());
        claims.add(answered.unsettled().amount().cents());
        claims.add(answered.unsettled().charges().stream().map(UUID::toString).toList());
        claims.endRow();
        for (int i = 0; i < said.lines().size(); i++) {
            Optional<UUID> charge =
                    i < answered.charges().size() ? answered.charges().get(i) : Optional.empty();
            addLine(answered.id(), said.lines().get(i), charge);
        }
    }

    private void addLine(UUID claimRow, RemittedLine line, Optional<UUID> charge) {
        lines.add(claimRow).add(line.n()).add(line.segment()).add(line.code()).add(line.submittedCode());
        lines.add(line.charge().cents()).add(line.paid().cents());
        lines.add(line.allowed().map(Money::cents)).add(line.units()).add(line.serviceDate());
        lines.add(line.lineControl()).add(charge).add(line.remarks()).add(texts(line.adjustments()));
        lines.endRow();
    }

    /**
     * Appends answers that were gathered apart.
     *
     * @param others they stay as they are
     */
    public void addAll(AnswerRows others) {
        claims.addAll(others.claims);
        lines.addAll(others.lines);
    }

    /**
     * How much was gathered.
     *
     * @return bytes
     */
    public int size() {
        return claims.size() + lines.size();
    }

    /** Writes what was gathered. */
    public void write() {
        claims.writeTo(dataSource, COPY_CLAIMS);
        lines.writeTo(dataSource, COPY_LINES);
    }

    private static List<String> texts(List<Adjustment> adjustments) {
        List<String> texts = new ArrayList<>(adjustments.size());
        for (Adjustment adjustment : adjustments) {
            texts.add(adjustment.group() + "|" + adjustment.reason() + "|"
                    + adjustment.amount().cents() + "|" + adjustment.segment());
        }
        return texts;
    }

    /**
     * Reads adjustments as they are stored.
     *
     * @param texts group|reason|cents|segment
     * @return the adjustments
     */
    static List<Adjustment> adjustments(String[] texts) {
        List<Adjustment> adjustments = new ArrayList<>(texts.length);
        for (String text : texts) {
            int reason = text.indexOf('|');
            int segment = text.lastIndexOf('|');
            int cents = text.lastIndexOf('|', segment - 1);
            adjustments.add(new Adjustment(
                    text.substring(0, reason),
                    text.substring(reason + 1, cents),
                    Money.ofCents(Long.parseLong(text.substring(cents + 1, segment))),
                    Integer.parseInt(text.substring(segment + 1))));
        }
        return adjustments;
    }
}
