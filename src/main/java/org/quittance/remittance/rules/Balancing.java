package org.quittance.remittance.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quittance.exchange.Problem;
import org.quittance.money.Money;
import org.quittance.remittance.ProviderAdjustment;
import org.quittance.remittance.RemittanceHeader;
import org.quittance.remittance.RemittedClaim;
import org.quittance.remittance.RemittedLine;

/**
 * Whether a remittance adds up, at service, claim and transaction level (rules C-01 to C-04; X221A1 section 1.10.2.1).
 * There is no tolerance (rule C-09): the first level that fails is named with its difference (rule C-08).
 */
public final class Balancing {

    private static final String REMEDY =
            "Nothing of the file is posted. Ask the payer for a corrected remittance; do not balance it by hand.";
    private static final int MOST_PROBLEMS = 100;

    private final String fileName;
    private final RemittanceHeader header;
    private final List<Problem> problems = new ArrayList<>();
    private Money claimsPaid = Money.ZERO;
    private int claims;

    /**
     * Begins a transaction.
     *
     * @param fileName its file, for places
     * @param header its head
     */
    public Balancing(String fileName, RemittanceHeader header) {
        this.fileName = fileName;
        this.header = header;
    }

    /**
     * Takes a claim into account.
     *
     * @param claim what the payer says about it
     */
    public void take(RemittedClaim claim) {
        claims++;
        claimsPaid = claimsPaid.plus(claim.paid());
        for (RemittedLine line : claim.lines()) {
            off(line.charge().minus(line.adjusted()), line.paid())
                    .ifPresent(difference -> report(
                            line.segment(),
                            "SVC03",
                            "BALANCE-SERVICE",
                            difference,
                            "service level off by " + difference + ": charge " + line.charge() + " less adjustments "
                                    + line.adjusted() + " is not the payment " + line.paid() + " (rule C-01)"));
        }
        off(claim.charge().minus(claim.adjusted()), claim.paid())
                .ifPresent(difference -> report(
                        claim.segment(),
                        "CLP04",
                        "BALANCE-CLAIM",
                        difference,
                        "claim level off by " + difference + ": charge " + claim.charge() + " less all adjustments "
                                + claim.adjusted() + " is not the payment " + claim.paid() + " (rule C-02)"));
    }

    /**
     * Ends the transaction.
     *
     * @param providerAdjustments its provider-level adjustments
     * @return sums of the transaction
     */
    public Sums end(List<ProviderAdjustment> providerAdjustments) {
        Money providerLevel =
                providerAdjustments.stream().map(ProviderAdjustment::amount).reduce(Money.ZERO, Money::plus);
        off(claimsPaid.minus(providerLevel), header.sent())
                .ifPresent(difference -> report(
                        header.segment(),
                        "BPR02",
                        "BALANCE-TRANSACTION",
                        difference,
                        "transaction level off by " + difference + ": claims " + claimsPaid
                                + " less provider-level adjustments " + providerLevel + " is not the payment "
                                + header.sent() + " (rule C-03)"));
        return new Sums(claims, claimsPaid, providerLevel);
    }

    private static Optional<Money> off(Money expected, Money stated) {
        return expected.equals(stated) ? Optional.empty() : Optional.of(stated.minus(expected));
    }

    private void report(int segment, String element, String code, Money difference, String rule) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new Problem(
                    fileName + ", segment " + segment + " (" + element + ")",
                    code,
                    difference.toDollars(),
                    rule,
                    REMEDY));
        }
    }

    /**
     * Whether all that was taken adds up.
     *
     * @return true when there are no {@link #problems()}
     */
    public boolean isBalanced() {
        return problems.isEmpty();
    }

    /**
     * What does not add up.
     *
     * @return a hundred problems at most
     */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /**
     * Sums of a transaction.
     *
     * @param claims how many claims
     * @param claimsPaid sum of CLP04
     * @param providerLevel sum of PLB amounts
     */
    public record Sums(int claims, Money claimsPaid, Money providerLevel) {}
}
