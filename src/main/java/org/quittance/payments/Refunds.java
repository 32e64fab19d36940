package org.quittance.payments;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.quittance.ledger.AccountKind;
import org.quittance.ledger.Entry;
import org.quittance.ledger.EntryId;
import org.quittance.ledger.EntryKind;
import org.quittance.ledger.Ledger;
import org.quittance.ledger.LedgerRow;
import org.quittance.money.Money;
import org.quittance.registration.GuarantorId;
import org.springframework.stereotype.Component;

/** What became of the rest of payments: paid back, applied later, waiting still. Read out of the books. */
@Component
public class Refunds {

    static final String REASON = "refund: ";

    private static final LocalDate FOR_EVER = LocalDate.of(9999, 12, 31);

    private final Ledger ledger;
    private final Payments payments;

    /**
     * Refunds in the books.
     *
     * @param ledger the books
     * @param payments what was taken
     */
    public Refunds(Ledger ledger, Payments payments) {
        this.ledger = ledger;
        this.payments = payments;
    }

    /**
     * What became of the rest of a payment.
     *
     * @param waiting what of it waits now
     * @param applied what of it was applied after it was taken; below zero when more came back from accounts
     * @param refunds what was paid back, the first first
     */
    public record Rest(Money waiting, Money applied, List<Refund> refunds) {

        /** Copies. */
        public Rest {
            refunds = List.copyOf(refunds);
        }

        /**
         * What was paid back in all.
         *
         * @return the sum, zero for nothing
         */
        public Money paidBack() {
            return refunds.stream().map(Refund::amount).reduce(Money.ZERO, Money::plus);
        }
    }

    /**
     * What became of the rest of a payment.
     *
     * @return waiting, applied later and paid back: together the rest with which it was taken
     */
    public Rest restOf(Payment payment) {
        Money rest = payments.spreadOf(payment).rest();
        if (payment.reversal().isPresent()) {
            return new Rest(rest, Money.ZERO, List.of());
        }
        List<Refund> refunds = of(payment);
        Money waiting = payments.unapplied(payment.guarantor()).stream()
                .filter(each -> each.source().equals(Optional.of(payment.id().value())))
                .map(Unapplied::amount)
                .reduce(Money.ZERO, Money::plus);
        Money paidBack = new Rest(waiting, Money.ZERO, refunds).paidBack();
        return new Rest(waiting, rest.minus(waiting).minus(paidBack), refunds);
    }

    /**
     * What was paid back of a payment.
     *
     * @return the first first
     */
    public List<Refund> of(Payment payment) {
        return of(payment.guarantor()).stream()
                .filter(refund -> refund.payment().equals(payment.id()))
                .toList();
    }

    /**
     * What was paid back to a guarantor.
     *
     * @param guarantor whom
     * @return the first first
     */
    public List<Refund> of(GuarantorId guarantor) {
        List<LedgerRow> rows = ledger.rowsOf(List.of(guarantor.value()), FOR_EVER).stream()
                .filter(row -> row.debit().kind() == AccountKind.UNAPPLIED_GUARANTOR
                        && row.credit().kind() == AccountKind.CASH
                        && row.kind() != EntryKind.REVERSAL)
                .toList();
        Map<EntryId, Entry> entries = ledger
                .entries(rows.stream().map(LedgerRow::entry).distinct().toList())
                .stream()
                .filter(entry -> entry.reversedBy().isEmpty())
                .collect(Collectors.toMap(Entry::id, Function.identity()));
        return rows.stream()
                .filter(row ->
                        entries.containsKey(row.entry()) && row.sourceRef().isPresent())
                .map(row -> refund(row, Objects.requireNonNull(entries.get(row.entry()))))
                .toList();
    }

    private static Refund refund(LedgerRow row, Entry entry) {
        String reason = entry.reason();
        return new Refund(
                new PaymentId(row.sourceRef().orElseThrow()),
                entry.id(),
                row.amount(),
                entry.effectiveOn(),
                entry.postedBy(),
                reason.startsWith(REASON) ? reason.substring(REASON.length()) : reason);
    }
}
