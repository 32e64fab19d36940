package org.quittance.feeds;

import java.time.Instant;

/**
 * One attempt to apply a message that was not applied at first.
 *
 * @param at when
 * @param by who: a staff id, or the feed when it was sent again
 * @param code AA, AE or AR; empty when it was put aside
 * @param place where something was wrong
 * @param why which rule it broke
 * @param text the text that was tried, when it had been mended; else empty
 */
public record Attempt(Instant at, String by, String code, String place, String why, String text) {}
