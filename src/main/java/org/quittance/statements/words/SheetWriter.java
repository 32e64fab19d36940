package org.quittance.statements.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quittance.codesets.AdjustmentReasons;
import org.quittance.codesets.Language;
import org.quittance.codesets.Phrase;
import org.quittance.ledger.Meaning;
import org.quittance.money.Money;
import org.quittance.statements.AmountText;
import org.quittance.statements.DayText;
import org.quittance.statements.Debtor;
import org.quittance.statements.Leaf;
import org.quittance.statements.Owed;
import org.quittance.statements.PayerAnswer;
import org.quittance.statements.Pricing;
import org.quittance.statements.Source;
import org.quittance.statements.SourceText;
import org.quittance.statements.Step;
import org.quittance.statements.StepSheet;
import org.quittance.statements.StepSheet.Kind;
import org.quittance.statements.StepSheet.Row;

/** Writes steps as aligned rows in one language. */
public final class SheetWriter {

    private final Language language;
    private final Pricing.Basis basis;
    private final List<Row> rows = new ArrayList<>();
    private Money charged = Money.ZERO;
    private Money offPrice = Money.ZERO;

    private SheetWriter(Language language, Pricing.Basis basis) {
        this.basis = basis;
        this.language = language;
    }

    /**
     * Writes the rows.
     *
     * @param steps what happened, in order
     * @param owed who owes what is left
     * @return the sheet
     */
    public static StepSheet write(List<Step> steps, List<Owed> owed, Language language) {
        SheetWriter writer = new SheetWriter(language, Pricing.of(steps));
        steps.forEach(writer::step);
        writer.left(owed);
        return new StepSheet(List.copyOf(writer.rows));
    }

    private void step(Step step) {
        switch (step) {
            case Step.Charged charged -> leaf(Kind.CHARGED, charged.leaf(), codeless(charged.leaf()));
            case Step.Decision decision -> decision(decision);
            case Step.Paid paid -> leaf(Kind.PATIENT_PAID, paid.leaf(), day(paid.leaf()));
            case Step.Other other -> other(other.leaf());
            case Step.Undone undone -> undone(undone);
        }
    }

    private void other(Leaf leaf) {
        Kind kind = switch (leaf.meaning()) {
            case GIVEN_UP -> Kind.OFF;
            case MOVED -> moved(leaf);
            case CHARGED, TAKEN_OFF, PAYER_PAID, PATIENT_PAID, REFUNDED, OTHER -> Kind.OTHER;
        };
        leaf(kind, leaf, day(leaf));
    }

    private void decision(Step.Decision decision) {
        List<Leaf> off = of(decision, Meaning.TAKEN_OFF);
        List<Leaf> price = off.stream().filter(basis::makesThePrice).toList();
        for (Leaf leaf : price) {
            offPrice = offPrice.minus(leaf.effect());
            leaf(Kind.OFF, leaf, coded(leaf));
        }
        if (!price.isEmpty() && !charged.isZero()) {
            subtotal(decision.payer());
        }
        off.stream().filter(leaf -> !price.contains(leaf)).forEach(leaf -> leaf(Kind.OFF, leaf, coded(leaf)));
        of(decision, Meaning.PAYER_PAID).forEach(leaf -> leaf(Kind.PAYER_PAID, leaf, paidBy(decision, leaf)));
        List<Leaf> moved = of(decision, Meaning.MOVED);
        moved.forEach(leaf -> leaf(moved(leaf), leaf, coded(leaf)));
        decision.notes().forEach(note -> note(decision, note));
        decision.remarks().forEach(remark -> remark(decision, remark));
    }

    /** A remark says why in the payer's own code; those we have no words for are named by the code alone. */
    private void remark(Step.Decision decision, String code) {
        Phrase words = AdjustmentReasons.standard()
                .remark(code)
                .map(said -> new Phrase(": " + said.en(), ": " + said.es()))
                .orElse(Phrase.EMPTY);
        Phrase payer = decision.payer().named();
        Phrase head =
                new Phrase(payer.en() + " remarks " + code + words.en(), payer.es() + " comenta " + code + words.es());
        rows.add(new Row(Kind.NOTE, head.in(language), code, Optional.empty(), Optional.empty()));
    }

    private static List<Leaf> of(Step.Decision decision, Meaning meaning) {
        return decision.leaves().stream()
                .filter(leaf -> leaf.meaning() == meaning)
                .toList();
    }

    private static Kind moved(Leaf leaf) {
        return leaf.to().filter(debtor -> debtor.kind() == Debtor.Kind.PATIENT).isPresent()
                ? Kind.LEFT_TO_PATIENT
                : Kind.LEFT_TO_OTHER;
    }

    private void leaf(Kind kind, Leaf leaf, String detail) {
        if (leaf.meaning() == Meaning.CHARGED) {
            charged = charged.plus(leaf.effect());
        }
        Money shown = leaf.meaning() == Meaning.MOVED ? leaf.amount() : leaf.effect();
        rows.add(new Row(kind, leaf.words().in(language), detail, Optional.of(shown), Optional.of(leaf.source())));
    }

