package org.quittance.workbench.accounts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What to do next with an account, and what not, with the reason: as the matters say. */
@Component
class NextSteps {

    private static final NextStep.Step NOTHING =
            new NextStep.Step("Nothing to do", "Nothing is owed on this account by anybody.", "calm");

    private final List<NextStep> steps;
    private final List<AccountActs> acts;

    NextSteps(List<NextStep> steps, List<AccountActs> acts) {
        this.steps = List.copyOf(steps);
        this.acts = List.copyOf(acts);
    }

    AccountPage.Next of(ShownAccount shown) {
        NextStep.Step step = steps.stream()
                .flatMap(each -> each.of(shown).stream())
                .findFirst()
                .orElse(NOTHING);
        List<AccountPage.Do> does = new ArrayList<>();
        List<AccountPage.Dont> donts = new ArrayList<>();
        Set<String> said = new HashSet<>(Set.of(step.text()));
        for (AccountActs each : acts) {
            for (AccountPage.Offer offer : each.of(shown)) {
                switch (offer) {
                    case AccountPage.Do allowed -> does.add(allowed);
                    case AccountPage.Dont not -> donts.add(once(not, shown, said));
                }
            }
        }
        return new AccountPage.Next(step.title(), step.text(), step.look(), List.copyOf(does), List.copyOf(donts));
    }

    /** Why nothing may be asked for is said once: on the card, or where it first forbids something. */
    private static AccountPage.Dont once(AccountPage.Dont not, ShownAccount shown, Set<String> said) {
        boolean again = !said.add(not.why()) && not.why().equals(shown.stopWords());
        return again ? new AccountPage.Dont(not.icon(), not.words(), "") : not;
    }
}
