package org.quittance.claims.intake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quittance.claims.ClaimForm;
import org.quittance.exchange.DateRange;
import org.quittance.exchange.Segment;
import org.quittance.exchange.X12Values;
import org.quittance.money.Money;

/** A service line (LX and what follows), while it is read. */
final class LineDraft {

    private static final BigDecimal MOST_UNITS = new BigDecimal(1_000_000_000);
    private static final int DECIMALS = 3;
    private static final int MODIFIERS = 4;

    private final Segment lx;
    private final Parts parts;
    private final FileProblems problems;
    private Optional<Segment> service = Optional.empty();
    private Optional<DateRange> served = Optional.empty();
    private Money amount = Money.ZERO;
    private BigDecimal units = BigDecimal.ONE;
    private String control = "";
    private boolean drug;
    private boolean datesBad;

    LineDraft(Segment lx, Parts parts, FileProblems problems) {
        this.lx = lx;
        this.parts = parts;
        this.problems = problems;
    }

    /** SV1 or SV2. */
    void service(Segment sv) {
        if (service.isPresent()) {
            problems.reject(ClaimFault.TWO_SERVICES.at(sv.place(), ""));
            return;
        }
        service = Optional.of(sv);
        int amountAt = sv.is("SV1") ? 2 : 3;
        amount = problems.value(X12Values.amount(sv, amountAt), Money.ZERO);
        if (amount.isNegative()) {
            problems.reject(ClaimFault.CHARGE_SIGN.at(sv.place(amountAt), amount.toDollars()));
        }
        int unitsAt = sv.is("SV1") ? 4 : 5;
        if (!sv.element(unitsAt).isBlank()) {
            units = problems.value(X12Values.quantity(sv, unitsAt), BigDecimal.ONE);
            if (units.abs().compareTo(MOST_UNITS) >= 0) {
                problems.reject(ClaimFault.UNITS.at(sv.place(unitsAt), sv.element(unitsAt)));
                units = BigDecimal.ONE;
            }
        }
    }

    void served(Segment dtp) {
        Optional<DateRange> none = Optional.empty();
        served = problems.value(X12Values.dateOrRange(dtp, 3).map(Optional::of), none);
        datesBad = served.isEmpty();
    }

    void control(String number) {
        control = number.strip();
    }

    void drug() {
        drug = true;
    }

    Optional<ClaimForm> form() {
        return service.map(sv -> sv.is("SV1") ? ClaimForm.PROFESSIONAL : ClaimForm.INSTITUTIONAL);
    }

    Money amount() {
        return amount;
    }

    /** Finished; empty, with its problem gathered, when it cannot be used. */
    Optional<SentLine> line(int number, Optional<DateRange> statement, String placeOfClaim) {
        if (service.isEmpty()) {
            problems.reject(ClaimFault.NO_SERVICE.at(lx.place(), ""));
            return Optional.empty();
        }
        Segment sv = service.get();
        Optional<DateRange> days = served.isPresent() ? served : statement;
        if (days.isEmpty()) {
            if (!datesBad) {
                problems.reject(ClaimFault.SERVICE_DATE.at(lx.place(), ""));
            }
            return Optional.empty();
        }
        return Optional.of(line(sv, number, days.get(), placeOfClaim));
    }

    private SentLine line(Segment sv, int number, DateRange days, String placeOfClaim) {
        boolean professional = sv.is("SV1");
        List<String> procedure = parts.of(sv, professional ? 1 : 2);
        String code = Parts.at(procedure, 2);
        String revenue = professional ? "" : sv.element(1).strip();
        String place = professional && !sv.element(5).isBlank() ? sv.element(5).strip() : placeOfClaim;
        return new SentLine(
                number,
                code.isEmpty() ? "NUBC" : Parts.at(procedure, 1),
                code,
                modifiers(procedure),
                revenue,
                Parts.at(procedure, 7),
                units.setScale(DECIMALS, RoundingMode.HALF_UP),
                amount,
                days.from(),
                days.through(),
                place,
                control,
                professional ? pointers(sv) : List.of(),
                PlainWords.kind(code, revenue, drug),
                sv.number());
    }

    private static List<String> modifiers(List<String> procedure) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < MODIFIERS; i++) {
            String modifier = Parts.at(procedure, 3 + i);
            if (!modifier.isEmpty()) {
                found.add(modifier);
            }
        }
        return found;
    }

    private List<Integer> pointers(Segment sv) {
        List<Integer> found = new ArrayList<>();
        for (String pointer : parts.of(sv, 7)) {
            if (pointer.matches("[1-9][0-9]?")) {
                found.add(Integer.valueOf(pointer));
            }
        }
        return found;
    }
}
