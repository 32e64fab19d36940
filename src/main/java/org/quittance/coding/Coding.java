package org.quittance.coding;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.quittance.coding.store.DiagnosisStore;
import org.quittance.registration.AccountId;
import org.quittance.staff.Actor;
import org.springframework.stereotype.Component;

/** Keeps what was found. Recording runs in the caller's transaction; a position that is taken stays as it is. */
@Component
public class Coding {

    private final DiagnosisStore diagnoses;

    /**
     * Coding in a database.
     */
    public Coding(DataSource dataSource) {
        this.diagnoses = new DiagnosisStore(dataSource);
    }

    /**
     * Records diagnoses.
     *
     * @param found what was found
     */
    public void record(Actor by, List<Diagnosis> found) {
        if (!found.isEmpty()) {
            diagnoses.record(found);
        }
    }

    /**
     * Diagnoses of accounts.
     *
     * @return those of each account that has some, by position
     */
    public Map<AccountId, List<Diagnosis>> diagnosesOf(Collection<AccountId> accounts) {
        return accounts.isEmpty() ? Map.of() : diagnoses.ofAccounts(accounts);
    }
}
