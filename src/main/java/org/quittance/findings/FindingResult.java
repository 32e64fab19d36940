package org.quittance.findings;

import org.quittance.staff.Right;

/** What came of answering a finding. */
public sealed interface FindingResult {

    /**
     * It was answered.
     *
     * @param state how
     */
    record Done(FindingAnswer.State state) implements FindingResult {}

    /** The answer was taken back, and with it the correction where there was one: the finding is open again. */
    record Reopened() implements FindingResult {}

    /**
     * Whoever answered may not: nothing was changed.
     *
     * @param missing the right that is missing
     */
    record NotAllowed(Right missing) implements FindingResult {}

    /**
     * It cannot be done: nothing was changed.
     *
     * @param why a code; {@link FindingRefusalWords} says it
     */
    record Refused(FindingRefusal why) implements FindingResult {}

    /** It waits for nobody any more: somebody was faster, or the field says something else now. */
    record Settled() implements FindingResult {}

    /** There is no such finding. */
    record Unknown() implements FindingResult {}
}
