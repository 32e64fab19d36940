package org.quittance.workbench.accounts;

import gg.jte.generated.precompiled.Templates;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quittance.statements.Leaf;
import org.quittance.statements.Source;
import org.quittance.workbench.shell.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Papers of an account: bills, and what its entries came from. */
@Component
@Order(10)
class Documents implements AccountSections {

    private static final int PAPERS = 8;

    private final Templates templates;

    Documents(Templates templates) {
        this.templates = templates;
    }

    @Override
    public List<AccountPage.Section> sections(ShownAccount shown) {
        return List.of(
                new AccountPage.Section("papers", "Documents", templates.workbenchAccountsPapers(papers(shown))));
    }

    private static List<AccountPage.Paper> papers(ShownAccount shown) {
        Map<String, AccountPage.Paper> papers = new LinkedHashMap<>();
        shown.bills().stream()
                .map(bill -> new AccountPage.Paper(
                        "file-invoice",
                        "Bill " + bill.number(),
                        "/bills/" + bill.id().value(),
                        Words.brief(bill.madeOn())))
                .forEach(paper -> papers.put(paper.href(), paper));
        shown.explained()
                .leaves()
                .sorted(Comparator.comparing(Leaf::postedOn).reversed())
                .flatMap(leaf -> paper(leaf).stream())
                // A remittance that takes back and corrects answers twice; it is one document.
                .forEach(paper -> papers.putIfAbsent(paper.href().replaceFirst("#.*", ""), paper));
        return papers.values().stream().limit(PAPERS).toList();
    }

    private static Optional<AccountPage.Paper> paper(Leaf leaf) {
        String date = Words.brief(leaf.postedOn());
        return switch (leaf.source()) {
            case Source.FromRemittance remittance ->
                Optional.of(new AccountPage.Paper(
                        "arrows-exchange",
                        "Remittance " + remittance.trace(),
                        "/remittances/" + remittance.remittance() + "#claim-" + remittance.remittanceClaim(),
                        date));
            case Source.FromClaim claim ->
                claim.file().isEmpty()
                        ? Optional.empty()
                        : Optional.of(new AccountPage.Paper(
                                "file-text",
                                claim.file(),
                                "/entries/" + claim.entry().value(),
                                date));
            case Source.FromBooks books ->
                books.file().isEmpty()
                        ? Optional.empty()
                        : Optional.of(new AccountPage.Paper(
                                "file-text",
                                books.file(),
                                "/entries/" + books.entry().value(),
                                date));
            case Source.FromPayment payment ->
                Optional.of(new AccountPage.Paper(
                        "receipt", "Receipt " + payment.receiptNumber(), "/payments/" + payment.payment(), date));
        };
    }
}
