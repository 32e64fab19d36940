package org.quittance.statements.words;

import java.util.List;
import org.quittance.codesets.Phrase;
import org.quittance.money.Money;
import org.quittance.statements.AmountText;
import org.quittance.statements.BalanceBar;
import org.quittance.statements.BalanceBar.Kind;
import org.quittance.statements.DayText;
import org.quittance.statements.ExplainedAccount;
import org.quittance.statements.ExplainedCharge;
import org.quittance.statements.Owed;
import org.quittance.statements.Owed.Why;
import org.quittance.statements.Step;
import org.quittance.statements.UnappliedMoney;

/** What to say to the patient, read aloud, copied or sent: short sentences, nothing blamed, every cent named. */
public final class SayIt {

    private SayIt() {}

    /**
     * About one charge line.
     *
     * @param account whose
     * @param charge what was done
     * @param steps what happened
     * @param owed who owes what is left
     * @param bar the charge, split
     * @return the sentences
     */
    public static Phrase line(
            ExplainedAccount account, ExplainedCharge charge, List<Step> steps, List<Owed> owed, BalanceBar bar) {
        Phrase day = DayText.full(charge.servedOn());
        Phrase head = new Phrase(
                charge.words() + ", " + day.en() + ": the charge is " + dollars(bar.charged()) + ".",
                charge.named().es() + ", " + day.es() + ": el cargo es de " + dollars(bar.charged()) + ".");
        return head.then(split(bar)).then(left(owed, bar));
    }

    /**
     * About an account.
     *
     * @param account whose
     * @param owed who owes what is left
     * @param bar all charges, split
     * @param unapplied money that waits
     * @return the sentences
     */
    public static Phrase account(
            ExplainedAccount account, List<Owed> owed, BalanceBar bar, List<UnappliedMoney> unapplied) {
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
        return head.then(split(bar)).then(left(owed, bar)).then(apart);
    }

    private static Phrase split(BalanceBar bar) {
        Phrase said = Phrase.EMPTY;
        Money off = bar.sum(Kind.TAKEN_OFF);
        if (off.isPositive()) {
            String price = dollars(bar.charged().minus(off));
            said = said.then(new Phrase(
                    "With your plan’s price it is " + price + ".", "Con el precio de su seguro son " + price + "."));
        }
        for (BalanceBar.Part part : bar.parts()) {
            if (part.kind() == Kind.PAYER_PAID && part.amount().isPositive()) {
                said = said.then(new Phrase(
                        part.words().en() + " " + dollars(part.amount()) + ".",
                        part.words().es() + " " + dollars(part.amount()) + "."));
            }
        }
        Money cut = bar.sum(Kind.CUT);
        if (cut.isPositive()) {
            said = said.then(new Phrase(
                    dollars(cut) + " came off later; nobody has to pay it.",
                    "Después se descontaron " + dollars(cut) + "; nadie tiene que pagarlos."));
        }
        Money given = bar.sum(Kind.GIVEN_UP);
        if (given.isPositive()) {
            said = said.then(new Phrase(
                    "The clinic took off " + dollars(given) + ".", "La clínica descontó " + dollars(given) + "."));
        }
        return said;
    }

    private static Phrase left(List<Owed> owed, BalanceBar bar) {
        if (owed.isEmpty()) {
            return new Phrase("Nothing is left to pay.", "No queda nada por pagar.");
        }
        Phrase said = Phrase.EMPTY;
        for (Owed each : owed) {
            said = said.then(
                    switch (each.debtor().kind()) {
                        case PAYER -> payer(each);
                        case PATIENT -> patient(each, bar);
                        case AGENCY ->
                            new Phrase(
                                    dollars(each.amount()) + " is with "
                                            + each.debtor().name() + ".",
                                    dollars(each.amount()) + " están con "
                                            + each.debtor().name() + ".");
                    });
        }
        return said;
    }

    private static Phrase payer(Owed owed) {
        String name = owed.debtor().name();
        if (owed.isCredit()) {
            return new Phrase(
                    "We owe " + name + " " + dollars(owed.amount().negated()) + "; that is between us and them.",
                    "Debemos " + dollars(owed.amount().negated()) + " a " + name + "; eso es entre ellos y nosotros.");
        }
        Phrase why = owed.because().getFirst().words();
        return new Phrase(
                dollars(owed.amount()) + " is still with your insurance: " + why.en()
                        + ". You do not need to pay this now.",
                dollars(owed.amount()) + " siguen pendientes con su seguro: " + why.es()
                        + ". No tiene que pagarlo ahora.");
    }

    private static Phrase patient(Owed owed, BalanceBar bar) {
        if (owed.isCredit()) {
            Money own = bar.ownCredit(owed.amount());
            if (!own.isPositive()) {
                return new Phrase("Nothing is left for you to pay.", "No le queda nada por pagar.");
            }
            String amount = dollars(own);
            return new Phrase("We owe you " + amount + ".", "Le debemos " + amount + ".");
        }
        Phrase said = Phrase.EMPTY;
        for (Why why : owed.because()) {
            said = said.then(because(why));
        }
        String amount = dollars(owed.amount());
        return owed.because().size() == 1
                ? said
                : said.then(new Phrase("So " + amount + " is left for you.", "Así que le quedan " + amount + "."));
    }

    private static Phrase because(Why why) {
        String amount = dollars(why.amount().abs());
        return switch (why.kind()) {
            case PAID ->
                why.amount().isNegative()
                        ? new Phrase("You have paid " + amount + ".", "Ya pagó " + amount + ".")
                        : new Phrase(amount + " was paid back to you.", "Se le devolvieron " + amount + ".");
            case TAKEN_OFF -> new Phrase(amount + " was taken off.", "Se descontaron " + amount + ".");
            case UNINSURED, LEFT, WAITING, TOLD, REFUSED, OPEN, CREDIT ->
                new Phrase(
                        amount + " is left for you: " + why.words().en() + ".",
                        "Le quedan " + amount + ": " + why.words().es() + ".");
        };
    }

    private static String dollars(Money amount) {
        return AmountText.dollars(amount);
    }
}
