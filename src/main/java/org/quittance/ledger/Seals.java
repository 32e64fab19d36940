package org.quittance.ledger;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javax.sql.DataSource;
import org.quittance.ledger.store.SealStore;
import org.quittance.storage.Acts;
import org.springframework.stereotype.Component;

/**
 * Seals closed days, so that nothing is posted in them any more and nothing in them can change unseen. A seal is a hash
 * over all that the day holds and the seal of the day before; days without entries are sealed too. Every node may call
 * it at any time.
 */
@Component
public class Seals {

    private static final int DAYS_AT_ONCE = 200;

    private final SealStore store;
    private final BusinessDays days;
    private final Acts acts;

    /**
     * Seals in a database.
     *
     * @param dataSource where the ledger is
     * @param days its calendar
     * @param acts runs each batch of days as one act
     */
    public Seals(DataSource dataSource, BusinessDays days, Acts acts) {
        this.store = new SealStore(dataSource);
        this.days = days;
        this.acts = acts;
    }

    /**
     * Seals every day before today that is not sealed yet, from the first day that has entries.
     *
     * @return how many days were sealed
     */
    public int sealClosedDays() {
        LocalDate last = days.today().minusDays(1);
        int sealed = 0;
        int batch = acts.whole(() -> sealSome(last));
        while (batch > 0) {
            sealed += batch;
            batch = acts.whole(() -> sealSome(last));
        }
        return sealed;
    }

    private int sealSome(LocalDate last) {
        Optional<LocalDate> next = store.nextDay();
        if (next.isEmpty() || next.get().isAfter(last)) {
            return 0;
        }
        LocalDate latest = next.get().plusDays(DAYS_AT_ONCE - 1);
        LocalDate to = latest.isBefore(last) ? latest : last;
        store.lock(next.get(), to);
        LocalDate from = store.nextDay().orElseThrow();
        if (from.isAfter(to)) {
            return 0;
        }
        store.seal(from, to, days.now());
        return (int) ChronoUnit.DAYS.between(from, to) + 1;
    }
}
