package org.quittance.remittance.reading;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quittance.exchange.Parsed;
import org.quittance.exchange.Problem;
import org.quittance.exchange.Segment;
import org.quittance.exchange.X12Values;
import org.quittance.money.Money;
import org.quittance.remittance.RemittanceHeader;

/** Gathers the head of a transaction: ST to the first claim. */
final class HeaderBuilder {

    private final Values values;
    private final Segment st;
    private final int transactionNo;
    private final Map<String, String> payerIdentifiers = new LinkedHashMap<>();
    private @Nullable Segment bpr;
    private Money sent = Money.ZERO;
    private Optional<LocalDate> paidOn = Optional.empty();
    private Optional<LocalDate> produced = Optional.empty();
    private Optional<Problem> noDate = Optional.empty();
    private String trace = "";
    private String payerName = "";
    private String payeeName = "";
    private String payeeNpi = "";
    private boolean atPayer;

    HeaderBuilder(Values values, Segment st, int transactionNo) {
        this.values = values;
        this.st = st;
        this.transactionNo = transactionNo;
    }

    void take(Segment segment) {
        switch (segment.id()) {
            case "BPR" -> takePayment(segment);
            case "TRN" -> takeTrace(segment);
            case "DTM" -> {
                if (segment.element(1).equals("405")) {
                    produced = values.date(segment, 2);
                }
            }
            case "N1" -> takeParty(segment);
            case "REF" -> {
                if (atPayer
                        && segment.element(1).equals("2U")
                        && !segment.element(2).isBlank()) {
                    payerIdentifiers.putIfAbsent("2U", segment.element(2).strip());
                }
            }
            default -> {
                // addresses and contacts
            }
        }
    }

    private void takePayment(Segment segment) {
        bpr = segment;
        sent = values.amount(segment, 2);
        if (!segment.element(16).isEmpty()) {
            switch (X12Values.date(segment, 16)) {
                case Parsed.Ok<LocalDate>(LocalDate day) -> paidOn = Optional.of(day);
                case Parsed.Bad<LocalDate>(Problem problem) -> noDate = Optional.of(problem);
            }
        }
        if (sent.isNegative()) {
            values.problem(new Problem(
                    segment.place(2),
                    "BPR-NEGATIVE",
                    sent.toDollars(),
                    "BPR02 is never below zero (rule C-06)",
                    "Ask the payer for a corrected file."));
        }
    }

    private void takeTrace(Segment trn) {
        trace = trn.element(2).strip();
        if (!trn.element(3).isBlank()) {
            payerIdentifiers.putIfAbsent("TIN", trn.element(3).strip());
        }
    }

    private void takeParty(Segment n1) {
        atPayer = n1.element(1).equals("PR");
        if (atPayer) {
            payerName = n1.element(2).strip();
            if (!n1.element(4).isBlank()) {
                payerIdentifiers.put("PI", n1.element(4).strip());
            }
        } else if (n1.element(1).equals("PE")) {
            payeeName = n1.element(2).strip();
            payeeNpi = n1.element(3).equals("XX") ? n1.element(4).strip() : "";
        }
    }

    RemittanceHeader build() {
        if (bpr == null) {
            values.missing(st, 1, "the payment (BPR) of a remittance");
        }
        if (trace.isEmpty()) {
            values.missing(st, 1, "the trace number (TRN02) of a remittance");
        }
        if (payerName.isEmpty() && payerIdentifiers.isEmpty()) {
            values.missing(st, 1, "the payer (N1*PR) of a remittance");
        }
        Optional<LocalDate> date = paidOn.or(() -> produced);
        noDate.ifPresent(problem -> {
            // The file says when it was made as well; that day stands in for one that does not exist.
            if (produced.isPresent()) {
                values.note(problem.place() + ": " + problem.found()
                        + " is no date; the production date (DTM*405) is used");
            } else {
                values.problem(problem);
            }
        });
        if (date.isEmpty() && bpr != null && values.problems().isEmpty()) {
            values.missing(bpr, 16, "the date of the money (BPR16) or of the file (DTM*405)");
        }
        return new RemittanceHeader(
                transactionNo,
                st.element(2).strip(),
                st.number(),
                bpr == null ? "" : bpr.element(1),
                sent,
                bpr == null ? "" : bpr.element(4),
                date.orElse(LocalDate.EPOCH),
                trace,
                payerName.isEmpty() ? "Payer " + trace : payerName,
                Map.copyOf(payerIdentifiers),
                payeeName,
                payeeNpi);
    }
}
