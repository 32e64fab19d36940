package org.quittance.synthea.rules;

import org.quittance.ledger.EntryKind;

/** The acts that settle a claim, in order: each becomes one entry of the ledger. */
public enum Step {
    /** What was done is charged. */
    CHARGES("charges", EntryKind.CHARGES, "Services charged"),
    /** The patient pays the copay at the desk. */
    COPAY("copay", EntryKind.PAYMENT, "Copay at the desk"),
    /** The first payer decides: pays, prices, passes on. */
    PRIMARY("payer", EntryKind.PAYER_DECISION, "First payer's decision"),
    /** The second payer decides. */
    SECONDARY("payer2", EntryKind.PAYER_DECISION, "Second payer's decision"),
    /** The patient pays what is left. */
    PATIENT("patient", EntryKind.PAYMENT, "Patient paid");

    private final String keyPart;
    private final EntryKind kind;
    private final String words;

    Step(String keyPart, EntryKind kind, String words) {
        this.keyPart = keyPart;
        this.kind = kind;
        this.words = words;
    }

    /**
     * Its part of a source key.
     *
     * @return a word
     */
    public String keyPart() {
        return keyPart;
    }

    /**
     * What kind of entry it is.
     *
     * @return the kind
     */
    public EntryKind kind() {
        return kind;
    }

    /**
     * The reason of its entry.
     *
     * @return a few words
     */
    public String words() {
        return words;
    }
}
