package org.quittance.ledger;

/**
 * What a transfer means to somebody who reads a patient account. {@link AccountKind#meaning} says it once for every kind
 * of ledger account; explanations, bills, pages and reports derive from that.
 */
public enum Meaning {
    /** Something was charged, or a charge was credited. */
    CHARGED,
    /** Taken off by a price agreement (rule A-11). */
    TAKEN_OFF,
    /** Given up by the house: aid, discount, small balance, bad debt (rules ). */
    GIVEN_UP,
    /** A payer paid (rule A-12). */
    PAYER_PAID,
    /** The patient's side paid (rule A-13). */
    PATIENT_PAID,
    /** Who owes it changed; how much is owed did not (rule A-18). */
    MOVED,
    /** Paid back (rule A-14). */
    REFUNDED,
    /** Anything else: named by its ledger accounts. */
    OTHER
}
