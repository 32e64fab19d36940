package org.quittance.workbench.accounts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.quittance.ledger.Meaning;
import org.quittance.money.Money;
import org.quittance.statements.AmountText;
import org.quittance.statements.Debtor;
import org.quittance.statements.Leaf;

/**
 * What a payer's answer did, in a few words. What took an earlier answer back is not part of the new one: amounts that
 * move back to the payer are not "left" to it.
 */
final class AnswerWords {

    private final List<Leaf> leaves;
    private final Predicate<Leaf> takesBack;

    /** The transfers of one act, and which of them take back an earlier one. */
    AnswerWords(List<Leaf> leaves, Predicate<Leaf> takesBack) {
        this.leaves = leaves;
        this.takesBack = takesBack;
    }

    /** Those that say something new; all of them where the act only takes back. */
    List<Leaf> told() {
        List<Leaf> made = leaves.stream().filter(takesBack.negate()).toList();
        return made.isEmpty() ? leaves : made;
    }

    private boolean onlyTakesBack() {
        return leaves.stream().allMatch(takesBack);
    }

    String words() {
        Optional<String> payer = payer();
        List<String> parts = parts();
        String did = String.join(", ", parts);
        if (payer.isEmpty()) {
            return did.isEmpty() ? "Changed in the books" : "In the books: " + did;
        }
        boolean corrects = !onlyTakesBack() && leaves.stream().anyMatch(takesBack);
        String verb = corrects ? " corrected its answer" : " answered";
        return parts.isEmpty() ? payer.get() : payer.get() + verb + ": " + did;
    }

    private List<String> parts() {
        List<Leaf> told = told();
        List<String> parts = new ArrayList<>();
        if (told.stream().anyMatch(leaf -> leaf.meaning() == Meaning.PAYER_PAID)) {
            parts.add("paid");
        }
        if (told.stream().anyMatch(leaf -> leaf.meaning() == Meaning.TAKEN_OFF)) {
            parts.add("priced");
        }
        Map<String, Money> moved = new LinkedHashMap<>();
        told.stream()
                .filter(leaf -> leaf.meaning() == Meaning.MOVED)
                .forEach(leaf -> moved.merge(moved(leaf), leaf.amount(), Money::plus));
        moved.forEach((words, amount) -> parts.add(words.replace("{}", AmountText.plain(amount))));
        return parts;
    }

    /** An act that only takes back is told as what it takes back: from whom it went to whom, the other way round. */
    private String moved(Leaf leaf) {
        Optional<Debtor> from = onlyTakesBack() ? leaf.to() : leaf.from();
        Optional<Debtor> to = onlyTakesBack() ? leaf.from() : leaf.to();
        boolean back = to.filter(AnswerWords::isPayer).isPresent()
                && from.filter(AnswerWords::isPayer).isEmpty();
        String giver = from.map(Debtor::name).orElse("");
        String taker = to.map(Debtor::name).orElse("");
        return back ? "moved {} from " + giver + " back to " + taker : "left {} to " + taker;
    }

    /** The payer whose answer it is: it gives, or takes back what it gave; a later one only receives. */
    private Optional<String> payer() {
        return leaves.stream()
                .flatMap(leaf -> Stream.concat(leaf.from().stream(), leaf.to().stream()))
                .filter(AnswerWords::isPayer)
                .min((one, other) -> one.party().compareTo(other.party()))
                .map(Debtor::name);
    }

    private static boolean isPayer(Debtor debtor) {
        return debtor.kind() == Debtor.Kind.PAYER;
    }
}
