package org.quittance.workbench.accounts;

import java.util.List;
import org.quittance.claims.Claim;
import org.quittance.claims.Claims;
import org.quittance.statements.AmountText;
import org.quittance.workbench.search.Asked;
import org.quittance.workbench.search.Found;
import org.quittance.workbench.search.SearchSource;
import org.quittance.workbench.shell.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Claims by their number. */
@Component
@Order(30)
class ClaimSource implements SearchSource {

    private final Claims claims;

    ClaimSource(Claims claims) {
        this.claims = claims;
    }

    @Override
    public String key() {
        return "claims";
    }

    @Override
    public String title() {
        return "Claims";
    }

    @Override
    public boolean goesOn() {
        return false;
    }

    @Override
    public List<Found.Hit> find(Asked asked, int offset, int limit) {
        return claims.byNumbers(List.of(asked.number())).values().stream()
                .flatMap(List::stream)
                .limit(limit)
                .map(ClaimSource::hit)
                .toList();
    }

    private static Found.Hit hit(Claim claim) {
        return new Found.Hit(
                "hit-" + claim.id().value(),
                "send",
                "Claim " + claim.number(),
                "served " + Words.brief(claim.serviceFrom()) + " · sent " + Words.brief(claim.submittedOn()),
                "/accounts/" + claim.account().value(),
                AmountText.plain(claim.charge()));
    }
}
