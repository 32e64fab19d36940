package org.quittance.staff;

/**
 * Somebody who works here or did: nobody is ever taken out, because the books say who did what.
 *
 * @param member who, and in which role
 * @param active whether they can sign in
 */
public record Person(StaffMember member, boolean active) {}
