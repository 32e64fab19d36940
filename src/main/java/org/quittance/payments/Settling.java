package org.quittance.payments;

import java.util.List;
import javax.sql.DataSource;
import org.quittance.charges.Charges;
import org.quittance.holds.Holds;
import org.quittance.ledger.BusinessDays;
import org.quittance.ledger.Ledger;
import org.quittance.ledger.ReceivablesMoved;
import org.quittance.money.Money;
import org.quittance.payments.store.WaitingStore;
import org.quittance.registration.GuarantorId;
import org.quittance.registration.Registration;
import org.quittance.storage.Acts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Applies money of guarantors that waits as soon as they owe something, in the transaction that made them owe it, and
 * takes it back to what waits when they owe less (rules ). So a bill never asks for what is paid already.
 */
@Component
public class Settling {

    private final WaitingStore store;
    private final Applying applying;
    private final Acts acts;

    /**
     * Settles in a database.
     *
     * @param acts runs transactions
     * @param ledger the books
     * @param days the ledger's calendar
     * @param registration guarantors and their accounts
     * @param charges charge lines
     * @param holds what stops it
     */
    public Settling(
            DataSource dataSource,
            Acts acts,
            Ledger ledger,
            BusinessDays days,
            Registration registration,
            Charges charges,
            Holds holds) {
        this.store = new WaitingStore(dataSource);
        this.acts = acts;
        this.applying =
                new Applying(ledger, days, registration, new OpenBalances(ledger, registration, charges), holds);
    }

    @EventListener
    void on(ReceivablesMoved moved) {
        store.toSettle(moved).forEach(applying::settle);
    }

    /**
     * Applies what waits of one guarantor, now.
     *
     * @return how much was applied
     */
    public Money settle(GuarantorId guarantor) {
        return acts.whole(() -> applying.settle(guarantor));
    }

    /**
     * Money that waits, the most first.
     *
     * @param limit at most so many
     * @return by guarantor
     */
    public List<WaitingMoney> waiting(int limit) {
        return store.waiting(limit);
    }
}
