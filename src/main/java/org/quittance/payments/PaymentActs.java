package org.quittance.payments;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.quittance.holds.Hold;
import org.quittance.holds.Holds;
import org.quittance.ledger.AccountKey;
import org.quittance.ledger.AccountKind;
import org.quittance.ledger.BusinessDays;
import org.quittance.ledger.Entry;
import org.quittance.ledger.EntryDraft;
import org.quittance.ledger.EntryId;
import org.quittance.ledger.EntryKind;
import org.quittance.ledger.Ledger;
import org.quittance.ledger.LedgerRow;
import org.quittance.ledger.PostResult;
import org.quittance.ledger.TransferDraft;
import org.quittance.money.Money;
import org.quittance.payments.rules.Spreading;
import org.quittance.payments.rules.Spreading.OpenAccount;
import org.quittance.payments.store.PaymentStore;
import org.quittance.registration.Account;
import org.quittance.registration.AccountId;
import org.quittance.registration.GuarantorId;
import org.quittance.registration.Registration;
import org.quittance.staff.Actor;
import org.springframework.context.ApplicationEventPublisher;

/** The acts on payments, each inside its transaction: lock, decide, write. */
final class PaymentActs {

    private static final int PAGE = 10_000;

    private final PaymentStore store;
    private final Ledger ledger;
    private final BusinessDays days;
    private final Registration registration;
    private final OpenBalances open;
    private final Applying applying;
    private final Holds holds;
    private final ApplicationEventPublisher events;

    PaymentActs(
            PaymentStore store,
            Ledger ledger,
            BusinessDays days,
            Registration registration,
            OpenBalances open,
            Holds holds,
            ApplicationEventPublisher events) {
        this.store = store;
        this.ledger = ledger;
        this.days = days;
        this.registration = registration;
        this.open = open;
        this.holds = holds;
        this.applying = new Applying(ledger, days, registration, open, holds);
        this.events = events;
    }

    TakeResult take(NewPayment wanted) {
        String sourceKey = "payment:" + wanted.formKey();
        Optional<Payment> before = store.bySourceKey(sourceKey);
        if (before.isPresent()) {
            return repeated(before.get(), wanted);
        }
        if (registration.guarantor(wanted.guarantor()).isEmpty()) {
            return refuse("guarantor", RefusalReason.Plain.UNKNOWN_GUARANTOR);
        }
        List<OpenAccount> accounts = open.hold(wanted.guarantor());
        before = store.bySourceKey(sourceKey);
        if (before.isPresent()) {
            return repeated(before.get(), wanted);
        }
        Optional<Payment> alike =
                !wanted.tender().hasReference() || !wanted.anotherBecause().isEmpty()
                        ? Optional.empty()
                        : store.alike(wanted.guarantor(), wanted.tender(), wanted.reference(), wanted.amount());
        if (alike.isPresent()) {
            return new TakeResult.SuspectedDuplicate(alike.get());
        }
        Optional<Refusal> foreign = foreign(wanted.guarantor(), wanted.allocation());
        if (foreign.isPresent()) {
            return new TakeResult.Refused(foreign.get());
        }
        Optional<Hold> stop = wanted.unaskedBecause().isEmpty() ? personal(wanted.guarantor()) : Optional.empty();
        if (stop.isPresent()) {
            return refuse("unaskedBecause", new RefusalReason.NotToBeAsked(stop.get()));
        }
        Spread spread = Spreading.of(wanted.amount(), spreadOver(wanted, accounts), wanted.allocation());
        Payment payment = write(wanted, sourceKey, spread);
        applying.settleAll(
                wanted.guarantor(),
                Applying.BY_RULE,
                "with:" + sourceKey,
                Set.of(payment.id().value()));
        events.publishEvent(new PaymentTaken(payment.id(), payment.guarantor(), payment.amount()));
        return new TakeResult.Taken(payment);
    }

    /** What stops asking this person for money at all: taken is then only what came without being asked for. */
    private Optional<Hold> personal(GuarantorId guarantor) {
        return holds.of(registration.accountsOfGuarantor(guarantor)).values().stream()
                .flatMap(List::stream)
                .filter(Hold::personal)
                .findFirst();
    }

    /** The oldest first passes accounts on hold by (rule A-43); who names an account, or came unasked, decides. */
    private List<OpenAccount> spreadOver(NewPayment wanted, List<OpenAccount> accounts) {
        return wanted.allocation() instanceof Allocation.OldestFirst
                        && wanted.unaskedBecause().isEmpty()
                ? applying.free(accounts)
                : accounts;
    }

