package org.quittance.exchange;

/** Whether an import changes anything. */
public enum ImportMode {
    /** Keep the bytes and post what adds up. */
    POST,
    /** Say what would happen; nothing is kept and nothing is posted. */
    DRY_RUN
}
