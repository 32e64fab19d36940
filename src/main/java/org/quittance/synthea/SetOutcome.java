package org.quittance.synthea;

import java.util.List;
import java.util.Map;
import org.quittance.exchange.Problem;

/** What became of a set. */
public sealed interface SetOutcome {

    /**
     * It stands in the books.
     *
     * @param claims how many claims it has
     * @param newClaims how many of them were new
     * @param problems rows that were left out, by name of file
     * @param notes what else is to be said, by name of file
     */
    record Posted(int claims, int newClaims, Map<String, List<Problem>> problems, Map<String, List<String>> notes)
            implements SetOutcome {

        /** Takes copies. */
        public Posted {
            problems = Map.copyOf(problems);
            notes = Map.copyOf(notes);
        }
    }

    /**
     * Something in it cannot be; nothing of it was posted.
     *
     * @param first the first fault, as a sentence
     * @param count how many faults there are
     * @param problems faults by name of file
     */
    record Faulty(String first, long count, Map<String, List<Problem>> problems) implements SetOutcome {

        /** Takes a copy. */
        public Faulty {
            problems = Map.copyOf(problems);
        }
    }
}
