package org.quittance.statements;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quittance.codesets.Phrase;
import org.quittance.money.Money;

/**
 * What one debtor owes, and why.
 *
 * @param amount what is left with them; below zero it is a credit: we owe them
 * @param since since when they owe the oldest part that is still open (rules ); empty for a credit
 * @param because why; the amounts sum to what is owed
 * @param ages what is left by the day it became theirs, oldest first; payments cover the oldest first
 */
public record Owed(Debtor debtor, Money amount, Optional<LocalDate> since, List<Why> because, List<Aged> ages) {

    /**
     * Whether it is a credit.
     *
     * @return true when we owe them
     */
    public boolean isCredit() {
        return amount.isNegative();
    }

    /**
     * One reason.
     *
     * @param kind what kind of reason
     * @param code group and reason or the ledger's reason, empty when there is none
     * @param words in plain words
     * @param amount how much of it; below zero it lessens what is owed
     */
    public record Why(Kind kind, String code, Phrase words, Money amount) {}

    /** Kinds of reasons. */
    public enum Kind {
        /** The payer has not answered yet. */
        WAITING,
        /** Our claim to a later payer says what the payer paid; its own answer has not come. */
        TOLD,
        /** The payer refused. */
        REFUSED,
        /** The payer answered, and this part is still open. */
        OPEN,
        /** The payer left it to them, for a reason it named or not. */
        LEFT,
        /** Nobody insures it. */
        UNINSURED,
        /** They paid. */
        PAID,
        /** The house gave it up or took it off. */
        TAKEN_OFF,
        /** More came than was owed. */
        CREDIT
    }

    /**
     * A part by the day it became theirs.
     *
     * @param since the day
     * @param amount what is left of it
     */
    public record Aged(LocalDate since, Money amount) {}
}
