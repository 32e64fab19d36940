package org.quittance.ledger;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.quittance.staff.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Gathers what one transaction does to balances, and tells it once, before the transaction commits. */
final class Touched implements TransactionSynchronization {

    private static final int MOST_NAMED = 20_000;

    private final ApplicationEventPublisher events;
    private final Set<UUID> accounts = new HashSet<>();
    private final Set<EntryId> entries = new HashSet<>();
    private boolean others;
    private final Set<UUID> owners = new HashSet<>();
    private final Set<EntryId> allEntries = new HashSet<>();
    private boolean otherOwners;
    private Optional<Actor> by = Optional.empty();

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
    void entry(EntryId entry, Actor postedBy) {
        entries.add(entry);
        moneyOnly(entry, postedBy);
    }

    /** The same, of money of guarantors that changed hands and that nothing is to be settled with. */
    void moneyOnly(EntryId entry, Actor postedBy) {
        allEntries.add(entry);
        posted(postedBy);
    }

    private void posted(Actor postedBy) {
        if (by.isEmpty()) {
            by = Optional.of(postedBy);
        }
    }

    /** An act was posted. What a payment does is settled where it is taken. */
    void act(EntryDraft draft, List<TransferDraft> transfers) {
        posted(draft.postedBy());
        boolean settled =
                draft.kind() == EntryKind.PAYMENT || draft.kind() == EntryKind.UNAPPLIED_GUARANTOR_MOVED || others;
        for (TransferDraft transfer : transfers) {
            key(transfer.debit(), settled);
            key(transfer.credit(), settled);
        }
        if (accounts.size() > MOST_NAMED) {
            accounts.clear();
            others = true;
        }
        if (owners.size() > MOST_NAMED) {
            owners.clear();
            otherOwners = true;
        }
    }

    private void key(AccountKey key, boolean settled) {
        if (key.kind() == AccountKind.RECEIVABLE && key.party() == Party.G && !settled) {
            accounts.add(key.owner());
        }
        boolean kept = key.kind() == AccountKind.RECEIVABLE || key.kind() == AccountKind.UNAPPLIED_GUARANTOR;
        if (kept && !otherOwners) {
            owners.add(key.owner());
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
        if (otherOwners || !owners.isEmpty() || !allEntries.isEmpty()) {
            events.publishEvent(new BalancesMoved(owners, allEntries, otherOwners, by.orElseThrow()));
        }
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(events);
    }
}
