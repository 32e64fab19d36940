package org.quittance.workbench.exceptions;

import java.util.List;
import org.quittance.exchange.Inbox;
import org.quittance.exchange.KeptStatus;
import org.quittance.ledger.BusinessDays;
import org.quittance.workbench.shell.FaultWords;
import org.quittance.workbench.shell.Words;
import org.springframework.stereotype.Component;

/** Files that are held whole. */
@Component
class HeldFiles {

    private static final int SHOWN = 20;

    private final Inbox inbox;
    private final BusinessDays days;

    HeldFiles(Inbox inbox, BusinessDays days) {
        this.inbox = inbox;
        this.days = days;
    }

    /** The latest of them, newest first. */
    List<Waits.Held> latest() {
        return inbox.page(KeptStatus.HELD, days.now().plusSeconds(1), SHOWN).stream()
                .map(file -> new Waits.Held(
                        file.name(),
                        "arrived " + Words.moment(file.arrivedAt(), days.zone()),
                        FaultWords.of(file.reason()),
                        file.kind().startsWith("835") ? "/held/" + file.id().value() : ""))
                .toList();
    }
}
