package org.quittance.workbench.writeoffs;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.quittance.ledger.BusinessDays;
import org.quittance.ledger.EntryId;
import org.quittance.payments.WriteOff;
import org.quittance.payments.WriteOffs;
import org.quittance.staff.Approvals;
import org.quittance.staff.PendingAct;
import org.quittance.staff.Right;
import org.quittance.staff.Staff;
import org.quittance.workbench.accounts.AccountPage;
import org.quittance.workbench.accounts.ShownAccount;
import org.quittance.workbench.accounts.TimelineSource;
import org.quittance.workbench.shell.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who wrote off and why, what was asked for and not done. */
@Component
@Order(30)
class WriteOffItems implements TimelineSource {

    private final WriteOffs writeOffs;
    private final Approvals approvals;
    private final Staff staff;
    private final BusinessDays days;

    WriteOffItems(WriteOffs writeOffs, Approvals approvals, Staff staff, BusinessDays days) {
        this.writeOffs = writeOffs;
        this.approvals = approvals;
        this.staff = staff;
        this.days = days;
    }

    @Override
    public List<Item> items(ShownAccount shown) {
        return approvals.about(shown.account().id().value()).stream()
                .flatMap(asked -> notDone(asked, shown).stream())
                .toList();
    }

    private Optional<Item> notDone(PendingAct asked, ShownAccount shown) {
        String how = switch (asked.state()) {
            case DECLINED -> "declined";
            case WITHDRAWN -> "withdrawn";
            case OVERTAKEN -> "overtaken";
            case WAITING, DONE -> "";
        };
        String why = asked.state() == PendingAct.State.WITHDRAWN ? "not wanted any more" : asked.outcome();
        return asked.settled().filter(settled -> !how.isEmpty()).map(settled -> {
            var day = settled.at().atZone(days.zone()).toLocalDate();
            String words = Words.near(day, shown.today()) + ", by " + staff.nameOf(settled.by()) + ": " + why;
            String what = "Write-off of " + WriteOffNotes.dollars(asked) + " " + how;
            return Item.after(day, new AccountPage.Act("ban", what, words, Optional.empty(), false));
        });
    }

    @Override
    public Map<EntryId, ByHand> byHand(ShownAccount shown) {
        Map<EntryId, ByHand> found = new HashMap<>();
        for (WriteOff each : writeOffs.ofAccount(shown.account().id())) {
            String kind = each.reason().words();
            String agreed = each.agreed().isEmpty()
                    ? ""
                    : ", agreed by "
                            + Arrays.stream(each.agreed().split(" and "))
                                    .map(staff::nameOf)
                                    .collect(Collectors.joining(" and "));
            boolean may = each.takenBack().isEmpty() && shown.member().may(Right.WRITE_OFF);
            found.put(
                    each.entry(),
                    new ByHand(
                            "Written off: " + kind,
                            "by " + staff.nameOf(each.by()) + agreed + ": " + each.note(),
                            may ? shown.path() + "/write-off#w-" + each.id() : ""));
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
}
