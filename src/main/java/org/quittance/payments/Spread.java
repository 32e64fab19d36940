package org.quittance.payments;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.quittance.money.Money;
import org.quittance.registration.AccountId;

/**
 * How an amount is spread.
 *
 * @param shares what goes where, oldest first
 * @param rest what nothing is owed for: it stays visible as unapplied
 */
public record Spread(List<Share> shares, Money rest) {

    /**
     * What is applied.
     *
     * @return the sum of the shares
     */
    public Money applied() {
        return shares.stream().map(Share::amount).reduce(Money.ZERO, Money::plus);
    }

    /**
     * What each account gets.
     *
     * @return sums by account
     */
    public Map<AccountId, Money> byAccount() {
        return shares.stream()
                .collect(Collectors.groupingBy(
                        Share::account, Collectors.reducing(Money.ZERO, Share::amount, Money::plus)));
    }
}
