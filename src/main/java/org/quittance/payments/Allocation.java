package org.quittance.payments;

import java.util.Map;
import org.quittance.money.Money;
import org.quittance.registration.AccountId;

/** What a payment is for (rule A-42). */
public sealed interface Allocation {

    /** The oldest accounts first, until nothing is left. */
    record OldestFirst() implements Allocation {}

    /**
     * As the person wishes.
     *
     * @param amounts how much for which account; together no more than is paid
     */
    record Chosen(Map<AccountId, Money> amounts) implements Allocation {
        /** Keeps its own copy. */
        public Chosen {
            amounts = Map.copyOf(amounts);
        }
    }
}
