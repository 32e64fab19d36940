package org.quittance.ledger;

import java.util.Comparator;
import java.util.UUID;

/**
 * Names one ledger account.
 *
 * @param kind what it is for
 * @param owner the patient account, payer, guarantor, or remittance it belongs to; {@link #HOUSE} for the house's own
 * @param party who owes, on receivables; else {@link Party#NONE}
 */
public record AccountKey(AccountKind kind, UUID owner, Party party) implements Comparable<AccountKey> {

    /** The owner of accounts that belong to the house itself. */
    public static final UUID HOUSE = new UUID(0, 0);

    private static final Comparator<AccountKey> ORDER = Comparator.comparing(AccountKey::owner)
            .thenComparing(AccountKey::kind)
            .thenComparing(AccountKey::party);

    /** Checks that a receivable names who owes it, and nothing else does. */
    public AccountKey {
        if ((kind == AccountKind.RECEIVABLE) == (party == Party.NONE)) {
            throw new IllegalArgumentException("A receivable names who owes it; no other account does: " + kind);
        }
    }

    /**
     * What a party owes on a patient account.
     *
     * @param account the patient account
     * @param party who owes
     * @return the key
     */
    public static AccountKey receivable(UUID account, Party party) {
        return new AccountKey(AccountKind.RECEIVABLE, account, party);
    }

    /**
     * An account of the house.
     *
     * @param kind what it is for
     * @return the key
     */
    public static AccountKey house(AccountKind kind) {
        return new AccountKey(kind, HOUSE, Party.NONE);
    }

    /**
     * An account that belongs to a payer, guarantor, or remittance.
     *
     * @param kind what it is for
     * @param owner whom or what it belongs to
     * @return the key
     */
    public static AccountKey of(AccountKind kind, UUID owner) {
        return new AccountKey(kind, owner, Party.NONE);
    }

    @Override
    public int compareTo(AccountKey other) {
        return ORDER.compare(this, other);
    }
}
