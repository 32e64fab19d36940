package org.quittance.workbench.payments;

import java.util.Optional;
import org.quittance.statements.Owed;
import org.quittance.workbench.accounts.NextStep;
import org.quittance.workbench.accounts.ShownAccount;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** More came than was owed. */
@Component
@Order(30)
class CreditStep implements NextStep {

    @Override
    public Optional<Step> of(ShownAccount shown) {
        return shown.explained().owed().stream()
                .filter(Owed::isCredit)
                .findFirst()
                .map(credit -> new Step(
                        "Find out whose the credit is",
                        "More came than was owed. It belongs to whoever paid it.",
                        "calm"));
    }
}
