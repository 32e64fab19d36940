package org.quittance.statements.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quittance.ledger.Party;
import org.quittance.money.Money;
import org.quittance.statements.BalanceBar;
import org.quittance.statements.Bill;
import org.quittance.statements.Bill.Addressee;
import org.quittance.statements.Bill.Clinic;
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
 * @param number its number
 * @param clinic who sends it
 * @param to who pays
 * @param accounts the explained accounts it is about: one, or all of the guarantor's
 * @param always whether the accounts are listed even when nothing is owed on them
 * @param unapplied the guarantor's money that waits
 * @param earlier earlier bills about the same, newest first
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
        List<Explanation> listed = accounts.stream()
                .filter(account -> always
                        ? !account.owedBy(Party.G).isNegative()
                        : account.owedBy(Party.G).isPositive())
                .toList();
        List<Visit> visits = listed.stream().map(BillRules::visit).toList();
        Money owed = listed.stream().map(account -> account.owedBy(Party.G)).reduce(Money.ZERO, Money::plus);
        Money due = owed.minus(unapplied).max(Money.ZERO);
        BalanceBar bar = Bars.sum(listed.stream().map(Explanation::bar).toList());
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
                bar,
                visits,
                BillRules.reasons(listed),
                BillRules.aging(listed, madeOn),
                options(due, dueOn, link),
                BillRules.waiting(accounts),
                BillRules.credits(accounts),
                earlier.stream().findFirst().map(last -> BillRules.since(last, accounts, due, unapplied)),
                link);
    }

    private String link() {
        return settings.payUrl().isEmpty() ? number : settings.payUrl() + id.value();
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
                    && option.instalments().getFirst().amount().compareTo(settings.leastInstalmentAmount()) >= 0;
            if (worthIt) {
                options.add(option);
            }
        }
        return List.copyOf(options);
    }

    private String withPlan(String link, int months) {
        return settings.payUrl().isEmpty() ? link + "/" + months : link + "?months=" + months;
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
     * @param bill the bill
     * @param account the account, when only one was billed
     * @param by who made it
     * @param pages how many pages it has
     * @param seen number of the last ledger entry seen
     * @return the record of it
     */
    public static MadeBill made(
            Bill bill, Optional<org.quittance.registration.AccountId> account, String by, int pages, long seen) {
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
                by,
                pages,
                seen);
    }
}
