package org.quittance.statements.words;

import java.util.List;
import org.quittance.codesets.Phrase;
import org.quittance.money.Money;
import org.quittance.statements.AmountText;
import org.quittance.statements.BalanceBar;
import org.quittance.statements.BalanceBar.Kind;
import org.quittance.statements.DayText;
import org.quittance.statements.Debtor;
import org.quittance.statements.ExplainedAccount;
import org.quittance.statements.ExplainedCharge;
import org.quittance.statements.Owed;
import org.quittance.statements.Owed.Why;
import org.quittance.statements.UnappliedMoney;

/**
 * What to say to the patient, read aloud, copied or sent: short sentences, nothing blamed, every cent named. What was
 * paid and taken off, each said once, lead from the price to what is left.
 */
public final class SayIt {

    private SayIt() {}

    /**
     * About one charge line.
     *
     * @param charge what was done
     * @param owed who owes what is left
     * @param bar the charge, split
     * @param raised what payers added to their price
     * @return the sentences
     */
    public static Phrase line(ExplainedCharge charge, List<Owed> owed, BalanceBar bar, Money raised) {
        Phrase day = DayText.full(charge.servedOn());
        Phrase head = new Phrase(
                charge.words() + ", " + day.en() + ": the charge is " + dollars(bar.charged()) + ".",
                charge.named().es() + ", " + day.es() + ": el cargo es de " + dollars(bar.charged()) + ".");
        return head.then(split(bar, raised)).then(left(owed, bar, List.of()));
    }

    /**
     * About an account.
     *
     * @param owed who owes what is left
     * @param ever why the patient's side owed what it did, also where nothing is left of it
     * @param bar all charges, split
     * @param raised what payers added to their price
     * @param unapplied money that waits
     * @return the sentences
     */
    public static Phrase account(
            ExplainedAccount account,
            List<Owed> owed,
            List<Why> ever,
            BalanceBar bar,
            Money raised,
            List<UnappliedMoney> unapplied) {
        Phrase day = DayText.full(account.openedOn());
        Phrase head = new Phrase(
                "Your visit on " + day.en() + ": " + dollars(bar.charged()) + " was charged.",
                "Su visita del " + day.es() + ": se cargaron " + dollars(bar.charged()) + ".");
        Money waiting = unapplied.stream().map(UnappliedMoney::amount).reduce(Money.ZERO, Money::plus);
        Phrase apart = waiting.isPositive()
                ? new Phrase(
                        "We also hold " + dollars(waiting) + " of yours that is not applied to a visit yet.",
                        "También tenemos " + dollars(waiting) + " suyos que todavía no se han aplicado a una visita.")
                : Phrase.EMPTY;
        return head.then(split(bar, raised)).then(left(owed, bar, ever)).then(apart);
    }

    private static Phrase split(BalanceBar bar, Money raised) {
        Phrase said = Phrase.EMPTY;
        Money off = bar.sum(Kind.TAKEN_OFF);
        if (!off.isZero() || !raised.isZero()) {
            String price = dollars(bar.charged().minus(off));
            String by = dollars(raised);
            said = raised.isZero()
                    ? new Phrase(
                            "With your plan’s price it is " + price + ".",
                            "Con el precio de su seguro son " + price + ".")
                    : new Phrase(
                            "With your plan’s price, which the plan raised by " + by + ", it is " + price + ".",
                            "Con el precio de su seguro, que lo aumentó en " + by + ", son " + price + ".");
        }
        for (BalanceBar.Part part : bar.parts()) {
            if (part.kind() == Kind.PAYER_PAID) {
                said = said.then(payerPaid(part));
            }
        }
        Money cut = bar.sum(Kind.CUT);
        if (!cut.isZero()) {
            said = said.then(new Phrase(
                    dollars(cut) + " came off later; nobody has to pay it.",
                    "Después se descontaron " + dollars(cut) + "; nadie tiene que pagarlos."));
        }
        return said;
    }

    private static Phrase payerPaid(BalanceBar.Part part) {
        String amount = dollars(part.amount().abs());
        return part.amount().isNegative()
                ? new Phrase(
                        part.words().en() + " and took back " + amount + " more than that.",
                        part.words().es() + " y retiró " + amount + " más que eso.")
                : new Phrase(
                        part.words().en() + " " + amount + ".", part.words().es() + " " + amount + ".");
    }

    private static Phrase left(List<Owed> owed, BalanceBar bar, List<Why> ever) {
        boolean theirs =
                owed.stream().anyMatch(each -> each.debtor().kind() == Debtor.Kind.PATIENT && !each.isCredit());
        Phrase said = theirs ? Phrase.EMPTY : came(bar);
        if (owed.isEmpty()) {
            return said.then(new Phrase("Nothing is left to pay.", "No queda nada por pagar."));
        }
        for (Owed each : owed) {
            said = said.then(
                    switch (each.debtor().kind()) {
                        case PAYER -> payer(each);
                        case PATIENT -> patient(each, bar, ever);
                        case AGENCY -> agency(each);
                    });
        }
        return said;
    }

