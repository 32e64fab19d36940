package org.quittance.remittance.posting;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.quittance.charges.Charges;
import org.quittance.claims.Claims;
import org.quittance.coverage.Coverage;
import org.quittance.events.KeptEvents;
import org.quittance.ledger.BusinessDays;
import org.quittance.ledger.Ledger;
import org.quittance.registration.Registration;
import org.quittance.remittance.RemittancePosted;
import org.quittance.remittance.store.RemittanceStore;
import org.quittance.remittance.store.TwinStore;
import org.quittance.staff.Actor;
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
    private final KnownClaimsLoader loader;
    private final ApplicationEventPublisher events;
    private final KeptEvents kept;
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
            ApplicationEventPublisher events,
            KeptEvents kept) {
        this(dataSource, ledger, days, registration, coverage, charges, claims, events, kept, BATCH);
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
            KeptEvents kept,
            int batchSize) {
        this.dataSource = dataSource;
        this.ledger = ledger;
        this.days = days;
        this.coverage = coverage;
        this.loader = new KnownClaimsLoader(dataSource, ledger, registration, coverage, charges, claims);
        this.events = events;
        this.kept = kept;
        this.batchSize = batchSize;
    }

    Poster poster() {
        return new Poster(dataSource, ledger, days, coverage, loader, batchSize);
    }

    /** Tells, in the transaction that posts, what will stand: to those who act at once, and to those who hear later. */
    void tell(Poster.Result result, UUID fileId, Actor by) {
        result.posted().forEach(each -> {
            RemittancePosted posted = new RemittancePosted(each, fileId, by.name());
            events.publishEvent(posted);
            kept.publish(posted);
        });
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
        return new Poster.Result(result.checked(), counted, result.suspicion(), result.posted());
    }

    /** How many transactions of a file were taken back and do not stand again. */
    int takenBack(UUID fileId) {
        return new TwinStore(dataSource).takenBack(fileId);
    }

    KnownClaimsLoader loader() {
        return loader;
    }
}
