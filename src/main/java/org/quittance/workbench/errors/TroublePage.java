package org.quittance.workbench.errors;

import org.quittance.storage.Trouble;

/**
 * What is said when a request failed because of the data.
 *
 * @param status of the answer
 * @param retryAfterSeconds when to try again
 * @param title what happened, in a few words
 * @param text what stands
 * @param remedy what to do
 */
public record TroublePage(int status, int retryAfterSeconds, String title, String text, String remedy) {

    /** Only our own style sheet, fonts and icon. */
    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " font-src 'self'; frame-ancestors 'none'; base-uri 'none'";

    private static final int UNAVAILABLE = 503;
    private static final int NO_ROOM = 507;

    static TroublePage of(Trouble trouble) {
        return switch (trouble) {
            case BUSY ->
                new TroublePage(
                        UNAVAILABLE,
                        2,
                        "Very busy just now",
                        "Everything that reads the books is in use. Nothing was changed.",
                        "Try again in a few seconds.");
            case AWAY, OTHER ->
                new TroublePage(
                        UNAVAILABLE,
                        5,
                        "The books cannot be reached",
                        "The database does not answer or is just starting. Nothing was changed.",
                        "Try again in a few seconds. If it lasts, tell whoever looks after the server.");
            case DISK_FULL ->
                new TroublePage(
                        NO_ROOM,
                        60,
                        "The server’s disk is full",
                        "There is no room to write. Nothing was changed, and nothing that stands is lost.",
                        "Tell whoever looks after the server to make room; then send this again.");
            case TOO_LONG ->
                new TroublePage(
                        UNAVAILABLE,
                        10,
                        "That took too long",
                        "It waited for something else and was ended. Nothing was changed.",
                        "Try again in a moment.");
            case UNKNOWN_OUTCOME ->
                new TroublePage(
                        UNAVAILABLE,
                        10,
                        "We do not know yet whether that was done",
                        "The database’s answer was lost on the way. It may have been done, or not.",
                        "Go back and send the very same form again: it is done once, and the answer tells what stands. "
                                + "Do not start a new one before you have looked.");
        };
    }
}
