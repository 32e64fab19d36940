package org.quittance.remittance.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quittance.exchange.Segment;
import org.quittance.money.Money;
import org.quittance.remittance.Adjustment;
import org.quittance.remittance.RemittedClaim;
import org.quittance.remittance.RemittedLine;

/** Gathers the segments of one claim (loops 2100 and 2110). */
final class ClaimBuilder {

    private static final String PATIENT = "QC";
    private static final String INSURED = "IL";

    private final Values values;
    private final Segment clp;
    private final int n;
    private final Money charge;
    private final Money paid;
    private final Optional<Money> patient;
    private final List<Adjustment> adjustments = new ArrayList<>(4);
    private final List<String> remarks = new ArrayList<>(2);
    private final List<RemittedLine> lines = new ArrayList<>(4);
    private String memberId = "";
    private String family = "";
    private String given = "";
    private Optional<LocalDate> serviceFrom = Optional.empty();
    private Money interest = Money.ZERO;
    private @Nullable LineBuilder line;

    ClaimBuilder(Values values, Segment clp, int n) {
        this.values = values;
        this.clp = clp;
        this.n = n;
        this.charge = values.amount(clp, 3);
        this.paid = values.amount(clp, 4);
        this.patient = values.optionalAmount(clp, 5);
        if (clp.element(1).isBlank()) {
            values.missing(clp, 1, "the claim number (CLP01)");
        }
        if (clp.element(2).isBlank()) {
            values.missing(clp, 2, "the claim status (CLP02)");
        }
    }

    void take(Segment segment) {
        switch (segment.id()) {
            case "SVC" -> beginLine(segment);
            case "CAS" -> takeAdjustments(segment);
            case "NM1" -> takeName(segment);
            case "DTM" -> takeDate(segment);
            case "REF" -> takeReference(segment);
            case "AMT" -> takeAmount(segment);
            case "LQ" -> takeRemark(segment.element(2));
            case "MOA" -> takeRemarks(segment, 3, 7);
            case "MIA" -> {
                takeRemarks(segment, 5, 5);
                takeRemarks(segment, 20, 23);
            }
            default -> {
                // TS2, TS3, PER, QTY and others say nothing that moves money
            }
        }
    }

    private void beginLine(Segment svc) {
        endLine();
        line = new LineBuilder(values, svc, lines.size() + 1);
    }

    private void endLine() {
        if (line != null) {
            lines.add(line.build());
            line = null;
        }
    }

    private void takeAdjustments(Segment cas) {
        List<Adjustment> target = line == null ? adjustments : line.adjustments();
        String group = cas.element(1).strip();
        for (int at = 2; at <= Math.min(cas.size(), 17); at += 3) {
            if (cas.element(at).isBlank() && cas.element(at + 1).isBlank()) {
                continue;
            }
            Money amount = values.amount(cas, at + 1);
            if (cas.element(at).isBlank()) {
                values.missing(cas, at, "the reason of an adjustment");
            }
            if (!amount.isZero()) {
                target.add(new Adjustment(
                        group, cas.element(at).strip(), amount, values.optionalQuantity(cas, at + 2), cas.number()));
            }
        }
    }

    private void takeName(Segment nm1) {
        String who = nm1.element(1);
        if (who.equals(PATIENT) || (who.equals(INSURED) && family.isEmpty())) {
            family = nm1.element(3).strip();
            given = nm1.element(4).strip();
            if (who.equals(PATIENT) || memberId.isEmpty()) {
                memberId = nm1.element(9).isBlank() ? memberId : nm1.element(9).strip();
            }
        } else if (who.equals(INSURED) && memberId.isEmpty()) {
            memberId = nm1.element(9).strip();
        }
    }

    private void takeDate(Segment dtm) {
        Optional<LocalDate> date = values.date(dtm, 2);
        switch (dtm.element(1)) {
            case "232" -> serviceFrom = date;
            case "472", "150" -> {
                if (line != null) {
                    line.served(date);
                }
            }
            default -> {
                // received, coverage and other dates say nothing about matching
            }
        }
    }

    private void takeReference(Segment ref) {
        if (line != null && ref.element(1).equals("6R")) {
            line.control(ref.element(2).strip());
        }
    }

    private void takeAmount(Segment amt) {
        Money amount = values.amount(amt, 2);
        if (amt.element(1).equals("I") && line == null) {
            interest = interest.plus(amount);
        } else if (amt.element(1).equals("B6") && line != null) {
            line.allowed(amount);
        }
    }

    private void takeRemark(String code) {
        if (!code.isBlank()) {
            (line == null ? remarks : line.remarks()).add(code.strip());
        }
    }

    private void takeRemarks(Segment segment, int from, int to) {
        for (int at = from; at <= to; at++) {
            takeRemark(segment.element(at));
        }
    }

    RemittedClaim build() {
        endLine();
        return new RemittedClaim(
                n,
                clp.number(),
                clp.element(1).strip(),
                clp.element(2).strip(),
                charge,
                paid,
                patient,
                clp.element(7).strip(),
                memberId,
                family,
                given,
                serviceFrom,
                interest,
                List.copyOf(adjustments),
                List.copyOf(remarks),
                List.copyOf(lines));
    }
}
