package org.quittance.remittance.posting;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.quittance.charges.Charges;
import org.quittance.claims.Claims;
import org.quittance.coverage.Coverage;
import org.quittance.ledger.BusinessDays;
import org.quittance.ledger.Ledger;
import org.quittance.registration.Registration;
import org.quittance.remittance.store.RemittanceStore;
import org.quittance.remittance.store.TwinStore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Puts together what a remittance is posted with. */
@Component
public class PosterFactory {

    private static final int BATCH = 250;

    private final DataSource dataSource;
    private final Ledger ledger;
    private final BusinessDays days;
    private final Coverage coverage;
    private final BooksLoader loader;
    private final ApplicationEventPublisher events;
    private final int batchSize;

    @Autowired
    PosterFactory(
            DataSource dataSource,
            Ledger ledger,
            BusinessDays days,
            Registration registration,
            Coverage coverage,
            Charges charges,
            Claims claims,
            ApplicationEventPublisher events) {
        this(dataSource, ledger, days, registration, coverage, charges, claims, events, BATCH);
    }

    PosterFactory(
            DataSource dataSource,
            Ledger ledger,
            BusinessDays days,
            Registration registration,
            Coverage coverage,
            Charges charges,
            Claims claims,
            ApplicationEventPublisher events,
            int batchSize) {
        this.dataSource = dataSource;
        this.ledger = ledger;
        this.days = days;
        this.coverage = coverage;
        this.loader = new BooksLoader(dataSource, ledger, registration, coverage, charges, claims);
        this.events = events;
        this.batchSize = batchSize;
    }

    Poster poster() {
        return new Poster(dataSource, ledger, days, coverage, loader, events, batchSize);
    }

    /**
     * Counts the patient accounts that change, in the transaction that changes them: asked by a dry run only, so that
     * posting does not pay for it.
     */
    Poster.Result withAccounts(Poster.Result result, UUID fileId) {
        Map<Integer, Integer> changed = new RemittanceStore(dataSource).accountsByTransaction(fileId);
        List<Poster.Done> counted = result.done().stream()
                .map(one -> one.withAccounts(changed.getOrDefault(one.header().transactionNo(), 0)))
                .toList();
        return new Poster.Result(result.checked(), counted, result.suspicion());
    }

    /** How many transactions of a file were taken back and do not stand again. */
    int takenBack(UUID fileId) {
        return new TwinStore(dataSource).takenBack(fileId);
    }

    BooksLoader loader() {
        return loader;
    }
}
