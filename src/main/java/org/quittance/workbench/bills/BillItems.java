package org.quittance.workbench.bills;

import java.util.List;
import java.util.Optional;
import org.quittance.statements.MadeBill;
import org.quittance.workbench.accounts.AccountPage;
import org.quittance.workbench.accounts.ShownAccount;
import org.quittance.workbench.accounts.TimelineSource;
import org.quittance.workbench.shell.Amount;
import org.quittance.workbench.shell.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Bills that were made. */
@Component
@Order(40)
class BillItems implements TimelineSource {

    @Override
    public List<Item> items(ShownAccount shown) {
        return shown.ownBills().stream()
                .map(bill -> Item.after(bill.madeOn(), billed(bill, shown)))
                .toList();
    }

    private static AccountPage.Act billed(MadeBill bill, ShownAccount shown) {
        return new AccountPage.Act(
                "file-invoice",
                "Bill " + bill.number() + " was made",
                Words.near(bill.madeOn(), shown.today()) + ", to be paid by " + Words.brief(bill.dueOn()),
                Optional.of(
                        Amount.of(bill.due()).leadingTo("/bills/" + bill.id().value(), "Bill " + bill.number())),
                false);
    }
}
