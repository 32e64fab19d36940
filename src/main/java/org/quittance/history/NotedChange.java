package org.quittance.history;

import java.time.Instant;

/**
 * A change as it stands in the log.
 *
 * @param number its place in the log; later changes have higher numbers
 * @param change what changed, and by which act
 * @param at when it was recorded
 */
public record NotedChange(long number, RecordChange change, Instant at) {}
