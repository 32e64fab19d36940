package org.quittance.statements.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.quittance.codesets.AdjustmentReasons;
import org.quittance.codesets.ReasonEffect;
import org.quittance.money.Money;
import org.quittance.statements.ExplainedCharge;
import org.quittance.statements.Leaf;
import org.quittance.statements.PayerAnswer;
import org.quittance.statements.Step.Note;
import org.quittance.statements.Step.NoteKind;

/**
 * What a payer said that moved nothing in the books: refusals stay with the payer (rules A-33, C-17), what an earlier
 * payer did is information (rule C-40).
 */
final class Notes {

    private final AccountFacts facts;

    Notes(AccountFacts facts) {
        this.facts = facts;
    }

    /** Notes of an answer for a charge line, or for the account as a whole when there is none. */
    List<Note> of(PayerAnswer said, Optional<ExplainedCharge> line, List<Leaf> moved) {
        Map<String, Note> notes = new LinkedHashMap<>();
        for (PayerAnswer.Adjusted adjusted : said.adjusted()) {
            if (adjusted.charge().equals(line.map(ExplainedCharge::id))) {
                notes.merge(adjusted.code(), note(adjusted), Notes::sum);
            }
        }
        List<Note> left = new ArrayList<>();
        for (Note note : notes.values()) {
            Money rest = note.amount().minus(posted(said, line, note.code(), moved));
            if (!rest.isZero()) {
                left.add(new Note(note.code(), note.words(), rest, note.kind(), note.segment()));
            }
        }
        return List.copyOf(left);
    }

    private Money posted(PayerAnswer said, Optional<ExplainedCharge> line, String code, List<Leaf> moved) {
        if (line.isPresent()) {
            return moved.stream()
                    .filter(leaf -> leaf.code().equals(code))
                    .map(leaf -> leaf.effectOn(said.party()).negated())
                    .reduce(Money.ZERO, Money::plus);
        }
        Set<Optional<UUID>> saidOfLines = said.adjusted().stream()
                .filter(adjusted ->
                        adjusted.code().equals(code) && adjusted.charge().isPresent())
                .map(PayerAnswer.Adjusted::charge)
                .collect(Collectors.toSet());
        Leaves leaves = new Leaves(facts);
        return facts.rows().stream()
                .filter(row -> !saidOfLines.contains(row.charge()))
                .filter(row -> row.sourceRef().equals(Optional.of(said.ref())))
                .filter(row -> row.reason().equals(code))
                .filter(row -> facts.entries().get(row.entry()) == null
                        || facts.entries().get(row.entry()).reverses().isEmpty())
                .map(row ->
                        leaves.of(row, Optional.empty()).effectOn(said.party()).negated())
                .reduce(Money.ZERO, Money::plus);
    }

    private static Note sum(Note one, Note other) {
        return new Note(one.code(), one.words(), one.amount().plus(other.amount()), one.kind(), one.segment());
    }

    private static Note note(PayerAnswer.Adjusted adjusted) {
        return new Note(
                adjusted.code(),
                AdjustmentReasons.standard().phrase(adjusted.group(), adjusted.reason()),
                adjusted.amount(),
                kind(adjusted),
                adjusted.segment());
    }

    static NoteKind kind(PayerAnswer.Adjusted adjusted) {
        ReasonEffect effect = adjusted.effect();
        boolean refused = adjusted.amount().isPositive()
                && (effect == ReasonEffect.REFUSED
                        || (effect == ReasonEffect.SHARE && !adjusted.group().equals("PR")));
        return refused ? NoteKind.REFUSED : NoteKind.INFORMATION;
    }
}
