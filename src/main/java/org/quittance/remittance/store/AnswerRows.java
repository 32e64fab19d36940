package org.quittance.remittance.store;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.quittance.money.Money;
import org.quittance.remittance.Adjustment;
import org.quittance.remittance.AnsweredClaim;
import org.quittance.remittance.RemittedLine;
import org.quittance.storage.CopyRows;

/** Writes answered claims, their lines, reasons and remark codes: a batch as one COPY each. */
public final class AnswerRows {

    private static final String COPY_CLAIMS = """
            copy remittance_claim (id, remittance_id, n, segment, claim_number, status, charge_cents, paid_cents, \
            patient_cents, payer_control, member_id, patient_family, patient_given, service_from, interest_cents, \
            claim_id, account_id, party, match_score, match_reasons, outcome, flags, reverses, \
            unsettled_cents, unsettled_charges) \
            from stdin""";

    private static final String COPY_LINES = """
            copy remittance_line (claim_row_id, n, segment, code, submitted_code, charge_cents, paid_cents, \
            allowed_cents, units, service_date, line_control, charge_id) from stdin""";

    private static final String COPY_ADJUSTMENTS = """
            copy remittance_adjustment (claim_row_id, line_n, n, group_code, reason, cents, quantity, segment) \
            from stdin""";

    private static final String COPY_REMARKS = "copy remittance_remark (claim_row_id, line_n, n, code) from stdin";

    /** Where a line has its number, what is said of the claim as a whole has this one. */
    static final int WHOLE_CLAIM = 0;

    private final DataSource dataSource;
    private final CopyRows claims = new CopyRows();
    private final CopyRows lines = new CopyRows();
    private final CopyRows adjustments = new CopyRows();
    private final CopyRows remarks = new CopyRows();

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
        claims.add(answered.outcome().code()).add(answered.flags()).add(answered.reverses());
        claims.add(answered.unsettled().amount().cents());
        claims.add(answered.unsettled().charges().stream().map(UUID::toString).toList());
        claims.endRow();
        addSaid(answered.id(), WHOLE_CLAIM, said.adjustments(), said.remarks());
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
        lines.add(line.lineControl()).add(charge);
        lines.endRow();
        addSaid(claimRow, line.n(), line.adjustments(), line.remarks());
    }

    private void addSaid(UUID claimRow, int line, List<Adjustment> reasons, List<String> codes) {
        for (int i = 0; i < reasons.size(); i++) {
            Adjustment each = reasons.get(i);
            adjustments.add(claimRow).add(line).add(i + 1L).add(each.group()).add(each.reason());
            adjustments.add(each.amount().cents()).add(each.quantity().map(BigDecimal::toPlainString));
            adjustments.add(each.segment());
            adjustments.endRow();
        }
        for (int i = 0; i < codes.size(); i++) {
            remarks.add(claimRow).add(line).add(i + 1L).add(codes.get(i));
            remarks.endRow();
        }
    }

    /**
     * Appends answers that were gathered apart.
     *
     * @param others they stay as they are
     */
    public void addAll(AnswerRows others) {
        claims.addAll(others.claims);
        lines.addAll(others.lines);
        adjustments.addAll(others.adjustments);
        remarks.addAll(others.remarks);
    }

    /**
     * How much was gathered.
     *
     * @return bytes
     */
    public int size() {
        return claims.size() + lines.size() + adjustments.size() + remarks.size();
    }

    /** Writes what was gathered. */
    public void write() {
        claims.writeTo(dataSource, COPY_CLAIMS);
        lines.writeTo(dataSource, COPY_LINES);
        adjustments.writeTo(dataSource, COPY_ADJUSTMENTS);
        remarks.writeTo(dataSource, COPY_REMARKS);
    }
}
