package org.quittance.findings;

import java.time.Instant;
import java.util.Optional;
import org.quittance.registration.PatientId;

/**
 * A suspicion that was written down, and what became of it.
 *
 * @param suspicion what was said
 * @param patient whom it is about, when it is about a patient
 * @param raisedAt when it was first seen
 * @param answer what became of it; empty while it is open
 */
public record Finding(
        FindingId id,
        Suspicion suspicion,
        Optional<PatientId> patient,
        Instant raisedAt,
        Optional<FindingAnswer> answer) {}
