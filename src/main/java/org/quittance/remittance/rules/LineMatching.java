package org.quittance.remittance.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.quittance.remittance.RemittedLine;

/**
 * Which charge line an answered line means (rule C-21): by line control number; by the code that was sent, day and
 * charge; by code and charge; by charge alone where only one is left. Equal lines are taken in order.
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
    public static Map<Integer, ClaimBooks.Line> match(List<RemittedLine> answered, List<ClaimBooks.Line> known) {
        Map<Integer, ClaimBooks.Line> found = new HashMap<>();
        List<ClaimBooks.Line> left = new ArrayList<>(known);
        take(answered, left, found, LineMatching::sameControl);
        take(
                answered,
                left,
                found,
                (said, line) -> sameCode(said, line)
                        && sameCharge(said, line)
                        && said.serviceDate().map(line.served()::equals).orElse(false));
        take(answered, left, found, (said, line) -> sameCode(said, line) && sameCharge(said, line));
        take(answered, left, found, LineMatching::sameCharge);
        return found;
    }

    private static void take(
            List<RemittedLine> answered,
            List<ClaimBooks.Line> left,
            Map<Integer, ClaimBooks.Line> found,
            BiPredicate<RemittedLine, ClaimBooks.Line> fits) {
        for (RemittedLine said : answered) {
            if (!found.containsKey(said.n())) {
                Optional<ClaimBooks.Line> line = left.stream()
                        .filter(candidate -> fits.test(said, candidate))
                        .findFirst();
                line.ifPresent(match -> {
                    found.put(said.n(), match);
                    left.remove(match);
                });
            }
        }
    }

    private static boolean sameControl(RemittedLine said, ClaimBooks.Line line) {
        return !said.lineControl().isEmpty() && said.lineControl().equals(line.lineControl());
    }

    private static boolean sameCode(RemittedLine said, ClaimBooks.Line line) {
        String sent = said.sentCode();
        return !sent.isEmpty() && (sent.equals(line.code()) || sent.equals(line.revenueCode()));
    }

    private static boolean sameCharge(RemittedLine said, ClaimBooks.Line line) {
        return said.charge().abs().equals(line.amount());
    }
}
