package org.quittance.registration;

import java.time.Instant;
import org.quittance.events.Kept;

/**
 * Patients were registered, or accounts opened: one event for a transaction, however many they are.
 *
 * @param since all of them were recorded after this moment
 */
@Kept("registration.people-registered.1")
public record PeopleRegistered(Instant since) {

    /** What one transaction came to in two steps. */
    PeopleRegistered and(PeopleRegistered other) {
        return since.isBefore(other.since) ? this : other;
    }
}
