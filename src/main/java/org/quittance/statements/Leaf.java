package org.quittance.statements;

import java.time.LocalDate;
import java.util.Optional;
import org.quittance.codesets.Phrase;
import org.quittance.ledger.EntryId;
import org.quittance.ledger.Meaning;
import org.quittance.ledger.Party;
import org.quittance.money.Money;

/**
 * One transfer of the ledger as a part of an explanation. The leaves of an account, summed, are its balance to the cent.
 *
 * @param transfer number of the transfer
 * @param entry the act it belongs to
 * @param meaning what it means
 * @param from who owes less by it
 * @param to who owes more by it
 * @param amount above zero
 * @param code the ledger's reason, for example {@code CO-45}, {@code charge}
 * @param words the reason in plain words
 * @param on date of the money or of the care
 * @param postedOn the ledger day it was posted in
 * @param source where it came from
 */
public record Leaf(
        long transfer,
        EntryId entry,
        Meaning meaning,
        Optional<Debtor> from,
        Optional<Debtor> to,
        Money amount,
        String code,
        Phrase words,
        LocalDate on,
        LocalDate postedOn,
        Source source) {

    /**
     * What it does to what is owed in all.
     *
     * @return plus when more is owed, zero when it only moves from one debtor to another
     */
    public Money effect() {
        Money effect = Money.ZERO;
        if (to.isPresent()) {
            effect = effect.plus(amount);
        }
        return from.isPresent() ? effect.minus(amount) : effect;
    }

    /**
     * What it does to what one party owes.
     *
     * @return plus when the party owes more by it
     */
    public Money effectOn(Party party) {
        Money effect = Money.ZERO;
        if (to.filter(debtor -> debtor.party() == party).isPresent()) {
            effect = effect.plus(amount);
        }
        return from.filter(debtor -> debtor.party() == party).isPresent() ? effect.minus(amount) : effect;
    }

    /**
     * Whether this is exactly the other way round of another.
     *
     * @param other an earlier leaf
     * @return true when both together change nothing
     */
    public boolean mirrors(Leaf other) {
        return amount.equals(other.amount)
                && meaning == other.meaning
                && code.equals(other.code)
                && from.equals(other.to)
                && to.equals(other.from);
    }
}
