package org.quittance.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.quittance.storage.Acts;
import org.quittance.storage.CertainTransactions;
import org.quittance.storage.Organisation;

/** A node that only counts: in a process of its own it can be killed. */
final class CountingNode {

    private CountingNode() {}

    static JobNode over(DataSource dataSource, String name, long pauseMillis) {
        Acts acts = new Acts(new CertainTransactions(dataSource));
        Clock clock = Clock.systemUTC();
        return new JobNode(
                dataSource,
                new JobKinds(List.of(new Counting(dataSource, acts, pauseMillis, name)), List.of()),
                new Jobs(dataSource, acts, clock),
                acts,
                clock,
                new JobNode.Manner(
                        name,
                        () -> List.of(Organisation.FIRST),
                        () -> ZoneOffset.UTC,
                        Duration.ofMillis(200),
                        Duration.ofMillis(500)));
    }

    /** Address, user and password of the database. */
    public static void main(String[] words) throws InterruptedException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(words[0]);
        source.setUser(words[1]);
        source.setPassword(words[2]);
        source.setCurrentSchema("clinic,common");
        over(source, "doomed", 50).begin();
        Thread.sleep(Duration.ofMinutes(5));
    }
}
