package org.quittance.payments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.quittance.charges.Charge;
import org.quittance.charges.ChargeId;
import org.quittance.charges.Charges;
import org.quittance.ledger.AccountKey;
import org.quittance.ledger.AccountKind;
import org.quittance.ledger.Ledger;
import org.quittance.ledger.LedgerRow;
import org.quittance.ledger.OpenAmount;
import org.quittance.ledger.Party;
import org.quittance.money.Money;
import org.quittance.payments.rules.Spreading.OpenAccount;
import org.quittance.payments.rules.Spreading.OpenLine;
import org.quittance.registration.Account;
import org.quittance.registration.AccountId;
import org.quittance.registration.GuarantorId;
import org.quittance.registration.Registration;

/** What a guarantor owes, and what of theirs waits. */
final class OpenBalances {

    private final Ledger ledger;
    private final Registration registration;
    private final Charges charges;

    OpenBalances(Ledger ledger, Registration registration, Charges charges) {
        this.ledger = ledger;
        this.registration = registration;
        this.charges = charges;
    }

    /** Accounts on which the guarantor owes something or has a credit, oldest first. */
    List<OpenAccount> of(GuarantorId guarantor) {
        List<Account> accounts = registration.accountsOfGuarantor(guarantor).stream()
                .sorted(Comparator.comparing(Account::openedOn).thenComparing(Account::number))
                .toList();
        List<OpenAmount> amounts =
                ledger
                        .openOf(accounts.stream()
                                .map(account -> account.id().value())
                                .toList())
                        .stream()
                        .filter(amount -> amount.party() == Party.G)
                        .toList();
        Map<UUID, Charge> lines = lines(amounts);
        Map<UUID, List<OpenAmount>> byAccount = amounts.stream().collect(Collectors.groupingBy(OpenAmount::account));
        List<OpenAccount> open = new ArrayList<>();
        for (Account account : accounts) {
            List<OpenLine> found = byAccount.getOrDefault(account.id().value(), List.of()).stream()
                    .map(amount -> line(amount, lines))
                    .toList();
            Money owed = found.stream().map(OpenLine::owed).reduce(Money.ZERO, Money::plus);
            if (!owed.isZero()) {
                open.add(new OpenAccount(account.id(), owed, found));
            }
        }
        return open;
    }

    private Map<UUID, Charge> lines(Collection<OpenAmount> amounts) {
        List<ChargeId> ids = amounts.stream()
                .flatMap(amount -> amount.charge().stream())
                .map(ChargeId::new)
                .toList();
        return charges.charges(ids).entrySet().stream()
                .collect(Collectors.toMap(line -> line.getKey().value(), Map.Entry::getValue));
    }

    private static OpenLine line(OpenAmount amount, Map<UUID, Charge> lines) {
        Optional<Charge> line = amount.charge().map(lines::get);
        return new OpenLine(
                amount.charge(),
                line.map(Charge::serviceFrom),
                line.map(Charge::lineNumber).orElse(Integer.MAX_VALUE),
                amount.amount());
    }

    /** Holds what the guarantor owes and what waits against other acts until the transaction ends. */
    List<OpenAccount> hold(GuarantorId guarantor) {
        List<AccountKey> keys = new ArrayList<>();
        registration
                .accountsOfGuarantor(guarantor)
                .forEach(account -> keys.add(AccountKey.receivable(account.id().value(), Party.G)));
        keys.add(unappliedKey(guarantor));
        ledger.lock(keys);
        return of(guarantor);
    }

    List<Unapplied> unapplied(GuarantorId guarantor, LocalDate asOf) {
        AccountKey key = unappliedKey(guarantor);
        Map<Optional<UUID>, Money> amounts = new LinkedHashMap<>();
        Map<Optional<UUID>, LocalDate> since = new LinkedHashMap<>();
        for (LedgerRow row : ledger.rowsOf(List.of(guarantor.value()), asOf)) {
            Money effect = row.effectOn(key).negated();
            if (!effect.isZero()) {
                amounts.merge(row.sourceRef(), effect, Money::plus);
                since.putIfAbsent(row.sourceRef(), row.effectiveOn());
            }
        }
        return amounts.entrySet().stream()
                .filter(each -> each.getValue().isPositive())
                .map(each ->
                        new Unapplied(each.getKey(), each.getValue(), since.getOrDefault(each.getKey(), LocalDate.MIN)))
                .sorted(Comparator.comparing(Unapplied::since))
                .toList();
    }

    static AccountKey unappliedKey(GuarantorId guarantor) {
        return AccountKey.of(AccountKind.UNAPPLIED_GUARANTOR, guarantor.value());
    }

    static AccountKey owedKey(AccountId account) {
        return AccountKey.receivable(account.value(), Party.G);
    }
}
