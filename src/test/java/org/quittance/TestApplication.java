package org.quittance;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.quittance.storage.TestDatabase;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * The whole program over a test's database: all modules as they run in earnest. The caller closes it.
 *
 * <pre>{@code
 * try (var modules = TestApplication.modules(database)) { modules.getBean(Ledger.class)... }
 * try (var server = TestApplication.server(database)) { TestApplication.address(server) ... }
 * }</pre>
 */
public final class TestApplication {

    private TestApplication() {}

    /** The modules without pages, as a command has them. */
    public static ConfigurableApplicationContext modules(TestDatabase database) {
        return modules(database::dataSource);
    }

    /** The same, over connections that come from elsewhere. */
    public static ConfigurableApplicationContext modules(Supplier<DataSource> dataSource) {
        return SharedModules.lend(dataSource, Optional.empty());
    }

    /** The same, with a clock of the test's own: one that stands still, or is moved. */
    public static ConfigurableApplicationContext modules(TestDatabase database, Clock clock) {
        return SharedModules.lend(database::dataSource, Optional.of(clock));
    }

    /** The server on a free port. */
    public static ConfigurableApplicationContext server(TestDatabase database) {
        return start(database::dataSource, Map.of(), WebApplicationType.SERVLET, Optional.empty());
    }

    /** The server on a free port, with a clock of the test's own. */
    public static ConfigurableApplicationContext server(TestDatabase database, Clock clock) {
        return start(database::dataSource, Map.of(), WebApplicationType.SERVLET, Optional.of(() -> clock));
    }

    /** The server on a free port over connections of the test's own making, with settings as an operator gives them. */
    public static ConfigurableApplicationContext server(DataSource dataSource, Map<String, Object> settings) {
        return start(() -> dataSource, settings, WebApplicationType.SERVLET, Optional.empty());
    }

    /** Where a server is reached. */
    public static String address(ConfigurableApplicationContext server) {
        return "http://127.0.0.1:" + server.getEnvironment().getRequiredProperty("local.server.port");
    }

    static ConfigurableApplicationContext start(
            Supplier<DataSource> dataSource,
            Map<String, Object> settings,
            WebApplicationType type,
            Optional<Supplier<Clock>> clock) {
        SpringApplication application = new SpringApplication(QuittanceApplication.class);
        application.setWebApplicationType(type);
        application.setRegisterShutdownHook(false);
        application.setLazyInitialization(type == WebApplicationType.NONE);
        application.addInitializers(context -> {
            Map<String, Object> all = new HashMap<>(settings);
            all.put("server.port", 0);
            all.put("quittance.sample-clinic", false);
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", all));
            GenericApplicationContext beans = (GenericApplicationContext) context;
            // The database outlives the context.
            beans.registerBean(DataSource.class, dataSource, definition -> definition.setDestroyMethodName(""));
            clock.ifPresent(own -> beans.registerBean(Clock.class, own));
        });
        return application.run();
    }
}
