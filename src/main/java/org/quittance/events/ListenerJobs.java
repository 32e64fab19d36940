package org.quittance.events;

import java.util.ArrayList;
import java.util.List;
import org.quittance.jobs.Job;
import org.quittance.jobs.JobResult;
import org.quittance.jobs.JobRun;
import org.quittance.jobs.Jobs;
import org.quittance.jobs.ManyJobs;
import org.quittance.jobs.Run;
import org.quittance.jobs.RunId;
import org.springframework.stereotype.Component;

/** Each listener is a kind of job, each event it is to hear a run of it. */
@Component
class ListenerJobs implements ManyJobs {

    private final Jobs jobs;
    private final List<KeptListener<?>> listeners;

    ListenerJobs(Jobs jobs, List<KeptListener<?>> listeners) {
        this.jobs = jobs;
        this.listeners = List.copyOf(listeners);
    }

    static String nameOf(KeptListener<?> listener) {
        return "event." + listener.name();
    }

    @Override
    public List<Job> jobs() {
        return listeners.stream().<Job>map(each -> new Telling<>(jobs, each)).toList();
    }

    private static final class Telling<E extends Record> implements Job {

        private final Jobs jobs;
        private final KeptListener<E> listener;

        Telling(Jobs jobs, KeptListener<E> listener) {
            this.jobs = jobs;
            this.listener = listener;
        }

        @Override
        public String name() {
            return nameOf(listener);
        }

        @Override
        public String title() {
            return listener.title();
        }

        @Override
        public JobResult run(JobRun run) {
            if (!EventText.is(run.data(), listener.event())) {
                return new JobResult.Refused("This version of the program does not know this event.");
            }
            List<E> told = new ArrayList<>(List.of(EventText.read(run.data(), listener.event())));
            List<RunId> along = new ArrayList<>();
            if (listener.together() > 1) {
                for (Run other : jobs.due(name(), listener.together() - 1)) {
                    if (EventText.is(other.data(), listener.event())) {
                        told.add(EventText.read(other.data(), listener.event()));
                        along.add(other.id());
                    }
                }
            }
            listener.hear(told);
            // One that another node took meanwhile is heard twice: that does no harm.
            jobs.doneAlong(along);
            return told.size() == 1 ? JobResult.done() : JobResult.done("together with " + along.size() + " more");
        }
    }
}
