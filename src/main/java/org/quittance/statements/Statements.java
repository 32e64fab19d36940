package org.quittance.statements;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.quittance.charges.Charges;
import org.quittance.charges.ServiceNames;
import org.quittance.claims.Claims;
import org.quittance.coding.Coding;
import org.quittance.coverage.Coverage;
import org.quittance.ledger.BusinessDays;
import org.quittance.ledger.Ledger;
import org.quittance.payments.Payments;
import org.quittance.registration.AccountId;
import org.quittance.registration.Registration;
import org.quittance.remittance.Remittances;
import org.quittance.staff.Staff;
import org.quittance.statements.facts.ChargeLoader;
import org.quittance.statements.facts.FactLoader;
import org.quittance.statements.rules.Unfolding;
import org.springframework.stereotype.Component;

/** Explains balances: who owes what, since when and why, down to the transfers of the ledger. */
@Component
public class Statements {

    private final FactLoader facts;
    private final BusinessDays days;

    /**
     * Explains what the modules below know.
     *
     * @param ledger amounts
     * @param days the ledger's calendar
     * @param registration people and accounts
     * @param coverage payers
     * @param coding diagnoses
     * @param charges what was done
     * @param names what the organisation calls what it does
     * @param remittances payers' answers
     * @param payments payments of the patient's side
     * @param staff what people here are called
     */
    public Statements(
            Ledger ledger,
            BusinessDays days,
            Registration registration,
            Coverage coverage,
            Coding coding,
            Charges charges,
            ServiceNames names,
            Claims claims,
            Remittances remittances,
            Payments payments,
            Staff staff) {
        this.days = days;
        this.facts = new FactLoader(
                ledger,
                registration,
                coverage,
                claims,
                remittances,
                payments,
                staff,
                new ChargeLoader(charges, names, coding));
    }

    /**
     * Unfolds the balance of an account as of today.
     *
     * @return the tree, or empty when there is no such account
     */
    public Optional<Explanation> explain(AccountId account) {
        return explain(account, days.today());
    }

    /**
     * Unfolds the balance of an account as of the end of a day.
     *
     * @param asOf last ledger day to see
     * @return the tree, or empty when there is no such account
     */
    public Optional<Explanation> explain(AccountId account, LocalDate asOf) {
        return explain(List.of(account), asOf).stream().findFirst();
    }

    /**
     * Unfolds the balances of several accounts as of the end of a day.
     *
     * @param asOf last ledger day to see
     * @return the trees of those that exist, oldest account first
     */
    public List<Explanation> explain(Collection<AccountId> accounts, LocalDate asOf) {
        return accounts.isEmpty()
                ? List.of()
                : facts.load(accounts, asOf).stream().map(Unfolding::of).toList();
    }
}
