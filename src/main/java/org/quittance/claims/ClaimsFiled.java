package org.quittance.claims;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quittance.staff.Actor;

/**
 * Event, published in the transaction that recorded new claims: money that waited for them may now be applied.
 *
 * @param by who filed them
 * @param file the kept file they came in
 * @param claims the new claims
 */
public record ClaimsFiled(Actor by, Optional<UUID> file, List<ClaimId> claims) {

    /** Takes a copy. */
    public ClaimsFiled {
        claims = List.copyOf(claims);
    }
}
