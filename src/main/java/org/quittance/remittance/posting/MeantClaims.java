package org.quittance.remittance.posting;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.quittance.claims.ClaimId;
import org.quittance.claims.ClaimOutline;
import org.quittance.remittance.rules.LineControls;

/** Claims of ours that answers may mean, while they are being gathered. */
final class MeantClaims {

    private final Map<ClaimId, ClaimOutline> claims = new HashMap<>();
    private final Map<UUID, Set<String>> payerControls = new HashMap<>();
    private final Set<String> repeated = new HashSet<>();

    void add(ClaimOutline claim) {
        claims.put(claim.id(), claim);
    }

    /** A claim was answered under this number of the payer's before. */
    void addControl(UUID claim, String control) {
        payerControls.computeIfAbsent(claim, key -> new HashSet<>()).add(control);
    }

    /** More claims have this line control number than an answer can mean: it tells nothing. */
    void addRepeated(String control) {
        repeated.add(control);
    }

    boolean tells(String control) {
        return LineControls.tells(control) && !repeated.contains(control);
    }

    Collection<ClaimOutline> claims() {
        return claims.values();
    }

    Set<String> payerControls(UUID claim) {
        return payerControls.getOrDefault(claim, Set.of());
    }
}
