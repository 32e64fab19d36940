package org.quittance.ledger;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The ledger proves itself: every {@link Proof}, over one moment of the books, in flat memory. */
@Component
public class LedgerCheck {

    /** So many discrepancies of a proof are kept; the rest is counted. */
    public static final int MOST_DISCREPANCIES = 1_000;

    private final List<Proof> proofs;
    private final TransactionTemplate oneMoment;

    /**
     * A check.
     *
     * @param proofs what is to be proved
     * @param transactions what begins and ends transactions
     */
    public LedgerCheck(List<Proof> proofs, PlatformTransactionManager transactions) {
        this.proofs = List.copyOf(proofs);
        this.oneMoment = new TransactionTemplate(transactions);
        oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        oneMoment.setReadOnly(true);
    }

    /**
     * Proves everything.
     *
     * @return what was proved and what does not hold
     */
    public CheckReport check() {
        return oneMoment.execute(status ->
                new CheckReport(proofs.stream().map(LedgerCheck::prove).toList()));
    }

    private static CheckReport.Proved prove(Proof proof) {
        List<Discrepancy> discrepancies = new ArrayList<>();
        long[] found = {0};
        Evidence evidence = proof.prove(discrepancy -> {
            found[0]++;
            if (discrepancies.size() < MOST_DISCREPANCIES) {
                discrepancies.add(discrepancy);
            }
        });
        return new CheckReport.Proved(proof.claim(), evidence, found[0], discrepancies);
    }
}
