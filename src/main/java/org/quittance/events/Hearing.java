package org.quittance.events;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.quittance.jobs.Jobs;
import org.quittance.jobs.Run;
import org.quittance.jobs.RunId;
import org.quittance.storage.Organisation;
import org.springframework.stereotype.Component;

/**
 * Has what waits to be heard heard at once and in this process: for a command whose user reads the outcome next, where
 * perhaps no server ever runs. A server that hears the same at the same moment does no harm.
 */
@Component
public class Hearing {

    private static final int AT_ONCE = 1_000;

    private final Jobs jobs;
    private final List<KeptListener<?>> listeners;

    Hearing(Jobs jobs, List<KeptListener<?>> listeners) {
        this.jobs = jobs;
        this.listeners = List.copyOf(listeners);
    }

    /** Returns when nothing waits any more. Listeners hear beside each other: most of their time is the database's. */
    public void now() {
        List<CompletableFuture<Void>> all = listeners.stream()
                .map(each -> CompletableFuture.runAsync(Organisation.around(() -> all(each))))
                .toList();
        CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
    }

    private <E extends Record> void all(KeptListener<E> listener) {
        List<Run> waiting = jobs.due(ListenerJobs.nameOf(listener), AT_ONCE);
        while (!waiting.isEmpty()) {
            List<E> told = new ArrayList<>();
            List<RunId> heard = new ArrayList<>();
            for (Run run : waiting) {
                if (EventText.is(run.data(), listener.event())) {
                    told.add(EventText.read(run.data(), listener.event()));
                    heard.add(run.id());
                }
            }
            if (heard.isEmpty()) {
                // Written by a program of another version: a server says so on its page.
                return;
            }
            for (int from = 0; from < told.size(); from += listener.together()) {
                listener.hear(told.subList(from, Math.min(told.size(), from + listener.together())));
            }
            jobs.doneAlong(heard);
            waiting = jobs.due(ListenerJobs.nameOf(listener), AT_ONCE);
        }
    }
}
