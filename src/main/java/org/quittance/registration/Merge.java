package org.quittance.registration;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Two records of one person, made one.
 *
 * @param gone the record that is left
 * @param survivor the record that stays
 * @param act the act that merged them
 * @param mergedAt when
 * @param undoneAt when it was taken back, if it was
 */
public record Merge(
        MergeId id, PatientId gone, PatientId survivor, UUID act, Instant mergedAt, Optional<Instant> undoneAt) {}
