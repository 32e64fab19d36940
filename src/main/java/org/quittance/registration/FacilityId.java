package org.quittance.registration;

import java.util.UUID;

/**
 * Names a facility.
 *
 * @param value a UUIDv7
 */
public record FacilityId(UUID value) {}
