package org.quittance.registration;

import java.util.UUID;

/**
 * Names a merge.
 *
 * @param value its number
 */
public record MergeId(UUID value) {}