    private void note(Step.Decision decision, Step.Note note) {
        Phrase head = switch (note.kind()) {
            case REFUSED -> DebtWords.refused(decision.payer(), note.words());
            case INFORMATION ->
                new Phrase(
                        decision.payer().name() + " notes: " + note.words().en(),
                        decision.payer().named().es() + " anota: "
                                + note.words().es());
        };
        Optional<Source> source = decision.answer().map(said -> source(decision, said, note));
        String detail = note.code()
                + source.map(from -> " · " + SourceText.of(from, language)).orElse("");
        rows.add(new Row(Kind.NOTE, head.in(language), detail, Optional.of(note.amount()), source));
    }

    private static Source source(Step.Decision decision, PayerAnswer said, Step.Note note) {
        return new Source.FromRemittance(
                decision.leaves().isEmpty()
                        ? said.entry()
                        : decision.leaves().getFirst().entry(),
                said.remittance(),
                said.ref(),
                said.trace(),
                said.claimNumber(),
                said.fileName(),
                note.segment());
    }

    private void undone(Step.Undone undone) {
        Step first = undone.first();
        boolean decided = first instanceof Step.Decision;
        Phrase what = first instanceof Step.Decision decision
                ? DecisionWords.of(decision)
                : first.leaves().getFirst().words();
        Phrase by = undone.byPayer()
                ? new Phrase("taken back by the payer", "retirado por el seguro")
                : new Phrase("taken back by us", "anulado por nosotros");
        String amounts = decided || first.leaves().isEmpty()
                ? ""
                : " · " + AmountText.plain(first.effect()) + ", "
                        + AmountText.plain(undone.back().effect());
        String days = DayText.brief(first.on(), language) + ", " + by.in(language) + " "
                + DayText.brief(undone.back().postedOn(), language);
        Optional<Source> source =
                undone.back().leaves().stream().map(Leaf::source).findFirst();
        rows.add(new Row(Kind.UNDONE, what.in(language), days + amounts, Optional.empty(), source));
    }

    /** What was paid before the payer answered does not lower its price: the row says what it is made of. */
    private void subtotal(Debtor payer) {
        Phrase head = new Phrase(
                "Price with " + payer.name(), "Precio con " + payer.named().es());
        Money counted = rows.stream()
                .filter(Row::counts)
                .flatMap(row -> row.amount().stream())
                .reduce(Money.ZERO, Money::plus);
        Money price = charged.minus(offPrice);
        String made = counted.equals(price) ? "" : AmountText.plain(charged) + " − " + AmountText.plain(offPrice);
        rows.add(new Row(Kind.SUBTOTAL, head.in(language), made, Optional.of(price), Optional.empty()));
    }

    private void left(List<Owed> owed) {
        if (owed.isEmpty()) {
            Phrase nothing = new Phrase("Nothing is left", "No queda nada");
            rows.add(new Row(Kind.LEFT, nothing.in(language), "", Optional.of(Money.ZERO), Optional.empty()));
        }
        for (Owed each : owed) {
            Phrase name = each.debtor().named();
            Phrase head = each.isCredit()
                    ? new Phrase("We owe " + name.en(), "Debemos a " + name.es())
                    : new Phrase("Left with " + name.en(), "Queda para " + name.es());
            Money amount = each.isCredit() ? each.amount().negated() : each.amount();
            Phrase since = each.since()
                    .map(DayText::full)
                    .map(day -> new Phrase("since " + day.en(), "desde el " + day.es()))
                    .orElse(Phrase.EMPTY);
            rows.add(new Row(Kind.LEFT, head.in(language), since.in(language), Optional.of(amount), Optional.empty()));
            if (each.because().size() > 1 || each.because().getFirst().kind() != Owed.Kind.LEFT) {
                each.because()
                        .forEach(why -> rows.add(new Row(
                                Kind.WHY,
                                why.words().in(language),
                                why.code(),
                                Optional.of(why.amount()),
                                Optional.empty())));
            }
        }
    }

    private String coded(Leaf leaf) {
        return leaf.code() + " · " + SourceText.of(leaf.source(), language);
    }

    private String codeless(Leaf leaf) {
        return SourceText.of(leaf.source(), language);
    }

    private String day(Leaf leaf) {
        return DayText.brief(leaf.on(), language) + " · " + SourceText.of(leaf.source(), language);
    }

    private String paidBy(Step.Decision decision, Leaf leaf) {
        String method = decision.answer().map(PayerAnswer::method).orElse("");
        Phrase how = switch (method) {
            case "ACH" -> new Phrase(" by EFT", " por transferencia");
            case "CHK" -> new Phrase(" by check", " con cheque");
            default -> Phrase.EMPTY;
        };
        Phrase when = new Phrase("paid ", "pagado ");
        return when.in(language) + DayText.brief(decision.on(), language) + how.in(language) + " · "
                + SourceText.of(leaf.source(), language);
    }
}
