package org.quittance.workbench.accounts;

import java.util.Arrays;
import org.quittance.holds.AccountHold;
import org.quittance.holds.HoldKind;
import org.quittance.holds.Holds;
import org.quittance.registration.AccountId;
import org.quittance.staff.Right;
import org.quittance.staff.Staff;
import org.quittance.staff.StaffMember;
import org.quittance.workbench.shell.Words;
import org.springframework.stereotype.Component;

/** Puts disputes and the like on a page. */
@Component
class HoldPanels {

    private final Holds holds;
    private final Staff staff;

    HoldPanels(Holds holds, Staff staff) {
        this.holds = holds;
        this.staff = staff;
    }

    HoldPanel of(AccountId account, StaffMember member) {
        return new HoldPanel(
                account.value().toString(),
                holds.placed(account).stream().map(this::placed).toList(),
                Arrays.stream(HoldKind.values())
                        .map(kind -> new HoldPanel.Kind(kind.word(), name(kind)))
                        .toList(),
                member.may(Right.BILL));
    }

    private HoldPanel.Placed placed(AccountHold hold) {
        String opened = "Opened " + Words.brief(hold.openedOn()) + " by " + staff.nameOf(hold.openedBy()) + ": "
                + hold.why() + "." + (hold.careOf().isEmpty() ? "" : " In care of " + hold.careOf() + ".");
        String closed = hold.closed()
                .map(end ->
                        " Closed " + Words.brief(end.on()) + " by " + staff.nameOf(end.by()) + ": " + end.why() + ".")
                .orElse("");
        return new HoldPanel.Placed(
                hold.id().toString(),
                name(hold.kind()),
                opened + closed,
                hold.closed().isEmpty());
    }

    static String name(HoldKind kind) {
        return switch (kind) {
            case DISPUTE -> "Dispute";
            case COMPLAINT -> "Complaint";
            case ESTIMATE_DISPUTE -> "Dispute of an estimate";
            case MEDICAID_PENDING -> "Medicaid not decided";
            case OTHER_INSURANCE_PENDING -> "Workers’ compensation or auto not decided";
            case QMB -> "Qualified Medicare Beneficiary";
            case NO_SURPRISES -> "No Surprises Act";
            case HOUSE -> "On hold";
            case ESTATE_KNOWN -> "Who answers for the estate is known";
        };
    }
}
