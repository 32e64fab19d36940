package org.quittance.statements.rules;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.quittance.codesets.Phrase;
import org.quittance.ledger.Meaning;
import org.quittance.ledger.Party;
import org.quittance.money.Money;
import org.quittance.statements.Debtor;
import org.quittance.statements.Leaf;
import org.quittance.statements.Owed;
import org.quittance.statements.Owed.Aged;
import org.quittance.statements.Owed.Why;
import org.quittance.statements.PayerAnswer;
import org.quittance.statements.Step;
import org.quittance.statements.ToldAnswer;
import org.quittance.statements.words.DebtWords;

/**
 * Who owes what is left, why, and since when. What was taken back does not count. Payments cover the oldest part first,
 * so that a payment makes nothing younger and a payment taken back restores the old age (rule A-72).
 */
final class Debts {

    private final AccountFacts facts;

    Debts(AccountFacts facts) {
        this.facts = facts;
    }

    List<Owed> of(List<Step> steps) {
        List<Step> standing =
                steps.stream().filter(step -> !(step instanceof Step.Undone)).toList();
        List<Leaf> leaves = standing.stream()
                .flatMap(step -> step.leaves().stream())
                .sorted(Comparator.comparingLong(Leaf::transfer))
                .toList();
        List<Owed> owed = new ArrayList<>();
        for (Party party : Party.values()) {
            if (party == Party.NONE) {
                continue;
            }
            Money amount = leaves.stream().map(leaf -> leaf.effectOn(party)).reduce(Money.ZERO, Money::plus);
            if (!amount.isZero()) {
                List<Aged> ages = ages(leaves, party);
                owed.add(new Owed(
                        facts.debtor(party),
                        amount,
                        ages.stream().map(Aged::since).findFirst(),
                        party.isPayer() ? payerWhy(party, amount, standing) : why(party, leaves),
                        ages));
            }
        }
        return List.copyOf(owed);
    }

    /** What is open by the day it became the party's: an inflow taken back shrinks itself, all else the oldest. */
    private static List<Aged> ages(List<Leaf> leaves, Party party) {
        Deque<Leaf> open = new ArrayDeque<>();
        TreeMap<LocalDate, Money> byDay = new TreeMap<>();
        Money covered = Money.ZERO;
        for (Leaf leaf : leaves) {
            Money effect = leaf.effectOn(party);
            if (effect.isPositive()) {
                open.add(leaf);
                byDay.merge(leaf.on(), effect, Money::plus);
            } else if (leaf.meaning() == Meaning.MOVED || leaf.meaning() == Meaning.CHARGED) {
                Optional<Leaf> same = open.stream()
                        .filter(each ->
                                each.code().equals(leaf.code()) && each.amount().equals(leaf.amount()))
                        .findFirst();
                same.ifPresent(each -> {
                    open.remove(each);
                    byDay.merge(each.on(), effect, Money::plus);
                });
                covered = same.isPresent() ? covered : covered.minus(effect);
            } else {
                covered = covered.minus(effect);
            }
        }
        return coverOldest(byDay, covered);
    }

    static List<Aged> coverOldest(SortedMap<LocalDate, Money> byDay, Money covered) {
        List<Aged> ages = new ArrayList<>();
        Money left = covered;
        for (Map.Entry<LocalDate, Money> day : byDay.entrySet()) {
            Money taken = left.max(Money.ZERO).min(day.getValue().max(Money.ZERO));
            left = left.minus(taken);
            Money rest = day.getValue().minus(taken);
            if (rest.isPositive()) {
                ages.add(new Aged(day.getKey(), rest));
            }
        }
        return List.copyOf(ages);
    }

    /** Why the patient's side owed what it did, also on lines on which nothing is left. */
    List<Why> patientReasons(List<List<Step>> parts) {
        Map<String, Why> reasons = new LinkedHashMap<>();
        for (List<Step> steps : parts) {
            List<Leaf> standing = steps.stream()
                    .filter(step -> !(step instanceof Step.Undone))
                    .flatMap(step -> step.leaves().stream())
                    .sorted(Comparator.comparingLong(Leaf::transfer))
                    .toList();
            why(Party.G, standing).forEach(why -> reasons.merge(key(why), why, Debts::sum));
        }
        return reasons.values().stream().filter(why -> !why.amount().isZero()).toList();
    }

    private static String key(Why why) {
        return why.kind() + why.code() + why.words().en();
    }

    private List<Why> why(Party party, List<Leaf> leaves) {
        Map<String, Why> reasons = new LinkedHashMap<>();
        for (Leaf leaf : leaves) {
            Money effect = leaf.effectOn(party);
            if (!effect.isZero()) {
                Owed.Kind kind = kind(leaf);
                Phrase words = DebtWords.of(leaf, facts.account());
                // What was given up by hand has no payer's code; its words say all.
                String code = leaf.meaning() == Meaning.GIVEN_UP ? "" : leaf.code();
                reasons.merge(kind + code + words.en(), new Why(kind, code, words, effect), Debts::sum);
            }
        }
        return reasons.values().stream().filter(why -> !why.amount().isZero()).toList();
    }

