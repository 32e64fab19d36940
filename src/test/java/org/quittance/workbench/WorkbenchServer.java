package org.quittance.workbench;

import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.quittance.QuittanceApplication;
import org.quittance.staff.Staff;
import org.quittance.storage.TestDatabase;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The program, started once for all page tests of a run, on its own database with invented people. */
final class WorkbenchServer {

    private static final WorkbenchServer ONE = new WorkbenchServer();

    private final TestDatabase database = new TestDatabase();
    private final SettableClock clock = new SettableClock();
    private final ConfigurableApplicationContext context;

    private WorkbenchServer() {
        SpringApplication application = new SpringApplication(QuittanceApplication.class);
        application.addInitializers(starting -> {
            starting.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "test", Map.of("server.port", 0, "spring.main.allow-bean-definition-overriding", true)));
            GenericApplicationContext beans = (GenericApplicationContext) starting;
            beans.registerBean(DataSource.class, database::dataSource);
            beans.registerBean(Clock.class, () -> clock, definition -> definition.setPrimary(true));
        });
        context = application.run();
        context.getBean(Staff.class).createSampleStaff();
        Runtime.getRuntime().addShutdownHook(new Thread(context::close));
    }

    static WorkbenchServer get() {
        return ONE;
    }

    String url(String path) {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + path;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    TestDatabase database() {
        return database;
    }

    SettableClock clock() {
        return clock;
    }
}
