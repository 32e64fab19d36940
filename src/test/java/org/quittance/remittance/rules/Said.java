package org.quittance.remittance.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quittance.money.Money;
import org.quittance.remittance.Adjustment;
import org.quittance.remittance.RemittedClaim;
import org.quittance.remittance.RemittedLine;

/** Answers as a payer gives them, for tests. */
final class Said {

    static final LocalDate DAY = LocalDate.of(2026, 9, 14);

    private Said() {}

    static Money dollars(String amount) {
        return Money.ofCents(new java.math.BigDecimal(amount).movePointRight(2).longValueExact());
    }

    static Adjustment cas(String code, String amount) {
        int dash = code.indexOf('-');
        return new Adjustment(code.substring(0, dash), code.substring(dash + 1), dollars(amount), Optional.empty(), 9);
    }

    static RemittedLine line(int n, String code, String charge, String paid, Adjustment... adjustments) {
        return new RemittedLine(
                n,
                10 + n,
                code,
                "",
                dollars(charge),
                dollars(paid),
                Optional.empty(),
                "1",
                Optional.of(DAY),
                "L" + n,
                List.of(adjustments),
                List.of());
    }

    static RemittedClaim claim(
            String status, String charge, String paid, List<Adjustment> adjustments, RemittedLine... lines) {
        return new RemittedClaim(
                1,
                5,
                "QH1",
                status,
                dollars(charge),
                dollars(paid),
                Optional.empty(),
                "PCN1",
                "M1",
                "ROOKWOOD",
                "CLEO",
                Optional.of(DAY),
                Money.ZERO,
                adjustments,
                List.of(),
                List.of(lines));
    }

    static RemittedClaim named(RemittedClaim claim, String number, String member, String family) {
        return new RemittedClaim(
                claim.n(),
                claim.segment(),
                number,
                claim.status(),
                claim.charge(),
                claim.paid(),
                claim.patient(),
                claim.payerControl(),
                member,
                family,
                claim.given(),
                claim.serviceFrom(),
                claim.interest(),
                claim.adjustments(),
                claim.remarks(),
                new ArrayList<>(claim.lines()));
    }
}
