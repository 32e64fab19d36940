package org.quittance.tasks;

/** What became of something a person did to a task. */
public sealed interface TaskResult {

    /** It stands. */
    record Done() implements TaskResult {}

    /**
     * Somebody else was faster: nothing was changed.
     *
     * @param owner sign-in name of whose it is now; empty for nobody's
     */
    record Others(String owner) implements TaskResult {}

    /** It is closed already: nothing was changed. */
    record Ended() implements TaskResult {}

    /** Only what settles its cause closes it: nothing was changed. */
    record StandsOn() implements TaskResult {}

    /** There is no such task. */
    record Unknown() implements TaskResult {}
}
