package org.quittance.workbench.writeoffs;

import java.util.List;
import org.quittance.staff.Right;
import org.quittance.statements.Debtor;
import org.quittance.workbench.accounts.AccountActs;
import org.quittance.workbench.accounts.AccountPage;
import org.quittance.workbench.accounts.ShownAccount;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Writing off what the patient's side owes. */
@Component
@Order(30)
class WriteOffActs implements AccountActs {

    @Override
    public List<AccountPage.Offer> of(ShownAccount shown) {
        return shown.owed(Debtor.Kind.PATIENT).isPresent() && shown.member().may(Right.WRITE_OFF)
                ? List.of(AccountPage.Do.inHead("eraser", "Write off", shown.path() + "/write-off", "w", false))
                : List.of();
    }
}
