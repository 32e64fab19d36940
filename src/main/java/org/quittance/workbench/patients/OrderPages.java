package org.quittance.workbench.patients;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.quittance.claims.Claim;
import org.quittance.claims.Claims;
import org.quittance.coverage.Card;
import org.quittance.coverage.Coverage;
import org.quittance.coverage.PatientCards;
import org.quittance.coverage.PolicyId;
import org.quittance.coverage.RankedPolicy;
import org.quittance.ledger.AccountKey;
import org.quittance.ledger.Ledger;
import org.quittance.money.Money;
import org.quittance.registration.Account;
import org.quittance.registration.AccountId;
import org.quittance.registration.AccountStatus;
import org.quittance.registration.Patient;
import org.quittance.registration.Registration;
import org.quittance.workbench.shell.Amount;
import org.quittance.workbench.shell.Words;
import org.springframework.stereotype.Component;

/** Says what a new order of insurance would mean for claims that went out by the old one. No money moves by it. */
@Component
class OrderPages {

    private final PatientCards cards;
    private final Coverage coverage;
    private final Registration registration;
    private final Claims claims;
    private final Ledger ledger;

    OrderPages(PatientCards cards, Coverage coverage, Registration registration, Claims claims, Ledger ledger) {
        this.cards = cards;
        this.coverage = coverage;
        this.registration = registration;
        this.claims = claims;
        this.ledger = ledger;
    }

    OrderPage page(Patient patient, List<PolicyId> shown, List<PolicyId> wanted) {
        Map<PolicyId, Card> known = new LinkedHashMap<>();
        cards.cardsOf(patient.id()).forEach(card -> known.put(card.policy().id(), card));
        return new OrderPage(
                patient.id().value().toString(),
                patient.fullName(),
                names(shown, known),
                names(wanted, known),
                joined(shown),
                joined(wanted),
                rebills(patient, wanted, known));
    }

    static String joined(Collection<PolicyId> order) {
        return String.join(",", order.stream().map(id -> id.value().toString()).toList());
    }

    private static List<String> names(List<PolicyId> order, Map<PolicyId, Card> known) {
        return order.stream()
                .flatMap(id -> Optional.ofNullable(known.get(id)).stream())
                .map(OrderPages::name)
                .toList();
    }

    private static String name(Card card) {
        return card.payer().shownName() + " " + card.policy().memberId();
    }

    private List<OrderPage.Rebill> rebills(Patient patient, List<PolicyId> wanted, Map<PolicyId, Card> known) {
        List<Account> accounts = registration.accountsOfPatient(patient.id()).stream()
                .filter(account -> account.status() != AccountStatus.CANCELLED)
                .toList();
        List<AccountId> ids = accounts.stream().map(Account::id).toList();
        Map<AccountId, List<RankedPolicy>> payers = coverage.payersOf(ids);
        Map<AccountId, List<Claim>> sent = claims.claimsOf(ids);
        Map<UUID, Money> asked = asked(ids);
        List<OrderPage.Rebill> rebills = new ArrayList<>();
        for (Account account : accounts.reversed()) {
            List<RankedPolicy> now = payers.getOrDefault(account.id(), List.of());
            List<Claim> filed = sent.getOrDefault(account.id(), List.of());
            Money open = asked.getOrDefault(account.id().value(), Money.ZERO);
            boolean other = !now.isEmpty()
                    && !wanted.isEmpty()
                    && !now.getFirst().policy().id().equals(wanted.getFirst())
                    && wanted.contains(now.getFirst().policy().id());
            Optional<Card> first = wanted.stream().findFirst().map(known::get);
            if (other && first.isPresent() && (!filed.isEmpty() || !open.isZero())) {
                rebills.add(rebill(account, now.getFirst(), filed, open, first.get()));
            }
        }
        return rebills;
    }

    private static OrderPage.Rebill rebill(
            Account account, RankedPolicy before, List<Claim> filed, Money open, Card first) {
        String href = "/accounts/" + account.id().value();
        return new OrderPage.Rebill(
                href,
                account.number(),
                Words.dotted(List.of(account.description(), Words.brief(account.openedOn()))),
                Amount.orDash(open).toned("waiting").explainedBy(href + "/explanation", "With payers"),
                filed.isEmpty()
                        ? "no claim was sent yet"
                        : "claim went to " + before.payer().shownName() + " first, "
                                + Words.brief(filed.getFirst().submittedOn()),
                first.payer().shownName());
    }

    private Map<UUID, Money> asked(List<AccountId> ids) {
        Map<UUID, Money> asked = new LinkedHashMap<>();
        Map<AccountKey, Money> balances =
                ledger.balancesOf(ids.stream().map(AccountId::value).toList());
        balances.forEach((key, amount) -> {
            if (key.party().isPayer()) {
                asked.merge(key.owner(), amount, Money::plus);
            }
        });
        return asked;
    }
}