    /** What the patient's side paid and what the clinic gave up. */
    private static Phrase came(BalanceBar bar) {
        Money paid = bar.sum(Kind.PATIENT_PAID);
        Money given = bar.sum(Kind.GIVEN_UP);
        String came = dollars(paid.abs());
        String off = dollars(given.abs());
        Phrase said = paid.isZero()
                ? Phrase.EMPTY
                : paid.isNegative()
                        ? new Phrase(came + " was paid back to you.", "Se le devolvieron " + came + ".")
                        : new Phrase("You have paid " + came + ".", "Ya pagó " + came + ".");
        return given.isZero()
                ? said
                : said.then(
                        given.isNegative()
                                ? new Phrase("The clinic put " + off + " back on.", "La clínica añadió " + off + ".")
                                : new Phrase(
                                        "The clinic gave up " + off + "; nobody has to pay it.",
                                        "La clínica perdonó " + off + "; nadie tiene que pagarlos."));
    }

    private static Phrase agency(Owed owed) {
        Phrase name = owed.debtor().named();
        String amount = dollars(owed.amount().abs());
        return owed.isCredit()
                ? new Phrase(
                        amount + " too much came through " + name.en() + ".",
                        "Llegaron " + amount + " de más por " + name.es() + ".")
                : new Phrase(amount + " is with " + name.en() + ".", amount + " están con " + name.es() + ".");
    }

    private static Phrase payer(Owed owed) {
        Phrase name = owed.debtor().named();
        if (owed.isCredit()) {
            return new Phrase(
                    "We owe " + name.en() + " " + dollars(owed.amount().negated()) + "; that is between us and them.",
                    "Debemos " + dollars(owed.amount().negated()) + " a " + name.es()
                            + "; eso es entre ellos y nosotros.");
        }
        Phrase why = owed.because().getFirst().words();
        return new Phrase(
                dollars(owed.amount()) + " is still with your insurance: " + why.en()
                        + ". You do not need to pay this now.",
                dollars(owed.amount()) + " siguen pendientes con su seguro: " + why.es()
                        + ". No tiene que pagarlo ahora.");
    }

    private static Phrase patient(Owed owed, BalanceBar bar, List<Why> ever) {
        if (owed.isCredit()) {
            return credit(owed, bar);
        }
        List<Why> reasons = addingUp(owed, bar, ever);
        Phrase said = Phrase.EMPTY;
        for (Why why : reasons) {
            said = said.then(because(why));
        }
        String amount = dollars(owed.amount());
        Phrase came = came(bar);
        return reasons.size() == 1 && reasons.getFirst().amount().equals(owed.amount())
                ? came.then(said)
                : said.then(came)
                        .then(new Phrase("So " + amount + " is left for you.", "Así que le quedan " + amount + "."));
    }

    /**
     * The reasons of what is open, where they lead to what is left; else of all that ever was theirs, so that what was
     * paid and given up comes off something.
     */
    private static List<Why> addingUp(Owed owed, BalanceBar bar, List<Why> ever) {
        List<Why> open = owed.because().stream().filter(SayIt::isReason).toList();
        List<Why> all = ever.stream().filter(SayIt::isReason).toList();
        Money came = bar.sum(Kind.PATIENT_PAID).plus(bar.sum(Kind.GIVEN_UP));
        boolean alone = open.size() == 1 && open.getFirst().amount().equals(owed.amount());
        boolean leads = alone || sum(open).minus(came).equals(owed.amount());
        return !leads && sum(all).minus(came).equals(owed.amount()) ? all : open;
    }

    private static Money sum(List<Why> reasons) {
        return reasons.stream().map(Why::amount).reduce(Money.ZERO, Money::plus);
    }

    private static Phrase credit(Owed owed, BalanceBar bar) {
        Money own = bar.ownCredit(owed.amount());
        Money strange = owed.amount().negated().minus(own);
        Phrase said = own.isPositive()
                ? new Phrase("We owe you " + dollars(own) + ".", "Le debemos " + dollars(own) + ".")
                : new Phrase("Nothing is left for you to pay.", "No le queda nada por pagar.");
        return strange.isPositive()
                ? new Phrase(
                                dollars(strange) + " too much came off; we are correcting it.",
                                "Se descontaron " + dollars(strange) + " de más; lo estamos corrigiendo.")
                        .then(said)
                : said;
    }

    /** What was paid and what was taken off is said by the bar: once, whoever owed it when it came. */
    private static boolean isReason(Why why) {
        return switch (why.kind()) {
            case PAID, TAKEN_OFF -> false;
            case UNINSURED, LEFT, WAITING, TOLD, REFUSED, OPEN, CREDIT -> true;
        };
    }

    private static Phrase because(Why why) {
        String amount = dollars(why.amount().abs());
        return why.amount().isNegative()
                ? new Phrase(amount + " of it is no longer asked of you.", "De eso ya no se le piden " + amount + ".")
                : new Phrase(
                        amount + " is left for you: " + why.words().en() + ".",
                        "Le quedan " + amount + ": " + why.words().es() + ".");
    }

    private static String dollars(Money amount) {
        return AmountText.dollars(amount);
    }
}
