package org.quittance.payments;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.quittance.charges.Charges;
import org.quittance.holds.Holds;
import org.quittance.ledger.BusinessDays;
import org.quittance.ledger.Ledger;
import org.quittance.money.Money;
import org.quittance.payments.rules.PaymentForm;
import org.quittance.payments.rules.Spreading;
import org.quittance.payments.store.PaymentStore;
import org.quittance.registration.AccountId;
import org.quittance.registration.GuarantorId;
import org.quittance.registration.Registration;
import org.quittance.staff.Actor;
import org.quittance.staff.Right;
import org.quittance.storage.Acts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes payments of patients and takes them back; every act is one transaction and may be sent twice. */
@Component
public class Payments {

    private static final LocalDate FOR_EVER = LocalDate.of(9999, 12, 31);

    private final Acts acts;
    private final BusinessDays days;
    private final PaymentStore store;
    private final OpenBalances open;
    private final PaymentActs paymentActs;
    private final Applying applying;

    /**
     * Payments in a database.
     *
     * @param acts runs transactions
     * @param ledger the books
     * @param days the ledger's calendar
     * @param registration guarantors and their accounts
     * @param charges charge lines
     * @param holds what stops asking for money
     * @param events who is told
     */
    public Payments(
            DataSource dataSource,
            Acts acts,
            Ledger ledger,
            BusinessDays days,
            Registration registration,
            Charges charges,
            Holds holds,
            ApplicationEventPublisher events) {
        this.acts = acts;
        this.days = days;
        this.store = new PaymentStore(dataSource);
        this.open = new OpenBalances(ledger, registration, charges);
        this.applying = new Applying(ledger, days, registration, open, holds);
        this.paymentActs = new PaymentActs(store, ledger, days, registration, open, holds, events);
    }

    /**
     * Takes a payment: once per form, never more for an account than is owed on it, the rest kept as unapplied.
     *
     * @param wanted the payment
     * @return what became of it
     */
    public TakeResult take(NewPayment wanted) {
        if (!wanted.takenBy().may(Right.TAKE_PAYMENT)) {
            return new TakeResult.NotAllowed(Right.TAKE_PAYMENT);
        }
        Optional<Refusal> refusal = PaymentForm.check(wanted, days.today());
        return refusal.isPresent() ? new TakeResult.Refused(refusal.get()) : acts.whole(() -> paymentActs.take(wanted));
    }

    /**
     * How a payment would be spread, for showing before it is taken.
     *
     * @param guarantor who pays
     * @param amount how much
     * @param allocation what for
     * @return where it would go now
     */
    public Spread propose(GuarantorId guarantor, Money amount, Allocation allocation) {
        return propose(guarantor, amount, allocation, false);
    }

    /**
     * The same for money that came without being asked for, which is spread over accounts on hold too.
     *
     * @param guarantor who pays
     * @param amount how much
     * @param allocation what for
     * @param unasked whether it came unasked
     * @return where it would go now
     */
    public Spread propose(GuarantorId guarantor, Money amount, Allocation allocation, boolean unasked) {
        List<Spreading.OpenAccount> accounts = open.of(guarantor);
        boolean passes = allocation instanceof Allocation.OldestFirst && !unasked;
        return Spreading.of(amount, passes ? applying.free(accounts) : accounts, allocation);
    }

    /**
     * Takes a payment back as a whole, once for ever (rule A-31); what was applied later from its rest too.
     *
     * @param reason why, a person's words
     * @return what became of it
     */
    public ReverseResult reverse(PaymentId id, String reason, Actor by) {
        if (!by.may(Right.REVERSE_PAYMENT)) {
            return new ReverseResult.NotAllowed(Right.REVERSE_PAYMENT);
        }
        if (reason.isBlank()) {
            return new ReverseResult.Refused(new Refusal("reason", RefusalReason.Plain.NO_REASON_TO_REVERSE));
        }
        Optional<Refusal> refusal = PaymentForm.text("reason", reason);
        return refusal.isPresent()
                ? new ReverseResult.Refused(refusal.get())
                : acts.whole(() -> paymentActs.reverse(id, reason.strip(), by));
    }

    /**
     * Applies money that waits, the oldest first; each part keeps the payment it came from (rule A-41).
     *
     * @param allocation what for
     * @param formKey made when the form was shown
     * @return what became of it
     */
    public ApplyResult applyUnapplied(GuarantorId guarantor, Allocation allocation, Actor by, String formKey) {
        if (!by.may(Right.TAKE_PAYMENT)) {
            return new ApplyResult.NotAllowed(Right.TAKE_PAYMENT);
        }
        Optional<Refusal> unknown = PaymentForm.key("allocation", formKey);
        if (unknown.isPresent()) {
            return new ApplyResult.Refused(unknown.get());
        }
        return acts.whole(() -> paymentActs.apply(guarantor, allocation, by, formKey));
    }

