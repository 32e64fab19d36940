package org.quittance.ledger;

import java.util.Set;
import java.util.UUID;
import org.quittance.staff.Actor;

/**
 * Event, published once in a transaction that moved what is owed on patient accounts, by whomever, or money of guarantors
 * that waits; before it commits and after {@link ReceivablesMoved}, so that nothing of them moves any more. Whoever keeps
 * something that follows from those balances brings it in line.
 *
 * @param owners patient accounts and guarantors that were posted to
 * @param entries further entries, whose owners are too many to name
 * @param others whether further owners may be concerned that nobody names
 * @param by who posted first
 */
public record BalancesMoved(Set<UUID> owners, Set<EntryId> entries, boolean others, Actor by) {

    /** Takes copies. */
    public BalancesMoved {
        owners = Set.copyOf(owners);
        entries = Set.copyOf(entries);
    }
}
