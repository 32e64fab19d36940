package org.quittance.remittance.posting;

import javax.sql.DataSource;
import org.quittance.charges.Charges;
import org.quittance.claims.Claims;
import org.quittance.coverage.Coverage;
import org.quittance.ledger.BusinessDays;
import org.quittance.ledger.Ledger;
import org.quittance.registration.Registration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Puts together what a remittance is posted with. */
@Component
public class PosterFactory {

    private final DataSource dataSource;
    private final Ledger ledger;
    private final BusinessDays days;
    private final Coverage coverage;
    private final BooksLoader loader;
    private final ApplicationEventPublisher events;

    PosterFactory(
            DataSource dataSource,
            Ledger ledger,
            BusinessDays days,
            Registration registration,
            Coverage coverage,
            Charges charges,
            Claims claims,
            ApplicationEventPublisher events) {
        this.dataSource = dataSource;
        this.ledger = ledger;
        this.days = days;
        this.coverage = coverage;
        this.loader = new BooksLoader(dataSource, ledger, registration, coverage, charges, claims);
        this.events = events;
    }

    Poster poster() {
        return new Poster(dataSource, ledger, days, coverage, loader, events);
    }

    BooksLoader loader() {
        return loader;
    }
}
