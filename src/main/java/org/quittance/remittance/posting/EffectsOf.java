package org.quittance.remittance.posting;

import java.util.List;
import java.util.OptionalInt;
import org.quittance.exchange.Effects;
import org.quittance.remittance.AnsweredClaim;
import org.quittance.remittance.Preview;

/** Says what a remittance changes in the words of the report of an import. */
final class EffectsOf {

    private static final int MOST_DOUBTS = 20;

    private EffectsOf() {}

    static Effects done(Preview preview, OptionalInt accounts, List<AnsweredClaim> waiting) {
        return new Effects(
                accounts,
                preview.matched(),
                preview.newlyOwing(),
                preview.newlyOwed().cents(),
                preview.movedOn(),
                preview.movedOnAmount().cents(),
                preview.denied(),
                preview.deniedAmount().cents(),
                preview.review(),
                preview.unmatched(),
                preview.reversed(),
                preview.debts().stream()
                        .map(debt -> new Effects.Debt(
                                debt.claim(), debt.account(), debt.amount().cents()))
                        .toList(),
                waiting.stream()
                        .limit(MOST_DOUBTS)
                        .map(answer -> new Effects.Doubt(
                                answer.said().number(),
                                answer.outcome().code(),
                                answer.flags(),
                                answer.said().paid().cents()))
                        .toList());
    }
}
