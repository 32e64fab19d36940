package org.quittance.registration;

import java.util.UUID;

/**
 * Names a patient account.
 *
 * @param value a UUIDv7
 */
public record AccountId(UUID value) {}
