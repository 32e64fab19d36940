package org.quittance.claims.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.quittance.charges.ChargeKind;
import org.quittance.money.Money;

/**
 * A service line (LX with SV1 or SV2). Texts that are not sent are empty.
 *
 * @param number place among the lines of the claim, from 1
 * @param codeSystem HC for CPT and HCPCS; NUBC for a revenue code alone
 * @param code procedure code
 * @param modifiers up to four
 * @param revenueCode SV201
 * @param description SV101-7
 * @param units SV104 or SV205, three decimals at most
 * @param amount SV102 or SV203, not below zero
 * @param from first day
 * @param to last day
 * @param placeOfService SV105, else of the claim
 * @param control REF*6R
 * @param pointers SV107, places of the claim's diagnoses
 * @param kind what kind of thing
 * @param segment of SV1 or SV2
 */
record SentLine(
        int number,
        String codeSystem,
        String code,
        List<String> modifiers,
        String revenueCode,
        String description,
        BigDecimal units,
        Money amount,
        LocalDate from,
        LocalDate to,
        String placeOfService,
        String control,
        List<Integer> pointers,
        ChargeKind kind,
        int segment) {

    /** What the line asks for; two lines that ask for the same have the same text. */
    String content() {
        return String.join(
                "|",
                codeSystem,
                code,
                String.join(":", modifiers),
                revenueCode,
                units.stripTrailingZeros().toPlainString(),
                amount.toDollars(),
                from.toString(),
                to.toString());
    }

    /** The same line, unnumbered within its account, with its diagnoses at other places. */
    SentLine pointingTo(java.util.Map<Integer, Integer> places) {
        return new SentLine(
                0,
                codeSystem,
                code,
                modifiers,
                revenueCode,
                description,
                units,
                amount,
                from,
                to,
                placeOfService,
                control,
                pointers.stream().map(at -> places.getOrDefault(at, at)).toList(),
                kind,
                segment);
    }
}
