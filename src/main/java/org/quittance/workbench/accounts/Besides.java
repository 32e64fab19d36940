package org.quittance.workbench.accounts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.quittance.holds.AccountHold;
import org.quittance.holds.Holds;
import org.quittance.ledger.BusinessDays;
import org.quittance.ledger.EntryId;
import org.quittance.money.Money;
import org.quittance.payments.Payment;
import org.quittance.payments.PaymentId;
import org.quittance.payments.Payments;
import org.quittance.payments.Refund;
import org.quittance.payments.Refunds;
import org.quittance.payments.WriteOff;
import org.quittance.payments.WriteOffs;
import org.quittance.registration.Account;
import org.quittance.registration.AccountId;
import org.quittance.staff.Approvals;
import org.quittance.staff.PendingAct;
import org.quittance.staff.Right;
import org.quittance.staff.Staff;
import org.quittance.staff.StaffMember;
import org.quittance.statements.AmountText;
import org.quittance.tasks.Tasks;
import org.quittance.workbench.exceptions.TaskRows;
import org.quittance.workbench.shell.Amount;
import org.quittance.workbench.shell.Words;
import org.springframework.stereotype.Component;

/**
 * What happened to an account beside its own books: holds opened and closed, money paid back to its guarantor, what was
 * asked for and not done; and who is behind what was given up.
 */
@Component
class Besides {

    private final Holds holds;
    private final Refunds refunds;
    private final Payments payments;
    private final WriteOffs writeOffs;
    private final Approvals approvals;
    private final Staff staff;
    private final BusinessDays days;
    private final Tasks tasks;
    private final TaskRows rows;

    Besides(
            Holds holds,
            Refunds refunds,
            Payments payments,
            WriteOffs writeOffs,
            Approvals approvals,
            Staff staff,
            BusinessDays days,
            Tasks tasks,
            TaskRows rows) {
        this.tasks = tasks;
        this.rows = rows;
        this.writeOffs = writeOffs;
        this.approvals = approvals;
        this.holds = holds;
        this.refunds = refunds;
        this.payments = payments;
        this.staff = staff;
        this.days = days;
    }

    /** What somebody has to do about an account, what is due first in front. */
    List<NextSteps.OpenTask> tasks(Account account) {
        return rows.tasks(tasks.ofAccounts(List.of(account.id().value()))).stream()
                .map(each -> new NextSteps.OpenTask(
                        each.task().kind(),
                        each.said().what(),
                        each.about().why(),
                        each.task()
                                .due()
                                .map(due -> Words.day(due.on()) + " (" + due.source() + ")")
                                .orElse(""),
                        each.task().id().toString()))
                .toList();
    }

    /** An act and its day. */
    record Dated(LocalDate day, AccountPage.Act act) {}

    List<Dated> of(Account account) {
        List<Dated> all = new ArrayList<>();
        holds.placed(account.id()).forEach(hold -> held(hold, all));
        refunded(account, all);
        approvals.about(account.id().value()).forEach(asked -> notDone(asked, all));
        return List.copyOf(all);
    }

    /**
     * An entry that gave something up by hand, or took that back.
     *
     * @param what in words
     * @param who who did it, who agreed, and why
     * @param href where it can be taken back; empty when it was
     */
    record ByHand(String what, String who, String href) {}

    Map<EntryId, ByHand> byHand(Account account, StaffMember member) {
        Map<EntryId, ByHand> found = new HashMap<>();
        for (WriteOff each : writeOffs.ofAccount(account.id())) {
            String kind = each.reason().words();
            String agreed = each.agreed().isEmpty()
                    ? ""
                    : ", agreed by "
                            + Arrays.stream(each.agreed().split(" and "))
                                    .map(staff::nameOf)
                                    .collect(Collectors.joining(" and "));
            boolean may = each.takenBack().isEmpty() && member.may(Right.WRITE_OFF);
            found.put(
                    each.entry(),
                    new ByHand(
                            "Written off: " + kind,
                            "by " + staff.nameOf(each.by()) + agreed + ": " + each.note(),
                            may ? "/accounts/" + account.id().value() + "/write-off#w-" + each.id() : ""));
            each.takenBack()
                    .ifPresent(back -> found.put(
                            back.entry(),
                            new ByHand(
                                    "Write-off taken back: " + kind,
                                    "by " + staff.nameOf(back.by()) + ": " + back.why(),
                                    "")));
        }
        return found;
    }

    /** What waits until somebody else agrees. */
    List<AccountPage.Note> waiting(Account account) {
        return approvals.waitingAbout(account.id().value()).stream()
                .map(each -> new AccountPage.Note(
                        "A write-off of " + dollars(each) + " waits for somebody else since "
                                + Words.moment(each.askedAt(), days.zone()) + "; " + staff.nameOf(each.askedBy())
                                + " asked for it. It is not part of these figures.",
                        "/approvals#" + each.id(),
                        "See it"))
                .toList();
    }

    private void notDone(PendingAct asked, List<Dated> all) {
        String how = switch (asked.state()) {
            case DECLINED -> "declined";
            case WITHDRAWN -> "withdrawn";
            case OVERTAKEN -> "overtaken";
            case WAITING, DONE -> "";
        };
        asked.settled()
                .filter(settled -> !how.isEmpty())
                .ifPresent(settled -> all.add(said(
                        settled.at().atZone(days.zone()).toLocalDate(),
                        "ban",
                        "Write-off of " + dollars(asked) + " " + how,
                        settled.by(),
                        asked.state() == PendingAct.State.WITHDRAWN ? "not wanted any more" : asked.outcome())));
    }

    private static String dollars(PendingAct asked) {
        return AmountText.dollars(Money.ofCents(asked.amountCents()));
    }

    private void held(AccountHold hold, List<Dated> all) {
        String name = HoldPanels.name(hold.kind());
        all.add(said(
                hold.openedOn(),
                "alert-triangle",
                name + (hold.kind().stops() ? ": hold opened" : ""),
                hold.openedBy(),
                hold.why()));
        hold.closed().ifPresent(end -> all.add(said(end.on(), "check", name + ": closed", end.by(), end.why())));
    }

    private Dated said(LocalDate day, String icon, String what, String by, String why) {
        String words = Words.near(day, days.today()) + ", by " + staff.nameOf(by) + ": " + why;
        return new Dated(day, new AccountPage.Act(icon, what, words, Optional.empty(), false));
    }

    /** Money of a payment that paid on other accounts alone is no matter of this one. */
    private void refunded(Account account, List<Dated> all) {
        List<Refund> found = refunds.of(account.guarantor());
        Map<UUID, Payment> paid = payments.paymentsByRef(
                found.stream().map(refund -> refund.payment().value()).toList());
        Map<PaymentId, Set<AccountId>> accounts = payments.accountsOf(paid.values());
        for (Refund refund : found) {
            Set<AccountId> touched = accounts.getOrDefault(refund.payment(), Set.of());
            if (touched.isEmpty() || touched.contains(account.id())) {
                String receipt = Optional.ofNullable(paid.get(refund.payment().value()))
                        .map(payment -> " of receipt " + payment.receiptNumber())
                        .orElse("");
                all.add(new Dated(
                        refund.on(),
                        new AccountPage.Act(
                                "cash-move-back",
                                "Paid back to the guarantor" + receipt,
                                Words.near(refund.on(), days.today()) + ", by " + staff.nameOf(refund.by()) + ": "
                                        + refund.reason(),
                                Optional.of(Amount.of(refund.amount())
                                        .toned("credit")
                                        .explainedBy(
                                                "/entries/" + refund.entry().value(), "Entry")),
                                false)));
            }
        }
    }
}
