package org.quittance.workbench.holds;

import java.util.Optional;
import org.quittance.holds.Hold;
import org.quittance.statements.Debtor;
import org.quittance.workbench.accounts.NextStep;
import org.quittance.workbench.accounts.ShownAccount;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** While something stops asking, nothing is asked for. */
@Component
@Order(10)
class StopStep implements NextStep {

    @Override
    public Optional<Step> of(ShownAccount shown) {
        boolean matters = shown.owed(Debtor.Kind.PATIENT).isPresent()
                || shown.stops().stream().anyMatch(Hold::personal);
        return shown.stops().isEmpty() || !matters
                ? Optional.empty()
                : Optional.of(new Step("Ask for nothing now", shown.stopWords(), "bad"));
    }
}
