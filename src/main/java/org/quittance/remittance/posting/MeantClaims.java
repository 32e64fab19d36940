package org.quittance.remittance.posting;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.quittance.claims.ClaimId;
import org.quittance.claims.ClaimOutline;

/** Claims of ours that answers may mean, while they are being gathered. */
final class MeantClaims {

    private final Map<ClaimId, ClaimOutline> claims = new HashMap<>();
    private final Map<UUID, Set<String>> payerControls = new HashMap<>();

    void add(ClaimOutline claim) {
        claims.put(claim.id(), claim);
    }

    /** A claim was answered under this number of the payer's before. */
    void addControl(UUID claim, String control) {
        payerControls.computeIfAbsent(claim, key -> new HashSet<>()).add(control);
    }

    Collection<ClaimOutline> claims() {
        return claims.values();
    }

    Set<String> payerControls(UUID claim) {
        return payerControls.getOrDefault(claim, Set.of());
    }
}
