package org.quittance.ledger;

import java.util.Set;
import java.util.UUID;

/**
 * Event, published once in a transaction that changed what guarantors owe, before it commits: money of theirs that waits
 * may now be applied. Payments do not publish it, nor does money that moves with a merge of guarantors.
 *
 * @param accounts patient accounts that were posted to
 * @param entries further entries, whose accounts are too many to name
 * @param others whether further accounts may have changed that nobody names
 */
public record ReceivablesMoved(Set<UUID> accounts, Set<EntryId> entries, boolean others) {

    /** Takes copies. */
    public ReceivablesMoved {
        accounts = Set.copyOf(accounts);
        entries = Set.copyOf(entries);
    }
}
