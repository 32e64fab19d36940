package org.quittance.statements.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.quittance.holds.Hold;
import org.quittance.ledger.Party;
import org.quittance.money.Money;
import org.quittance.registration.AccountId;
import org.quittance.statements.BalanceBar;
import org.quittance.statements.Bill;
import org.quittance.statements.Bill.Addressee;
import org.quittance.statements.Bill.Clinic;
import org.quittance.statements.Bill.Elsewhere;
import org.quittance.statements.Bill.Held;
import org.quittance.statements.Bill.PayOption;
import org.quittance.statements.Bill.Visit;
import org.quittance.statements.BillId;
import org.quittance.statements.BillSettings;
import org.quittance.statements.Explanation;
import org.quittance.statements.MadeBill;

/**
 * What a bill is made of.
 *
 * @param id the bill
 * @param clinic who sends it
 * @param to who pays
 * @param accounts the explained accounts it is about: one, or all of the guarantor's
 * @param always whether the accounts are listed even when nothing is owed on them
 * @param holds what stops asking for money, by account
 * @param unapplied the guarantor's money that waits
 * @param earlier earlier bills on which the same may stand, newest first; only those about just the same are compared
 * @param madeOn today
 * @param settings what the clinic decided about its bills
 */
public record BillDraft(
        BillId id,
        String number,
        Clinic clinic,
        Addressee to,
        List<Explanation> accounts,
        boolean always,
        Map<UUID, List<Hold>> holds,
        Money unapplied,
        List<MadeBill> earlier,
        LocalDate madeOn,
        BillSettings settings) {

    /**
     * Makes the bill.
     *
     * @return only what the guarantor owes, each amount explained
     */
    public Bill bill() {
        List<Explanation> free =
                accounts.stream().filter(account -> holds(account).isEmpty()).toList();
        List<Explanation> listed = free.stream()
                .filter(account -> always
                        ? !account.owedBy(Party.G).isNegative()
                        : account.owedBy(Party.G).isPositive())
                .toList();
        List<Visit> visits =
                listed.stream().map(account -> VisitRows.visit(account, to)).toList();
        Money owed = listed.stream().map(account -> account.owedBy(Party.G)).reduce(Money.ZERO, Money::plus);
        List<Elsewhere> credits = BillRules.credits(free, to.language());
        Money credit = credits.stream().map(Elsewhere::amount).reduce(Money.ZERO, Money::plus);
        Money balance = owed.minus(unapplied).minus(credit);
        Money due = balance.max(Money.ZERO);
        BalanceBar bar = Bars.ofBill(listed);
        LocalDate dueOn = madeOn.plusDays(settings.daysToPay());
        String link = link();
        return new Bill(
                id,
                number,
                earlier.size() + 1,
                madeOn,
                dueOn,
                clinic,
                to,
                due,
                owed,
                unapplied,
                credit,
                bar,
                visits,
                BillRules.reasons(listed),
                BillRules.aging(listed, madeOn),
                options(due, dueOn, link),
                BillRules.waiting(accounts, to.language()),
                credits,
                held(),
                earlier.stream()
                        .filter(this::isAboutTheSame)
                        .findFirst()
                        .map(last -> new Activity(last, free, unapplied, balance).sinceLast()),
                link);
    }

    /** All accounts, or the same one: only then the balance of the last bill leads to the balance of this one. */
    private boolean isAboutTheSame(MadeBill last) {
        Optional<UUID> one =
                always ? accounts.stream().map(each -> each.account().id()).findFirst() : Optional.empty();
        return last.account().map(AccountId::value).equals(one);
    }

    private List<Hold> holds(Explanation account) {
        List<Hold> known = holds.getOrDefault(account.account().id(), List.of());
        List<Hold> all = new ArrayList<>(known);
        all.addAll(AnswerHolds.of(account));
        return all;
    }

    /** What the guarantor would owe for visits that are on hold, and what stops each. */
    private List<Held> held() {
        List<Held> held = new ArrayList<>();
        for (Explanation account : accounts) {
            List<Hold> stops = holds(account);
            if (!stops.isEmpty()
                    && (always
                            || account.owedBy(Party.G).isPositive()
                            || stops.stream().anyMatch(Hold::personal))) {
                Elsewhere visit = BillRules.elsewhere(
                        account, account.account().guarantorName(), account.owedBy(Party.G), to.language());
                stops.forEach(hold -> held.add(new Held(visit, hold)));
            }
        }
        return List.copyOf(held);
    }

    private String link() {
        return settings.payUrl().isEmpty() ? "" : settings.payUrl() + id.value();
    }

    private List<PayOption> options(Money due, LocalDate dueOn, String link) {
        if (!due.isPositive()) {
            return List.of();
        }
        List<PayOption> options = new ArrayList<>();
        options.add(new PayOption(Instalments.of(due, 1, dueOn), link));
        for (int months : settings.plans()) {
            PayOption option = new PayOption(Instalments.of(due, months, dueOn), withPlan(link, months));
            boolean worthIt = option.instalments().size() == months
                    && option.instalments().getFirst().amount().compareTo(settings.leastInstalment()) >= 0;
            if (worthIt) {
                options.add(option);
            }
        }
        return List.copyOf(options);
    }

    private String withPlan(String link, int months) {
        return settings.payUrl().isEmpty() ? "" : link + "?months=" + months;
    }

    /**
     * The last entry that was seen.
     *
     * @return its number, 0 when nothing was ever posted
     */
    public long lastEntry() {
        return accounts.stream()
                .flatMap(Explanation::leaves)
                .mapToLong(leaf -> leaf.entry().value())
                .max()
                .orElse(0);
    }

    /**
     * As it is kept.
     *
     * @param account the account, when only one was billed
     * @param by who made it
     * @param pages how many pages it has
     * @param seen number of the last ledger entry seen
     * @return the record of it
     */
    public static MadeBill made(Bill bill, Optional<AccountId> account, String by, int pages, long seen) {
        return new MadeBill(
                bill.id(),
                bill.number(),
                bill.to().id(),
                account,
                bill.madeOn(),
                bill.dueOn(),
                bill.due(),
                bill.owed(),
                bill.unapplied(),
                bill.credit(),
                by,
                pages,
                seen);
    }
}
