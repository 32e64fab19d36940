package org.quittance.tasks;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.quittance.storage.Acts;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** Tasks for tests of the modules that cause them. */
public final class TestTasks {

    private TestTasks() {}

    /** In a database, on a November day. */
    public static Tasks of(DataSource dataSource, TaskSource... sources) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        for (int i = 0; i < sources.length; i++) {
            beans.addBean("source" + i, sources[i]);
        }
        return new Tasks(
                dataSource,
                new Acts(new DataSourceTransactionManager(dataSource)),
                Clock.fixed(Instant.parse("2026-11-24T15:00:00Z"), ZoneOffset.UTC),
                beans.getBeanProvider(TaskSource.class));
    }
}
