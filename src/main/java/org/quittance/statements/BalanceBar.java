package org.quittance.statements;

import java.util.List;
import org.quittance.codesets.Phrase;
import org.quittance.money.Money;

/**
 * A charge, split into what became of it. The parts sum to what was charged; on page, bill and sheet it is the same bar.
 *
 * @param charged what was charged
 * @param parts what became of it, in the order drawn; none zero
 */
public record BalanceBar(Money charged, List<Part> parts) {

    /** How wide a whole bar is, in the units of {@link Part#x()} and {@link Part#width()}. */
    public static final int WIDTH = 1000;

    /**
     * A part of the bar.
     *
     * @param kind what became of it, which decides colour and shape
     * @param words whose or what for
     * @param amount how much; below zero it is a credit and not drawn
     * @param x where it begins, of {@link #WIDTH}
     * @param width how wide it is, of {@link #WIDTH}
     */
    public record Part(Kind kind, Phrase words, Money amount, int x, int width) {}

    /**
     * The sum of one kind.
     *
     * @return zero when there is none
     */
    public Money sum(Kind kind) {
        return parts.stream()
                .filter(part -> part.kind() == kind)
                .map(Part::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    /**
     * How much of a guarantor's credit is their own money.
     *
     * @param left what is left with the guarantor, below zero for a credit
     * @return no more than they paid; zero when there is no credit
     */
    public Money ownCredit(Money left) {
        return left.negated().min(sum(Kind.PATIENT_PAID)).max(Money.ZERO);
    }

    /** What can become of a charge; the names in lower case with dashes are the classes of the look. */
    public enum Kind {
        /** The plan's price took it off: nobody owes it. */
        TAKEN_OFF("nobody"),
        /** Taken off after the plan's price, by law or by a later plan: nobody owes it. */
        CUT("nobody"),
        /** The house gave it up: nobody owes it. */
        GIVEN_UP("nobody"),
        /** Payers paid it. */
        PAYER_PAID("payer"),
        /** The patient's side paid it. */
        PATIENT_PAID("credit"),
        /** A payer has yet to answer, or refused: not yet known. */
        WITH_PAYER("unknown"),
        /** The patient's side owes it. */
        WITH_PATIENT("patient"),
        /** An agency collects it. */
        WITH_AGENCY("agency"),
        /** More came than was charged: we owe it back. */
        CREDIT("owed-back");

        private final String look;

        Kind(String look) {
            this.look = look;
        }

        /**
         * Name of its colour and shape.
         *
         * @return nobody, payer, credit, unknown, patient, agency or owed-back
         */
        public String look() {
            return look;
        }
    }
}
