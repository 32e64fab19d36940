package org.quittance.workbench.payments;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.quittance.money.Money;
import org.quittance.payments.Payment;
import org.quittance.payments.Payments;
import org.quittance.payments.Refund;
import org.quittance.payments.Refunds;
import org.quittance.payments.Settling;
import org.quittance.payments.Unapplied;
import org.quittance.payments.WaitingMoney;
import org.quittance.registration.Guarantor;
import org.quittance.registration.GuarantorId;
import org.quittance.registration.Registration;
import org.quittance.reports.Column;
import org.quittance.reports.Sheet;
import org.quittance.staff.Right;
import org.quittance.staff.StaffMember;
import org.quittance.statements.AmountText;
import org.quittance.workbench.shell.Amount;
import org.quittance.workbench.shell.NotHere;
import org.quittance.workbench.shell.Sheets;
import org.quittance.workbench.shell.Words;
import org.springframework.stereotype.Component;

/** Puts money that waits into words and places. */
@Component
class WaitingPages {

    private static final int SHOWN = 200;
    private static final int IN_SHEET = 100_000;

    private final Settling settling;
    private final Payments payments;
    private final Registration registration;
    private final PaymentForms forms;
    private final Refunds refunds;
    private final Receipts receipts;

    WaitingPages(
            Settling settling,
            Payments payments,
            Registration registration,
            PaymentForms forms,
            Refunds refunds,
            Receipts receipts) {
        this.refunds = refunds;
        this.receipts = receipts;
        this.settling = settling;
        this.payments = payments;
        this.registration = registration;
        this.forms = forms;
    }

    WaitingList list() {
        List<WaitingMoney> found = settling.waiting(SHOWN + 1);
        List<WaitingMoney> shown = found.subList(0, Math.min(SHOWN, found.size()));
        Map<GuarantorId, Guarantor> known = guarantors(shown);
        return new WaitingList(
                shown.stream()
                        .map(each -> row(each, Optional.ofNullable(known.get(each.guarantor()))))
                        .toList(),
                found.size() > SHOWN);
    }

    private WaitingList.Row row(WaitingMoney each, Optional<Guarantor> guarantor) {
        String href = "/payments/waiting/" + each.guarantor().value();
        Money owed = payments.owedBy(each.guarantor()).values().stream()
                .map(amount -> amount.max(Money.ZERO))
                .reduce(Money.ZERO, Money::plus);
        return new WaitingList.Row(
                href,
                guarantor.map(Guarantor::fullName).orElse(""),
                guarantor.map(Guarantor::number).orElse(""),
                payments.unapplied(each.guarantor()).stream()
                        .map(Unapplied::since)
                        .min(LocalDate::compareTo)
                        .map(Words::day)
                        .orElse(""),
                Amount.orDash(owed).toned(owed.isZero() ? "nobody" : "patient"),
                Amount.of(each.amount()).toned("credit").leadingTo(href, "Waits"));
    }

    Sheet<WaitingMoney> sheet() {
        return new Sheet<>(
                "unapplied",
                List.of(Column.text("Guarantor"), Column.text("Name"), Column.dollars("Waits")),
                last -> last.isPresent() ? List.of() : settling.waiting(IN_SHEET),
                this::cells);
    }

    private List<List<Object>> cells(List<WaitingMoney> rows) {
        Map<GuarantorId, Guarantor> known = guarantors(rows);
        return rows.stream()
                .map(each -> {
                    Optional<Guarantor> guarantor = Optional.ofNullable(known.get(each.guarantor()));
                    return List.<Object>of(
                            guarantor.map(Guarantor::number).orElse(""),
                            guarantor.map(Guarantor::fullName).orElse(""),
                            Sheets.dollars(each.amount()));
                })
                .toList();
    }

    private Map<GuarantorId, Guarantor> guarantors(List<WaitingMoney> rows) {
        return registration.guarantors(
                rows.stream().map(WaitingMoney::guarantor).toList());
    }

    WaitingPage page(GuarantorId id, Map<String, String> typed, Map<String, String> problems, StaffMember member) {
        Guarantor guarantor = registration.guarantor(id).orElseThrow(NotHere::new);
        List<Unapplied> waiting = payments.unapplied(id);
        Map<UUID, Payment> sources = payments.paymentsByRef(
                waiting.stream().flatMap(each -> each.source().stream()).toList());
        Money sum = waiting.stream().map(Unapplied::amount).reduce(Money.ZERO, Money::plus);
        return new WaitingPage(
                id.value().toString(),
                guarantor.fullName(),
                AmountText.dollars(sum),
                waiting.stream()
                        .map(each ->
                                row(each, each.source().flatMap(source -> Optional.ofNullable(sources.get(source)))))
                        .toList(),
                refunded(id),
                forms.open(payments.owedBy(id)),
                Map.copyOf(typed),
                Map.copyOf(problems),
                typed.getOrDefault("formKey", UUID.randomUUID().toString()),
                member.may(Right.TAKE_PAYMENT),
                member.may(Right.REVERSE_PAYMENT));
    }

    private List<WaitingPage.Refunded> refunded(GuarantorId id) {
        List<Refund> all = refunds.of(id);
        Map<UUID, Payment> paid = payments.paymentsByRef(
                all.stream().map(refund -> refund.payment().value()).toList());
        return all.reversed().stream()
                .map(refund -> new WaitingPage.Refunded(
                        refund.payment().value().toString(),
                        Optional.ofNullable(paid.get(refund.payment().value()))
                                .map(Payment::receiptNumber)
                                .orElse(""),
                        receipts.refundRows(List.of(refund)).getFirst()))
                .toList();
    }

    private static WaitingPage.Row row(Unapplied each, Optional<Payment> payment) {
        return new WaitingPage.Row(
                payment.map(known -> known.id().value().toString()).orElse(""),
                payment.map(known -> "receipt " + known.receiptNumber()).orElse("no payment of ours"),
                payment.map(known -> Words.dotted(List.of(
                                known.tender().words(), known.reference(), "came " + Words.day(known.receivedOn()))))
                        .orElse("waits since " + Words.day(each.since())),
                each.amount().toDollars(),
                Amount.of(each.amount()).toned("credit"));
    }
}
