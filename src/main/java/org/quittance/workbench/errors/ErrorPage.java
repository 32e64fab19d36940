package org.quittance.workbench.errors;

/**
 * What to say when something went wrong.
 *
 * @param status of the answer
 * @param title what happened, in a few words
 * @param text what was kept
 * @param remedy what to do
 * @param reference number under which the log has more
 */
public record ErrorPage(int status, String title, String text, String remedy, String reference) {}
