package org.quittance.remittance.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.quittance.ledger.AccountKind;
import org.quittance.ledger.LedgerRow;
import org.quittance.money.Money;
import org.quittance.remittance.Adjustment;
import org.quittance.remittance.AnsweredClaim;
import org.quittance.remittance.RemittedClaim;
import org.quittance.remittance.RemittedLine;

/**
 * What an answer takes off and leaves to others, and was not posted because another answer stood in its place: a
 * correction that came before the reversal it belongs to (rule C-26), an answer that said the same again (rule A-45).
 */
public final class Remainder {

    /** Flags of answers whose reasons were not all posted. */
    private static final Set<String> SHORT =
            Set.of("same-answer-again", "possible-double-payment", "share-more-than-left", "adjustment-more-than-left");

    private static final Set<String> SAID_AGAIN = Set.of("same-answer-again", "possible-double-payment");

    private Remainder() {}

    /**
     * Whether an answer was posted without some of its reasons.
     *
     * @param answer a posted answer
     * @return true when something of it may have to be made up for
     */
    public static boolean isShort(AnsweredClaim answer) {
        return answer.flags().stream().anyMatch(SHORT::contains);
    }

    /**
     * Whether an answer brought its money only, because an earlier one had said the same.
     *
     * @param answer a posted answer
     * @return true when its reasons were done by the earlier one
     */
    public static boolean isSaidAgain(AnsweredClaim answer) {
        return answer.flags().stream().anyMatch(SAID_AGAIN::contains);
    }

    /**
     * The reasons that are not in the books.
     *
     * @param answer a posted answer
     * @param posted what it moved
     * @return answers without money: that of the lines, that of the claim as a whole; none when nothing is left
     */
    public static List<RemittedClaim> of(AnsweredClaim answer, List<LedgerRow> posted) {
        Map<String, Money> done = new HashMap<>();
        for (LedgerRow row : posted) {
            boolean takesOff = row.credit().kind() == AccountKind.RECEIVABLE
                    && row.credit().party() == answer.party();
            Money amount = takesOff ? row.amount() : row.amount().negated();
            done.merge(row.charge().map(UUID::toString).orElse("") + ' ' + row.reason(), amount, Money::plus);
        }
        RemittedClaim said = answer.said();
        List<RemittedLine> lines = new ArrayList<>();
        for (int i = 0; i < said.lines().size(); i++) {
            RemittedLine line = said.lines().get(i);
            Optional<UUID> charge =
                    i < answer.charges().size() ? answer.charges().get(i) : Optional.empty();
            String place = charge.map(UUID::toString).orElse("") + ' ';
            lines.add(line.withReasonsOnly(left(line.adjustments(), place, done)));
        }
        Map<String, Money> elsewhere = new HashMap<>();
        done.forEach((key, amount) -> elsewhere.merge(key.substring(key.indexOf(' ') + 1), amount, Money::plus));
        List<Adjustment> whole = left(said.adjustments(), "", elsewhere);
        List<RemittedClaim> parts = new ArrayList<>();
        if (lines.stream().anyMatch(line -> !line.adjustments().isEmpty())) {
            parts.add(said.part(said.charge(), Money.ZERO, List.of(), lines));
        }
        if (!whole.isEmpty()) {
            parts.add(said.part(said.charge(), Money.ZERO, whole, List.of()));
        }
        return parts;
    }

    /** What of each reason is not done; what was done is used up. */
    private static List<Adjustment> left(List<Adjustment> reasons, String place, Map<String, Money> done) {
        List<Adjustment> left = new ArrayList<>();
        for (Adjustment each : reasons) {
            String key = place + each.code();
            Money before = done.getOrDefault(key, Money.ZERO);
            boolean alike = before.isNegative() == each.amount().isNegative();
            Money used = before.isZero() || !alike
                    ? Money.ZERO
                    : before.abs().compareTo(each.amount().abs()) < 0 ? before : each.amount();
            done.put(key, before.minus(used));
            Money rest = each.amount().minus(used);
            if (!rest.isZero()) {
                left.add(each.of(rest));
            }
        }
        return left;
    }
}
