package org.quittance.statements.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.quittance.ledger.EntryId;
import org.quittance.ledger.EntryKind;
import org.quittance.ledger.LedgerRow;
import org.quittance.statements.Debtor;
import org.quittance.statements.ExplainedCharge;
import org.quittance.statements.Leaf;
import org.quittance.statements.PayerAnswer;
import org.quittance.statements.PaymentFact;
import org.quittance.statements.Step;

/**
 * Gathers the transfers of one charge line (or of an account as a whole) into steps, in order, and puts what was taken
 * back beside what it takes back. Every transfer ends in exactly one step.
 */
final class Steps {

    private final AccountFacts facts;
    private final Leaves leaves;
    private final Notes notes;

    Steps(AccountFacts facts) {
        this.facts = facts;
        this.leaves = new Leaves(facts);
        this.notes = new Notes(facts);
    }

    /** What belongs together: one act, one source, one kind of step; single transfers stand alone. */
    private record Group(EntryId entry, Optional<UUID> ref, long transfer) {}

    List<Step> of(Optional<ExplainedCharge> line, List<LedgerRow> rows) {
        Map<Group, List<Leaf>> groups = new LinkedHashMap<>();
        for (LedgerRow row : rows) {
            Leaf leaf = leaves.of(row, line);
            boolean decided = isDecision(leaf) && row.kind() != EntryKind.CLAIM_REPLACED;
            Group group = new Group(row.entry(), row.sourceRef(), decided ? 0 : row.id());
            groups.computeIfAbsent(group, each -> new ArrayList<>()).add(leaf);
        }
        List<Step> steps = new ArrayList<>();
        groups.forEach((group, parts) -> place(steps, step(group, parts, line)));
        answersWithoutTransfers(line, groups).forEach(step -> placeByDay(steps, step));
        return List.copyOf(steps);
    }

    private static boolean isDecision(Leaf leaf) {
        return switch (leaf.meaning()) {
            case PAYER_PAID, TAKEN_OFF -> true;
            case MOVED -> Leaves.movesPayer(leaf);
            case CHARGED, GIVEN_UP, PATIENT_PAID, REFUNDED, OTHER -> false;
        };
    }

    private Step step(Group group, List<Leaf> parts, Optional<ExplainedCharge> line) {
        Leaf first = parts.getFirst();
        return switch (first.meaning()) {
            case CHARGED -> new Step.Charged(first);
            case PATIENT_PAID -> new Step.Paid(first, payment(group.ref()));
            case GIVEN_UP, REFUNDED, OTHER -> new Step.Other(first);
            case PAYER_PAID, TAKEN_OFF, MOVED ->
                group.transfer() == 0 ? decision(group, parts, line) : new Step.Other(first);
        };
    }

    private Optional<PaymentFact> payment(Optional<UUID> ref) {
        return ref.map(facts.payments()::get);
    }

    private Step decision(Group group, List<Leaf> parts, Optional<ExplainedCharge> line) {
        Leaf first = parts.getFirst();
        Optional<PayerAnswer> answer = facts.answer(group.ref());
        Debtor payer = answer.map(said -> new Debtor(said.party(), said.payerName()))
                .or(() -> parts.stream()
                        .flatMap(leaf -> leaf.from().or(leaf::to).stream())
                        .filter(debtor -> debtor.party().isPayer())
                        .findFirst())
                .or(() -> parts.stream().flatMap(leaf -> leaf.to().stream()).findFirst())
                .or(first::from)
                .orElseThrow();
        return new Step.Decision(
                payer,
                answer,
                answer.map(PayerAnswer::paidOn).orElse(first.on()),
                first.postedOn(),
                List.copyOf(parts),
                answer.map(said -> notes.of(said, line, parts)).orElse(List.of()),
                answer.map(said -> said.remarksOn(line.map(ExplainedCharge::id)))
                        .orElse(List.of()));
    }

    private List<Step> answersWithoutTransfers(Optional<ExplainedCharge> line, Map<Group, List<Leaf>> groups) {
        List<Step> found = new ArrayList<>();
        for (PayerAnswer said : facts.answers()) {
            boolean here = line.map(charge -> said.charges().contains(charge.id()))
                    .orElse(said.charges().isEmpty());
            boolean moved = groups.keySet().stream()
                    .anyMatch(group -> group.transfer() == 0 && group.ref().equals(Optional.of(said.ref())));
            if (!here || moved || said.undone()) {
                continue;
            }
            List<Step.Note> words = notes.of(said, line, List.of());
            if (!words.isEmpty()) {
                found.add(new Step.Decision(
                        new Debtor(said.party(), said.payerName()),
                        Optional.of(said),
                        said.paidOn(),
                        said.postedOn(),
                        List.of(),
                        words,
                        said.remarksOn(line.map(ExplainedCharge::id))));
            }
        }
        return found;
    }

    /** Puts an answer that moved nothing after everything of its day. */
    private void placeByDay(List<Step> steps, Step step) {
        List<Step> later = new ArrayList<>();
        while (!steps.isEmpty() && steps.getLast().postedOn().isAfter(step.postedOn())) {
            later.addFirst(steps.removeLast());
        }
        place(steps, step);
        steps.addAll(later);
    }

    private void place(List<Step> steps, Step step) {
        for (int i = steps.size() - 1; i >= 0; i--) {
            Step earlier = steps.get(i);
            if (takesBack(step, earlier)) {
                steps.set(i, new Step.Undone(earlier, step, byPayer(step)));
                return;
            }
            if (earlier instanceof Step.Undone(Step first, Step back, boolean ignored) && takesBack(step, back)) {
                steps.set(i, first);
                steps.add(i + 1, new Step.Undone(back, step, byPayer(step)));
                return;
            }
        }
        steps.add(step);
    }

    private static boolean byPayer(Step step) {
        return step instanceof Step.Decision decision
                && decision.answer().flatMap(PayerAnswer::reverses).isPresent();
    }

    private boolean takesBack(Step later, Step earlier) {
        if (later instanceof Step.Undone || earlier instanceof Step.Undone) {
            return false;
        }
        if (!later.leaves().isEmpty() && sameSource(later, earlier) && reverses(later, earlier)) {
            return mirrors(later, earlier);
        }
        return later instanceof Step.Decision second
                && earlier instanceof Step.Decision first
                && second.answer().flatMap(PayerAnswer::reverses).isPresent()
                && second.answer()
                        .flatMap(PayerAnswer::reverses)
                        .equals(first.answer().map(PayerAnswer::ref))
                && mirrors(later, earlier);
    }

    private boolean reverses(Step later, Step earlier) {
        return !earlier.leaves().isEmpty()
                && Optional.ofNullable(
                                facts.entries().get(later.leaves().getFirst().entry()))
                        .flatMap(entry -> entry.reverses())
                        .equals(Optional.of(earlier.leaves().getFirst().entry()));
    }

    private static boolean sameSource(Step later, Step earlier) {
        return !(later instanceof Step.Decision second)
                || !(earlier instanceof Step.Decision first)
                || second.answer().map(PayerAnswer::ref).equals(first.answer().map(PayerAnswer::ref));
    }

    private static boolean mirrors(Step later, Step earlier) {
        List<Leaf> open = new ArrayList<>(earlier.leaves());
        for (Leaf leaf : later.leaves()) {
            Optional<Leaf> match = open.stream().filter(leaf::mirrors).findFirst();
            if (match.isEmpty()) {
                return false;
            }
            open.remove(match.get());
        }
        return open.isEmpty();
    }
}
