package org.quittance.workbench.payments;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.quittance.ledger.BusinessDays;
import org.quittance.money.Money;
import org.quittance.payments.Payment;
import org.quittance.payments.Payments;
import org.quittance.payments.Refund;
import org.quittance.payments.Refunds;
import org.quittance.payments.Spread;
import org.quittance.registration.Account;
import org.quittance.registration.AccountId;
import org.quittance.registration.Guarantor;
import org.quittance.registration.Registration;
import org.quittance.staff.Staff;
import org.quittance.statements.AmountText;
import org.quittance.workbench.entries.EntryPage.Fact;
import org.quittance.workbench.shell.Amount;
import org.quittance.workbench.shell.Words;
import org.springframework.stereotype.Component;

/** Puts a payment into words and places. */
@Component
class Receipts {

    private final Payments payments;
    private final Refunds refunds;
    private final Registration registration;
    private final BusinessDays days;
    private final Staff staff;

    Receipts(Payments payments, Refunds refunds, Registration registration, BusinessDays days, Staff staff) {
        this.payments = payments;
        this.refunds = refunds;
        this.registration = registration;
        this.days = days;
        this.staff = staff;
    }

    ReceiptPage page(Payment payment, boolean mayReverse) {
        Spread spread = payments.spreadOf(payment);
        Refunds.Rest rest = refunds.restOf(payment);
        return new ReceiptPage(
                payment.id().value().toString(),
                payment.receiptNumber(),
                AmountText.dollars(payment.amount()),
                registration
                        .guarantor(payment.guarantor())
                        .map(Guarantor::fullName)
                        .orElse(""),
                facts(payment),
                rows(spread),
                rest.applied().isZero() ? "" : AmountText.plain(rest.applied()),
                refundRows(rest.refunds()),
                rest.waiting().isPositive() ? AmountText.plain(rest.waiting()) : "",
                payment.entry().value(),
                payment.reversal().map(Payment.Reversal::reason).orElse(""),
                payment.reversal().map(back -> back.entry().value()).orElse(0L),
                mayReverse && payment.reversal().isEmpty() && rest.refunds().isEmpty());
    }

    List<ReceiptPage.RefundRow> refundRows(List<Refund> all) {
        return all.stream()
                .map(refund -> new ReceiptPage.RefundRow(
                        Words.day(refund.on()) + ", by " + staff.nameOf(refund.by()) + ": " + refund.reason(),
                        Amount.of(refund.amount())
                                .toned("credit")
                                .leadingTo("/entries/" + refund.entry().value(), "Refund")))
                .toList();
    }

    private List<Fact> facts(Payment payment) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Paid by", payment.tender().words()));
        if (!payment.reference().isBlank()) {
            facts.add(new Fact("Reference", payment.reference()));
        }
        facts.add(new Fact("Received", Words.day(payment.receivedOn())));
        facts.add(new Fact("Taken by", staff.nameOf(payment.takenBy())));
        facts.add(new Fact("Recorded", Words.moment(payment.recordedAt(), days.zone())));
        if (!payment.memo().isBlank()) {
            facts.add(new Fact("Note", payment.memo()));
        }
        if (!payment.anotherBecause().isBlank()) {
            facts.add(new Fact("Not a repetition", payment.anotherBecause()));
        }
        return facts;
    }

    private List<ReceiptPage.Row> rows(Spread spread) {
        Map<AccountId, Money> each = spread.byAccount();
        return registration.accounts(each.keySet()).values().stream()
                .sorted((a, b) -> a.openedOn().compareTo(b.openedOn()))
                .map(account -> row(account, each.getOrDefault(account.id(), Money.ZERO)))
                .toList();
    }

    private static ReceiptPage.Row row(Account account, Money amount) {
        String href = "/accounts/" + account.id().value();
        return new ReceiptPage.Row(
                href,
                account.number(),
                Words.dotted(List.of(account.description(), Words.brief(account.openedOn()))),
                Amount.of(amount).toned("credit").leadingTo(href, "Applied"));
    }
}
