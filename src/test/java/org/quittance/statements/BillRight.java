package org.quittance.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.quittance.money.Money;
import org.quittance.payments.Payment;
import org.quittance.payments.Payments;
import org.quittance.payments.Unapplied;
import org.quittance.registration.AccountId;
import org.quittance.registration.GuarantorId;

/** What is true of every bill, whatever happened before (rules E-115, A-42, A-51). */
public final class BillRight {

    private BillRight() {}

    /** Compares a bill with the books, and with what its guarantor paid and was not taken back. */
    public static void check(String when, Bill bill, Payments payments, GuarantorId guarantor, List<Payment> taken) {
        Map<AccountId, Money> owed = payments.owedBy(guarantor);
        Money receivable = owed.values().stream().reduce(Money.ZERO, Money::plus);
        Money waiting =
                payments.unapplied(guarantor).stream().map(Unapplied::amount).reduce(Money.ZERO, Money::plus);
        Money positive =
                owed.values().stream().map(each -> each.max(Money.ZERO)).reduce(Money.ZERO, Money::plus);
        assertThat(bill.unapplied()).as(when).isEqualTo(waiting);
        assertThat(bill.due().cents())
                .as(when + ": no more than is owed less what waits")
                .isLessThanOrEqualTo(positive.minus(waiting).max(Money.ZERO).cents());
        Money paidByThem = taken.stream().map(Payment::amount).reduce(Money.ZERO, Money::plus);
        assertThat(bill.theirs().cents())
                .as(when + ": nobody is promised more than they paid")
                .isLessThanOrEqualTo(paidByThem.cents());
        assertThat(bill.balance().cents())
                .as(when + ": no less than the receivable less what waits")
                .isGreaterThanOrEqualTo(receivable.minus(waiting).cents());
    }
}