    /** The same form with the same content is the same payment; with other content it is refused (threat MONEY-01). */
    private TakeResult repeated(Payment before, NewPayment wanted) {
        boolean same = before.guarantor().equals(wanted.guarantor())
                && before.amount().equals(wanted.amount())
                && before.tender() == wanted.tender()
                && before.reference().equals(wanted.reference())
                && before.receivedOn().equals(wanted.receivedOn())
                && before.memo().equals(wanted.note());
        return same
                ? new TakeResult.AlreadyTaken(before)
                : refuse("amount", new RefusalReason.FormUsedFor(before.receiptNumber()));
    }

    private Optional<Refusal> foreign(GuarantorId guarantor, Allocation allocation) {
        return switch (allocation) {
            case Allocation.OldestFirst ignored -> Optional.empty();
            case Allocation.Chosen chosen -> {
                Set<AccountId> own = registration.accountsOfGuarantor(guarantor).stream()
                        .map(Account::id)
                        .collect(Collectors.toSet());
                yield own.containsAll(chosen.amounts().keySet())
                        ? Optional.empty()
                        : Optional.of(new Refusal("allocation", RefusalReason.Plain.FOREIGN_ACCOUNT));
            }
        };
    }

    private static TakeResult refuse(String field, RefusalReason reason) {
        return new TakeResult.Refused(new Refusal(field, reason));
    }

    private Payment write(NewPayment wanted, String sourceKey, Spread spread) {
        PaymentId id = new PaymentId(UuidCreator.getTimeOrderedEpochPlus1());
        String receipt = store.nextReceiptNumber();
        AccountKey cash = AccountKey.house(AccountKind.CASH);
        List<TransferDraft> transfers = new ArrayList<>();
        spread.shares().forEach(share -> transfers.add(Applying.transfer(cash, share, Optional.of(id.value()))));
        if (spread.rest().isPositive()) {
            transfers.add(
                    TransferDraft.of(cash, OpenBalances.unappliedKey(wanted.guarantor()), spread.rest(), "unapplied")
                            .from(id.value(), 0));
        }
        EntryDraft draft = EntryDraft.of(
                sourceKey,
                EntryKind.PAYMENT,
                "payment by " + wanted.tender().words(),
                wanted.receivedOn(),
                wanted.takenBy(),
                "receipt " + receipt);
        Payment payment = new Payment(
                id,
                receipt,
                wanted.guarantor(),
                wanted.tender(),
                wanted.reference(),
                wanted.amount(),
                wanted.receivedOn(),
                wanted.takenBy().name(),
                wanted.note(),
                wanted.anotherBecause(),
                posted(ledger.post(draft, transfers)),
                Optional.empty(),
                days.now().truncatedTo(ChronoUnit.MICROS));
        store.insert(payment, sourceKey);
        return payment;
    }

    static EntryId posted(PostResult result) {
        return switch (result) {
            case PostResult.Posted posted -> posted.entry();
            case PostResult.AlreadyPosted before ->
                throw new IllegalStateException("A new payment stood in the books: entry "
                        + before.entry().value());
            case PostResult.KeyTaken taken ->
                throw new IllegalStateException(
                        "A payment's key was taken: entry " + taken.entry().value());
        };
    }

    ReverseResult reverse(PaymentId id, String reason, Actor by) {
        Optional<Payment> found = store.hold(id);
        if (found.isEmpty()) {
            return new ReverseResult.Refused(new Refusal("payment", RefusalReason.Plain.NO_PAYMENT_TO_REVERSE));
        }
        Payment payment = found.get();
        if (payment.reversal().isPresent()) {
            return new ReverseResult.AlreadyReversed(payment);
        }
        open.hold(payment.guarantor());
        List<EntryId> used = usedLater(payment);
        if (used.stream().anyMatch(this::isRefund)) {
            return new ReverseResult.Refused(new Refusal("payment", RefusalReason.Plain.PARTLY_REFUNDED));
        }
        used.forEach(entry -> ledger.reverse(by, entry, "payment taken back"));
        EntryId entry = switch (ledger.reverse(by, payment.entry(), "payment taken back")) {
            case PostResult.Posted posted -> posted.entry();
            case PostResult.AlreadyPosted before -> before.entry();
            case PostResult.KeyTaken taken -> taken.entry();
        };
        store.markReversed(id, entry, reason);
        events.publishEvent(new PaymentReversed(id, payment.guarantor(), payment.amount()));
        return new ReverseResult.Reversed(store.hold(id).orElseThrow());
    }

