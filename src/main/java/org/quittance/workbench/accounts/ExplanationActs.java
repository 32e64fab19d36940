package org.quittance.workbench.accounts;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Every balance can be explained. */
@Component
@Order(50)
class ExplanationActs implements AccountActs {

    @Override
    public List<AccountPage.Offer> of(ShownAccount shown) {
        return List.of(AccountPage.Do.inDrawer("message-2", "Explain the balance", shown.path() + "/explanation", "e"));
    }
}
