package org.quittance.coding;

import java.util.UUID;

/**
 * A diagnosis as it stands in the records.
 *
 * @param id names it for ever, also when its code is corrected
 * @param diagnosis what was found
 * @param source where it came from; empty when it came with the account's claim
 */
public record RecordedDiagnosis(UUID id, Diagnosis diagnosis, String source) {}
