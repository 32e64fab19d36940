package org.quittance.workbench.accounts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quittance.claims.Claim;
import org.quittance.claims.ClaimSubmission;
import org.quittance.claims.Claims;
import org.quittance.workbench.shell.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Each time a claim went to a payer. */
@Component
@Order(60)
class ClaimItems implements TimelineSource {

    private final Claims claims;

    ClaimItems(Claims claims) {
        this.claims = claims;
    }

    @Override
    public List<Item> items(ShownAccount shown) {
        Map<Integer, String> payers = new HashMap<>();
        shown.policies().forEach(each -> payers.put(each.rank(), each.payer().shownName()));
        List<ClaimSubmission> sent =
                claims.submissionsOf(shown.claims().stream().map(Claim::id).toList()).values().stream()
                        .flatMap(List::stream)
                        .toList();
        List<Item> items = new ArrayList<>();
        for (ClaimSubmission each : sent) {
            shown.claims().stream()
                    .filter(claim -> claim.id().equals(each.claim()))
                    .findFirst()
                    .map(claim -> Item.before(
                            each.submittedOn(), sent(claim, each, Optional.ofNullable(payers.get(each.rank())), shown)))
                    .ifPresent(items::add);
        }
        return items;
    }

    private static AccountPage.Act sent(Claim claim, ClaimSubmission each, Optional<String> to, ShownAccount shown) {
        return new AccountPage.Act(
                "send",
                "Claim sent" + to.map(payer -> " to " + payer).orElse(""),
                Words.near(each.submittedOn(), shown.today()) + ", claim " + Timeline.brief(claim.number()),
                Optional.empty(),
                false);
    }
}
