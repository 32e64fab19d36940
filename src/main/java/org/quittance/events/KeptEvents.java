package org.quittance.events;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import org.quittance.jobs.Jobs;
import org.quittance.storage.Acts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Publishes facts in the transaction that makes them true: they are heard if and only if it stands, so that nothing is
 * told by a dry run. For each listener a job is asked for.
 */
@Component
public class KeptEvents {

    private final Jobs jobs;
    private final Acts acts;
    private final Supplier<List<KeptListener<?>>> listeners;

    @Autowired
    KeptEvents(Jobs jobs, Acts acts, ObjectProvider<KeptListener<?>> listeners) {
        this(jobs, acts, () -> listeners.orderedStream().toList());
    }

    /**
     * Events that these listeners hear.
     *
     * @param listeners asked when something is published: they may use who publishes
     */
    public KeptEvents(Jobs jobs, Acts acts, Supplier<List<KeptListener<?>>> listeners) {
        this.jobs = jobs;
        this.acts = acts;
        this.listeners = listeners;
    }

    /**
     * Publishes a fact as a part of the caller's transaction.
     *
     * @param event a record marked {@link Kept}
     */
    public void publish(Record event) {
        List<KeptListener<?>> hear = listeners.get().stream()
                .filter(each -> each.event().equals(event.getClass()))
                .toList();
        if (hear.isEmpty()) {
            return;
        }
        String text = EventText.of(event);
        String id = UuidCreator.getTimeOrderedEpochPlus1().toString();
        acts.whole(() -> {
            hear.forEach(each -> {
                var _ = jobs.start(ListenerJobs.nameOf(each), id, text);
            });
            return true;
        });
    }

    /**
     * Publishes a fact that a transaction may come to many times, once, just before the transaction commits. Outside of
     * one it is published at once.
     *
     * @param event a record marked {@link Kept}
     * @param merge says two of them in one
     * @param <E> the event
     */
    public <E extends Record> void publishOnce(E event, BinaryOperator<E> merge) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            publish(event);
            return;
        }
        Class<?> key = event.getClass();
        for (TransactionSynchronization each : TransactionSynchronizationManager.getSynchronizations()) {
            if (each instanceof Gathered<?> gathered && gathered.take(this, key, event, merge)) {
                return;
            }
        }
        TransactionSynchronizationManager.registerSynchronization(new Gathered<>(this, event));
    }

    /** What a transaction came to so far. */
    private static final class Gathered<E extends Record> implements TransactionSynchronization {

        private final KeptEvents events;
        private E event;

        Gathered(KeptEvents events, E event) {
            this.events = events;
            this.event = event;
        }

        @SuppressWarnings("unchecked") // The class is the same.
        <F extends Record> boolean take(KeptEvents by, Class<?> key, F more, BinaryOperator<F> merge) {
            if (!events.equals(by) || !event.getClass().equals(key)) {
                return false;
            }
            event = (E) merge.apply((F) event, more);
            return true;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            events.publish(event);
        }
    }
}
