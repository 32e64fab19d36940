package org.quittance;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Modules without pages, lent to one test after the other. What takes most of a start is the same for all of them: finding
 * the parts and how they hang together. That is done once in a run; the parts themselves are made anew for every test, over
 * its own database, so that nothing is remembered of the one before. Who needs two at once gets two.
 */
final class SharedModules {

    private static final List<String> OVER_THE_DATABASE =
            List.of("org.quittance.", "org.springframework.jdbc.", "org.springframework.transaction.support.");

    private static final Deque<SharedModules> WITH_THE_PROGRAMS_CLOCK = new ArrayDeque<>();
    private static final Deque<SharedModules> WITH_A_CLOCK = new ArrayDeque<>();

    private final Deque<SharedModules> shelf;
    private final ConfigurableApplicationContext context;
    private Supplier<DataSource> dataSource;
    private Optional<Clock> clock;

    private SharedModules(Deque<SharedModules> shelf, Supplier<DataSource> dataSource, Optional<Clock> clock) {
        this.shelf = shelf;
        this.dataSource = dataSource;
        this.clock = clock;
        this.context =
                TestApplication.start(() -> this.dataSource.get(), Map.of(), WebApplicationType.NONE, clock.map(any ->
                        (Supplier<Clock>) () -> this.clock.orElseThrow()));
    }

    /** Modules over a database and, where given, with a clock of the test's own. Closing them gives them back. */
    static ConfigurableApplicationContext lend(Supplier<DataSource> dataSource, Optional<Clock> clock) {
        Deque<SharedModules> shelf = clock.isPresent() ? WITH_A_CLOCK : WITH_THE_PROGRAMS_CLOCK;
        synchronized (SharedModules.class) {
            SharedModules lent = shelf.isEmpty() ? new SharedModules(shelf, dataSource, clock) : shelf.pop();
            lent.dataSource = dataSource;
            lent.clock = clock;
            return lent.untilClosed();
        }
    }

    private ConfigurableApplicationContext untilClosed() {
        AtomicBoolean closed = new AtomicBoolean();
        return (ConfigurableApplicationContext) Proxy.newProxyInstance(
                SharedModules.class.getClassLoader(),
                new Class<?>[] {ConfigurableApplicationContext.class},
                (proxy, method, words) -> {
                    if (method.getName().equals("close")) {
                        if (closed.compareAndSet(false, true)) {
                            giveBack();
                        }
                        return null;
                    }
                    if (closed.get()) {
                        throw new IllegalStateException("These modules are closed.");
                    }
                    try {
                        return method.invoke(context, words);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }

    /** Every part of the program ends, as at its end, and whatever of the frame has the database. */
    private void giveBack() {
        DefaultListableBeanFactory beans = (DefaultListableBeanFactory) context.getBeanFactory();
        for (String name : List.of(beans.getSingletonNames())) {
            if (endsWithTheTest(beans.getSingleton(name))) {
                beans.destroySingleton(name);
            }
        }
        synchronized (SharedModules.class) {
            shelf.push(this);
        }
    }

    private static boolean endsWithTheTest(@Nullable Object part) {
        return part instanceof DataSource
                || part instanceof Clock
                || (part != null
                        && OVER_THE_DATABASE.stream().anyMatch(part.getClass().getName()::startsWith));
    }
}
