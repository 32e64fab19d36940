package org.quittance.charges;

import java.util.Optional;

/**
 * A line that stands in the books under a source key.
 *
 * @param sourceKey how the source names it
 * @param charge the line; its amount is below zero when it takes something back
 * @param takesBack the line it takes back, if it does
 */
public record BookedLine(String sourceKey, Charge charge, Optional<ChargeId> takesBack) {}
