package org.quittance.registration;

import java.util.UUID;

/**
 * Names a patient.
 *
 * @param value a UUIDv7
 */
public record PatientId(UUID value) {}
