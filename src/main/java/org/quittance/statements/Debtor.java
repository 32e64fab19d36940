package org.quittance.statements;

import org.quittance.codesets.Phrase;
import org.quittance.ledger.Party;

/**
 * Somebody who can owe a part of an account.
 *
 * @param party the ledger's name for them: payers in order, the guarantor, an agency
 * @param named what people call them: a name is the same in each language, a place without a name is not
 */
public record Debtor(Party party, Phrase named) {

    /**
     * Somebody with a name.
     *
     * @param party the ledger's name for them
     * @param name what people call them
     */
    public Debtor(Party party, String name) {
        this(party, Phrase.same(name));
    }

    /**
     * What those who work here call them.
     *
     * @return the name, in English where there is none
     */
    public String name() {
        return named.en();
    }

    /**
     * What kind of debtor, which decides colour and shape wherever the amount is shown.
     *
     * @return payer (blue, square), patient (amber, circle), or agency
     */
    public Kind kind() {
        return switch (party) {
            case P1, P2, P3 -> Kind.PAYER;
            case G -> Kind.PATIENT;
            case A -> Kind.AGENCY;
            case NONE -> throw new IllegalStateException("Nobody owes nothing.");
        };
    }

    /** Kinds of debtors. */
    public enum Kind {
        /** An insurer. */
        PAYER,
        /** The patient's side: whoever signed for the account. */
        PATIENT,
        /** An outside agency. */
        AGENCY
    }
}
