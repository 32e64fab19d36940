package org.quittance.workbench.writeoffs;

import java.util.List;
import org.quittance.ledger.BusinessDays;
import org.quittance.money.Money;
import org.quittance.staff.Approvals;
import org.quittance.staff.PendingAct;
import org.quittance.staff.Staff;
import org.quittance.statements.AmountText;
import org.quittance.workbench.accounts.AccountPage;
import org.quittance.workbench.accounts.AccountSections;
import org.quittance.workbench.accounts.ShownAccount;
import org.quittance.workbench.shell.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Write-offs that wait until somebody else agrees. */
@Component
@Order(10)
class WriteOffNotes implements AccountSections {

    private final Approvals approvals;
    private final Staff staff;
    private final BusinessDays days;

    WriteOffNotes(Approvals approvals, Staff staff, BusinessDays days) {
        this.approvals = approvals;
        this.staff = staff;
        this.days = days;
    }

    @Override
    public List<AccountPage.Note> notes(ShownAccount shown) {
        List<PendingAct> waiting =
                shown.now() ? approvals.waitingAbout(shown.account().id().value()) : List.of();
        return waiting.stream()
                .map(each -> new AccountPage.Note(
                        "A write-off of " + dollars(each) + " waits for somebody else since "
                                + Words.moment(each.askedAt(), days.zone()) + "; " + staff.nameOf(each.askedBy())
                                + " asked for it. It is not part of these figures.",
                        "/approvals#" + each.id(),
                        "See it"))
                .toList();
    }

    static String dollars(PendingAct asked) {
        return AmountText.dollars(Money.ofCents(asked.amountCents()));
    }
}
