package org.quittance.workbench.jobs;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.quittance.jobs.Run;
import org.quittance.jobs.RunState;
import org.quittance.workbench.shell.Words;

/** Runs of jobs in words. */
final class JobWords {

    private static final int SHORT = 8;

    private JobWords() {}

    static JobsPage.Row row(Run run, String title, Instant now, ZoneId zone) {
        boolean running = run.state() == RunState.RUNNING;
        return new JobsPage.Row(
                run.id().value().toString(),
                title,
                run.subject().isEmpty()
                        ? ""
                        : "no. "
                                + run.subject()
                                        .substring(
                                                0, Math.min(SHORT, run.subject().length())),
                state(run, now),
                tone(run),
                said(run),
                when(run, zone),
                run.node(),
                running ? Math.min(run.done(), run.total()) : 0,
                running ? run.total() : 0,
                run.state().isOpen() && !run.stopAsked(),
                (run.state() == RunState.FAILED || run.state() == RunState.CANCELLED)
                        && run.takenUpBy().isEmpty());
    }

    private static String state(Run run, Instant now) {
        return switch (run.state()) {
            case RUNNING -> run.stopAsked() ? "stopping" : "runs";
            case WAITING -> run.tries() > 0 ? "tries again" : run.dueAt().isAfter(now) ? "waits for its time" : "waits";
            case DONE -> "done";
            case FAILED -> run.takenUpBy().isPresent() ? "failed, asked for again" : "failed";
            case CANCELLED -> "cancelled";
        };
    }

    private static String tone(Run run) {
        return switch (run.state()) {
            case RUNNING -> "waiting";
            case WAITING -> run.tries() > 0 ? "patient" : "nobody";
            case DONE -> "credit";
            case FAILED -> run.takenUpBy().isPresent() ? "nobody" : "bad";
            case CANCELLED -> "nobody";
        };
    }

    private static String said(Run run) {
        return switch (run.state()) {
            case RUNNING -> progress(run);
            case DONE -> run.outcome();
            case WAITING, FAILED, CANCELLED ->
                run.error().isEmpty()
                        ? progress(run)
                        : run.error() + " (" + Words.count(run.tries() + failedNow(run), "attempt") + ")";
        };
    }

    /** The attempt with which it was given up is not counted among those that were to be followed by another. */
    private static int failedNow(Run run) {
        return run.state() == RunState.FAILED ? 1 : 0;
    }

    private static String progress(Run run) {
        if (run.total() > 0) {
            String step = run.step().isEmpty() ? "" : run.step() + ": ";
            return step + Words.number(run.done()) + " of " + Words.number(run.total());
        }
        return run.done() > 0 ? (run.step() + " " + Words.number(run.done())).strip() : run.step();
    }

    private static List<String> when(Run run, ZoneId zone) {
        List<String> when = new ArrayList<>();
        switch (run.state()) {
            case WAITING -> when.add("due " + Words.moment(run.dueAt(), zone));
            case RUNNING -> run.beganAt().ifPresent(at -> when.add("began " + Words.moment(at, zone)));
            case DONE, FAILED, CANCELLED -> run.endedAt().ifPresent(at -> when.add("ended " + Words.moment(at, zone)));
        }
        when.add((run.repeats() ? "by itself, " : "asked for ") + Words.moment(run.askedAt(), zone));
        return when;
    }
}
