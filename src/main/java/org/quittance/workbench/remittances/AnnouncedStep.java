package org.quittance.workbench.remittances;

import java.util.Optional;
import org.quittance.statements.Debtor;
import org.quittance.statements.Owed;
import org.quittance.workbench.accounts.NextStep;
import org.quittance.workbench.accounts.ShownAccount;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A payer told that it answered, and its remittance is missing. */
@Component
@Order(60)
class AnnouncedStep implements NextStep {

    @Override
    public Optional<Step> of(ShownAccount shown) {
        return shown.owed(Debtor.Kind.PAYER)
                .flatMap(owed -> owed.because().stream()
                        .filter(why -> why.kind() == Owed.Kind.TOLD)
                        .findFirst()
                        .map(told -> new Step(
                                "Get the remittance of " + owed.debtor().name(),
                                told.words().en() + ". Nothing is posted until it does.",
                                "payer")));
    }
}
