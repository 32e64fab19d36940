package org.quittance.claims;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/**
 * Names a claim of ours.
 *
 * @param value a UUIDv7
 */
public record ClaimId(UUID value) {

    /**
     * Names a claim that is new.
     *
     * @return a name that nothing has
     */
    public static ClaimId fresh() {
        return new ClaimId(UuidCreator.getTimeOrderedEpochPlus1());
    }
}
