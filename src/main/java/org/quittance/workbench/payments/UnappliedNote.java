package org.quittance.workbench.payments;

import java.util.List;
import org.quittance.money.Money;
import org.quittance.statements.AmountText;
import org.quittance.workbench.accounts.AccountPage;
import org.quittance.workbench.accounts.AccountSections;
import org.quittance.workbench.accounts.ShownAccount;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Money of the guarantor that is applied to no account. */
@Component
@Order(20)
class UnappliedNote implements AccountSections {

    @Override
    public List<AccountPage.Note> notes(ShownAccount shown) {
        Money waiting = shown.explained().unappliedTotal();
        return waiting.isPositive()
                ? List.of(new AccountPage.Note(
                        AmountText.dollars(waiting) + " of "
                                + shown.explained().account().guarantorName()
                                + "’s money is not applied to any account yet; it is not part of these figures.",
                        "/payments/waiting/" + shown.explained().account().guarantor(),
                        "See where it waits"))
                : List.of();
    }
}
