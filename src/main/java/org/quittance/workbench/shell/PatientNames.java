package org.quittance.workbench.shell;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.quittance.registration.Account;
import org.quittance.registration.AccountId;
import org.quittance.registration.Patient;
import org.quittance.registration.PatientId;
import org.quittance.registration.Registration;
import org.springframework.stereotype.Component;

/** Whom accounts are about: every list says it. */
@Component
public class PatientNames {

    private final Registration registration;

    PatientNames(Registration registration) {
        this.registration = registration;
    }

    /**
     * Names of patients, for a whole page at once.
     *
     * @return account to the name as people say it; an account that is not known is missing
     */
    public Map<UUID, String> byAccount(Collection<AccountId> accounts) {
        Map<AccountId, Account> found =
                registration.accounts(accounts.stream().distinct().toList());
        Map<PatientId, Patient> patients = registration.patients(
                found.values().stream().map(Account::patient).collect(Collectors.toSet()));
        Map<UUID, String> names = new HashMap<>();
        found.forEach((id, account) -> Optional.ofNullable(patients.get(account.patient()))
                .ifPresent(patient -> names.put(id.value(), patient.fullName())));
        return names;
    }
}
