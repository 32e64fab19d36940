package org.quittance.ledger;

import java.util.function.Consumer;

/**
 * Something that must hold in the books. Every bean of this type is asked by {@link LedgerCheck}, all in one
 * transaction that sees one moment and writes nothing. The ledger brings its own; a module whose records must agree with
 * the ledger adds one.
 */
public interface Proof {

    /**
     * What it proves.
     *
     * @return a sentence without a full stop, for example {@code every kept balance equals its transfers}
     */
    String claim();

    /**
     * Looks.
     *
     * @param found takes what does not hold
     * @return what was looked at
     */
    Evidence prove(Consumer<Discrepancy> found);
}
