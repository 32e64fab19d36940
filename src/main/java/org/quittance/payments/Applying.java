package org.quittance.payments;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.quittance.holds.Holds;
import org.quittance.ledger.AccountKey;
import org.quittance.ledger.AccountKind;
import org.quittance.ledger.BusinessDays;
import org.quittance.ledger.EntryDraft;
import org.quittance.ledger.EntryKind;
import org.quittance.ledger.Ledger;
import org.quittance.ledger.LedgerRow;
import org.quittance.ledger.TransferDraft;
import org.quittance.money.Money;
import org.quittance.payments.rules.Spreading;
import org.quittance.payments.rules.Spreading.OpenAccount;
import org.quittance.payments.rules.Spreading.OpenLine;
import org.quittance.registration.AccountId;
import org.quittance.registration.GuarantorId;
import org.quittance.registration.Registration;
import org.quittance.staff.Actor;

/**
 * Moves money that waits onto what is owed, and back to what waits where an account owes less than was paid on it
 * (rules ). Each entry keeps the payment it came from. Nothing moves onto an account on hold (rule A-43).
 */
final class Applying {

    private static final String RULE = "rule A-42";

    /** What is applied by rule nobody asked for: the entry names the rule. */
    static final Actor BY_RULE = Actor.operator(RULE);

    private static final Money ANY = Money.ofCents(Long.MAX_VALUE / 4);

    private final Ledger ledger;
    private final BusinessDays days;
    private final Registration registration;
    private final OpenBalances open;
    private final Holds holds;

    Applying(Ledger ledger, BusinessDays days, Registration registration, OpenBalances open, Holds holds) {
        this.ledger = ledger;
        this.days = days;
        this.registration = registration;
        this.open = open;
        this.holds = holds;
    }

    /** What a guarantor owes on accounts that are not on hold. */
    List<OpenAccount> free(List<OpenAccount> accounts) {
        Set<AccountId> held = holds.of(registration
                        .accounts(accounts.stream().map(OpenAccount::account).toList())
                        .values())
                .keySet();
        return accounts.stream()
                .filter(account -> !held.contains(account.account()))
                .toList();
    }

    /**
     * By rule, when something became owed or is owed no more: what the rule had applied and is too much comes back, and
     * what waits is applied, the oldest first.
     */
    Money settle(GuarantorId guarantor) {
        List<OpenAccount> accounts = open.hold(guarantor);
        if (giveBack(guarantor, accounts, ANY, BY_RULE, Set.of(AccountKind.UNAPPLIED_GUARANTOR))) {
            accounts = open.of(guarantor);
        }
        return apply(guarantor, free(accounts), new Allocation.OldestFirst(), BY_RULE, key(), Set.of());
    }

    /**
     * After a payment, or by hand: also what the guarantor paid too much on one account goes to what they owe on others
     * (rule A-42, step 4), as far as it is needed.
     *
     * @param except the payment just taken, whose rest stays as its payer wished
     */
    Money settleAll(GuarantorId guarantor, Actor by, String formKey, Set<UUID> except) {
        List<OpenAccount> accounts = open.of(guarantor);
        Money owed = sum(free(accounts).stream()
                .map(account -> account.owed().max(Money.ZERO))
                .toList());
        Money waiting = sum(open.unapplied(guarantor, days.today()).stream()
                .filter(each -> !excepted(each, except))
                .map(Unapplied::amount)
                .toList());
        Money missing = owed.minus(waiting);
        if (missing.isPositive()) {
            giveBack(guarantor, accounts, missing, by, Set.of(AccountKind.UNAPPLIED_GUARANTOR, AccountKind.CASH));
            accounts = open.of(guarantor);
        }
        return apply(guarantor, free(accounts), new Allocation.OldestFirst(), by, formKey, except);
    }

    private static boolean excepted(Unapplied waiting, Set<UUID> except) {
        return waiting.source().filter(except::contains).isPresent();
    }

    private static Money sum(List<Money> amounts) {
        return amounts.stream().reduce(Money.ZERO, Money::plus);
    }

    private static String key() {
        return "settle:" + UuidCreator.getTimeOrderedEpochPlus1();
    }

    Money apply(
            GuarantorId guarantor,
            List<OpenAccount> owing,
            Allocation allocation,
            Actor by,
            String key,
            Set<UUID> except) {
        List<OpenAccount> accounts = owing;
        Set<AccountId> may = owing.stream().map(OpenAccount::account).collect(Collectors.toSet());
        Allocation left = allocation;
        Money applied = Money.ZERO;
        int n = 0;
        for (Unapplied waiting : open.unapplied(guarantor, days.today())) {
            Spread spread = excepted(waiting, except)
                    ? new Spread(List.of(), waiting.amount())
                    : Spreading.of(waiting.amount(), accounts, left);
            if (!spread.shares().isEmpty()) {
                post(guarantor, waiting, spread, by, key + ":" + n++);
                applied = applied.plus(spread.applied());
                left = less(left, spread);
                accounts = open.of(guarantor).stream()
                        .filter(account -> may.contains(account.account()))
                        .toList();
            }
        }
        return applied;
    }

    private void post(GuarantorId guarantor, Unapplied waiting, Spread spread, Actor by, String sourceKey) {
        AccountKey from = OpenBalances.unappliedKey(guarantor);
        List<TransferDraft> transfers = spread.shares().stream()
                .map(share -> transfer(from, share, waiting.source()))
                .toList();
        EntryDraft draft =
                EntryDraft.of(sourceKey, EntryKind.PAYMENT, "unapplied money applied", days.today(), by, RULE);
        PaymentActs.posted(ledger.post(draft, transfers));
    }

