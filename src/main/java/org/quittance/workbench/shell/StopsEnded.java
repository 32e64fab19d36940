package org.quittance.workbench.shell;

import java.util.LinkedHashSet;
import java.util.Set;
import org.quittance.payments.Payments;
import org.quittance.payments.Settling;
import org.quittance.registration.Account;
import org.quittance.registration.AccountId;
import org.quittance.registration.GuarantorId;
import org.quittance.registration.Patient;
import org.quittance.registration.Registration;
import org.springframework.stereotype.Component;

/** When what stopped asking for money ends, money that waits is applied to what may be asked for again (rule A-43). */
@Component
public class StopsEnded {

    private final Registration registration;
    private final Payments payments;
    private final Settling settling;

    /**
     * Settles in the books.
     *
     * @param registration who pays for whom
     * @param payments what waits
     * @param settling applies it
     */
    public StopsEnded(Registration registration, Payments payments, Settling settling) {
        this.registration = registration;
        this.payments = payments;
        this.settling = settling;
    }

    /**
     * After a hold of an account was closed.
     */
    public void on(AccountId account) {
        registration.account(account).map(Account::guarantor).ifPresent(this::settle);
    }

    /**
     * After a person's record changed.
     */
    public void on(Patient patient) {
        Set<GuarantorId> payers = new LinkedHashSet<>(Set.of(patient.guarantor()));
        registration.accountsOfPatient(patient.id()).stream()
                .map(Account::guarantor)
                .forEach(payers::add);
        payers.forEach(this::settle);
    }

    private void settle(GuarantorId guarantor) {
        if (!payments.unapplied(guarantor).isEmpty()) {
            settling.settle(guarantor);
        }
    }
}
