package org.quittance.jobs;

import java.util.Optional;

/**
 * A kind of work behind the pages. It is done at least once: a node that dies, or an error, has it done again from the
 * position that was saved, so that it must either save its position in the transaction of each effect
 * ({@link JobRun#reached}) or find by itself what is done already. It runs bound to the organisation it was asked for.
 */
public interface Job {

    /** Its name in the database, as {@code sheets.batch}; never changed once it was used. */
    String name();

    /** What people read, as "Sheets that come in". */
    String title();

    /**
     * Does the work, or goes on with it.
     *
     * @return what it came to. An exception means that it is tried again after a while; its text is never kept, because
     *     it may quote a person's data
     */
    JobResult run(JobRun run);

    /** When it runs by itself, once for each organisation; empty for work that is only done when asked for. */
    default Optional<Repeating> repeating() {
        return Optional.empty();
    }

    /** How long to wait after each attempt that failed, and when to give up. */
    default Pauses pauses() {
        return Pauses.GROWING;
    }
}
