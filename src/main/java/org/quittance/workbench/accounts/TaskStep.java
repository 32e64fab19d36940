package org.quittance.workbench.accounts;

import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tasks of an account, in the words of whoever knows what they are about: what is due first is to be done first. */
@Component
@Order(40)
class TaskStep implements NextStep {

    @Override
    public Optional<Step> of(ShownAccount shown) {
        return shown.tasks().stream()
                .findFirst()
                .map(first -> new Step(
                        "Look at it: " + first.said().what(), first.about().why(), "bad"));
    }
}
