package org.quittance.workbench.accounts;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leads to the task that is due first. */
@Component
@Order(40)
class TaskActs implements AccountActs {

    @Override
    public List<AccountPage.Offer> of(ShownAccount shown) {
        return shown.tasks().stream()
                .limit(1)
                .<AccountPage.Offer>map(first -> AccountPage.Do.inHead(
                        "list-check",
                        "Whose it is, and until when",
                        "/tasks/" + first.task().id(),
                        "",
                        false))
                .toList();
    }
}
