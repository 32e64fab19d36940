package org.quittance.remittance.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.quittance.money.Money;
import org.quittance.remittance.RemittedLine;

/**
 * Which charge line an answered line means (rule C-21): by line control number; by the code that was sent, day and
 * charge; by code and charge; lines that a payer split, by the code and charges that add up to one; by charge alone where
 * only one is left. Equal lines are taken in order. Several answered lines may belong to the one line they all name.
 */
public final class LineMatching {

    private LineMatching() {}

    /**
     * Matches the lines of one claim.
     *
     * @param answered the payer's lines
     * @param known the claim's lines
     * @return the charge line of each answered line, by its position; a missing one found none
     */
    public static Map<Integer, KnownClaim.Line> match(List<RemittedLine> answered, List<KnownClaim.Line> known) {
        Map<Integer, KnownClaim.Line> found = new HashMap<>();
        List<KnownClaim.Line> left = new ArrayList<>(known);
        take(answered, left, found, LineMatching::sameControl);
        shareControl(answered, known, found);
        take(
                answered,
                left,
                found,
                (said, line) -> sameCode(said, line)
                        && sameCharge(said, line)
                        && said.serviceDate().map(line.served()::equals).orElse(false));
        take(answered, left, found, (said, line) -> sameCode(said, line) && sameCharge(said, line));
        takeSplit(answered, left, found, RemittedLine::sentCode, LineMatching::sameCode);
        take(answered, left, found, LineMatching::sameCharge);
        takeSplit(answered, left, found, said -> "", (said, line) -> true);
        return found;
    }

    /**
     * Whether an answered line names a line beyond doubt: by its control number, with its code and charge.
     *
     * @param said the payer's line
     * @param line a line of ours
     * @return true when all agree, and the day where the payer says one
     */
    public static boolean isNamed(RemittedLine said, KnownClaim.Line line) {
        return sameControl(said, line)
                && sameCode(said, line)
                && sameCharge(said, line)
                && said.serviceDate().map(line.served()::equals).orElse(true);
    }

    /** Further lines under the number of a line that is taken belong to it: the payer split it (unbundling, units). */
    private static void shareControl(
            List<RemittedLine> answered, List<KnownClaim.Line> known, Map<Integer, KnownClaim.Line> found) {
        for (RemittedLine said : answered) {
            if (!found.containsKey(said.n())) {
                List<KnownClaim.Line> same =
                        known.stream().filter(line -> sameControl(said, line)).toList();
                if (same.size() == 1) {
                    found.put(said.n(), same.getFirst());
                }
            }
        }
    }

    /** Lines without a place whose charges add up to the charge of a line that is left. */
    private static void takeSplit(
            List<RemittedLine> answered,
            List<KnownClaim.Line> left,
            Map<Integer, KnownClaim.Line> found,
            Function<RemittedLine, String> alike,
            BiPredicate<RemittedLine, KnownClaim.Line> fits) {
        Map<String, List<RemittedLine>> groups = answered.stream()
                .filter(said -> !found.containsKey(said.n()))
                .collect(Collectors.groupingBy(alike, LinkedHashMap::new, Collectors.toList()));
        for (List<RemittedLine> group : groups.values()) {
            Money sum = group.stream().map(RemittedLine::charge).reduce(Money.ZERO, Money::plus);
            List<KnownClaim.Line> whole = left.stream()
                    .filter(line -> line.amount().equals(sum.abs()) && fits.test(group.getFirst(), line))
                    .toList();
            if (group.size() > 1 && !whole.isEmpty()) {
                group.forEach(said -> found.put(said.n(), whole.getFirst()));
                left.remove(whole.getFirst());
            }
        }
    }

    private static void take(
            List<RemittedLine> answered,
            List<KnownClaim.Line> left,
            Map<Integer, KnownClaim.Line> found,
            BiPredicate<RemittedLine, KnownClaim.Line> fits) {
        for (RemittedLine said : answered) {
            if (!found.containsKey(said.n())) {
                Optional<KnownClaim.Line> line = left.stream()
                        .filter(candidate -> fits.test(said, candidate))
                        .findFirst();
                line.ifPresent(match -> {
                    found.put(said.n(), match);
                    left.remove(match);
                });
            }
        }
    }

    private static boolean sameControl(RemittedLine said, KnownClaim.Line line) {
        return !said.lineControl().isEmpty() && said.lineControl().equals(line.lineControl());
    }

    private static boolean sameCode(RemittedLine said, KnownClaim.Line line) {
        String sent = said.sentCode();
        return !sent.isEmpty() && (sent.equals(line.code()) || sent.equals(line.revenueCode()));
    }

    private static boolean sameCharge(RemittedLine said, KnownClaim.Line line) {
        return said.charge().abs().equals(line.amount());
    }
}
