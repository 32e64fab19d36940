package org.quittance.statements.words;

import org.quittance.codesets.Phrase;
import org.quittance.statements.Debtor;

/** The words on the parts of a bar. */
public final class BarWords {

    /** Taken off by agreement. */
    public static final Phrase TAKEN_OFF = new Phrase("plan’s price", "precio del seguro");

    /** Taken off after the price, by law or by another plan. */
    public static final Phrase CUT = new Phrase("taken off later", "descontado después");

    /** Given up by the clinic. */
    public static final Phrase GIVEN_UP = new Phrase("given up by the clinic", "perdonado por la clínica");

    /** Paid by the patient's side. */
    public static final Phrase PATIENT_PAID = new Phrase("you paid", "usted pagó");

    /** More was taken off than was owed, and nobody paid it: it is nobody's money. */
    public static final Phrase LOOKED_AT = new Phrase("being corrected by us", "lo estamos corrigiendo");

    private BarWords() {}

    /**
     * A payer's payments.
     *
     * @return the words
     */
    public static Phrase paid(Debtor payer) {
        return new Phrase(payer.name() + " paid", payer.named().es() + " pagó");
    }

    /**
     * What is left with somebody.
     *
     * @return the words
     */
    public static Phrase left(Debtor debtor) {
        return switch (debtor.kind()) {
            case PATIENT -> new Phrase("you owe", "usted debe");
            case PAYER, AGENCY ->
                new Phrase("with " + debtor.name(), "con " + debtor.named().es());
        };
    }

    /**
     * What we owe back.
     *
     * @param debtor to whom
     * @return the words
     */
    public static Phrase credit(Debtor debtor) {
        return switch (debtor.kind()) {
            case PATIENT -> new Phrase("we owe you", "le debemos a usted");
            case PAYER, AGENCY ->
                new Phrase(
                        "we owe " + debtor.name(), "debemos a " + debtor.named().es());
        };
    }
}
