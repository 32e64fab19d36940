package org.quittance.payments.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quittance.money.Money;
import org.quittance.payments.Allocation;
import org.quittance.payments.Share;
import org.quittance.payments.Spread;
import org.quittance.registration.AccountId;

/**
 * Spreads an amount over what a guarantor owes (rule A-42): never more for an account than is owed on it, within an
 * account the oldest service first, so that the balance of every line is right (rule A-06).
 */
public final class Spreading {

    private static final Comparator<OpenLine> OLDEST = Comparator.comparing(
                    (OpenLine line) -> line.servedOn().orElse(LocalDate.MAX))
            .thenComparingInt(OpenLine::lineNumber);

    private Spreading() {}

    /**
     * What the guarantor owes on an account.
     *
     * @param owed the locked balance; may be below zero
     * @param lines its open lines, credits too
     */
    public record OpenAccount(AccountId account, Money owed, List<OpenLine> lines) {}

    /**
     * What the guarantor owes on a line.
     *
     * @param charge the line; empty for the account apart from its lines
     * @param servedOn date of service
     * @param owed signed
     */
    public record OpenLine(Optional<UUID> charge, Optional<LocalDate> servedOn, int lineNumber, Money owed) {}

    /**
     * Spreads an amount.
     *
     * @param amount how much
     * @param accounts what is owed, oldest first
     * @param allocation what for
     * @return where it goes; shares and rest sum to the amount
     */
    public static Spread of(Money amount, List<OpenAccount> accounts, Allocation allocation) {
        List<Share> shares = new ArrayList<>();
        Money left = amount;
        for (OpenAccount account : accounts) {
            Money most = switch (allocation) {
                case Allocation.OldestFirst ignored -> left;
                case Allocation.Chosen chosen ->
                    chosen.amounts().getOrDefault(account.account(), Money.ZERO).min(left);
            };
            left = left.minus(fill(account, most, shares));
        }
        return new Spread(List.copyOf(shares), left);
    }

    private static Money fill(OpenAccount account, Money most, List<Share> shares) {
        Money target = most.min(account.owed().max(Money.ZERO));
        Money left = target;
        for (OpenLine line : account.lines().stream().sorted(OLDEST).toList()) {
            Money part = left.min(line.owed().max(Money.ZERO));
            if (part.isPositive()) {
                shares.add(new Share(account.account(), line.charge(), line.servedOn(), part));
                left = left.minus(part);
            }
        }
        return target.minus(left);
    }
}
