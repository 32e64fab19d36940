package org.quittance.workbench.holds;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.quittance.holds.AccountHold;
import org.quittance.holds.Holds;
import org.quittance.staff.Staff;
import org.quittance.workbench.accounts.AccountPage;
import org.quittance.workbench.accounts.ShownAccount;
import org.quittance.workbench.accounts.TimelineSource;
import org.quittance.workbench.shell.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Holds opened and closed. */
@Component
@Order(10)
class HoldItems implements TimelineSource {

    private final Holds holds;
    private final Staff staff;

    HoldItems(Holds holds, Staff staff) {
        this.holds = holds;
        this.staff = staff;
    }

    @Override
    public List<Item> items(ShownAccount shown) {
        return holds.placed(shown.account().id()).stream()
                .flatMap(hold ->
                        Stream.concat(Stream.of(opened(hold, shown.today())), closed(hold, shown.today()).stream()))
                .toList();
    }

    private Item opened(AccountHold hold, LocalDate today) {
        String what = HoldPanels.name(hold.kind()) + (hold.kind().stops() ? ": hold opened" : "");
        return item(hold.openedOn(), today, "alert-triangle", what, hold.openedBy(), hold.why());
    }

    private Optional<Item> closed(AccountHold hold, LocalDate today) {
        String what = HoldPanels.name(hold.kind()) + ": closed";
        return hold.closed().map(end -> item(end.on(), today, "check", what, end.by(), end.why()));
    }

    private Item item(LocalDate day, LocalDate today, String icon, String what, String by, String why) {
        String words = Words.near(day, today) + ", by " + staff.nameOf(by) + ": " + why;
        return Item.after(day, new AccountPage.Act(icon, what, words, Optional.empty(), false));
    }
}
