package org.quittance.feeds.hl7;

/** How a message is acknowledged (MSA-1). */
public enum AckCode {
    /** It was applied and stored. */
    AA,
    /** It is in error: nothing of it was applied; it waits for a person. */
    AE,
    /** It is rejected: not ours, nothing of it was applied, nothing waits. */
    AR
}
