package org.quittance.workbench.remittances;

import java.util.Optional;
import java.util.UUID;

/**
 * What somebody typed and chose on the page of an answer: kept when the page comes again.
 *
 * @param number claim number searched for, empty for none
 * @param reason why, empty for none
 * @param claim the claim chosen
 * @param doubts what speaks against it, in words: then the person is asked whether they are sure; empty for nothing
 */
record Typed(String number, String reason, Optional<UUID> claim, String doubts) {

    static Typed number(String number) {
        return new Typed(number.strip(), "", Optional.empty(), "");
    }

    static Typed reason(String reason) {
        return new Typed("", reason, Optional.empty(), "");
    }

    Typed doubting(String why) {
        return new Typed(number, reason, claim, why);
    }
}
