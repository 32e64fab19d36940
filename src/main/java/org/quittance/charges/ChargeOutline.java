package org.quittance.charges;

import java.time.LocalDate;
import java.util.UUID;
import org.quittance.money.Money;

/**
 * What tells a charge line from others: enough to know which one an answer means.
 *
 * @param claim the claim that bills it
 * @param code procedure code, or empty
 * @param revenueCode revenue code, or empty
 * @param amount what was charged
 * @param serviceFrom first date of service
 * @param lineControl REF*6R as sent, or empty
 * @param placeOfService two digits, or empty
 */
public record ChargeOutline(
        UUID id,
        UUID claim,
        String code,
        String revenueCode,
        Money amount,
        LocalDate serviceFrom,
        String lineControl,
        String placeOfService) {}
