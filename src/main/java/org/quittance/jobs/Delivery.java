package org.quittance.jobs;

import java.util.Optional;

/**
 * Hands something to an outside party: a letter to a mail server, a file to a bank, a charge to a card gateway. It is a job
 * whose subject names what is delivered, the same each time it is asked for. Each attempt is kept before it is made, so
 * that it is known of each whether it may have arrived; one that may have is looked up before anything is sent again.
 */
public interface Delivery {

    /** The job's name, as {@code statements.mail}. */
    String name();

    /** What people read. */
    String title();

    /**
     * Sends it once, and waits for the answer. An exception means that it is not known whether it arrived.
     *
     * @param run what is delivered ({@link JobRun#subject})
     */
    Outcome send(JobRun run);

    /**
     * Asks the other party what became of the last attempt, of which it is not known whether it arrived.
     *
     * @return empty when it certainly did not arrive, so that it is sent again; {@link Outcome.Unknown} when that cannot
     *     be said yet. A party that can never be asked answers {@link Outcome.Refused}: a person must see to it
     */
    Optional<Outcome> lookUp(JobRun run);

    /** How long to wait between attempts, and when to give up. */
    default Pauses pauses() {
        return Pauses.GROWING;
    }

    /** How an attempt ended. Words name no person. */
    sealed interface Outcome {

        /** The other party has it. */
        record Delivered(String words) implements Outcome {}

        /** It will never be taken as it is. */
        record Refused(String why) implements Outcome {}

        /** It did certainly not arrive, and may be sent again after a while. */
        record NotNow(String why) implements Outcome {}

        /** It may have arrived or not. */
        record Unknown(String why) implements Outcome {}
    }
}
