package org.quittance.synthea.write;

import java.util.List;
import org.quittance.charges.Charge;
import org.quittance.registration.AccountId;
import org.quittance.synthea.store.Visit.BilledClaim;

/**
 * A claim that was written, on its way into the ledger.
 *
 * @param account its patient account
 * @param billed the claim with its transactions
 * @param lines its charge lines, one for each charge among the transactions, in their order
 */
record WrittenClaim(AccountId account, BilledClaim billed, List<Charge> lines) {}
