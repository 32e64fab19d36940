package org.quittance.workbench.accounts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.quittance.holds.AccountHold;
import org.quittance.holds.Holds;
import org.quittance.ledger.BusinessDays;
import org.quittance.payments.Payment;
import org.quittance.payments.PaymentId;
import org.quittance.payments.Payments;
import org.quittance.payments.Refund;
import org.quittance.payments.Refunds;
import org.quittance.registration.Account;
import org.quittance.registration.AccountId;
import org.quittance.staff.Staff;
import org.quittance.workbench.shell.Amount;
import org.quittance.workbench.shell.Words;
import org.springframework.stereotype.Component;

/** What happened to an account beside its own books: holds opened and closed, and money paid back to its guarantor. */
@Component
class Besides {

    private final Holds holds;
    private final Refunds refunds;
    private final Payments payments;
    private final Staff staff;
    private final BusinessDays days;

    Besides(Holds holds, Refunds refunds, Payments payments, Staff staff, BusinessDays days) {
        this.holds = holds;
        this.refunds = refunds;
        this.payments = payments;
        this.staff = staff;
        this.days = days;
    }

    /** An act and its day. */
    record Dated(LocalDate day, AccountPage.Act act) {}

    List<Dated> of(Account account) {
        List<Dated> all = new ArrayList<>();
        holds.placed(account.id()).forEach(hold -> held(hold, all));
        refunded(account, all);
        return List.copyOf(all);
    }

    private void held(AccountHold hold, List<Dated> all) {
        String name = HoldPanels.name(hold.kind());
        all.add(said(
                hold.openedOn(),
                "alert-triangle",
                name + (hold.kind().stops() ? ": hold opened" : ""),
                hold.openedBy(),
                hold.why()));
        hold.closed().ifPresent(end -> all.add(said(end.on(), "check", name + ": closed", end.by(), end.why())));
    }

    private Dated said(LocalDate day, String icon, String what, String by, String why) {
        String words = Words.near(day, days.today()) + ", by " + staff.nameOf(by) + ": " + why;
        return new Dated(day, new AccountPage.Act(icon, what, words, Optional.empty(), false));
    }

    /** Money of a payment that paid on other accounts alone is no matter of this one. */
    private void refunded(Account account, List<Dated> all) {
        List<Refund> found = refunds.of(account.guarantor());
        Map<UUID, Payment> paid = payments.paymentsByRef(
                found.stream().map(refund -> refund.payment().value()).toList());
        Map<PaymentId, Set<AccountId>> accounts = payments.accountsOf(paid.values());
        for (Refund refund : found) {
            Set<AccountId> touched = accounts.getOrDefault(refund.payment(), Set.of());
            if (touched.isEmpty() || touched.contains(account.id())) {
                String receipt = Optional.ofNullable(paid.get(refund.payment().value()))
                        .map(payment -> " of receipt " + payment.receiptNumber())
                        .orElse("");
                all.add(new Dated(
                        refund.on(),
                        new AccountPage.Act(
                                "cash-move-back",
                                "Paid back to the guarantor" + receipt,
                                Words.near(refund.on(), days.today()) + ", by " + staff.nameOf(refund.by()) + ": "
                                        + refund.reason(),
                                Optional.of(Amount.of(refund.amount())
                                        .toned("credit")
                                        .explainedBy(
                                                "/entries/" + refund.entry().value(), "Entry")),
                                false)));
            }
        }
    }
}
