package org.quittance.workbench.accounts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.quittance.ledger.EntryId;
import org.quittance.ledger.Meaning;
import org.quittance.money.Money;
import org.quittance.statements.Debtor;
import org.quittance.statements.Explanation;
import org.quittance.statements.Leaf;
import org.quittance.statements.PaymentFact;
import org.quittance.statements.Source;
import org.quittance.statements.Step;
import org.quittance.workbench.shell.Amount;
import org.quittance.workbench.shell.Words;

/** What happened to an account in its books: one line per act, and each answer of a payer that moved nothing. */
final class Timeline {

    private static final int LONGEST_NUMBER = 20;
    private static final int SHORT_NUMBER = 8;

    private final Explanation explained;
    private final LocalDate today;
    private final Map<EntryId, TimelineSource.ByHand> byHand;
    private final Map<EntryId, List<Leaf>> acts = new LinkedHashMap<>();
    private final Map<EntryId, Integer> treatments = new LinkedHashMap<>();
    private final Map<EntryId, PaymentFact> tenders = new HashMap<>();
    private final Map<UUID, List<Step.Decision>> refusals = new LinkedHashMap<>();
    private final Set<Long> takenBack = new HashSet<>();
    private final Set<Long> takesBack = new HashSet<>();

    Timeline(Explanation explained, LocalDate today, Map<EntryId, TimelineSource.ByHand> byHand) {
        this.byHand = byHand;
        this.explained = explained;
        this.today = today;
        Stream.concat(
                        explained.lines().stream().flatMap(line -> line.steps().stream()),
                        explained.withoutLine().stream())
                .forEach(this::add);
    }

    private void add(Step step) {
        for (Leaf leaf : step.leaves()) {
            acts.computeIfAbsent(leaf.entry(), entry -> new ArrayList<>()).add(leaf);
            if (leaf.meaning() == Meaning.CHARGED) {
                treatments.merge(leaf.entry(), 1, Integer::sum);
            }
        }
        if (step instanceof Step.Decision decision && decision.leaves().isEmpty()) {
            decision.answer()
                    .ifPresent(answer -> refusals.computeIfAbsent(answer.ref(), ref -> new ArrayList<>())
                            .add(decision));
        }
        if (step instanceof Step.Paid paid) {
            paid.payment().ifPresent(fact -> tenders.put(paid.leaf().entry(), fact));
        }
        if (step instanceof Step.Undone undone) {
            undone.first().leaves().forEach(leaf -> takenBack.add(leaf.transfer()));
            undone.back().leaves().forEach(leaf -> takesBack.add(leaf.transfer()));
        }
    }

    /** In no order. */
    List<TimelineSource.Item> items() {
        List<TimelineSource.Item> items = new ArrayList<>();
        acts.forEach((entry, leaves) ->
                items.add(new TimelineSource.Item(leaves.getFirst().postedOn(), entry.value(), act(entry, leaves))));
        refusals.values()
                .forEach(each ->
                        items.add(TimelineSource.Item.after(each.getFirst().postedOn(), refused(each))));
        return items;
    }

    /** An answer that moved nothing: the payer refused, or only informed. */
    private AccountPage.Act refused(List<Step.Decision> decisions) {
        Step.Decision first = decisions.getFirst();
        List<Step.Note> notes =
                decisions.stream().flatMap(each -> each.notes().stream()).toList();
        boolean refusal = notes.stream().anyMatch(note -> note.kind() == Step.NoteKind.REFUSED);
        Money amount = notes.stream()
                .filter(note -> note.kind() == Step.NoteKind.REFUSED)
                .map(Step.Note::amount)
                .reduce(Money.ZERO, Money::plus);
        String codes = String.join(
                ", ", notes.stream().map(Step.Note::code).distinct().limit(3).toList());
        String href = first.answer()
                .map(answer -> "/remittances/" + answer.remittance() + "#claim-" + answer.ref())
                .orElse("");
        String trace =
                first.answer().map(answer -> ", remittance " + answer.trace()).orElse("");
        return new AccountPage.Act(
                "ban",
                first.payer().name() + (refusal ? " refused: " : " answered: ") + codes,
                Words.near(first.on(), today) + trace,
                amount.isZero()
                        ? Optional.empty()
                        : Optional.of(Amount.of(amount).toned("bad").leadingTo(href, "Refused")),
                false);
    }

