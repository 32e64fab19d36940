package org.quittance.exchange;

import java.time.LocalDate;

/**
 * Days from one to another, both included.
 *
 * @param from the first day
 * @param through the last day, not before the first
 */
public record DateRange(LocalDate from, LocalDate through) {}