    static Why sum(Why one, Why other) {
        return new Why(one.kind(), one.code(), one.words(), one.amount().plus(other.amount()));
    }

    private static Owed.Kind kind(Leaf leaf) {
        return switch (leaf.meaning()) {
            case CHARGED -> Owed.Kind.UNINSURED;
            case MOVED -> Owed.Kind.LEFT;
            case TAKEN_OFF, GIVEN_UP -> Owed.Kind.TAKEN_OFF;
            case PAYER_PAID, PATIENT_PAID, REFUNDED, OTHER -> Owed.Kind.PAID;
        };
    }

    private List<Why> payerWhy(Party party, Money amount, List<Step> standing) {
        Debtor payer = facts.debtor(party);
        if (amount.isNegative()) {
            return List.of(new Why(Owed.Kind.CREDIT, "", DebtWords.credit(payer), amount));
        }
        Optional<Step.Decision> last = standing.stream()
                .filter(Step.Decision.class::isInstance)
                .map(Step.Decision.class::cast)
                .filter(decision -> decision.payer().party() == party)
                .reduce((earlier, later) -> later);
        List<Why> reasons = new ArrayList<>();
        Money open = amount;
        for (Step.Note note : last.map(Step.Decision::notes).orElse(List.of())) {
            if (note.kind() == Step.NoteKind.REFUSED && open.isPositive()) {
                Money part = open.min(note.amount());
                reasons.add(new Why(Owed.Kind.REFUSED, note.code(), DebtWords.refused(payer, note.words()), part));
                open = open.minus(part);
            }
        }
        if (open.isPositive()) {
            reasons.add(rest(party, payer, last.isPresent(), open));
        }
        return List.copyOf(reasons);
    }

    private Why rest(Party party, Debtor payer, boolean answered, Money open) {
        Optional<PayerAnswer.Adjusted> refusedAsWhole = facts.answers().stream()
                .filter(said -> said.party() == party && !said.undone() && !isTakenBack(said))
                .flatMap(said -> said.adjusted().stream())
                .filter(adjusted -> adjusted.charge().isEmpty())
                .filter(adjusted -> Notes.kind(adjusted) == Step.NoteKind.REFUSED)
                .reduce((earlier, later) -> later);
        if (refusedAsWhole.isPresent()) {
            PayerAnswer.Adjusted adjusted = refusedAsWhole.get();
            return new Why(
                    Owed.Kind.REFUSED,
                    adjusted.code(),
                    DebtWords.refused(payer, DebtWords.reason(adjusted.code())),
                    open);
        }
        if (!answered && facts.answers().stream().anyMatch(said -> said.party() == party && isTakenBack(said))) {
            return new Why(Owed.Kind.WAITING, "", DebtWords.takenBack(payer), open);
        }
        Optional<ToldAnswer> told = Optional.ofNullable(facts.told().get(party));
        if (!answered && told.isPresent()) {
            return new Why(Owed.Kind.TOLD, "", DebtWords.told(payer, told.get()), open);
        }
        return answered
                ? new Why(Owed.Kind.OPEN, "", DebtWords.open(payer), open)
                : new Why(
                        Owed.Kind.WAITING,
                        "",
                        DebtWords.waiting(
                                payer, Optional.ofNullable(facts.sentOn().get(party))),
                        open);
    }

    private boolean isTakenBack(PayerAnswer said) {
        return facts.answers().stream().anyMatch(later -> later.reverses().equals(Optional.of(said.ref())))
                || said.reverses().isPresent();
    }

    /** What is owed of an account, from what is owed of its lines and of the account as a whole. */
    List<Owed> total(List<List<Owed>> parts) {
        Map<Party, List<Owed>> byParty = new EnumMap<>(Party.class);
        parts.stream()
                .flatMap(List::stream)
                .forEach(owed -> byParty.computeIfAbsent(owed.debtor().party(), each -> new ArrayList<>())
                        .add(owed));
        List<Owed> total = new ArrayList<>();
        byParty.forEach((party, owed) -> {
            Money amount = owed.stream().map(Owed::amount).reduce(Money.ZERO, Money::plus);
            if (!amount.isZero()) {
                total.add(sum(facts.debtor(party), amount, owed));
            }
        });
        return List.copyOf(total);
    }

    private static Owed sum(Debtor debtor, Money amount, List<Owed> parts) {
        TreeMap<LocalDate, Money> byDay = new TreeMap<>();
        Map<String, Why> reasons = new LinkedHashMap<>();
        for (Owed part : parts) {
            part.ages().forEach(age -> byDay.merge(age.since(), age.amount(), Money::plus));
            part.because().forEach(why -> reasons.merge(key(why), why, Debts::sum));
        }
        Money open = byDay.values().stream().reduce(Money.ZERO, Money::plus);
        List<Aged> ages = amount.isPositive() ? coverOldest(byDay, open.minus(amount)) : List.of();
        List<Why> because =
                reasons.values().stream().filter(why -> !why.amount().isZero()).toList();
        return new Owed(debtor, amount, ages.stream().map(Aged::since).findFirst(), because, ages);
    }
}
