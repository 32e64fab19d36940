package org.quittance.statements;

import java.util.List;
import java.util.Optional;
import org.quittance.money.Money;

/**
 * The arithmetic of a charge line, or of an account as a whole, as aligned rows: what stands in a column sums to what is
 * left. Page, text and bill show the same rows.
 *
 * @param rows top to bottom
 */
public record StepSheet(List<Row> rows) {

    /**
     * One row.
     *
     * @param kind what it is, which decides how it looks
     * @param head in plain words
     * @param detail code and place, small
     * @param amount the amount; empty when the row has none
     * @param source what its link opens
     */
    public record Row(Kind kind, String head, String detail, Optional<Money> amount, Optional<Source> source) {

        /**
         * Whether the amount takes part in the sum.
         *
         * @return false for subtotals and for what only says who owes a part
         */
        public boolean counts() {
            return kind.counts;
        }

        /**
         * The amount as written in the column.
         *
         * @return empty when there is none
         */
        public String amountText() {
            return amount.map(AmountText::plain).orElse("");
        }
    }

    /** Kinds of rows; {@link #look()} is the class of its colour and shape. */
    public enum Kind {
        /** What was charged. */
        CHARGED(true, "charge"),
        /** Taken off or given up. */
        OFF(true, "nobody"),
        /** A payer paid. */
        PAYER_PAID(true, "payer"),
        /** The patient's side paid. */
        PATIENT_PAID(true, "credit"),
        /** Anything else that changes the sum. */
        OTHER(true, "other"),
        /** A part that was left to the patient: said, not counted. */
        LEFT_TO_PATIENT(false, "patient"),
        /** A part that was left to another payer or an agency: said, not counted. */
        LEFT_TO_OTHER(false, "unknown"),
        /** Something a payer said that moved nothing. */
        NOTE(false, "note"),
        /** Something done and taken back, which changes nothing. */
        UNDONE(false, "undone"),
        /** A sum on the way. */
        SUBTOTAL(false, "subtotal"),
        /** What is left with one debtor. */
        LEFT(false, "left"),
        /** A reason for what is left. */
        WHY(false, "why");

        private final boolean counts;
        private final String look;

        Kind(boolean counts, String look) {
            this.counts = counts;
            this.look = look;
        }

        /**
         * Name of its look.
         *
         * @return a class name
         */
        public String look() {
            return look;
        }
    }

    /**
     * The sum of the column.
     *
     * @return what is left in all
     */
    public Money sum() {
        return rows.stream()
                .filter(Row::counts)
                .flatMap(row -> row.amount().stream())
                .reduce(Money.ZERO, Money::plus);
    }
}
