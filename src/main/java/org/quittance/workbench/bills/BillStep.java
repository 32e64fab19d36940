package org.quittance.workbench.bills;

import java.util.Optional;
import org.quittance.ledger.Meaning;
import org.quittance.money.Money;
import org.quittance.registration.Account;
import org.quittance.registration.Guarantor;
import org.quittance.registration.Patient;
import org.quittance.registration.Registration;
import org.quittance.registration.SamePerson;
import org.quittance.statements.AmountText;
import org.quittance.statements.Debtor;
import org.quittance.statements.MadeBill;
import org.quittance.statements.Owed;
import org.quittance.workbench.accounts.NextStep;
import org.quittance.workbench.accounts.ShownAccount;
import org.quittance.workbench.shell.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The patient's side owes: bill it, wait for its day, or ask. */
@Component
@Order(50)
class BillStep implements NextStep {

    private final Registration registration;

    BillStep(Registration registration) {
        this.registration = registration;
    }

    @Override
    public Optional<Step> of(ShownAccount shown) {
        return shown.owed(Debtor.Kind.PATIENT)
                .map(patient -> shown.ownBills().stream()
                        .findFirst()
                        .map(bill -> billed(bill, patient, shown))
                        .orElseGet(() -> new Step("Bill " + who(patient, shown), stake(patient, shown), "")));
    }

    /** A bill is out: until its day is over there is nothing to do but wait, then to ask; unless it is not all of it. */
    private Step billed(MadeBill bill, Owed patient, ShownAccount shown) {
        Money paid = since(bill, patient, shown, true).negated();
        Money more = since(bill, patient, shown, false);
        boolean less = paid.isPositive() || more.isNegative();
        String made = "Bill " + bill.number() + " of " + Words.brief(bill.madeOn())
                + (less ? " asked for " : " asks for ") + AmountText.dollars(bill.due());
        if (more.isPositive()) {
            return new Step(
                    "Bill " + who(patient, shown) + " again",
                    made + ". Since then " + AmountText.dollars(more) + " more became theirs.",
                    "");
        }
        String came = paid.isPositive() ? AmountText.dollars(paid) + " was paid since" : "";
        String off = more.isNegative() ? AmountText.dollars(more.negated()) + " came off since" : "";
        String left = less
                ? ". " + came + (came.isEmpty() || off.isEmpty() ? "" : " and ") + off + ": "
                        + AmountText.dollars(patient.amount()) + " is left on this account"
                : "";
        boolean over = bill.dueOn().isBefore(shown.explained().asOf());
        return over
                ? new Step(
                        "Ask about bill " + bill.number(),
                        made + left + "; it was due " + Words.brief(bill.dueOn()) + ".",
                        "")
                : new Step(
                        "Wait until " + Words.brief(bill.dueOn()),
                        made + (less ? left : " by then") + ". Another bill is needed only when something changed.",
                        "calm");
    }

    /** What the dead owed is asked of their estate. */
    private String who(Owed patient, ShownAccount shown) {
        return estate(shown.account())
                .map(name -> "the estate of " + name)
                .orElse(patient.debtor().name());
    }

    /** The name of a patient who died and was their own guarantor. */
    private Optional<String> estate(Account account) {
        Optional<Guarantor> payer = registration.guarantor(account.guarantor());
        return registration
                .patient(account.patient())
                .filter(patient -> patient.deceasedOn().isPresent())
                .filter(patient ->
                        payer.filter(one -> SamePerson.is(one, patient)).isPresent())
                .map(Patient::fullName);
    }

    /** What the bill has not seen: what the patient's side paid or got back, or all else. */
    private static Money since(MadeBill bill, Owed patient, ShownAccount shown, boolean payments) {
        return shown.explained()
                .leaves()
                .filter(leaf -> leaf.entry().value() > bill.asOfEntry())
                .filter(leaf ->
                        payments == (leaf.meaning() == Meaning.PATIENT_PAID || leaf.meaning() == Meaning.REFUNDED))
                .map(leaf -> leaf.effectOn(patient.debtor().party()))
                .reduce(Money.ZERO, Money::plus);
    }

    private static String stake(Owed owed, ShownAccount shown) {
        Money waiting = shown.explained().unappliedTotal();
        String since = owed.since()
                .map(day -> " for " + Words.days(day, shown.explained().asOf()))
                .orElse("");
        return AmountText.dollars(owed.amount()) + " is theirs" + since + ". The bill says why, line by line."
                + (waiting.isPositive()
                        ? " " + AmountText.dollars(waiting) + " of theirs waits and is taken off first."
                        : "");
    }
}
