package org.quittance.workbench.signin;

/**
 * The page that asks who somebody is.
 *
 * @param back where to go afterwards
 * @param problem why it did not work the last time, empty at first
 */
public record SignInPage(String back, String problem) {}
