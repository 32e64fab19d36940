package org.quittance.ledger;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Gathers what one transaction does to guarantors' receivables, and tells it once, before the transaction commits. */
final class Touched implements TransactionSynchronization {

    private static final int MOST_NAMED = 20_000;

    private final ApplicationEventPublisher events;
    private final Set<UUID> accounts = new HashSet<>();
    private final Set<EntryId> entries = new HashSet<>();
    private boolean others;

    private Touched(ApplicationEventPublisher events) {
        this.events = events;
    }

    /** What the running transaction gathers. */
    static Touched of(ApplicationEventPublisher events) {
        if (TransactionSynchronizationManager.getResource(events) instanceof Touched gathered) {
            return gathered;
        }
        Touched fresh = new Touched(events);
        TransactionSynchronizationManager.bindResource(events, fresh);
        TransactionSynchronizationManager.registerSynchronization(fresh);
        return fresh;
    }

    /** An entry was begun, or taken back, that may be too large to look at. */
    void entry(EntryId entry) {
        entries.add(entry);
    }

    /** An act was posted. What a payment does is settled where it is taken. */
    void act(EntryDraft draft, List<TransferDraft> transfers) {
        if (draft.kind() == EntryKind.PAYMENT || draft.kind() == EntryKind.UNAPPLIED_GUARANTOR_MOVED || others) {
            return;
        }
        for (TransferDraft transfer : transfers) {
            key(transfer.debit());
            key(transfer.credit());
        }
        if (accounts.size() > MOST_NAMED) {
            accounts.clear();
            others = true;
        }
    }

    private void key(AccountKey key) {
        if (key.kind() == AccountKind.RECEIVABLE && key.party() == Party.G) {
            accounts.add(key.owner());
        }
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(events);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(events, this);
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        if (others || !accounts.isEmpty() || !entries.isEmpty()) {
            events.publishEvent(new ReceivablesMoved(accounts, entries, others));
        }
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(events);
    }
}
