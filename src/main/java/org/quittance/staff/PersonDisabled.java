package org.quittance.staff;

/**
 * Somebody can no longer sign in. Told in the transaction that says so.
 *
 * @param person sign-in name of who it is
 * @param by who said so
 */
public record PersonDisabled(String person, Actor by) {}
