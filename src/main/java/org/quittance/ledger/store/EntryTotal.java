package org.quittance.ledger.store;

import java.math.BigInteger;

/**
 * What an entry holds, gathered while its transfers are written. Not safe for use by several threads at once.
 */
final class EntryTotal {

    private long transfers;
    private long cents;
    private BigInteger numberSum = BigInteger.ZERO;
    private long digestXor;

    void add(long id, long transferCents, long digest) {
        transfers++;
        cents = Math.addExact(cents, transferCents);
        numberSum = numberSum.add(BigInteger.valueOf(id));
        digestXor ^= digest;
    }

    void add(EntryTotal other) {
        transfers += other.transfers;
        cents = Math.addExact(cents, other.cents);
        numberSum = numberSum.add(other.numberSum);
        digestXor ^= other.digestXor;
    }

    long transfers() {
        return transfers;
    }

    long cents() {
        return cents;
    }

    BigInteger numberSum() {
        return numberSum;
    }

    long digestXor() {
        return digestXor;
    }
}
