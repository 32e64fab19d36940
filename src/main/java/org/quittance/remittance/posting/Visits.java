package org.quittance.remittance.posting;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.quittance.claims.ClaimChange;
import org.quittance.claims.ClaimId;

/** Which claims that answers may mean stand, which were replaced or voided, and which are of the same person. */
final class Visits {

    private final Map<UUID, ClaimChange> changes = new HashMap<>();
    private final Map<UUID, UUID> roots = new HashMap<>();
    private final Set<UUID> answered;
    private final Map<UUID, Set<UUID>> others;

    /**
     * Knows claims.
     *
     * @param changed claims that no longer stand
     * @param answered those of them that a payer answered before
     * @param others further claims of the persons of patient accounts, where an answer names a line of theirs
     */
    Visits(Map<ClaimId, ClaimChange> changed, Set<UUID> answered, Map<UUID, Set<UUID>> others) {
        this.answered = answered;
        this.others = others;
        changed.forEach((claim, change) -> {
            changes.put(claim.value(), change);
            roots.put(claim.value(), change.root().value());
            change.successor()
                    .ifPresent(next -> roots.put(next.value(), change.root().value()));
        });
    }

    boolean stands(UUID claim) {
        return !changes.containsKey(claim);
    }

    Optional<ClaimChange> changeOf(UUID claim) {
        return Optional.ofNullable(changes.get(claim));
    }

    boolean wasAnswered(UUID claim) {
        return answered.contains(claim);
    }

    /** The claims that were replaced one by the other with this one, itself among them. */
    Set<UUID> chainOf(UUID claim) {
        Set<UUID> chain = new LinkedHashSet<>(List.of(claim));
        Optional.ofNullable(roots.get(claim))
                .ifPresent(root -> roots.forEach((member, of) -> {
                    if (of.equals(root)) {
                        chain.add(member);
                    }
                }));
        return chain;
    }

    /** The claim that stands in a claim's place; empty when it was voided. */
    Optional<UUID> endOf(UUID claim) {
        Optional<UUID> at = Optional.of(claim);
        while (at.isPresent() && changes.containsKey(at.get())) {
            at = changeOf(at.get()).flatMap(ClaimChange::successor).map(ClaimId::value);
        }
        return at;
    }

    /** Further claims of the person of a patient account. */
    Set<UUID> othersOf(UUID account) {
        return others.getOrDefault(account, Set.of());
    }
}
