package org.quittance.workbench.bills;

import java.util.List;
import org.quittance.holds.Hold;
import org.quittance.money.Money;
import org.quittance.staff.Right;
import org.quittance.statements.Bills;
import org.quittance.statements.Debtor;
import org.quittance.statements.Owed;
import org.quittance.workbench.accounts.AccountActs;
import org.quittance.workbench.accounts.AccountPage;
import org.quittance.workbench.accounts.ShownAccount;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Making a bill, where the guarantor owes anything and nothing stops it. */
@Component
@Order(20)
class BillActs implements AccountActs {

    private static final String ICON = "file-invoice";

    private final Bills bills;

    BillActs(Bills bills) {
        this.bills = bills;
    }

    @Override
    public List<AccountPage.Offer> of(ShownAccount shown) {
        if (!shown.member().may(Right.BILL)) {
            return List.of(AccountPage.Dont.ofReader(ICON, "Make a bill"));
        }
        if (!shown.stops().isEmpty()) {
            return List.of(new AccountPage.Dont(ICON, "Make a bill", shown.stopWords()));
        }
        return guarantorOwes(shown)
                ? List.of(AccountPage.Do.inHead(ICON, "Open the bill", shown.path() + "/bill", "b", false))
                : List.of(new AccountPage.Dont(ICON, "Make a bill", why(shown)));
    }

    private static boolean guarantorOwes(ShownAccount shown) {
        return shown.explained().owed().stream()
                .filter(owed -> owed.debtor().kind() == Debtor.Kind.PATIENT)
                .map(Owed::amount)
                .reduce(Money.ZERO, Money::plus)
                .isPositive();
    }

    private String why(ShownAccount shown) {
        if (shown.explained().owed().isEmpty()) {
            return "Nothing is owed.";
        }
        return bills.unanswered(shown.explained())
                .map(Hold::sentence)
                .orElseGet(() -> shown.explained().owed().stream()
                                .anyMatch(owed -> owed.amount().isPositive())
                        ? "Nothing is the patient’s yet. Payers answer first."
                        : "The patient owes nothing: we owe.");
    }
}
