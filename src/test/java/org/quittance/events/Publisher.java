package org.quittance.events;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.postgresql.ds.PGSimpleDataSource;
import org.quittance.jobs.Jobs;
import org.quittance.storage.Acts;
import org.quittance.storage.CertainTransactions;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A process of its own that makes a fact true, says so, and waits to be killed before anybody has heard of it. */
final class Publisher {

    private Publisher() {}

    /** Address, user and password of the database. */
    public static void main(String[] words) throws InterruptedException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(words[0]);
        source.setUser(words[1]);
        source.setPassword(words[2]);
        source.setCurrentSchema("clinic,common");
        Acts acts = new Acts(new CertainTransactions(source));
        KeptEvents events =
                new KeptEvents(new Jobs(source, acts, Clock.systemUTC()), acts, () -> List.of(new Remembering(source)));
        acts.whole(() -> {
            JdbcClient.create(source).sql("insert into fact (n) values (7)").update();
            events.publish(new Noted(7));
            return true;
        });
        System.out.println("stands");
        TimeUnit.MINUTES.sleep(5);
    }
}
