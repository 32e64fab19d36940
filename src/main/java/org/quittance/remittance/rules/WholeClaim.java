package org.quittance.remittance.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quittance.codesets.PostingMap;
import org.quittance.codesets.ReasonEffect;
import org.quittance.ledger.Party;
import org.quittance.money.Money;
import org.quittance.remittance.Adjustment;
import org.quittance.remittance.RemittedClaim;

/**
 * Brings an answer for a whole claim down to its lines: what the payer pays, moves on and takes off is of what is still
 * open with it on each line, not of what other payers settled before (rules A-32, C-41). An answer of more than is open
 * is spread by the charges.
 */
final class WholeClaim {

    /**
     * What falls to one line.
     *
     * @param paid of the payment
     * @param adjustments of the reasons that do something
     */
    record Part(Money paid, List<Adjustment> adjustments) {}

    private WholeClaim() {}

    /** One part for each of the claim's lines, of which there is at least one. */
    static List<Part> parts(RemittedClaim claim, KnownClaim books, Party party, PostingMap map) {
        List<Adjustment> adds = new ArrayList<>();
        List<Adjustment> moves = new ArrayList<>();
        List<Adjustment> takes = new ArrayList<>();
        for (Adjustment each : claim.adjustments()) {
            ReasonEffect effect = map.row(each.group(), each.reason()).effect();
            boolean moved = effect == ReasonEffect.SHARE || effect == ReasonEffect.FORWARDED;
            if (effect != ReasonEffect.INFORMATION) {
                (each.amount().isNegative() ? adds : moved ? moves : takes).add(each);
            }
        }
        Shares shares = new Shares(capacities(claim.paid().plus(sum(adds)).plus(sum(moves)), books, party));
        List<List<Adjustment>> added = shares.ofAdjustments(adds);
        List<List<Adjustment>> moved = shares.ofAdjustments(moves);
        List<Money> paid = shares.of(claim.paid());
        List<List<Adjustment>> taken = shares.ofAdjustments(takes);
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < paid.size(); i++) {
            List<Adjustment> all = new ArrayList<>(added.get(i));
            all.addAll(moved.get(i));
            all.addAll(taken.get(i));
            parts.add(new Part(paid.get(i), all));
        }
        return parts;
    }

    private static List<Money> capacities(Money decided, KnownClaim books, Party party) {
        List<Money> open = books.lines().stream()
                .map(line -> books.openUpTo(Optional.of(line.charge()), party).max(Money.ZERO))
                .toList();
        Money whole = open.stream().reduce(Money.ZERO, Money::plus);
        boolean fits = whole.isPositive() && !decided.isNegative() && decided.compareTo(whole) <= 0;
        return fits ? open : books.lines().stream().map(KnownClaim.Line::amount).toList();
    }

    private static Money sum(List<Adjustment> adjustments) {
        return adjustments.stream().map(Adjustment::amount).reduce(Money.ZERO, Money::plus);
    }
}
