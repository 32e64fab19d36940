package org.quittance.charges;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/**
 * Names a charge line.
 *
 * @param value a UUIDv7
 */
public record ChargeId(UUID value) {

    /**
     * Names a line that is new.
     *
     * @return a name that nothing has
     */
    public static ChargeId fresh() {
        return new ChargeId(UuidCreator.getTimeOrderedEpochPlus1());
    }
}
