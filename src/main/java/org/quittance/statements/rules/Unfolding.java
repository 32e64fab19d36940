package org.quittance.statements.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quittance.codesets.Phrase;
import org.quittance.ledger.LedgerRow;
import org.quittance.money.Money;
import org.quittance.statements.BalanceBar;
import org.quittance.statements.ExplainedCharge;
import org.quittance.statements.ExplainedLine;
import org.quittance.statements.Explanation;
import org.quittance.statements.Owed;
import org.quittance.statements.Pricing;
import org.quittance.statements.Step;
import org.quittance.statements.words.SayIt;

/** Unfolds an account: facts in, tree out. The leaves of the tree are the transfers, each once, none left out. */
public final class Unfolding {

    private Unfolding() {}

    /**
     * Unfolds an account.
     *
     * @param facts everything known of it
     * @return the tree
     */
    public static Explanation of(AccountFacts facts) {
        Steps steps = new Steps(facts);
        Debts debts = new Debts(facts);
        Map<UUID, List<LedgerRow>> byCharge = new LinkedHashMap<>();
        Set<UUID> known = facts.charges().stream().map(ExplainedCharge::id).collect(Collectors.toSet());
        List<LedgerRow> without = new ArrayList<>();
        for (LedgerRow row : facts.rows()) {
            Optional<UUID> line = row.charge().filter(known::contains);
            line.ifPresentOrElse(
                    id -> byCharge.computeIfAbsent(id, each -> new ArrayList<>())
                            .add(row),
                    () -> without.add(row));
        }
        List<ExplainedLine> lines = new ArrayList<>();
        for (ExplainedCharge charge : facts.charges()) {
            List<Step> happened = steps.of(Optional.of(charge), byCharge.getOrDefault(charge.id(), List.of()));
            List<Owed> owed = debts.of(happened);
            BalanceBar bar = Bars.of(happened, owed);
            Phrase say = SayIt.line(charge, owed, bar, Pricing.of(happened).raisedBy());
            lines.add(new ExplainedLine(charge, happened, owed, bar, say));
        }
        List<Step> whole = steps.of(Optional.empty(), without);
        List<Owed> owed = debts.total(Stream.concat(lines.stream().map(ExplainedLine::owed), Stream.of(debts.of(whole)))
                .toList());
        List<Step> all = Stream.concat(lines.stream().flatMap(line -> line.steps().stream()), whole.stream())
                .toList();
        List<Bars.Priced> priced = new ArrayList<>();
        lines.forEach(line -> priced.add(new Bars.Priced(line.steps(), Pricing.of(line.steps()))));
        priced.add(new Bars.Priced(whole, Pricing.of(whole, Pricing.decider(all))));
        BalanceBar bar = Bars.of(priced, owed);
        Money raised = priced.stream().map(each -> each.basis().raisedBy()).reduce(Money.ZERO, Money::plus);
        List<List<Step>> parts = Stream.concat(lines.stream().map(ExplainedLine::steps), Stream.of(whole))
                .toList();
        Phrase say = SayIt.account(facts.account(), owed, debts.patientReasons(parts), bar, raised, facts.unapplied());
        return new Explanation(
                facts.account(), facts.asOf(), List.copyOf(lines), whole, owed, bar, facts.unapplied(), say);
    }
}
