package org.quittance.api.fhir;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.quittance.api.fhir.store.IdFinder;
import org.quittance.coverage.Coverage;
import org.quittance.coverage.RankedPolicy;
import org.quittance.ledger.BusinessDays;
import org.quittance.ledger.Party;
import org.quittance.money.Money;
import org.quittance.registration.Account;
import org.quittance.registration.AccountId;
import org.quittance.registration.Guarantor;
import org.quittance.registration.GuarantorId;
import org.quittance.registration.Registration;
import org.quittance.statements.Explanation;
import org.quittance.statements.Statements;
import org.springframework.stereotype.Component;

/** Accounts with what is owed, as the explanation of their balance says. */
@Component("fhirAccounts")
final class AccountReader implements ResourceReader {

    private final Registration registration;
    private final Coverage coverage;
    private final Statements statements;
    private final BusinessDays days;

    AccountReader(Registration registration, Coverage coverage, Statements statements, BusinessDays days) {
        this.registration = registration;
        this.coverage = coverage;
        this.statements = statements;
        this.days = days;
    }

    @Override
    public String type() {
        return "Account";
    }

    @Override
    public IdFinder.Source source() {
        return new IdFinder.Source("account.id", "account where true");
    }

    @Override
    public List<SearchParam> params() {
        return EncounterReader.params(false, "period");
    }

    @Override
    public int largestPage() {
        return 100;
    }

    @Override
    public List<org.hl7.fhir.r4.model.Account> load(List<UUID> ids) {
        List<AccountId> which = ids.stream().map(AccountId::new).toList();
        Map<AccountId, Account> accounts = registration.accounts(which);
        Map<AccountId, List<RankedPolicy>> payers = coverage.payersOf(which);
        Map<GuarantorId, Guarantor> guarantors = registration.guarantors(
                accounts.values().stream().map(Account::guarantor).distinct().toList());
        Map<UUID, Explanation> explained = statements.explain(which, days.today()).stream()
                .collect(Collectors.toMap(each -> each.account().id(), Function.identity()));
        return accounts.values().stream()
                .map(account -> {
                    Optional<Explanation> balance =
                            Optional.ofNullable(explained.get(account.id().value()));
                    Money total = balance.map(Explanation::balance).orElse(Money.ZERO);
                    Money payersOwe = balance.map(AccountReader::payersOwe).orElse(Money.ZERO);
                    return EncounterMapping.account(
                            account,
                            Optional.ofNullable(guarantors.get(account.guarantor()))
                                    .map(Guarantor::fullName)
                                    .orElse(""),
                            payers.getOrDefault(account.id(), List.of()),
                            payersOwe,
                            total.minus(payersOwe));
                })
                .toList();
    }

    private static Money payersOwe(Explanation balance) {
        return balance.owedBy(Party.P1).plus(balance.owedBy(Party.P2)).plus(balance.owedBy(Party.P3));
    }
}