    private AccountPage.Act act(EntryId entry, List<Leaf> leaves) {
        Leaf first = leaves.getFirst();
        String source = source(first.source());
        String when = source.isBlank() ? when(first) : when(first) + ", " + source;
        boolean back = leaves.stream().map(Leaf::transfer).allMatch(takenBack::contains);
        String words = leaves.stream().map(Leaf::transfer).allMatch(takesBack::contains) ? "Taken back: " : "";
        Optional<TimelineSource.ByHand> hand = Optional.ofNullable(byHand.get(entry));
        if (hand.isPresent()) {
            return act(hand.get(), first, entry, sum(leaves, Meaning.GIVEN_UP), back);
        }
        if (treatments.containsKey(entry)) {
            String what = explained.account().description() + ", "
                    + Words.count(treatments.getOrDefault(entry, 0), "treatment");
            return act("stethoscope", words + what, when, entry, sum(leaves, Meaning.CHARGED), "plain", back);
        }
        if (has(leaves, Meaning.PATIENT_PAID)) {
            return act(
                    "cash", words + paid(entry, first), when, entry, sum(leaves, Meaning.PATIENT_PAID), "credit", back);
        }
        if (has(leaves, Meaning.REFUNDED)) {
            return act(
                    "cash-move-back", words + "Paid back", when, entry, sum(leaves, Meaning.REFUNDED), "credit", back);
        }
        if (has(leaves, Meaning.GIVEN_UP) && !has(leaves, Meaning.PAYER_PAID)) {
            return act(
                    "eraser", words + first.words().en(), when, entry, sum(leaves, Meaning.GIVEN_UP), "nobody", back);
        }
        AnswerWords answer = new AnswerWords(leaves, leaf -> takesBack.contains(leaf.transfer()));
        Money paid = sum(answer.told(), Meaning.PAYER_PAID);
        return act(
                "arrows-exchange",
                words + answer.words(),
                when,
                entry,
                paid.isZero() ? sum(answer.told(), Meaning.TAKEN_OFF) : paid,
                paid.isZero() ? "nobody" : "payer",
                back);
    }

    private AccountPage.Act act(TimelineSource.ByHand hand, Leaf first, EntryId entry, Money amount, boolean back) {
        AccountPage.Act act =
                act("eraser", hand.what(), when(first) + ", " + hand.who(), entry, amount, "nobody", back);
        return hand.href().isEmpty()
                ? act
                : new AccountPage.Act(
                        act.icon(), act.what(), act.when(), act.amount(), back, hand.href(), "take it back");
    }

    private AccountPage.Act act(
            String icon, String what, String when, EntryId entry, Money amount, String tone, boolean back) {
        Optional<Amount> shown = amount.isZero()
                ? Optional.empty()
                : Optional.of(Amount.of(amount).toned(tone).explainedBy("/entries/" + entry.value(), "Entry"));
        return new AccountPage.Act(icon, what, when, shown, back);
    }

    private String paid(EntryId entry, Leaf first) {
        String who = first.from().or(first::to).map(Debtor::name).orElse("Patient");
        return who + " paid"
                + Optional.ofNullable(tenders.get(entry))
                        .map(fact -> " by " + fact.tender().words())
                        .orElse("");
    }

    private static String source(Source source) {
        return switch (source) {
            case Source.FromClaim claim ->
                claim.claimNumber().isEmpty() ? claim.file() : "claim " + brief(claim.claimNumber());
            case Source.FromRemittance remittance -> "remittance " + remittance.trace();
            case Source.FromPayment payment -> "receipt " + payment.receiptNumber();
            case Source.FromBooks books -> books.file();
        };
    }

    /** Numbers that machines make are told apart by their beginning. */
    static String brief(String number) {
        return number.length() <= LONGEST_NUMBER ? number : number.substring(0, SHORT_NUMBER) + "…";
    }

    private String when(Leaf leaf) {
        String on = Words.near(leaf.on(), today);
        return leaf.on().equals(leaf.postedOn()) ? on : on + ", posted " + Words.near(leaf.postedOn(), today);
    }

    private static boolean has(List<Leaf> leaves, Meaning meaning) {
        return leaves.stream().anyMatch(leaf -> leaf.meaning() == meaning);
    }

    private static Money sum(List<Leaf> leaves, Meaning meaning) {
        return leaves.stream()
                .filter(leaf -> leaf.meaning() == meaning)
                .map(Leaf::effect)
                .reduce(Money.ZERO, Money::plus);
    }
}
