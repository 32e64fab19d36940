package org.quittance.remittance.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quittance.exchange.Segment;
import org.quittance.money.Money;
import org.quittance.remittance.Adjustment;
import org.quittance.remittance.RemittedLine;

/** Gathers the segments of one service line (loop 2110). */
final class LineBuilder {

    private final Segment svc;
    private final int n;
    private final Money charge;
    private final Money paid;
    private final List<Adjustment> adjustments = new ArrayList<>(4);
    private final List<String> remarks = new ArrayList<>(1);
    private Optional<LocalDate> served = Optional.empty();
    private Optional<Money> allowed = Optional.empty();
    private String control = "";

    LineBuilder(Values values, Segment svc, int n) {
        this.svc = svc;
        this.n = n;
        this.charge = values.amount(svc, 2);
        this.paid = values.amountOrZero(svc, 3);
    }

    List<Adjustment> adjustments() {
        return adjustments;
    }

    List<String> remarks() {
        return remarks;
    }

    void served(Optional<LocalDate> date) {
        served = served.or(() -> date);
    }

    void allowed(Money amount) {
        allowed = Optional.of(amount);
    }

    void control(String number) {
        control = number;
    }

    RemittedLine build() {
        return new RemittedLine(
                n,
                svc.number(),
                svc.component(1, 2).strip(),
                svc.component(6, 2).strip(),
                charge,
                paid,
                allowed,
                svc.element(5),
                served,
                control,
                List.copyOf(adjustments),
                List.copyOf(remarks));
    }
}
