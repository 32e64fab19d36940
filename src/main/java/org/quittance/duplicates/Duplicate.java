package org.quittance.duplicates;

import java.time.Instant;
import java.util.Optional;
import org.quittance.registration.PatientId;

/**
 * Two records that are, or were, probably one person.
 *
 * @param id which pair
 * @param one the record that was registered first, as far as ids tell
 * @param other the other record
 * @param likeness how alike they are, and why
 * @param foundAt when it was first seen
 * @param answer what a person said; empty while nobody said anything that stands
 */
public record Duplicate(
        DuplicateId id,
        PatientId one,
        PatientId other,
        Likeness likeness,
        Instant foundAt,
        Optional<DuplicateAnswer> answer) {}
