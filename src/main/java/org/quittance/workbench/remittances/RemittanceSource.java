package org.quittance.workbench.remittances;

import java.util.List;
import org.quittance.money.Money;
import org.quittance.registration.Names;
import org.quittance.remittance.Remittance;
import org.quittance.remittance.Remittances;
import org.quittance.statements.AmountText;
import org.quittance.workbench.search.Asked;
import org.quittance.workbench.search.Found;
import org.quittance.workbench.search.SearchSource;
import org.quittance.workbench.shell.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Payers' checks and transfers by their number. */
@Component
@Order(40)
class RemittanceSource implements SearchSource {

    private final Remittances remittances;

    RemittanceSource(Remittances remittances) {
        this.remittances = remittances;
    }

    @Override
    public String key() {
        return "remittances";
    }

    @Override
    public String title() {
        return "Payers’ checks and transfers";
    }

    @Override
    public boolean goesOn() {
        return false;
    }

    @Override
    public List<Found.Hit> find(Asked asked, int offset, int limit) {
        return remittances.search(asked.number(), Money.ZERO, limit).stream()
                .map(RemittanceSource::hit)
                .toList();
    }

    private static Found.Hit hit(Remittance remittance) {
        return new Found.Hit(
                "hit-" + remittance.id().value(),
                "arrows-exchange",
                Names.shown(remittance.payerName()) + ", " + remittance.trace(),
                Words.dotted(List.of(
                        remittance.undone().isPresent() ? "taken back" : "",
                        Words.brief(remittance.paidOn()),
                        Words.count(remittance.claims(), "claim"))),
                "/remittances/" + remittance.id().value(),
                AmountText.plain(remittance.sent()));
    }
}
