package org.quittance.duplicates;

/**
 * Which pairs are asked for.
 *
 * @param state what became of them
 * @param lowest score from which on
 * @param highest score up to which
 */
public record DuplicateChoice(State state, int lowest, int highest) {

    /** What became of a pair. */
    public enum State {
        /** It waits for somebody. */
        OPEN,
        /** A person said that they are two. */
        DIFFERENT,
        /** A person made them one, and that stands. */
        MERGED
    }

    /** All that wait. */
    public static final DuplicateChoice WAITING = new DuplicateChoice(State.OPEN, 0, 100);
}
