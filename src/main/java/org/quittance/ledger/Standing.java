package org.quittance.ledger;

import java.util.List;
import java.util.Map;

/**
 * How patient accounts stand.
 *
 * @param open what each party owes on each charge line; what comes to nothing is left out
 * @param numbers numbers of the ledger accounts it stands on, so that an entry that moves them need not ask again
 */
public record Standing(List<OpenAmount> open, Map<AccountKey, Long> numbers) {}
