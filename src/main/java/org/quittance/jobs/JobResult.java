package org.quittance.jobs;

/** What an attempt at a piece of work came to. Words are shown to people and kept: they name no person. */
public sealed interface JobResult {

    /**
     * All is done.
     *
     * @param words what it came to, as "12 patients were looked at, 3 findings are new"; may be empty
     */
    record Done(String words) implements JobResult {}

    /** It stopped because it was asked to ({@link JobRun#goOn}); what was saved stands. */
    record LeftOff() implements JobResult {}

    /**
     * It cannot be done now; it is tried again after the next pause.
     *
     * @param why in plain words
     */
    record NotNow(String why) implements JobResult {}

    /**
     * It will never be done as it was asked.
     *
     * @param why in plain words
     */
    record Refused(String why) implements JobResult {}

    /** All is done, and there is nothing to say about it. */
    static JobResult done() {
        return new Done("");
    }

    /** All is done; the words say what it came to. */
    static JobResult done(String words) {
        return new Done(words);
    }
}
