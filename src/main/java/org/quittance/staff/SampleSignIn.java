package org.quittance.staff;

/**
 * A sign-in that is shown once, to the person who starts the program.
 *
 * @param signIn the name to type
 * @param password the password to type
 * @param role what it may do
 */
public record SampleSignIn(String signIn, String password, Role role) {}
