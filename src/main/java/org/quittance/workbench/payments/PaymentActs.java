package org.quittance.workbench.payments;

import java.util.List;
import org.quittance.holds.Hold;
import org.quittance.staff.Right;
import org.quittance.statements.Debtor;
import org.quittance.workbench.accounts.AccountActs;
import org.quittance.workbench.accounts.AccountPage;
import org.quittance.workbench.accounts.ShownAccount;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Taking a payment: not asked for while something stops it, but what comes unasked is taken. */
@Component
@Order(10)
class PaymentActs implements AccountActs {

    private static final String ICON = "credit-card";

    @Override
    public List<AccountPage.Offer> of(ShownAccount shown) {
        String form = shown.path() + "/payment";
        if (!shown.member().may(Right.TAKE_PAYMENT)) {
            return List.of(AccountPage.Dont.ofReader(ICON, "Take payment"));
        }
        if (shown.stops().stream().anyMatch(Hold::stopsPayments)) {
            return List.of(
                    new AccountPage.Dont(ICON, "Ask for a payment", shown.stopWords()),
                    AccountPage.Do.inHead(ICON, "Payment that came unasked", form, "p", false));
        }
        boolean now =
                shown.owed(Debtor.Kind.PATIENT).isPresent() && shown.stops().isEmpty();
        return List.of(AccountPage.Do.inHead(ICON, "Take payment", form, "p", now));
    }
}
