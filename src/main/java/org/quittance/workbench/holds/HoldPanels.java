package org.quittance.workbench.holds;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.quittance.holds.AccountHold;
import org.quittance.holds.HoldKind;
import org.quittance.holds.Holds;
import org.quittance.registration.Account;
import org.quittance.registration.Patient;
import org.quittance.registration.Registration;
import org.quittance.staff.Right;
import org.quittance.staff.Staff;
import org.quittance.staff.StaffMember;
import org.quittance.workbench.shell.Words;
import org.springframework.stereotype.Component;

/** Puts disputes and the like on a page. */
@Component
class HoldPanels {

    private final Holds holds;
    private final Registration registration;
    private final Staff staff;

    HoldPanels(Holds holds, Registration registration, Staff staff) {
        this.holds = holds;
        this.registration = registration;
        this.staff = staff;
    }

    HoldPanel of(Account account, StaffMember member) {
        Optional<Patient> patient = registration.patient(account.patient());
        List<AccountHold> placed = holds.placed(account.id());
        // After a death the first thing to be said is who answers for the estate.
        HoldKind first = patient.flatMap(Patient::deceasedOn).isPresent()
                        && placed.stream().noneMatch(hold -> hold.kind() == HoldKind.ESTATE_KNOWN)
                ? HoldKind.ESTATE_KNOWN
                : HoldKind.DISPUTE;
        return new HoldPanel(
                account.id().value().toString(),
                Words.dotted(List.of(
                        patient.map(Patient::fullName).orElse(""),
                        "account " + account.number(),
                        account.description(),
                        Words.brief(account.openedOn()))),
                placed.stream().map(this::placed).toList(),
                Arrays.stream(HoldKind.values())
                        .map(kind -> new HoldPanel.Kind(kind.word(), name(kind), kind == first))
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
