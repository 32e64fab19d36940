package org.quittance.workbench.accounts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.quittance.claims.Claim;
import org.quittance.claims.ClaimSubmission;
import org.quittance.coding.Care;
import org.quittance.coding.CareDetails;
import org.quittance.coding.CareKind;
import org.quittance.coding.CareStatus;
import org.quittance.ledger.EntryId;
import org.quittance.ledger.Meaning;
import org.quittance.money.Money;
import org.quittance.statements.Debtor;
import org.quittance.statements.Explanation;
import org.quittance.statements.Leaf;
import org.quittance.statements.MadeBill;
import org.quittance.statements.PaymentFact;
import org.quittance.statements.Source;
import org.quittance.statements.Step;
import org.quittance.workbench.shell.Amount;
import org.quittance.workbench.shell.Words;

/** What happened to an account: one line per act in the books, and each time a claim went to a payer. */
final class Timeline {

    private static final int LONGEST_NUMBER = 20;
    private static final int SHORT_NUMBER = 8;

    private final Explanation explained;
    private final LocalDate today;
    private final Map<EntryId, Besides.ByHand> byHand;
    private final Map<EntryId, List<Leaf>> acts = new LinkedHashMap<>();
    private final Map<EntryId, Integer> treatments = new LinkedHashMap<>();
    private final Map<EntryId, PaymentFact> tenders = new HashMap<>();
    private final Map<UUID, List<Step.Decision>> refusals = new LinkedHashMap<>();
    private final Set<Long> takenBack = new HashSet<>();
    private final Set<Long> takesBack = new HashSet<>();

    private record Dated(LocalDate day, long order, AccountPage.Act act) {}

    Timeline(Explanation explained, LocalDate today, Map<EntryId, Besides.ByHand> byHand) {
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

    List<AccountPage.Act> acts(
            Map<Integer, String> payers,
            List<Claim> claims,
            List<ClaimSubmission> sent,
            List<Care> care,
            List<MadeBill> bills,
            List<Besides.Dated> besides) {
        List<Dated> all = new ArrayList<>();
        besides.forEach(each -> all.add(new Dated(each.day(), Long.MAX_VALUE, each.act())));
        bills.forEach(bill -> all.add(new Dated(bill.madeOn(), Long.MAX_VALUE, billed(bill))));
        care.stream()
                .filter(each -> each.details().status() != CareStatus.MISTAKE)
                .forEach(each -> all.add(new Dated(each.details().startedOn(), -1, done(each))));
        acts.forEach(
                (entry, leaves) -> all.add(new Dated(leaves.getFirst().postedOn(), entry.value(), act(entry, leaves))));
        refusals.values()
                .forEach(each -> all.add(new Dated(each.getFirst().postedOn(), Long.MAX_VALUE, refused(each))));
        for (ClaimSubmission each : sent) {
            claims.stream()
                    .filter(claim -> claim.id().equals(each.claim()))
                    .findFirst()
                    .ifPresent(claim -> all.add(new Dated(each.submittedOn(), 0, sent(claim, each, payers))));
        }
        return all.stream()
                .filter(each -> !each.day().isAfter(explained.asOf()))
                .sorted(Comparator.comparing(Dated::day)
                        .thenComparingLong(Dated::order)
                        .reversed())
                .map(Dated::act)
                .toList();
    }

    private AccountPage.Act billed(MadeBill bill) {
        return new AccountPage.Act(
                "file-invoice",
                "Bill " + bill.number() + " was made",
                Words.near(bill.madeOn(), today) + ", to be paid by " + Words.brief(bill.dueOn()),
                Optional.of(
                        Amount.of(bill.due()).leadingTo("/bills/" + bill.id().value(), "Bill " + bill.number())),
                false);
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
        Optional<Besides.ByHand> hand = Optional.ofNullable(byHand.get(entry));
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

    private AccountPage.Act act(Besides.ByHand hand, Leaf first, EntryId entry, Money amount, boolean back) {
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
                        .map(fact -> " by " + fact.tender().word())
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

    private AccountPage.Act done(Care care) {
        CareDetails details = care.details();
        String words = details.description().isEmpty() ? details.code() : details.description();
        boolean treatment = care.kind() == CareKind.TREATMENT;
        return new AccountPage.Act(
                treatment ? "stethoscope" : "pill",
                (treatment ? "Treatment: " : "Medication: ") + words,
                Words.near(details.startedOn(), today) + ", " + details.system() + " " + details.code()
                        + (details.clinician().isEmpty() ? "" : ", " + details.clinician()),
                Optional.empty(),
                false);
    }

    private AccountPage.Act sent(Claim claim, ClaimSubmission each, Map<Integer, String> payers) {
        Optional<String> to = Optional.ofNullable(payers.get(each.rank()));
        return new AccountPage.Act(
                "send",
                "Claim sent" + to.map(payer -> " to " + payer).orElse(""),
                Words.near(each.submittedOn(), today) + ", claim " + brief(claim.number()),
                Optional.empty(),
                false);
    }

    /** Numbers that machines make are told apart by their beginning. */
    private static String brief(String number) {
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
