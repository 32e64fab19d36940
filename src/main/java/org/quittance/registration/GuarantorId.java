package org.quittance.registration;

import java.util.UUID;

/**
 * Names a guarantor.
 *
 * @param value a UUIDv7
 */
public record GuarantorId(UUID value) {}
