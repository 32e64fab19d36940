package org.quittance.statements;

import java.util.List;
import java.util.NoSuchElementException;
import org.quittance.holds.Hold;

/** What became of a bill that was to be made. */
public sealed interface BillResult {

    /**
     * It is made, now or by the same form before.
     *
     * @param bill as it is kept
     */
    record Made(MadeBill bill) implements BillResult {}

    /**
     * Nothing may be asked now: no bill was made.
     *
     * @param holds what stops it, the gravest first; each says its rule
     */
    record Stopped(List<Hold> holds) implements BillResult {
        /** Takes a copy. */
        public Stopped {
            holds = List.copyOf(holds);
        }
    }

    /**
     * Nothing is due: no bill was made. What is theirs is a credit, not a bill.
     *
     * @param why one sentence for whoever works on it
     */
    record NothingDue(String why) implements BillResult {}

    /** There is no such account or guarantor. */
    record Nobody() implements BillResult {}

    /**
     * The bill, where only a bill is expected.
     *
     * @return what was made
     * @throws NoSuchElementException when none was made
     */
    default MadeBill orElseThrow() {
        if (this instanceof Made(MadeBill bill)) {
            return bill;
        }
        throw new NoSuchElementException("No bill was made: " + this);
    }
}
