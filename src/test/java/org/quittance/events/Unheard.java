package org.quittance.events;

import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.quittance.jobs.Jobs;
import org.quittance.storage.Acts;
import org.quittance.storage.CertainTransactions;

/** Events that nobody hears: for tests of modules put together by hand. */
public final class Unheard {

    private Unheard() {}

    public static KeptEvents events(DataSource dataSource) {
        Acts acts = new Acts(new CertainTransactions(dataSource));
        return new KeptEvents(new Jobs(dataSource, acts, Clock.systemUTC()), acts, List::of);
    }
}
