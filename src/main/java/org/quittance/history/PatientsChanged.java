package org.quittance.history;

import java.time.Instant;
import org.quittance.events.Kept;

/**
 * What records of patients say was changed: one event for a transaction, however many they are.
 *
 * @param since all of it was noted after this moment, by acts begun after it
 */
@Kept("history.patients-changed.1")
public record PatientsChanged(Instant since) {

    /** What one transaction came to in two steps. */
    PatientsChanged and(PatientsChanged other) {
        return since.isBefore(other.since) ? this : other;
    }
}
