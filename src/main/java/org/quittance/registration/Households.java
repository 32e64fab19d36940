package org.quittance.registration;

import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.quittance.registration.store.PatientStore;
import org.springframework.stereotype.Component;

/** Who belongs together: the patients that one guarantor pays for, who get one bill together (rule A-01). */
@Component
public class Households {

    private final PatientStore patients;

    /**
     * Households in a database.
     *
     * @param clock the moment of recording
     */
    public Households(DataSource dataSource, Clock clock) {
        this.patients = new PatientStore(dataSource, clock);
    }

    /**
     * The patients that a guarantor pays for.
     *
     * @param guarantor who pays
     * @return the eldest first; without records that were merged into others
     */
    public List<Patient> members(GuarantorId guarantor) {
        return patients.ofGuarantor(guarantor);
    }
}
