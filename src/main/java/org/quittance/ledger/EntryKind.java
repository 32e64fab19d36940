package org.quittance.ledger;

/** What kind of act an entry records. */
public enum EntryKind {
    /** Services were charged (rule A-10). */
    CHARGES,
    /**
     * A claim was replaced or voided: its charges, and what payers' answers did to them, were taken back, and the new
     * charges booked, in one act (rules C-64, C-65, A-30).
     */
    CLAIM_REPLACED,
    /** A payer's remittance was posted. */
    REMITTANCE,
    /** Money of a payer that had been unapplied found its claim (rule A-41). */
    UNAPPLIED_PAYER_APPLIED,
    /** A payer paid, priced or passed on outside a remittance (from a population set or by hand). */
    PAYER_DECISION,
    /** A patient or guarantor paid (rule A-13). */
    PAYMENT,
    /** Something owed was given up by hand, within a person's limit or agreed to by another (rules A-15, G-30). */
    ADJUSTMENT,
    /** Money that waits went to another record of the same guarantor, when two were joined (rule A-41). */
    UNAPPLIED_GUARANTOR_MOVED,
    /** An earlier entry was taken back (rule A-31). */
    REVERSAL
}
