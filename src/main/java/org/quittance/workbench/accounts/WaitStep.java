package org.quittance.workbench.accounts;

import java.util.Optional;
import org.quittance.statements.AmountText;
import org.quittance.statements.Debtor;
import org.quittance.statements.Owed;
import org.quittance.workbench.shell.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A payer was asked: its answer is waited for. */
@Component
@Order(70)
class WaitStep implements NextStep {

    @Override
    public Optional<Step> of(ShownAccount shown) {
        return shown.owed(Debtor.Kind.PAYER)
                .map(owed -> new Step("Wait for " + owed.debtor().name(), waiting(owed, shown), "payer"));
    }

    private static String waiting(Owed owed, ShownAccount shown) {
        String since = owed.since()
                .map(day -> "asked since " + Words.brief(day) + ", "
                        + Words.days(day, shown.explained().asOf()) + " ago")
                .orElse("not answered yet");
        return AmountText.dollars(owed.amount()) + " " + since + ".";
    }
}
