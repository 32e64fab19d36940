package org.quittance.workbench.remittances;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.quittance.ledger.BusinessDays;
import org.quittance.ledger.Ledger;
import org.quittance.remittance.Decision;
import org.quittance.remittance.Remittance;
import org.quittance.remittance.Remittances;
import org.quittance.staff.Staff;
import org.quittance.workbench.shell.Words;
import org.springframework.stereotype.Component;

/** What people decided about answers, in sentences with who, when and why. */
@Component
class DecisionWords {

    private final Remittances remittances;
    private final Staff staff;
    private final Ledger ledger;
    private final BusinessDays days;

    DecisionWords(Remittances remittances, Staff staff, Ledger ledger, BusinessDays days) {
        this.remittances = remittances;
        this.staff = staff;
        this.ledger = ledger;
        this.days = days;
    }

    Map<UUID, List<String>> about(Collection<UUID> answers) {
        Map<UUID, List<String>> words = new HashMap<>();
        if (answers.isEmpty()) {
            return words;
        }
        for (Decision decision : remittances.decisions(answers)) {
            words.computeIfAbsent(decision.answer(), key -> new ArrayList<>()).add(sentence(decision));
        }
        return words;
    }

    /** Who let a remittance in by hand, or posted it again, and why. */
    String letIn(Remittance remittance) {
        return remittance
                .letIn()
                .map(each -> "Let in by " + staff.nameOf(each.by()) + " on "
                        + Words.moment(remittance.arrivedAt(), days.zone()) + ": " + each.reason())
                .orElse("");
    }

    /** Who took a remittance back, and why. */
    String takenBack(Remittance remittance) {
        return remittance
                .undone()
                .flatMap(ledger::entry)
                .map(entry -> "Taken back by " + staff.nameOf(entry.postedBy()) + " on "
                        + Words.moment(entry.postedAt(), days.zone())
                        + (entry.reason().isBlank() ? "." : ": " + entry.reason()))
                .orElse("");
    }

    private String sentence(Decision decision) {
        String what = switch (decision.kind()) {
            case PLACED -> "Put on its claim";
            case ACCEPTED -> "Accepted as it is";
            case UNPLACED -> "Taken off again, to wait";
            case SETTLED -> "Settled with the payer";
        };
        return what + " by " + staff.nameOf(decision.by()) + " on " + Words.moment(decision.at(), days.zone()) + ": "
                + decision.reason();
    }
}
