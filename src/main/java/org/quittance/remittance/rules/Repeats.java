package org.quittance.remittance.rules;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.quittance.ledger.Party;
import org.quittance.money.Money;
import org.quittance.remittance.Adjustment;
import org.quittance.remittance.AnsweredClaim;
import org.quittance.remittance.RemittedClaim;

/**
 * Whether a payer answers a claim as it did before (rules A-45, C-55): the same charge and the same payment for the same
 * lines, and the earlier answer stands. Its money is there and is posted; what it takes off and leaves to others was
 * done by the earlier answer and is not done again.
 */
public final class Repeats {

    /** Not theirs, and a price before the service: what they name is not posted (rule C-13). */
    private static final Set<String> MOVE_NOTHING = Set.of("23", "25");

    private Repeats() {}

    /**
     * Looks for the earlier answer.
     *
     * @param said what the payer says now; not a reversal
     * @param party which of the claim's payers it is
     * @param claim what we know of the claim
     * @param standing its earlier answers that stand
     * @return the one that says the same; before others one that did what it says
     */
    public static Optional<AnsweredClaim> of(
            RemittedClaim said, Party party, KnownClaim claim, Collection<AnsweredClaim> standing) {
        boolean movesAnything = !said.paid().isZero()
                || said.allAdjustments()
                        .anyMatch(adjustment -> adjustment.group().equals("PR"));
        if (!movesAnything || standing.isEmpty() || MOVE_NOTHING.contains(said.status())) {
            return Optional.empty();
        }
        Set<UUID> lines = new HashSet<>();
        LineMatching.match(said.lines(), claim.lines()).values().forEach(line -> lines.add(line.charge()));
        return standing.stream()
                .filter(earlier -> earlier.party() == party
                        && !MOVE_NOTHING.contains(earlier.said().status()))
                .filter(earlier -> earlier.said().charge().equals(said.charge())
                        && earlier.said().paid().equals(said.paid()))
                .filter(earlier -> !said.paid().isZero() || reasons(said).equals(reasons(earlier.said())))
                .filter(earlier -> !isOtherPart(said, earlier, lines, claim.charge()))
                .min(Comparator.comparing(Remainder::isSaidAgain));
    }

    /** A payer may split a claim: equal payments for other lines of it are another part of one answer. */
    private static boolean isOtherPart(RemittedClaim said, AnsweredClaim earlier, Set<UUID> lines, Money charged) {
        List<UUID> before = earlier.charges().stream().flatMap(Optional::stream).toList();
        if (!lines.isEmpty() && !before.isEmpty() && before.stream().noneMatch(lines::contains)) {
            return true;
        }
        boolean bothFit = said.charge().plus(earlier.said().charge()).compareTo(charged) <= 0
                && said.charge().isPositive();
        return bothFit && !said.payerControl().equals(earlier.said().payerControl());
    }

    private static Map<String, Money> reasons(RemittedClaim said) {
        Map<String, Money> sums = new TreeMap<>();
        said.allAdjustments()
                .forEach((Adjustment adjustment) -> sums.merge(adjustment.code(), adjustment.amount(), Money::plus));
        return sums;
    }
}
