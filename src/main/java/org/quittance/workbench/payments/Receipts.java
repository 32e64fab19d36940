package org.quittance.workbench.payments;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quittance.ledger.BusinessDays;
import org.quittance.money.Money;
import org.quittance.payments.Payment;
import org.quittance.payments.PaymentId;
import org.quittance.payments.Payments;
import org.quittance.payments.Spread;
import org.quittance.registration.Account;
import org.quittance.registration.AccountId;
import org.quittance.registration.Guarantor;
import org.quittance.registration.GuarantorId;
import org.quittance.registration.Registration;
import org.quittance.reports.Column;
import org.quittance.reports.Sheet;
import org.quittance.staff.Staff;
import org.quittance.statements.AmountText;
import org.quittance.workbench.entries.EntryPage.Fact;
import org.quittance.workbench.shell.Amount;
import org.quittance.workbench.shell.Sheets;
import org.quittance.workbench.shell.Words;
import org.springframework.stereotype.Component;

/** Puts a payment into words and places. */
@Component
class Receipts {

    private static final int PAGE = 50;

    private final Payments payments;
    private final Registration registration;
    private final BusinessDays days;
    private final Staff staff;

    Receipts(Payments payments, Registration registration, BusinessDays days, Staff staff) {
        this.payments = payments;
        this.registration = registration;
        this.days = days;
        this.staff = staff;
    }

    ReceiptPage page(Payment payment, boolean mayReverse) {
        Spread spread = payments.spreadOf(payment);
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
                spread.rest().isPositive() ? AmountText.plain(spread.rest()) : "",
                payment.entry().value(),
                payment.reversal().map(Payment.Reversal::reason).orElse(""),
                payment.reversal().map(back -> back.entry().value()).orElse(0L),
                mayReverse && payment.reversal().isEmpty());
    }

    PaymentList list(Optional<PaymentId> after) {
        List<Payment> found = payments.page(after, PAGE + 1);
        List<Payment> shown = found.subList(0, Math.min(PAGE, found.size()));
        Map<GuarantorId, Guarantor> guarantors = registration.guarantors(
                shown.stream().map(Payment::guarantor).distinct().toList());
        String next =
                found.size() > PAGE ? "/payments?after=" + shown.getLast().id().value() : "";
        return new PaymentList(
                shown.stream()
                        .map(payment -> row(
                                payment,
                                Optional.ofNullable(guarantors.get(payment.guarantor()))
                                        .map(Guarantor::fullName)
                                        .orElse("")))
                        .toList(),
                next);
    }

    Sheet<Payment> sheet() {
        return new Sheet<>(
                "payments",
                List.of(
                        Column.text("Receipt"),
                        Column.text("State"),
                        Column.text("From"),
                        Column.day("Received"),
                        Column.text("Paid by"),
                        Column.text("Reference"),
                        Column.text("Taken by"),
                        Column.dollars("Amount")),
                last -> payments.page(last.map(Payment::id), Sheets.ROWS),
                this::cells);
    }

    private List<List<Object>> cells(List<Payment> page) {
        Map<GuarantorId, Guarantor> guarantors = registration.guarantors(
                page.stream().map(Payment::guarantor).distinct().toList());
        return page.stream()
                .map(payment -> List.<Object>of(
                        payment.receiptNumber(),
                        payment.reversal().isPresent() ? "taken back" : "",
                        Optional.ofNullable(guarantors.get(payment.guarantor()))
                                .map(Guarantor::fullName)
                                .orElse(""),
                        payment.receivedOn(),
                        payment.tender().word(),
                        payment.reference(),
                        staff.nameOf(payment.takenBy()),
                        Sheets.dollars(payment.amount())))
                .toList();
    }

    private PaymentList.Row row(Payment payment, String name) {
        String href = "/payments/" + payment.id().value();
        return new PaymentList.Row(
                href,
                payment.receiptNumber(),
                name,
                Words.day(payment.receivedOn()),
                Words.dotted(List.of(payment.tender().word(), payment.reference())),
                staff.nameOf(payment.takenBy()),
                Amount.of(payment.amount()).toned("credit").leadingTo(href, "Payment"),
                payment.reversal().isPresent());
    }

    private List<Fact> facts(Payment payment) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Paid by", payment.tender().word()));
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
