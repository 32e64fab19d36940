package org.quittance.remittance.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.quittance.money.Money;
import org.quittance.remittance.Adjustment;
import org.quittance.remittance.AnsweredClaim;
import org.quittance.remittance.RemittedClaim;
import org.quittance.remittance.RemittedLine;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What belongs to answered claims, in order: lines, reasons and remark codes; one statement each, none for no answer. */
final class SaidParts {

    private static final String LINES = """
            select claim_row_id, n, segment, code, submitted_code, charge_cents, paid_cents, allowed_cents, units,
                   service_date, line_control, charge_id
            from remittance_line where claim_row_id = any(:ids) order by claim_row_id, n""";

    private static final String ADJUSTMENTS = """
            select claim_row_id, line_n, group_code, reason, cents, quantity, segment
            from remittance_adjustment where claim_row_id = any(:ids) order by claim_row_id, line_n, n""";

    private static final String REMARKS = """
            select claim_row_id, line_n, code
            from remittance_remark where claim_row_id = any(:ids) order by claim_row_id, line_n, n""";

    /** A line of an answer, or with {@link AnswerRows#WHOLE_CLAIM} the answer itself. */
    private record Place(UUID claimRow, int line) {}

    private record LineRow(RemittedLine line, Optional<UUID> charge) {}

    private final JdbcClient jdbc;

    SaidParts(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** The same answers in the same order, each with its parts. */
    List<AnsweredClaim> joinedTo(List<AnsweredClaim> bare) {
        if (bare.isEmpty()) {
            return List.of();
        }
        UUID[] ids = bare.stream().map(AnsweredClaim::id).toArray(UUID[]::new);
        Map<Place, List<Adjustment>> adjustments = new HashMap<>();
        jdbc.sql(ADJUSTMENTS).param("ids", ids).query(row -> {
            adjustments
                    .computeIfAbsent(place(row, row.getInt("line_n")), place -> new ArrayList<>())
                    .add(adjustment(row));
        });
        Map<Place, List<String>> remarks = new HashMap<>();
        jdbc.sql(REMARKS).param("ids", ids).query(row -> {
            remarks.computeIfAbsent(place(row, row.getInt("line_n")), place -> new ArrayList<>())
                    .add(row.getString("code"));
        });
        Map<UUID, List<LineRow>> lines = new HashMap<>();
        jdbc.sql(LINES).param("ids", ids).query(row -> {
            Place place = place(row, row.getInt("n"));
            lines.computeIfAbsent(place.claimRow(), answer -> new ArrayList<>())
                    .add(line(row, adjustments.getOrDefault(place, List.of()), remarks.getOrDefault(place, List.of())));
        });
        return bare.stream()
                .map(answer -> {
                    Place whole = new Place(answer.id(), AnswerRows.WHOLE_CLAIM);
                    return joined(
                            answer,
                            adjustments.getOrDefault(whole, List.of()),
                            remarks.getOrDefault(whole, List.of()),
                            lines.getOrDefault(answer.id(), List.of()));
                })
                .toList();
    }

    private static Place place(ResultSet row, int line) throws SQLException {
        return new Place(row.getObject("claim_row_id", UUID.class), line);
    }

    private static Adjustment adjustment(ResultSet row) throws SQLException {
        return new Adjustment(
                row.getString("group_code"),
                row.getString("reason"),
                Money.ofCents(row.getLong("cents")),
                Optional.<BigDecimal>ofNullable(row.getBigDecimal("quantity")),
                row.getInt("segment"));
    }

    private static LineRow line(ResultSet row, List<Adjustment> adjustments, List<String> remarks) throws SQLException {
        long allowed = row.getLong("allowed_cents");
        Optional<Money> recognised = row.wasNull() ? Optional.empty() : Optional.of(Money.ofCents(allowed));
        return new LineRow(
                new RemittedLine(
                        row.getInt("n"),
                        row.getInt("segment"),
                        row.getString("code"),
                        row.getString("submitted_code"),
                        Money.ofCents(row.getLong("charge_cents")),
                        Money.ofCents(row.getLong("paid_cents")),
                        recognised,
                        row.getString("units"),
                        Optional.ofNullable(row.getObject("service_date", LocalDate.class)),
                        row.getString("line_control"),
                        List.copyOf(adjustments),
                        List.copyOf(remarks)),
                Optional.ofNullable(row.getObject("charge_id", UUID.class)));
    }

    private static AnsweredClaim joined(
            AnsweredClaim bare, List<Adjustment> adjustments, List<String> remarks, List<LineRow> lines) {
        RemittedClaim said = bare.said();
        RemittedClaim whole = new RemittedClaim(
                said.n(),
                said.segment(),
                said.number(),
                said.status(),
                said.charge(),
                said.paid(),
                said.patient(),
                said.payerControl(),
                said.memberId(),
                said.family(),
                said.given(),
                said.serviceFrom(),
                said.interest(),
                List.copyOf(adjustments),
                List.copyOf(remarks),
                lines.stream().map(LineRow::line).toList());
        return new AnsweredClaim(
                bare.id(),
                bare.remittance(),
                whole,
                bare.claim(),
                bare.account(),
                bare.party(),
                bare.score(),
                bare.reasons(),
                bare.outcome(),
                bare.flags(),
                bare.reverses(),
                lines.stream().map(LineRow::charge).toList(),
                bare.unsettled());
    }
}