    static TransferDraft transfer(AccountKey debit, Share share, Optional<UUID> source) {
        TransferDraft draft = TransferDraft.of(debit, OpenBalances.owedKey(share.account()), share.amount(), "payment");
        TransferDraft onLine = share.charge()
                .flatMap(line -> share.servedOn().map(day -> draft.forCharge(line, day)))
                .orElse(draft);
        return source.map(id -> onLine.from(id, 0)).orElse(onLine);
    }

    private static Allocation less(Allocation allocation, Spread spread) {
        return switch (allocation) {
            case Allocation.OldestFirst oldest -> oldest;
            case Allocation.Chosen chosen -> {
                Map<AccountId, Money> left = new HashMap<>(chosen.amounts());
                spread.byAccount().forEach((account, amount) -> left.merge(account, amount.negated(), Money::plus));
                yield new Allocation.Chosen(left);
            }
        };
    }

    /** A part of a payment on a line of an account. */
    private record Paid(Optional<UUID> source, Optional<UUID> charge) {}

    /**
     * Takes what was paid too much on accounts back to what waits, the latest payment first, never more than was paid.
     *
     * @return whether anything moved
     */
    private boolean giveBack(
            GuarantorId guarantor, List<OpenAccount> accounts, Money most, Actor by, Set<AccountKind> from) {
        Money left = most;
        for (OpenAccount account : accounts) {
            Money surplus = account.owed().negated().min(left);
            if (surplus.isPositive()) {
                left = left.minus(giveBack(guarantor, account, surplus, by, from));
            }
        }
        return !left.equals(most);
    }

    private Money giveBack(GuarantorId guarantor, OpenAccount account, Money surplus, Actor by, Set<AccountKind> from) {
        Map<Paid, Money> paid = paid(account.account(), from);
        Map<Optional<UUID>, List<TransferDraft>> back = new LinkedHashMap<>();
        Money left = surplus;
        for (OpenLine line : account.lines()) {
            Money ofLine = line.owed().negated().min(left);
            for (Paid part : List.copyOf(paid.keySet()).reversed()) {
                Money amount = part.charge().equals(line.charge())
                        ? ofLine.min(paid.getOrDefault(part, Money.ZERO))
                        : Money.ZERO;
                if (amount.isPositive()) {
                    back.computeIfAbsent(part.source(), each -> new ArrayList<>())
                            .add(back(guarantor, account, line, amount, part.source()));
                    paid.merge(part, amount.negated(), Money::plus);
                    ofLine = ofLine.minus(amount);
                    left = left.minus(amount);
                }
            }
        }
        for (List<TransferDraft> transfers : back.values()) {
            EntryDraft draft = EntryDraft.of(
                    key(), EntryKind.PAYMENT, "paid too much: it waits again", days.today(), by, "rule A-51");
            PaymentActs.posted(ledger.post(draft, transfers));
        }
        return surplus.minus(left);
    }

    private static TransferDraft back(
            GuarantorId guarantor, OpenAccount account, OpenLine line, Money amount, Optional<UUID> source) {
        TransferDraft draft = TransferDraft.of(
                OpenBalances.owedKey(account.account()), OpenBalances.unappliedKey(guarantor), amount, "paid too much");
        TransferDraft onLine = line.charge()
                .flatMap(charge -> line.servedOn().map(day -> draft.forCharge(charge, day)))
                .orElse(draft);
        return source.map(id -> onLine.from(id, 0)).orElse(onLine);
    }

    /** What the guarantor paid on an account and what of it stands, in the order in which it came. */
    private Map<Paid, Money> paid(AccountId account, Set<AccountKind> from) {
        AccountKey key = OpenBalances.owedKey(account);
        Map<Paid, Money> paid = new LinkedHashMap<>();
        for (LedgerRow row : ledger.rowsOf(List.of(account.value()), days.today())) {
            AccountKind other =
                    row.credit().equals(key) ? row.debit().kind() : row.credit().kind();
            if (from.contains(other)) {
                paid.merge(
                        new Paid(row.sourceRef(), row.charge()),
                        row.effectOn(key).negated(),
                        Money::plus);
            }
        }
        return paid;
    }

    /**
     * Pays money that waits back to whoever paid it (rules ).
     *
     * @return how much; zero when no more than that waits from the payment
     */
    Money refund(GuarantorId guarantor, UUID payment, Money amount, String reason, Actor by, String sourceKey) {
        open.hold(guarantor);
        boolean enough = open.unapplied(guarantor, days.today()).stream()
                .filter(waiting -> waiting.source().equals(Optional.of(payment)))
                .anyMatch(waiting -> waiting.amount().compareTo(amount) >= 0);
        if (!enough) {
            return Money.ZERO;
        }
        EntryDraft draft =
                EntryDraft.of(sourceKey, EntryKind.PAYMENT, Refunds.REASON + reason, days.today(), by, "rule A-53");
        PaymentActs.posted(ledger.post(
                draft,
                List.of(TransferDraft.of(
                                OpenBalances.unappliedKey(guarantor),
                                AccountKey.house(AccountKind.CASH),
                                amount,
                                "refund")
                        .from(payment, 0))));
        return amount;
    }
}
