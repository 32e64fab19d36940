package org.quittance.remittance.posting;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.quittance.charges.ChargeId;
import org.quittance.charges.Charges;
import org.quittance.claims.ClaimChange;
import org.quittance.claims.ClaimId;
import org.quittance.claims.ClaimOutline;
import org.quittance.claims.ClaimTrait;
import org.quittance.claims.Claims;
import org.quittance.remittance.AnsweredClaim;
import org.quittance.remittance.RemittedClaim;
import org.quittance.remittance.rules.LineControls;
import org.quittance.remittance.rules.Matching;
import org.quittance.remittance.store.AnswerReader;

/**
 * Finds claims that answers may mean by the layers of rule C-22: a fixed number of statements per batch, and a few index
 * rows per key, however many claims there are.
 */
final class ClaimFinder {

    /** A number of lines or of payers that so many claims have tells none of them. */
    private static final int MOST_ALIKE = 9;

    private final Charges charges;
    private final Claims claims;
    private final AnswerReader answers;

    ClaimFinder(Charges charges, Claims claims, AnswerReader answers) {
        this.charges = charges;
        this.claims = claims;
        this.answers = answers;
    }

    /**
     * By the number we sent.
     *
     * @param batch the answers
     * @param meant takes what is found
     * @return the answers whose number we never sent
     */
    List<RemittedClaim> byNumber(Collection<RemittedClaim> batch, MeantClaims meant) {
        Map<String, List<ClaimOutline>> byNumber = claims.outlinesByNumbers(
                batch.stream().map(RemittedClaim::number).collect(Collectors.toSet()));
        byNumber.values().forEach(found -> found.forEach(meant::add));
        return batch.stream()
                .filter(said -> !byNumber.containsKey(said.number()))
                .toList();
    }

    /**
     * By the payer's own numbers, line control numbers, numbers as payers mangle them, and member, day and charge.
     *
     * @param strangers answers whose number we never sent
     * @param meant takes what is found
     */
    void furtherOff(List<RemittedClaim> strangers, MeantClaims meant) {
        if (strangers.isEmpty()) {
            return;
        }
        Set<ClaimId> ids = new HashSet<>();
        answers.claimsByPayerControl(texts(strangers, said -> List.of(said.payerControl())), MOST_ALIKE)
                .forEach((control, found) -> found.forEach(claim -> {
                    ids.add(new ClaimId(claim));
                    meant.addControl(claim, control);
                }));
        charges.claimsByLineControls(texts(strangers, said -> List.copyOf(LineControls.telling(said))), MOST_ALIKE)
                .forEach((control, found) -> {
                    if (found.size() < MOST_ALIKE) {
                        found.forEach(claim -> ids.add(new ClaimId(claim)));
                    } else {
                        meant.addRepeated(control);
                    }
                });
        claims.claims(ids).values().forEach(claim -> meant.add(ClaimOutline.of(claim)));
        claims.byNumberKeys(texts(strangers, said -> List.copyOf(Matching.keysOf(said.number()))))
                .values()
                .forEach(found -> found.forEach(claim -> meant.add(ClaimOutline.of(claim))));
        claims.candidates(traits(strangers))
                .values()
                .forEach(found -> found.forEach(claim -> meant.add(ClaimOutline.of(claim))));
    }

    /** Which of the claims that were gathered, and of those they replaced or were replaced by, no longer stand. */
    Map<ClaimId, ClaimChange> changes(MeantClaims meant) {
        return claims.changesAround(
                meant.claims().stream().map(ClaimOutline::id).toList());
    }

    /** The same, and gathers the claims of their chains too. */
    Map<ClaimId, ClaimChange> withChains(MeantClaims meant) {
        Map<ClaimId, ClaimChange> changes = changes(meant);
        Set<ClaimId> members = new HashSet<>(changes.keySet());
        changes.values().forEach(change -> change.successor().ifPresent(members::add));
        gather(members, meant);
        return changes;
    }

    /** Gathers the claims whose lines answers named. */
    void ofCharges(Collection<AnsweredClaim> answered, MeantClaims meant) {
        Set<ChargeId> named = answered.stream()
                .flatMap(answer -> answer.charges().stream().flatMap(Optional::stream))
                .map(ChargeId::new)
                .collect(Collectors.toSet());
        Set<ClaimId> ids = new HashSet<>();
        charges.charges(named)
                .values()
                .forEach(line -> line.claim().map(ClaimId::new).ifPresent(ids::add));
        gather(ids, meant);
    }

    private void gather(Set<ClaimId> ids, MeantClaims meant) {
        Set<ClaimId> missing = new HashSet<>(ids);
        meant.claims().forEach(claim -> missing.remove(claim.id()));
        claims.claims(missing).values().forEach(claim -> meant.add(ClaimOutline.of(claim)));
    }

    /**
     * Gathers other claims of persons by the control numbers of their lines.
     *
     * @param controls control numbers that answers about an account name and its claim does not have
     * @param meant takes what is found
     * @return the claims of each account's person
     */
    Map<UUID, Set<UUID>> ofPersons(Map<UUID, Set<String>> controls, MeantClaims meant) {
        Map<UUID, Set<UUID>> found = new HashMap<>();
        claims.ofSamePersons(controls)
                .forEach((account, outlines) -> outlines.forEach(claim -> {
                    meant.add(claim);
                    found.computeIfAbsent(account.value(), any -> new HashSet<>())
                            .add(claim.id().value());
                }));
        return found;
    }

    private static List<ClaimTrait> traits(List<RemittedClaim> strangers) {
        return strangers.stream()
                .filter(said ->
                        !said.memberId().isEmpty() && said.earliestService().isPresent())
                .map(said -> new ClaimTrait(
                        said.memberId(),
                        said.earliestService().orElseThrow(),
                        said.charge().abs()))
                .distinct()
                .toList();
    }

    private static Set<String> texts(List<RemittedClaim> said, Function<RemittedClaim, List<String>> what) {
        return said.stream()
                .flatMap(claim -> what.apply(claim).stream())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toSet());
    }
}
