package org.quittance.ledger.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What transfers moved on each account that keeps a balance, gathered while they are written. Not safe for use by several
 * threads at once.
 */
final class Movements {

    /** Sums of one account, in cents. */
    private static final class Sums {
        private long debit;
        private long credit;
    }

    private final Map<Long, Sums> accounts = new HashMap<>();

    /** Counts a transfer, on those of its two accounts that are not among {@code withoutBalance}. */
    void add(TransferRow row, Set<Long> withoutBalance) {
        if (!withoutBalance.contains(row.debitId())) {
            add(row.debitId(), row.cents(), 0);
        }
        if (!withoutBalance.contains(row.creditId())) {
            add(row.creditId(), 0, row.cents());
        }
    }

    void add(Movements others) {
        others.accounts.forEach((account, sums) -> add(account, sums.debit, sums.credit));
    }

    private void add(long account, long debit, long credit) {
        Sums sums = accounts.computeIfAbsent(account, key -> new Sums());
        sums.debit = Math.addExact(sums.debit, debit);
        sums.credit = Math.addExact(sums.credit, credit);
    }

    int size() {
        return accounts.size();
    }

    void clear() {
        accounts.clear();
    }

    /** Takes the sums of one account. */
    interface Taker {
        void take(long account, long debitCents, long creditCents);
    }

    /** Tells the sums in the order of the accounts' numbers. */
    void inOrder(Taker taker) {
        long[] inOrder =
                accounts.keySet().stream().mapToLong(Long::longValue).sorted().toArray();
        for (long account : inOrder) {
            Sums sums = Objects.requireNonNull(accounts.get(account));
            taker.take(account, sums.debit, sums.credit);
        }
    }
}
