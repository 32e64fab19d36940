package org.quittance.ledger;

import java.util.List;

/**
 * What the ledger proved of itself.
 *
 * @param proofs each proof's outcome
 */
public record CheckReport(List<Proved> proofs) {

    /** Takes a copy. */
    public CheckReport {
        proofs = List.copyOf(proofs);
    }

    /**
     * One proof's outcome.
     *
     * @param claim what was to be proved
     * @param evidence what was looked at
     * @param found how many things do not hold
     * @param discrepancies the first of them, at most {@link LedgerCheck#MOST_DISCREPANCIES}
     */
    public record Proved(String claim, Evidence evidence, long found, List<Discrepancy> discrepancies) {

        /** Takes a copy. */
        public Proved {
            discrepancies = List.copyOf(discrepancies);
        }
    }

    /**
     * Whether everything holds.
     *
     * @return true when nothing was found
     */
    public boolean holds() {
        return proofs.stream().allMatch(proof -> proof.found() == 0);
    }

    /**
     * What does not hold, over all proofs.
     *
     * @return the findings
     */
    public List<Discrepancy> discrepancies() {
        return proofs.stream().flatMap(proof -> proof.discrepancies().stream()).toList();
    }
}
