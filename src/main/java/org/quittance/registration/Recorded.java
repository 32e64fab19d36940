package org.quittance.registration;

import java.time.Instant;

/**
 * How a record came.
 *
 * @param at when it was made
 * @param by who made it: a person's sign-in name, the feed or file that told of it, or the operator
 */
public record Recorded(Instant at, String by) {}
