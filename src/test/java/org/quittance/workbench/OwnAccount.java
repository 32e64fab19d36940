package org.quittance.workbench;

import java.time.LocalDate;
import org.quittance.ledger.Party;
import org.quittance.payments.Clinic;
import org.quittance.registration.AccountId;

/** An account of a test's own, so that what it pays and bills changes nothing for the others. */
final class OwnAccount {

    private static final LocalDate VISIT = LocalDate.of(2026, 3, 2);

    private OwnAccount() {}

    /** Owed by its guarantor. */
    static AccountId owing(String family, long cents) {
        Clinic clinic = new Clinic(WorkbenchServer.get().database().dataSource());
        AccountId account = clinic.account(clinic.guarantor("Ines", family), VISIT, "Walk-in");
        clinic.charge(account, 1, VISIT, "99202", "First visit", cents, Party.G);
        return account;
    }
}
