package org.quittance.synthea.store;

import java.util.List;
import org.quittance.synthea.rules.TransactionRow;

/**
 * A visit with everything that was billed for it: what becomes one patient account.
 *
 * @param encounter the visit
 * @param claims its own claim first, then one for each medication ordered
 */
public record Visit(Staging.EncounterRow encounter, List<BilledClaim> claims) {

    /**
     * A claim with its transactions.
     *
     * @param rows its transactions in file order
     */
    public record BilledClaim(Staging.ClaimRow claim, List<TransactionRow> rows) {}
}