    private boolean isRefund(EntryId entry) {
        return ledger.rowsOfEntry(entry, 0, 1).stream()
                .anyMatch(row -> row.credit().kind() == AccountKind.CASH);
    }

    /**
     * Entries that used the rest of a payment later and stand, the latest first: applied it, or moved it to another
     * guarantor when two records of one were joined, and whatever was done with it there.
     */
    private List<EntryId> usedLater(Payment payment) {
        Set<GuarantorId> holders = new LinkedHashSet<>();
        Set<EntryId> entries = new LinkedHashSet<>();
        Deque<GuarantorId> next = new ArrayDeque<>(List.of(payment.guarantor()));
        while (!next.isEmpty()) {
            GuarantorId holder = next.pop();
            if (!holders.add(holder)) {
                continue;
            }
            AccountKey waiting = OpenBalances.unappliedKey(holder);
            ledger.lock(List.of(waiting));
            for (LedgerRow row : ledger.rowsOf(List.of(holder.value()), days.today())) {
                boolean out = row.debit().equals(waiting);
                boolean back = row.credit().equals(waiting) && row.debit().kind() == AccountKind.RECEIVABLE;
                if ((out || back)
                        && row.sourceRef().equals(Optional.of(payment.id().value()))) {
                    entries.add(row.entry());
                    if (row.credit().kind() == AccountKind.UNAPPLIED_GUARANTOR) {
                        next.add(new GuarantorId(row.credit().owner()));
                    }
                }
            }
        }
        return ledger.entries(entries).stream()
                .filter(entry ->
                        entry.kind() != EntryKind.REVERSAL && entry.reversedBy().isEmpty())
                .map(Entry::id)
                .sorted(Comparator.comparingLong(EntryId::value).reversed())
                .toList();
    }

    ApplyResult apply(GuarantorId guarantor, Allocation allocation, Actor by, String formKey) {
        if (ledger.entryByKey("apply:" + formKey + ":0").isPresent()) {
            return new ApplyResult.AlreadyApplied();
        }
        Optional<Refusal> foreign = foreign(guarantor, allocation);
        if (foreign.isPresent()) {
            return new ApplyResult.Refused(foreign.get());
        }
        List<OpenAccount> accounts = open.hold(guarantor);
        if (ledger.entryByKey("apply:" + formKey + ":0").isPresent()) {
            return new ApplyResult.AlreadyApplied();
        }
        return new ApplyResult.Applied(
                allocation instanceof Allocation.OldestFirst
                        ? applying.settleAll(guarantor, by, "apply:" + formKey, Set.of())
                        : applying.apply(guarantor, accounts, allocation, by, "apply:" + formKey, Set.of()));
    }

    RefundResult refund(PaymentId id, Money amount, String reason, Actor by, String formKey) {
        String key = "refund:" + formKey;
        if (ledger.entryByKey(key).isPresent()) {
            return new RefundResult.AlreadyRefunded();
        }
        Optional<Payment> payment = store.hold(id);
        if (payment.isEmpty()) {
            return new RefundResult.Refused(new Refusal("payment", RefusalReason.Plain.NO_PAYMENT_TO_REFUND));
        }
        if (ledger.entryByKey(key).isPresent()) {
            return new RefundResult.AlreadyRefunded();
        }
        Money paidBack = applying.refund(payment.get().guarantor(), id.value(), amount, reason, by, key);
        return paidBack.isPositive()
                ? new RefundResult.Refunded(paidBack)
                : new RefundResult.Refused(new Refusal("amount", RefusalReason.Plain.REFUND_ABOVE_REST));
    }

    Spread spreadOf(Payment payment) {
        List<Share> shares = new ArrayList<>();
        Money rest = Money.ZERO;
        for (LedgerRow row : ledger.rowsOfEntry(payment.entry(), 0, PAGE)) {
            if (row.credit().kind() == AccountKind.RECEIVABLE) {
                shares.add(
                        new Share(new AccountId(row.credit().owner()), row.charge(), row.serviceDate(), row.amount()));
            } else {
                rest = rest.plus(row.amount());
            }
        }
        return new Spread(List.copyOf(shares), rest);
    }
}
