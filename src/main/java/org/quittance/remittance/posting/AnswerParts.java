package org.quittance.remittance.posting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.quittance.money.Money;
import org.quittance.remittance.RemittedClaim;
import org.quittance.remittance.RemittedLine;
import org.quittance.remittance.rules.KnownClaim;
import org.quittance.remittance.rules.LineMatching;

/**
 * Parts an answer by the claims its lines belong to: a payer may add the line of another claim of the same person to an
 * earlier one, naming it by its line control number (rule C-21). Evidence is the number together with code and charge,
 * because many number their lines alike.
 *
 * @param own what belongs to the claim itself
 * @param others what belongs to other claims
 */
record AnswerParts(RemittedClaim own, Map<KnownClaim, RemittedClaim> others) {

    static AnswerParts of(RemittedClaim said, KnownClaim claim, KnownClaims books) {
        Set<UUID> further = books.visits().othersOf(claim.account());
        if (further.isEmpty()) {
            return new AnswerParts(said, Map.of());
        }
        Map<Integer, KnownClaim.Line> own = LineMatching.match(said.lines(), claim.lines());
        Map<Integer, KnownClaim> belongs = new HashMap<>();
        for (RemittedLine line : said.lines()) {
            if (!own.containsKey(line.n())) {
                owner(line, claim, further, books).ifPresent(other -> belongs.put(line.n(), other));
            }
        }
        Map<KnownClaim, List<RemittedLine>> lines = new LinkedHashMap<>();
        List<RemittedLine> left = new ArrayList<>();
        for (RemittedLine line : said.lines()) {
            Optional.ofNullable(belongs.get(line.n()))
                    .map(other -> lines.computeIfAbsent(other, any -> new ArrayList<>()))
                    .orElse(left)
                    .add(line);
        }
        Map<KnownClaim, RemittedClaim> others = new LinkedHashMap<>();
        Money charge = said.charge();
        Money paid = said.paid();
        for (Map.Entry<KnownClaim, List<RemittedLine>> part : lines.entrySet()) {
            Money partCharge =
                    part.getValue().stream().map(RemittedLine::charge).reduce(Money.ZERO, Money::plus);
            Money partPaid = part.getValue().stream().map(RemittedLine::paid).reduce(Money.ZERO, Money::plus);
            others.put(part.getKey(), said.part(partCharge, partPaid, List.of(), part.getValue()));
            charge = charge.minus(partCharge);
            paid = paid.minus(partPaid);
        }
        return new AnswerParts(others.isEmpty() ? said : said.part(charge, paid, said.adjustments(), left), others);
    }

    private static Optional<KnownClaim> owner(
            RemittedLine said, KnownClaim claim, Set<UUID> further, KnownClaims books) {
        List<KnownClaim> owners = further.stream()
                .filter(other -> !other.equals(claim.claim()) && books.visits().stands(other))
                .map(books::booksOf)
                .filter(other -> other.lines().stream().anyMatch(line -> LineMatching.isNamed(said, line)))
                .toList();
        return owners.size() == 1 ? Optional.of(owners.getFirst()) : Optional.empty();
    }
}
