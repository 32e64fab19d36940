package org.quittance.remittance.rules;

import java.util.Set;
import org.quittance.remittance.RemittedClaim;

/** What the status of an answer (CLP02) decides before any of its reasons is looked at (rule C-13). */
enum Status {
    /** Decided: its reasons say what becomes of the claim. */
    DECIDED,
    /** A price before the service: nothing is owed by anybody because of it. */
    PRICE_ONLY,
    /** Not this payer's claim; it was sent to whose it is. */
    NOT_THEIRS;

    /** What may stand there; anything else is decided by its reasons, and somebody looks. */
    static final Set<String> KNOWN = Set.of("1", "2", "3", "4", "19", "20", "21", "22", "23", "25");

    static Status of(RemittedClaim claim) {
        return switch (claim.status()) {
            case "25" -> PRICE_ONLY;
            case "23" -> NOT_THEIRS;
            default -> DECIDED;
        };
    }
}
