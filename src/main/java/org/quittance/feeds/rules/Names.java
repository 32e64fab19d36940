package org.quittance.feeds.rules;

/**
 * A person's name as a message tells it (XPN).
 *
 * @param family family name
 * @param given first name
 * @param middle further names or initials
 */
public record Names(String family, String given, String middle) {}
