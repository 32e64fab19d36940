package org.quittance.sheets;

import java.time.Instant;

/**
 * What columns hold, saved under a name.
 *
 * @param name what people call it
 * @param columns what they hold
 * @param by who saved it
 * @param at when
 */
public record SavedColumns(String name, Columns columns, String by, Instant at) {}