    /**
     * Pays back what waits from a payment, to whoever paid it (rules ).
     *
     * @param amount how much, no more than waits from it
     * @param reason why, a person's words
     * @param formKey made when the form was shown
     * @return what became of it
     */
    public RefundResult refund(PaymentId payment, Money amount, String reason, Actor by, String formKey) {
        if (!by.may(Right.REVERSE_PAYMENT)) {
            return new RefundResult.NotAllowed(Right.REVERSE_PAYMENT);
        }
        if (reason.isBlank()) {
            return new RefundResult.Refused(new Refusal("reason", RefusalReason.Plain.NO_REASON_TO_REFUND));
        }
        Optional<Refusal> refusal = PaymentForm.text("reason", reason).or(() -> PaymentForm.key("reason", formKey));
        return refusal.isPresent()
                ? new RefundResult.Refused(refusal.get())
                : acts.whole(() -> paymentActs.refund(payment, amount, reason.strip(), by, formKey));
    }

    /**
     * A payment.
     *
     * @return the payment, or empty
     */
    public Optional<Payment> payment(PaymentId id) {
        return store.byIds(List.of(id.value())).stream().findFirst();
    }

    /**
     * Payments by the source that ledger rows carry.
     *
     * @param ids sources; those that are no payments are left out
     * @return the payments
     */
    public Map<UUID, Payment> paymentsByRef(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : store.byIds(ids).stream()
                        .collect(Collectors.toMap(payment -> payment.id().value(), each -> each));
    }

    /**
     * Payments of a guarantor.
     *
     * @param guarantor who paid
     * @param limit at most so many
     * @return newest first
     */
    public List<Payment> paymentsOf(GuarantorId guarantor, int limit) {
        return store.ofGuarantor(guarantor, limit);
    }

    /**
     * Payments of everybody.
     *
     * @param after the last one seen; empty for the first page
     * @param limit at most so many
     * @return the latest recorded first
     */
    public List<Payment> page(PaymentChoice choice, Optional<PaymentId> after, int limit) {
        return store.page(choice, after.map(PaymentId::value).orElse(new UUID(-1, -1)), limit);
    }

    /**
     * Who took payments so far.
     *
     * @return their sign-ins, or names of jobs, in order of the alphabet
     */
    public List<String> takers() {
        return store.takers();
    }

    /**
     * What payments were for, as they were spread when they were taken.
     *
     * @return payment to patient accounts; a payment none of which was applied is missing
     */
    public Map<PaymentId, Set<AccountId>> accountsOf(Collection<Payment> payments) {
        return store.accountsOf(
                payments.stream().map(payment -> payment.id().value()).toList());
    }

    /**
     * How a payment was spread when it was taken.
     *
     * @return shares and rest
     */
    public Spread spreadOf(Payment payment) {
        return paymentActs.spreadOf(payment);
    }

    /**
     * Money of a guarantor that waits to be applied.
     *
     * @return oldest first
     */
    public List<Unapplied> unapplied(GuarantorId guarantor) {
        return unapplied(guarantor, FOR_EVER);
    }

    /**
     * Money of a guarantor that waited to be applied at the end of a day.
     *
     * @param asOf last ledger day to see
     * @return oldest first
     */
    public List<Unapplied> unapplied(GuarantorId guarantor, LocalDate asOf) {
        return open.unapplied(guarantor, asOf);
    }

    /**
     * What a guarantor owes now, account by account.
     *
     * @return the guarantor's part of each account, oldest first; below zero is a credit; none is zero
     */
    public Map<AccountId, Money> owedBy(GuarantorId guarantor) {
        Map<AccountId, Money> owed = new LinkedHashMap<>();
        open.of(guarantor).forEach(account -> owed.put(account.account(), account.owed()));
        return owed;
    }

    /**
     * Payments by receipt number, check number or card reference.
     *
     * @param text exactly
     * @param limit at most so many
     * @return newest first
     */
    public List<Payment> search(String text, int limit) {
        String wanted = text.strip();
        return wanted.isEmpty() ? List.of() : store.byText(wanted, limit);
    }

    /**
     * Payments by amount.
     *
     * @param amount exactly
     * @param from first day of receipt
     * @param limit at most so many
     * @return newest first
     */
    public List<Payment> search(Money amount, LocalDate from, int limit) {
        return store.byAmount(amount, from, limit);
    }
}
