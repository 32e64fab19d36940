package org.quittance.workbench.payments;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.quittance.payments.Payment;
import org.quittance.payments.PaymentId;
import org.quittance.payments.Payments;
import org.quittance.payments.Refund;
import org.quittance.payments.Refunds;
import org.quittance.registration.AccountId;
import org.quittance.staff.Staff;
import org.quittance.workbench.accounts.AccountPage;
import org.quittance.workbench.accounts.ShownAccount;
import org.quittance.workbench.accounts.TimelineSource;
import org.quittance.workbench.shell.Amount;
import org.quittance.workbench.shell.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Money paid back to the guarantor. What paid on other accounts alone is no matter of this one. */
@Component
@Order(20)
class RefundItems implements TimelineSource {

    private final Refunds refunds;
    private final Payments payments;
    private final Staff staff;

    RefundItems(Refunds refunds, Payments payments, Staff staff) {
        this.refunds = refunds;
        this.payments = payments;
        this.staff = staff;
    }

    @Override
    public List<Item> items(ShownAccount shown) {
        List<Refund> found = refunds.of(shown.account().guarantor());
        Map<UUID, Payment> paid = payments.paymentsByRef(
                found.stream().map(refund -> refund.payment().value()).toList());
        Map<PaymentId, Set<AccountId>> accounts = payments.accountsOf(paid.values());
        List<Item> items = new ArrayList<>();
        for (Refund refund : found) {
            Set<AccountId> touched = accounts.getOrDefault(refund.payment(), Set.of());
            if (touched.isEmpty() || touched.contains(shown.account().id())) {
                Optional<Payment> of =
                        Optional.ofNullable(paid.get(refund.payment().value()));
                items.add(Item.after(refund.on(), act(refund, of, shown)));
            }
        }
        return items;
    }

    private AccountPage.Act act(Refund refund, Optional<Payment> of, ShownAccount shown) {
        return new AccountPage.Act(
                "cash-move-back",
                "Paid back to the guarantor"
                        + of.map(payment -> " of receipt " + payment.receiptNumber())
                                .orElse(""),
                Words.near(refund.on(), shown.today()) + ", by " + staff.nameOf(refund.by()) + ": " + refund.reason(),
                Optional.of(Amount.of(refund.amount())
                        .toned("credit")
                        .explainedBy("/entries/" + refund.entry().value(), "Entry")),
                false);
    }
}
