package org.quittance.feeds.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.quittance.feeds.hl7.Faults;
import org.quittance.feeds.hl7.Hl7Message;
import org.quittance.feeds.hl7.Hl7Segment;
import org.quittance.feeds.hl7.MessageFault;
import org.quittance.money.Money;

/**
 * A charge, or one taken back (FT1).
 *
 * @param segment which FT1 it is, from 1
 * @param transaction how the sender names it (FT1-2), empty when it does not
 * @param takenBack whether it takes back (FT1-6 CD, or a quantity below zero)
 * @param system {@code HC} for procedure codes, else {@code LOCAL}
 * @param code FT1-25, else FT1-7
 * @param modifiers FT1-26
 * @param description in words, may be empty
 * @param units how many, above zero
 * @param amount how much, above zero
 * @param servedOn day of service
 * @param diagnoses what it was done for (FT1-19)
 */
public record ChargeFacts(
        int segment,
        String transaction,
        boolean takenBack,
        String system,
        String code,
        List<String> modifiers,
        String description,
        BigDecimal units,
        Money amount,
        LocalDate servedOn,
        List<DiagnosisFacts> diagnoses) {

    private static final int TRANSACTION = 2;
    private static final int SERVED = 4;
    private static final int CODE = 7;
    private static final int DESCRIPTION = 8;
    private static final int DIAGNOSIS = 19;
    private static final int PROCEDURE = 25;
    private static final int MODIFIER = 26;

    private static final Pattern PROCEDURE_CODE = Pattern.compile("[0-9A-Z]\\d{3}[0-9A-Z]");

    /**
     * Reads FT1.
     *
     * @param sentOn day of service where none is told
     * @param today no service is later
     * @param faults takes what is wrong
     * @return in order
     */
    public static List<ChargeFacts> of(Hl7Message message, LocalDate sentOn, LocalDate today, Faults faults) {
        List<ChargeFacts> found = new ArrayList<>();
        for (Hl7Segment ft1 : message.all("FT1")) {
            charge(ft1, sentOn, today, faults).ifPresent(found::add);
        }
        return found;
    }

    private static Optional<ChargeFacts> charge(Hl7Segment ft1, LocalDate sentOn, LocalDate today, Faults faults) {
        boolean procedure = !ft1.text(PROCEDURE).isEmpty();
        String code = procedure ? ft1.text(PROCEDURE) : ft1.text(CODE);
        if (code.isEmpty()) {
            faults.add(ft1, CODE, MessageFault.NO_CHARGE_CODE);
        }
        LocalDate served = served(ft1, sentOn, today, faults);
        return ChargePrice.of(ft1, faults)
                .map(price -> new ChargeFacts(
                        ft1.occurrence(),
                        ft1.text(TRANSACTION),
                        price.takenBack(),
                        PROCEDURE_CODE.matcher(code).matches() ? "HC" : "LOCAL",
                        code,
                        modifiers(ft1),
                        description(ft1),
                        price.units(),
                        price.amount(),
                        served,
                        diagnoses(ft1)));
    }

    private static LocalDate served(Hl7Segment ft1, LocalDate sentOn, LocalDate today, Faults faults) {
        String text = ft1.text(SERVED);
        Optional<LocalDate> day = Moments.day(text);
        if (!text.isEmpty() && day.isEmpty()) {
            faults.add(ft1, SERVED, MessageFault.SERVICE_DAY);
        } else if (day.filter(on -> on.isAfter(today) || !Moments.plausible(on)).isPresent()) {
            faults.add(ft1, SERVED, MessageFault.SERVICE_DAY_RANGE);
        }
        return day.orElse(sentOn);
    }

    private static String description(Hl7Segment ft1) {
        for (String text : List.of(ft1.text(DESCRIPTION), ft1.text(PROCEDURE, 2), ft1.text(CODE, 2))) {
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    private static List<String> modifiers(Hl7Segment ft1) {
        List<String> found = new ArrayList<>();
        for (int i = 1; i <= Math.min(4, ft1.repetitions(MODIFIER)); i++) {
            if (!ft1.text(MODIFIER, i, 1, 1).isEmpty()) {
                found.add(ft1.text(MODIFIER, i, 1, 1));
            }
        }
        return found;
    }

    private static List<DiagnosisFacts> diagnoses(Hl7Segment ft1) {
        List<DiagnosisFacts> found = new ArrayList<>();
        for (int i = 1; i <= ft1.repetitions(DIAGNOSIS); i++) {
            String code = ft1.text(DIAGNOSIS, i, 1, 1);
            if (!code.isEmpty()) {
                found.add(DiagnosisFacts.of(code, ft1.text(DIAGNOSIS, i, 3, 1), ft1.text(DIAGNOSIS, i, 2, 1), ""));
            }
        }
        return found;
    }
}
