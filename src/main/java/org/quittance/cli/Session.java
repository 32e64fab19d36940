package org.quittance.cli;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javax.sql.DataSource;
import org.quittance.QuittanceApplication;
import org.quittance.staff.Actor;
import org.quittance.staff.Audit;
import org.quittance.staff.AuditEvent;
import org.quittance.storage.Storage;
import org.quittance.storage.StorageOptions;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Starts the program's modules over opened data: for one command, or as the server. */
final class Session {

    private Session() {}

    /**
     * Runs one command's work and closes everything behind it.
     *
     * <pre>{@code
     * return Session.use(data.storage(COMMAND), modules -> modules.getBean(Ledger.class)...);
     * }</pre>
     */
    static <T> T use(StorageOptions options, Function<ConfigurableApplicationContext, T> work) {
        return options.organisation().get(() -> {
            try (ConfigurableApplicationContext modules = start(options, WebApplicationType.NONE, Map.of())) {
                return work.apply(modules);
            }
        });
    }

    /**
     * The same for a command that shows or changes what is about patients: the trail says that it ran, whatever came of
     * it. Whoever operates the machine has no sign-in; the line has no person.
     *
     * @param act what it does
     * @param about the command in a few words, no names and nothing typed
     */
    static <T> T recorded(
            StorageOptions options,
            AuditEvent.Act act,
            String about,
            Function<ConfigurableApplicationContext, T> work) {
        return use(options, modules -> {
            record(modules, act, about);
            return work.apply(modules);
        });
    }

    /** The trail of the organisation that is worked for says that a command ran. */
    static void record(ApplicationContext modules, AuditEvent.Act act, String about) {
        modules.getBean(Audit.class)
                .record(new AuditEvent(
                        Optional.empty(),
                        act,
                        "command " + about,
                        Optional.empty(),
                        AuditEvent.Outcome.DONE,
                        "command line"));
    }

    /** Who acts when a command acts: whoever runs it, by the name of their account on this machine. */
    static Actor operator() {
        String account = System.getProperty("user.name", "").strip();
        return Actor.operator(account.isEmpty() ? "command line" : "command line (" + account + ")");
    }

    /** Starts the server; the caller closes it. */
    static ConfigurableApplicationContext serve(StorageOptions options, Map<String, Object> settings) {
        return options.organisation().get(() -> start(options, WebApplicationType.SERVLET, settings));
    }

    private static ConfigurableApplicationContext start(
            StorageOptions options, WebApplicationType type, Map<String, Object> settings) {
        // Logging is ready before two threads use it.
        LoggerFactory.getILoggerFactory();
        // PostgreSQL starts while the classes are being read.
        CompletableFuture<Storage> storage = CompletableFuture.supplyAsync(() -> Storage.open(options));
        SpringApplication application = new SpringApplication(QuittanceApplication.class);
        application.setWebApplicationType(type);
        application.setRegisterShutdownHook(false);
        // A command needs few of the modules' parts, the server soon all.
        application.setLazyInitialization(type == WebApplicationType.NONE);
        application.addInitializers(context -> {
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("command line", settings));
            GenericApplicationContext beans = (GenericApplicationContext) context;
            beans.registerBean(Storage.class, storage::join);
            beans.registerBean(
                    DataSource.class, () -> beans.getBean(Storage.class).dataSource());
        });
        try {
            return application.run();
        } catch (RuntimeException e) {
            closeQuietly(storage);
            throw e;
        }
    }

    /** The context closed the storage if it had come so far; closing twice does no harm. */
    private static void closeQuietly(CompletableFuture<Storage> storage) {
        storage.handle((opened, failure) -> {
                    if (opened != null) {
                        opened.close();
                    }
                    return true;
                })
                .join();
    }
}
