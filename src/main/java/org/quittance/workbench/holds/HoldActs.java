package org.quittance.workbench.holds;

import java.util.List;
import org.quittance.workbench.accounts.AccountActs;
import org.quittance.workbench.accounts.AccountPage;
import org.quittance.workbench.accounts.ShownAccount;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leads to disputes and the like, whoever looks: opening one is asked for there. */
@Component
@Order(60)
class HoldActs implements AccountActs {

    @Override
    public List<AccountPage.Offer> of(ShownAccount shown) {
        return List.of(AccountPage.Do.atFoot("alert-triangle", "Disputes and holds", shown.path() + "/holds"));
    }
}
