package org.quittance.statements;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.quittance.codesets.Phrase;
import org.quittance.money.Money;

/** Something that happened to a charge line, or to an account as a whole. */
public sealed interface Step {

    /**
     * The transfers it consists of.
     *
     * @return in ledger order
     */
    List<Leaf> leaves();

    /**
     * Date of the money or of the care.
     *
     * @return the day it is about
     */
    LocalDate on();

    /**
     * The ledger day.
     *
     * @return the day it was posted in
     */
    LocalDate postedOn();

    /**
     * What it did to what is owed in all.
     *
     * @return the sum of its leaves
     */
    default Money effect() {
        return leaves().stream().map(Leaf::effect).reduce(Money.ZERO, Money::plus);
    }

    /**
     * Something was charged, or a charge was credited.
     *
     * @param leaf the transfer
     */
    record Charged(Leaf leaf) implements Step {
        @Override
        public List<Leaf> leaves() {
            return List.of(leaf);
        }

        @Override
        public LocalDate on() {
            return leaf.on();
        }

        @Override
        public LocalDate postedOn() {
            return leaf.postedOn();
        }
    }

    /**
     * A payer decided: paid, priced, left to others, refused.
     *
     * @param payer who decided
     * @param answer what it wrote; empty when the decision came without a remittance
     * @param on date of the payment
     * @param postedOn ledger day of posting
     * @param leaves what it moved
     * @param notes what it said that moved nothing: refusals, information
     * @param remarks remark codes of the claim and of the line
     */
    record Decision(
            Debtor payer,
            Optional<PayerAnswer> answer,
            LocalDate on,
            LocalDate postedOn,
            List<Leaf> leaves,
            List<Note> notes,
            List<String> remarks)
            implements Step {}

    /**
     * Something a payer said that moved nothing.
     *
     * @param code group and reason, for example {@code CO-50}
     * @param words the reason in plain words
     * @param amount what it is about
     * @param kind what it means for who owes
     * @param segment place in the file
     */
    record Note(String code, Phrase words, Money amount, NoteKind kind, int segment) {}

    /** What a note means for who owes. */
    enum NoteKind {
        /** Not paid, and still asked of the payer (rule A-33). */
        REFUSED,
        /** Said for information only (rule C-40). */
        INFORMATION
    }

    /**
     * The patient's side paid.
     *
     * @param leaf the transfer
     * @param payment the payment, when there is a record of it
     */
    record Paid(Leaf leaf, Optional<PaymentFact> payment) implements Step {
        @Override
        public List<Leaf> leaves() {
            return List.of(leaf);
        }

        @Override
        public LocalDate on() {
            return leaf.on();
        }

        @Override
        public LocalDate postedOn() {
            return leaf.postedOn();
        }
    }

    /**
     * Anything else that moved something.
     *
     * @param leaf the transfer
     */
    record Other(Leaf leaf) implements Step {
        @Override
        public List<Leaf> leaves() {
            return List.of(leaf);
        }

        @Override
        public LocalDate on() {
            return leaf.on();
        }

        @Override
        public LocalDate postedOn() {
            return leaf.postedOn();
        }
    }

    /**
     * Something that was taken back: both together change nothing (rules A-31, C-25).
     *
     * @param first what was done
     * @param back what took it back
     * @param byPayer whether the payer took it back; else we did
     */
    record Undone(Step first, Step back, boolean byPayer) implements Step {
        @Override
        public List<Leaf> leaves() {
            return Stream.concat(first.leaves().stream(), back.leaves().stream())
                    .toList();
        }

        @Override
        public LocalDate on() {
            return first.on();
        }

        @Override
        public LocalDate postedOn() {
            return first.postedOn();
        }
    }
}
