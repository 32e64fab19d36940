package org.quittance.bench;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.quittance.registration.Patient;
import org.quittance.registration.PatientId;
import org.quittance.registration.Registration;

/** Reads all patients with what belongs to them and does nothing with it: what any look at them costs at least. */
final class PlainRead {

    private static final int PAGE = 1_000;

    private PlainRead() {}

    /**
     * Reads, a page at a time.
     *
     * @param registration where patients are
     * @param besides reads what belongs to a page of them, none empty
     * @return how many patients there are
     */
    static long of(Registration registration, Consumer<List<Patient>> besides) {
        Optional<PatientId> after = Optional.empty();
        long patients = 0;
        while (true) {
            List<Patient> page = registration.patientsAfter(after, PAGE);
            if (page.isEmpty()) {
                return patients;
            }
            besides.accept(page);
            patients += page.size();
            after = Optional.of(page.getLast().id());
        }
    }
}
